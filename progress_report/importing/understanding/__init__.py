"""Grids → measures: which column is which, which rows belong together, what a deadline says."""
