"""What every command does around its job: a console, the run that is meant, faults of templates, the year's page, and JSON.

Read for ``--help``: what is heavy is imported when a command runs.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from progress_report.cli.exit_codes import UNUSABLE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace

    from progress_report.cli.console import Console
    from progress_report.jobs.examination import Examination
    from progress_report.jobs.run import Run

    Ended = int | tuple[int, Examination]
    """The exit code, and what the returns were found to be where the job looked at them."""


def on_period(work: Callable[[Namespace, Run, Console], Ended]) -> Callable[[Namespace, Sequence[str]], int]:
    """Return the command that does ``work`` on the period that is asked for, and makes the period's page anew."""

    def run(options: Namespace, words: Sequence[str]) -> int:
        from progress_report.cli.console import Console
        from progress_report.cli.page import show_page
        from progress_report.cli.period import run_of
        from progress_report.jobs.template_faults import template_faults_told

        console = Console(quiet=options.quiet)
        with template_faults_told():
            asked = run_of(options, words, console)
            if asked is None:
                return UNUSABLE
            ended = work(options, asked, console)
        code, examination = (ended, None) if isinstance(ended, int) else ended
        show_page(console, asked, examination, quiet=wants_json(options))
        return code

    return run


def on_files(work: Callable[[Namespace, Console], int]) -> Callable[[Namespace, Sequence[str]], int]:
    """Return the command that does ``work`` on files of any period or none."""

    def run(options: Namespace, words: Sequence[str]) -> int:
        from progress_report.cli.console import Console
        from progress_report.jobs.template_faults import template_faults_told

        with template_faults_told():
            return work(options, Console(quiet=options.quiet))

    return run


def wants_json(options: Namespace) -> bool:
    """Tell whether the outcome is asked for as JSON."""
    return getattr(options, "format", "text") == "json"


def tell(options: Namespace, as_record: Callable[[], object], show: Callable[[], None]) -> None:
    """Print an outcome as JSON where that was asked for, else show it."""
    if not wants_json(options):
        show()
        return
    import json

    print(json.dumps(as_record(), ensure_ascii=False, indent=2))
