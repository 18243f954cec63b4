"""The walls of the house, each held by a checker, each checker proved on a planted violation."""
