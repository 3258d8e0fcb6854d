"""What a run shows of each job's outcome: lines for a person, or one JSON object."""
