"""What a run shows on the terminal: progress while it works, and what came of it."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from progress_report.messages import _
from progress_report.messages.catalogue import blocks, message, remedy, severity
from progress_report.messages.findings import Finding, Severity
from progress_report.messages.places import CellRef
from progress_report.output.publishing import Publication
from progress_report.returns.form import FORM_SHEET

T = TypeVar("T")
SHOWN_STALE = 3
SHOWN_FINDINGS = 20
"""So many findings are listed after the main job; the rest is counted. ``check`` lists all."""


class Console:
    """Shows jobs' progress and outcomes in plain lines; ``quiet`` leaves only errors."""

    def __init__(self, *, quiet: bool) -> None:
        self.quiet = quiet

    def of(self, items: Sequence[T], what: str) -> Iterable[T]:
        """Yield the items, with a progress bar on a terminal."""
        if self.quiet or not sys.stderr.isatty() or len(items) < 2:
            return items
        from tqdm import tqdm

        return tqdm(items, desc=what, unit=_("个"), leave=False)

    def bureaus(self, names: Iterator[str], total: int) -> Iterable[str]:
        """Yield the bureaus' names as they are done, with how many, which one and the time left on a terminal."""
        if self.quiet or not sys.stderr.isatty() or total < 2:
            yield from names
            return
        from tqdm import tqdm

        with tqdm(total=total, unit=_("家"), leave=False) as bar:
            for name in names:
                bar.update()
                bar.set_description(name)
                yield name

    def say(self, text: str = "") -> None:
        """Print a line unless the run is quiet."""
        if not self.quiet:
            print(text)

    def files(self, publication: Publication) -> None:
        """Name the files that were written, kept, removed, moved aside, or are untrue by now and stay."""
        for file in publication.published:
            self.say(_("已生成：{file}").format(file=file.path))
            if file.note:
                self.say(file.note)
        for path in publication.retired:
            self.say(_("已移除过时的：{file}").format(file=path))
        for path in publication.withdrawn:
            self.say(_("原来的正式稿已移到：{file}").format(file=path))
        for path in publication.left:
            self.say(_("  注意：{file} 已过时，但被人修改过或正打开着，原样保留").format(file=path))
        if publication.stale:
            names = "、".join(path.name for path in publication.stale[:SHOWN_STALE])
            more = _("等 {count} 个文件").format(count=len(publication.stale)) if len(publication.stale) > SHOWN_STALE else ""
            self.say(_("  注意：{names}{more}是按较早的填报表生成的，请重新运行相应的命令").format(names=names, more=more))

    def few_findings(self, found: Sequence[Finding]) -> None:
        """List the first errors and warnings, and say how many more there are."""
        for grade in (Severity.ERROR, Severity.WARNING):
            # What stands in the way of a final report comes first, so that the rest never hides it.
            graded = sorted((finding for finding in found if severity(finding) is grade), key=lambda one: not blocks((one,)))
            if not graded:
                continue
            self.say(_("{grade} {count} 处：").format(grade=_(grade.value), count=len(graded)))
            for finding in graded[:SHOWN_FINDINGS]:
                self.finding(finding, finding.office)
            if len(graded) > SHOWN_FINDINGS:
                self.say(_("  ……另有 {count} 处，运行 check 可看全部").format(count=len(graded) - SHOWN_FINDINGS))
        self.normalised(found)

    def finding(self, finding: Finding, office: str) -> None:
        """Show a finding of an office on a line: its grade, code and place, what is wrong and what to do."""
        what = message(finding)
        cell = _cell(finding.where, of_a_file=finding.code.startswith("F")) if finding.where else ""
        place = "".join(f"{word} " for word in ("" if what.startswith(office) else office, cell) if word)
        self.say(
            _("  [{grade} {code}] {place}{message}。{remedy}").format(
                grade=_(severity(finding).value), code=finding.code, place=place, message=what, remedy=remedy(finding)
            )
        )

    def errors_only(self, found: Sequence[Finding]) -> None:
        """List errors to a quiet run, too: that is what it asked for."""
        if self.quiet:
            for finding in found:
                if blocks((finding,)):
                    place = f"{finding.where} " if finding.where else ""
                    print(f"{finding.code} {place}{message(finding)}", file=sys.stderr)

    def normalised(self, found: Sequence[Finding]) -> None:
        """Say how many spellings were read as what they mean."""
        count = sum(severity(finding) is Severity.NORMALISED for finding in found)
        if count:
            self.say(_("另有 {count} 处写法已自动规范（如日期、百分号），不影响内容").format(count=count))


def _cell(where: CellRef, *, of_a_file: bool) -> str:
    """Return a cell as its office looks for it: with the sheet unless that is the form's first; with the file where that is meant."""
    if not where.cell:
        return where.file
    if of_a_file:
        return str(where)
    return where.cell if where.sheet in {"", FORM_SHEET} else f"［{where.sheet}］{where.cell}"
