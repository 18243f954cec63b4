"""Medborgarlöften: what residents were promised."""
