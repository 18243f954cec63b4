"""Pages of plans: load, one call, render."""
