"""Who answers, and by when, where no column says so: a table an office, under a heading or on a sheet of its name; a heading a deadline."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from progress_report.importing.transcript import Doubt
from progress_report.importing.understanding.source_rows import SourceRow
from progress_report.reading.deadline_phrases import is_deadline
from progress_report.reading.office_names import is_office_word
from progress_report.reading.wording import joined

LEAST_OFFICES = 2
"""So many headings name offices at least, or one of them may be the name of a group that ends like an office's."""
_WHAT = re.compile(r"的?(?:重点)?(?:任务|工作|事项|项目|措施)(?:[（(]共?\d+项[）)])?$")
_DONE = re.compile(r"(?:应|须|要|需)?(?:完成|办结|落实|推进|开展)$")
_SHEET = re.compile(r"［(?P<name>[^［］]+)］")


def answered_by_headings(rows: Sequence[SourceRow]) -> tuple[tuple[SourceRow, ...], tuple[Doubt, ...]]:
    """Return the rows with the offices that the headings or sheets they stand under name, where no table says who answers.

    Only where each heading names another office, and nothing but offices, are they taken for such.
    """
    if any(joined(row.lead + row.office + row.support) for row in rows):
        return tuple(rows), ()
    names = [_named_above(row) for row in rows]
    if len(set(names)) < LEAST_OFFICES or not all(is_office_word(name) for name in names):
        return tuple(rows), ()
    doubt = Doubt("D46", quotation="、".join(dict.fromkeys(names)), source=rows[0].place)
    return tuple(replace(row, office=name) for row, name in zip(rows, names, strict=True)), (doubt,)


def due_by_headings(rows: Sequence[SourceRow]) -> tuple[tuple[SourceRow, ...], tuple[Doubt, ...]]:
    """Return the rows with the deadlines that the headings they stand under name (3月底前完成的任务), where no row has one of its own.

    Only where every row stands under such a heading are they taken for deadlines.
    """
    if any(joined(row.deadline) for row in rows):
        return tuple(rows), ()
    due = [next(filter(None, map(_deadline_in, row.outer)), "") for row in rows]
    if not rows or not all(due):
        return tuple(rows), ()
    doubt = Doubt("D48", quotation="、".join(dict.fromkeys(due)), source=rows[0].place)
    return tuple(replace(row, deadline=words) for row, words in zip(rows, due, strict=True)), (doubt,)


def _deadline_in(heading: str) -> str:
    """Return the deadline that a heading names its measures by; empty for another heading."""
    words = _WHAT.sub("", joined(heading))
    return next((one for one in (words, _DONE.sub("", words)) if words != joined(heading) and is_deadline(one)), "")


def _named_above(row: SourceRow) -> str:
    """Return the name of the innermost heading above a row, or of its sheet, without a count of its measures."""
    sheet = _SHEET.match(row.place)
    name = row.outer[-1] if row.outer else sheet["name"] if sheet is not None else ""
    return re.sub(r"[（(]?共?\d+[项条][）)]?$", "", joined(name))
