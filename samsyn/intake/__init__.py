"""Takes a read document into plans, papers and pledges by their commands."""
