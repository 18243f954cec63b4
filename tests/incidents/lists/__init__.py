"""Lists, search, the map and files of incidents."""
