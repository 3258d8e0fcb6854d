"""What a measure's wording seems to ask for: targets and milestones, for a person to accept."""
