"""Points, squares and borders, in plain Python. Metres are SWEREF 99 TM (EPSG:3006)."""
