"""Agreements, action plans, priority areas, measures and their versions."""
