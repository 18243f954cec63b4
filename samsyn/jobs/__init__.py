"""Work done after the answer: enqueue() and schedules, on PostgreSQL or SQLite."""
