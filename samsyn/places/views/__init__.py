"""Pages of areas, places, streets and the base map."""
