"""The roster of a year: offices known before, and those that the document names for the first time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from progress_report.assignment.model import Office
from progress_report.assignment.offices import ALL_OFFICES
from progress_report.importing.transcript import Transcript
from progress_report.importing.workbook_rows import NO_OFFICE
from progress_report.reading.office_names import ALL, is_group

NEW = "新增："
"""How the note of an office begins that an import has added: data of the workbook, the same in every language."""


def roster_of(transcript: Transcript, known: Sequence[Office]) -> tuple[Office, ...]:
    """Return the roster for a transcript: known offices, then new ones in the order they come, marked with where they stand.

    A group (局属各单位) is an entry of its own, whose members a person sets. A known office that the document names nowhere, not
    even as one of 各科室, stays, out of 各科室.
    """
    by_word = {word: office.name for office in known for word in (office.name, *office.aliases)}
    named: dict[str, list[str]] = {}
    everyone = False
    for measure in transcript.measures:
        for name in measure.offices:
            everyone = everyone or name == ALL or name in ALL_OFFICES
            if name not in ALL_OFFICES:
                named.setdefault(by_word.get(name, name), []).append(measure.source)
    kept = tuple(_kept(office, used=everyone or office.name in named) for office in known)
    new = tuple(
        Office(name, in_all=not is_group(name), note=_note(places, first_year=not known))
        for name, places in named.items()
        if name not in {office.name for office in known}
    )
    open_end = any(not measure.offices for measure in transcript.measures)
    unnamed = (Office(NO_OFFICE, in_all=False, note="【待补】文件没有写明责任科室的任务暂记在这里"),) if open_end else ()
    return (*kept, *new, *unnamed)


def is_new(office: Office) -> bool:
    """Tell whether an import has added an office and no person has looked at it since: its mark is still there."""
    return office.note.startswith(NEW)


def _kept(office: Office, *, used: bool) -> Office:
    if used or not office.in_all:
        return office
    return replace(office, in_all=False, note="本年文件没有提到，暂不计入“各科室”")


def _note(places: Sequence[str], *, first_year: bool) -> str:
    if first_year:
        return ""
    return NEW + "、".join(dict.fromkeys(places[:3])) + ("……" if len(places) > 3 else "")
