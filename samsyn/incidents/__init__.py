"""Reports and the incidents in them: what was seen, where and when, and what came of it."""
