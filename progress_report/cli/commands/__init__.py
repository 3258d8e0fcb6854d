"""The commands, one module each: its options, its run, and what it shows.

A module has ``NAME``, ``summary()`` (one line of help), ``add_options(parser)``, which also sets ``run`` as what the parsed words
ask for, and ``run(options, words)``, which returns the exit code. Modules here are read for ``--help``: what is heavy is
imported where it is used.
"""

from progress_report.cli.commands import archive, centre, check, edit, forms, import_year, lint, remind, report, status, verify

NAMED = (forms, check, edit, status, remind, archive, import_year, lint, verify, centre)
"""The commands that are asked for by name, in the order of the help; without a name the report is made."""

__all__ = ["NAMED", "report"]
