"""Reading foreign documents and writing our own."""
