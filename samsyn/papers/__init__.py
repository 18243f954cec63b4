"""Matters, memos and their approval; the papers a committee decides on."""
