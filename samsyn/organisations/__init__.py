"""Organisations, their units and the people in them."""
