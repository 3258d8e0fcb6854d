"""The clerk's jobs from end to end: one module a job, each its steps from top to bottom. Nothing is printed here."""
