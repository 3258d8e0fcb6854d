"""Issued documents of each format → grids and lines of text."""
