"""Consolidation: returns → the state of every measure, theme and office, and every figure that is printed, with its cells."""
