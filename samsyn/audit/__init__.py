"""The log of who did what to which row, chained by hash so that a change shows."""
