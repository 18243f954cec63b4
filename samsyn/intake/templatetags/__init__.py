"""Template tags of intake."""
