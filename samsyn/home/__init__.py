"""The start page: what waits for whom, and the chain with its counts."""
