"""``python -m progress_report``: the same as ``python generate.py``."""

from progress_report.cli.main import main

# Processes that read many returns import this file, too.
if __name__ == "__main__":
    raise SystemExit(main())
