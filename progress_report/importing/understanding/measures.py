"""A row as the document has it → a measure of the transcript: names without their numbers, offices with roles, a deadline with its day."""

from __future__ import annotations

from progress_report.assignment.deadlines import kind_of
from progress_report.importing.transcript import TranscribedMeasure
from progress_report.importing.understanding.levels import DEPTH, without_number
from progress_report.importing.understanding.source_rows import SourceRow
from progress_report.reading.deadlines import last_day
from progress_report.reading.office_names import NamedOffice, Offices, Role, read_offices
from progress_report.reading.wording import joined

DEEPER = "三级任务"
"""The column for names of groups below the two levels of the year's table."""


def measure_of(row: SourceRow, number: int, text: str, year: int) -> TranscribedMeasure:
    """Return the measure of a row, under its number and without it in the text."""
    office_text, offices = _offices(row)
    names = theme_names(row)
    deadline = joined(row.deadline)
    extra = tuple((joined(words), value.strip()) for words, value in row.extra)
    return TranscribedMeasure(
        number=number,
        theme=names[0] if names else "",
        text=text,
        office_text=office_text,
        offices=offices.names,
        deadline_text=deadline,
        deadline=last_day(deadline, year),
        source=row.place,
        subtheme=names[1] if len(names) > 1 else "",
        kind=kind_of(deadline, year) if deadline else None,
        named=offices.named,
        extra=(*((DEEPER, name) for name in names[DEPTH:]), *extra),
    )


def theme_names(row: SourceRow) -> tuple[str, ...]:
    """Return the names of the groups that a row is in, outermost first, each once."""
    names = (*row.outer, without_number(row.theme), without_number(row.subtheme))
    return tuple(dict.fromkeys(name for name in names if name))


def _offices(row: SourceRow) -> tuple[str, Offices]:
    """Return the words of 责任科室 and the offices in them: columns of leading and supporting offices are told apart in words."""
    lead, office, support = row.lead, row.office, row.support
    if not joined(lead) and joined(support):
        # Beside those that support, the others lead.
        lead, office = office, ""
    if joined(lead) and not joined(office + support):
        lead, office = "", lead
    columns = ((lead, Role.LEAD, "牵头："), (office, Role.EQUAL, "责任："), (support, Role.SUPPORT, "配合："))
    given = [(one, role, label) for one, role, label in columns if joined(one)]
    if len(given) == 1 and given[0][1] is not Role.SUPPORT:
        return _in_words(given[0][0]), read_offices(given[0][0])
    named: dict[str, NamedOffice] = {}
    for one, role, _label in given:
        for found in read_offices(one).named:
            own = found.role if found.role is not Role.EQUAL else role
            named.setdefault(found.name, NamedOffice(found.name, own))
    unclear = tuple(name for one, _role, _label in given for name in read_offices(one).unclear)
    words = (
        "；".join(f"{label}{_in_words(one)}" for one, _role, label in given)
        if len(given) > 1
        else _in_words(given[0][0])
        if given
        else ""
    )
    return words, Offices(tuple(named.values()), unclear)


def _in_words(text: str) -> str:
    """Return a cell's words on one line; where only line breaks told the names apart, they are told apart by 、."""
    words, found = joined(text), read_offices(text)
    if read_offices(words).named == found.named:
        return words
    return "；".join(joined(line) for line in text.split("\n") if joined(line)) if found.roles else "、".join(found.names)
