"""Stories of the review: what is accepted, asked, merged and told."""
