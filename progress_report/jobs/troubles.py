"""What libraries raised on single files: for the log, never for the terminal."""

from __future__ import annotations

import logging

log = logging.getLogger("progress_report.files")
"""Without a handler of the command line's nothing is written."""
log.addHandler(logging.NullHandler())
log.propagate = False
