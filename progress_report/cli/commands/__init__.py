"""The commands, one module each: its options, its run, and what it shows.

A module has ``NAME``, ``summary()`` (one line of help) and ``add_options(parser)``, which also sets ``run``: the command's work,
given to ``skeleton.on_period`` or ``on_files``, which do what all commands do around it. Modules here are read for ``--help``: what
is heavy is imported where it is used, and for the types' sake under ``TYPE_CHECKING``, which ``typing`` is too slow for.
"""

from progress_report.cli.commands import (
    archive,
    centre,
    check,
    edit,
    forms,
    import_year,
    lint,
    menu,
    remind,
    report,
    status,
    verify,
)

NAMED = (menu, forms, check, edit, status, remind, archive, import_year, lint, verify, centre)
"""The commands that are asked for by name, in the order of the help; without a name the report is made."""

__all__ = ["NAMED", "report"]
