"""Charts drawn as SVG on the server; plain data in, text out, no Django."""
