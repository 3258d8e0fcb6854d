"""Filled forms (回收表) → Returns: which file is whose, and one return an office.

One bad file never stops the others. Which office a file is from is told by the form's own marker or its 填报科室 cell, never by
the file's name; columns are found by header.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from progress_report.assignment.model import Assignment, Period
from progress_report.messages import _
from progress_report.messages.findings import Finding
from progress_report.messages.places import CellRef
from progress_report.returns.columns import INPUT_FIELDS
from progress_report.returns.evidence import without_evidence
from progress_report.returns.folder import Ask, Task, read_files
from progress_report.returns.form import ENTRY_HEADERS
from progress_report.returns.form_words import SHIPPED_WORDS, FormWords
from progress_report.returns.interpretation import ReturnFile
from progress_report.returns.model import Return
from progress_report.returns.whose_form import Expected

SHOWN_DIFFERENCES = 5


NOTHING_SEEN: Mapping[str, Mapping[str, tuple[Finding, ...]]] = {}


class Collection(NamedTuple):
    """A folder's returns, at most one an office, in roster order, with all findings of reading them.

    ``troubles`` are what libraries raised, for the log; ``seen`` is what was asked of each return when it was read, by office.
    """

    returns: tuple[Return, ...]
    findings: tuple[Finding, ...]
    troubles: tuple[str, ...] = ()
    seen: Mapping[str, Mapping[str, tuple[Finding, ...]]] = NOTHING_SEEN


def read_returns(
    paths: Sequence[Path],
    data: Path,
    assignment: Assignment,
    period: Period,
    passing: Callable[[Sequence[Path]], Iterable[Path]] = iter,
    form: FormWords = SHIPPED_WORDS,
    ask: Ask | None = None,
) -> Collection:
    """Read the files of one period; ``data`` is the folder that places are named from.

    What ``passing`` returns is gone through while the files are read, so that it can show how far that is. ``form`` are the words of
    the blank form; ``ask`` is what is to be asked of each return by itself, side by side.
    """
    expected = Expected.of(assignment, period, form)
    files = [
        file for _path, read in zip(passing(paths), read_files(paths, Task(data, expected, ask)), strict=True) for file in read
    ]
    findings = [finding for file in files for finding in file.findings]
    by_office: dict[str, list[Return]] = {}
    for file in files:
        if file.returned is not None:
            by_office.setdefault(file.returned.office, []).append(file.returned)
    findings = without_evidence(findings, by_office)
    returns = []
    for office in assignment.offices:
        own = by_office.get(office.name, [])
        if len(own) > 1:
            findings.append(_several(own))
        if own and (len(own) == 1 or not differences(own)):
            returns.append(own[0])
    troubles = tuple(f"{file.file}\n{file.trouble}" for file in files if file.trouble)
    return Collection(tuple(returns), tuple(findings), troubles, _seen(files, returns))


def _seen(files: Iterable[ReturnFile], returns: Iterable[Return]) -> dict[str, Mapping[str, tuple[Finding, ...]]]:
    """Return what was asked of the returns that count, by office."""
    counting = {returned.file for returned in returns}
    return {
        file.returned.office: file.seen
        for file in files
        if file.returned is not None and file.seen is not None and file.file in counting
    }


def _several(own: list[Return]) -> Finding:
    office, files = own[0].office, "、".join(returned.file for returned in own)
    where = CellRef(own[-1].file, "", "")
    different = differences(own)
    if not different:
        return Finding("F12", office, where=where, details={"office": office, "files": files})
    shown = "；".join(different[:SHOWN_DIFFERENCES]) + ("……" if len(different) > SHOWN_DIFFERENCES else "")
    return Finding("F05", office, where=where, details={"office": office, "files": files, "differences": shown})


def differences(returns: list[Return]) -> tuple[str, ...]:
    """Return where several returns of one office differ, as 第n项“列名” or an indicator's name."""
    words = {name: words for words, name in ENTRY_HEADERS.items()}
    found = []
    numbers = sorted({entry.measure for returned in returns for entry in returned.entries})
    tables = [{entry.measure: entry for entry in returned.entries} for returned in returns]
    for number in numbers:
        for name in INPUT_FIELDS:
            if len({getattr(table[number], name) if number in table else None for table in tables}) > 1:
                found.append(_("第{number}项“{column}”").format(number=number, column=words[name]))
    targets = [
        {(t.measure, t.indicator): (t.applicability, t.value, t.note) for t in returned.target_entries} for returned in returns
    ]
    for key in sorted({key for table in targets for key in table}):
        if len({table.get(key) for table in targets}) > 1:
            found.append(_("第{number}项指标“{indicator}”").format(number=key[0], indicator=key[1]))
    return tuple(found)
