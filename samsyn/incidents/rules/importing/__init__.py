"""Reading another system's table: what its columns, dates, points and categories are, and what is wrong in a row."""
