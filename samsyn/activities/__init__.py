"""Dated deeds that were really done, and who took part."""
