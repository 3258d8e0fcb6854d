"""The page 总览.html at the end of a command: made, named, and opened where a person is looking."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING

from progress_report.cli.console import Console
from progress_report.messages import _
from progress_report.messages.errors import ReportError

if TYPE_CHECKING:
    from progress_report.jobs.examination import Examination
    from progress_report.jobs.run import Run


def show_page(console: Console, run: Run, examination: Examination | None = None, *, quiet: bool = False) -> Path | None:
    """Make the period's page anew and say where it is; None when it could not be made, which undoes nothing of the command."""
    from progress_report.jobs.overview import make_overview
    from progress_report.jobs.template_faults import template_faults_told

    try:
        with template_faults_told():
            outcome = make_overview(run, examination)
    except ReportError as error:
        print(_("总览没有更新：{reason}").format(reason=error), file=sys.stderr)
        return None
    if not quiet:
        for file in outcome.publication.published:
            if file.note:
                console.say(file.note)
        if outcome.evidence:
            line = _("另有佐证材料 {count} 个文件（{first}{more}），不影响核查")
            more = _("等") if len(outcome.evidence) > 1 else ""
            console.say(line.format(count=len(outcome.evidence), first=outcome.evidence[0], more=more))
        if outcome.untrue:
            line = _("  注意：有 {count} 个文件已经过时（{first}{more}），见总览第七节")
            more = _("等") if len(outcome.untrue) > 1 else ""
            console.say(line.format(count=len(outcome.untrue), first=outcome.untrue[0], more=more))
        console.say(_("总览：{file}").format(file=outcome.page))
    return outcome.page


def has_display() -> bool:
    """Tell whether a page can be shown: always on Windows and macOS, elsewhere where a display is told of."""
    return sys.platform in {"win32", "darwin"} or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def open_page(path: Path) -> bool:
    """Open a file as a double click would; False where nothing here can, or there is no display."""
    if not has_display():
        return False
    if sys.platform == "win32":
        with suppress(OSError):
            os.startfile(path)
            return True
        return False
    # Imported here: most runs open nothing.
    import subprocess

    opener = which("open" if sys.platform == "darwin" else "xdg-open")
    if opener is None:
        return False
    # Left running: a browser that was not open yet stays in the foreground of what started it.
    with suppress(OSError):
        subprocess.Popen(
            [opener, str(path)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        return True
    return False
