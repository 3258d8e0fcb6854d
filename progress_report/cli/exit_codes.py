"""What a run ends with."""

FINAL, DRAFT, UNUSABLE, INTERRUPTED = 0, 1, 2, 130
"""The report is final (or nothing is wrong); something blocks it; wrong usage or unusable input; ended by the person."""
