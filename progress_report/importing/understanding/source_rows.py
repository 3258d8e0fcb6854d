"""One measure's row as the document has it, and the putting together of rows that are one measure."""

from __future__ import annotations

from dataclasses import dataclass, replace

from progress_report.importing.understanding.annotations import annotation_of
from progress_report.importing.understanding.column_words import SourceColumn
from progress_report.reading.deadline_phrases import is_deadline
from progress_report.reading.office_names import looks_like_offices
from progress_report.reading.wording import joined, split_serial


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One measure's cells as the document has them, with line breaks.

    ``outer`` are the names of the groups above the table's own columns, outermost first. ``theme_stated`` tells whether the row's
    own cell holds the theme, ``breaks`` whether a page or table begins here. ``merged`` are columns whose value comes from a merged
    cell that began higher up. ``extra`` are the columns that an assignment does not have.
    """

    label: str
    theme: str
    text: str
    office: str
    support: str
    deadline: str
    place: str
    theme_stated: bool
    breaks: bool
    merged: frozenset[SourceColumn] = frozenset()
    subtheme: str = ""
    lead: str = ""
    outer: tuple[str, ...] = ()
    extra: tuple[tuple[str, str], ...] = ()


_CUT_FIELDS = (
    ("lead", SourceColumn.LEAD),
    ("office", SourceColumn.OFFICE),
    ("support", SourceColumn.SUPPORT),
    ("deadline", SourceColumn.DEADLINE),
)


def joined_over_break(before: SourceRow, after: SourceRow) -> SourceRow | None:
    """Return the two as one row if a page break cut it: what one lacks the other has or goes on with; None if each is whole.

    The number stands with one part; each other cell with one, or in two halves.
    """
    if after.label and before.label and after.label != before.label:
        return None
    pairs = {name: (getattr(before, name), getattr(after, name)) for name, column in _CUT_FIELDS if column not in after.merged}
    split = [name for name, (first, second) in pairs.items() if first and second]
    if not all(_halves(name, *pairs[name]) for name in split) or not any(first or second for first, second in pairs.values()):
        return None
    theme = before.theme
    if after.theme_stated and joined(before.theme) != joined(after.theme):
        if not (before.theme_stated and (split or (before.label and not after.label))):
            return None
        theme = f"{before.theme}\n{after.theme}"

    def both(name: str, default: str) -> str:
        return "\n".join(part for part in pairs.get(name, (default, "")) if part)

    return replace(
        before,
        label=before.label or after.label,
        theme=theme,
        text="\n".join(part for part in (before.text, after.text) if part),
        lead=both("lead", before.lead),
        office=both("office", before.office),
        support=both("support", before.support),
        deadline=both("deadline", before.deadline),
        place=_both_places(before.place, after.place),
        extra=_both_extras(before.extra, after.extra),
    )


def with_further_row(before: SourceRow, after: SourceRow) -> SourceRow:
    """Return a measure with another row of its offices and deadline: whose deadlines differ is said in the deadline."""
    office = "；".join(dict.fromkeys(part for part in (before.office, after.office) if part))
    if not after.deadline or joined(after.deadline) == joined(before.deadline):
        deadline = before.deadline
    elif not before.deadline:
        deadline = after.deadline
    else:
        own = before.deadline if "：" in before.deadline else f"{before.office}：{before.deadline}"
        deadline = f"{own}；{after.office}：{after.deadline}" if after.office else f"{before.deadline}、{after.deadline}"
    return replace(
        before,
        lead="；".join(dict.fromkeys(part for part in (before.lead, after.lead) if part)),
        office=office,
        support="；".join(dict.fromkeys(part for part in (before.support, after.support) if part)),
        deadline=deadline,
        place=_both_places(before.place, after.place),
        extra=_both_extras(before.extra, after.extra),
    )


def annotated(row: SourceRow) -> tuple[SourceRow, ...]:
    """Return a row with the offices and deadline that stand in its text, where its columns have none.

    A cell of several numbered measures, each with its own offices, gives a row for each.
    """
    items = _items(row.text)
    found = [annotation_of(item) for item in items]
    if len(items) > 1 and all(SourceColumn.OFFICE in one.values or SourceColumn.LEAD in one.values for one in found):
        return tuple(
            _filled(replace(row, text=item, label="" if at else row.label, theme_stated=row.theme_stated and not at), always=True)
            for at, item in enumerate(items)
        )
    return (_filled(row),)


def _filled(row: SourceRow, *, always: bool = False) -> SourceRow:
    found = annotation_of(row.text)
    has_office, has_deadline = bool(joined(row.lead + row.office + row.support)), bool(joined(row.deadline))
    takes = {SourceColumn.LEAD, SourceColumn.OFFICE, SourceColumn.SUPPORT} & found.values.keys() and not has_office
    if not found or (not always and not takes and (has_deadline or SourceColumn.DEADLINE not in found.values)):
        return row
    if has_office and not always and found.values.keys() - {SourceColumn.DEADLINE}:
        return row
    return replace(
        row,
        text=found.text,
        lead=found.values.get(SourceColumn.LEAD, "") or row.lead,
        office=found.values.get(SourceColumn.OFFICE, "") or row.office,
        support=found.values.get(SourceColumn.SUPPORT, "") or row.support,
        deadline=found.values.get(SourceColumn.DEADLINE, "") or row.deadline,
        extra=(*row.extra, *found.others),
    )


def _items(text: str) -> list[str]:
    """Return the numbered items of a text, one a line; a single item for other text."""
    items: list[str] = []
    for line in text.split("\n"):
        if split_serial(line.strip())[0] or not items:
            items.append(line)
        else:
            items[-1] += "\n" + line
    return items


def _both_places(first: str, second: str) -> str:
    return first if second in first.split("、") else f"{first}、{second}"


def _both_extras(first: tuple[tuple[str, str], ...], second: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    values = dict(first)
    for words, text in second:
        known = values.get(words, "")
        values[words] = "\n".join(part for part in (known, text) if part) if text not in known else known
    return tuple(values.items())


def _halves(name: str, first: str, second: str) -> bool:
    """Tell whether two texts are the halves of one cell rather than two whole ones."""
    if name == "deadline":
        return is_deadline(joined(first + second)) and not (is_deadline(first) and is_deadline(second))
    return looks_like_offices(joined(first + second)) and not (looks_like_offices(first) and looks_like_offices(second))
