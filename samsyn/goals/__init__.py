"""Goals with indicators, and deliverables with milestones."""
