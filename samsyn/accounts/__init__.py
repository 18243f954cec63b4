"""Municipalities, users and the frozen Viewer that every query is asked by."""
