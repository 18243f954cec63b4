"""Follow-up rounds, follow-ups with evidence, and quarterly check-ins."""
