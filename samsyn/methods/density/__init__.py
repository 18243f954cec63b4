"""Kernel density: how thick points lie, per unit of area."""

from samsyn.methods.density.gaussian import Window, at, at_points, grid

__all__ = ["Window", "at", "at_points", "grid"]
