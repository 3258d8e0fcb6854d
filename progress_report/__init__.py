"""Consolidate 政务公开 progress returns and fill the bureau's report and tables."""

__version__ = "0.1.0"
