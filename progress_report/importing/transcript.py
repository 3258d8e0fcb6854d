"""The frozen data of an import: what was read from a document, what looked wrong in it, and what it seems to ask for.

Nothing here has been confirmed by a person: doubts and proposals are shown beside the verbatim text, never applied to it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from progress_report.assignment.model import MeasureKind, Milestone, Target
from progress_report.reading.office_names import NamedOffice


@dataclass(frozen=True, slots=True)
class TranscribedMeasure:
    """具体措施 as the document has it.

    ``theme``, ``text``, ``office_text`` and ``deadline_text`` are verbatim but for white space; ``offices`` are the names in
    ``office_text``, lead office first, with the single name 各科室 where all are meant; ``deadline`` is None where the wording
    gives no last day; ``source`` says where in the document the row stands. ``kind`` is None where the words tell neither a last
    day nor a duty all year; ``named`` are the offices with their roles; ``extra`` are the other columns, verbatim, in order.
    """

    number: int
    theme: str
    text: str
    office_text: str
    offices: tuple[str, ...]
    deadline_text: str
    deadline: date | None
    source: str
    subtheme: str = ""
    kind: MeasureKind | None = None
    named: tuple[NamedOffice, ...] = ()
    extra: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Doubt:
    """疑点: something that looked wrong, by a stable code whose wording stands in the catalogue.

    ``column`` is a header of the year's workbook, or empty. ``quotation`` occurs once in that cell when ``suggestion``, what to
    replace it with, is given. ``count`` are the places that it is about; ``others`` the further measures among them.
    """

    code: str
    measure: int | None = None
    column: str = ""
    quotation: str = ""
    suggestion: str = ""
    source: str = ""
    details: Mapping[str, str] = field(default_factory=dict)
    others: tuple[int, ...] = ()
    count: int = 1


@dataclass(frozen=True, slots=True)
class TargetProposal:
    """A 量化指标 read out of a measure's text; ``inferred`` where the figure is not in the text (全覆盖 → 100%)."""

    target: Target
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class MilestoneProposal:
    """A 时间节点 read out of a measure's text; ``inferred`` where the day is not in the text (年内 → 12月31日)."""

    milestone: Milestone
    inferred: bool = False


@dataclass(frozen=True, slots=True)
class Transcript:
    """The document as read for ``year``; ``title`` and ``bureau`` are empty where none was found.

    ``guessed`` tells that where cells begin and end had to be guessed: a person has to look before it is used.
    """

    title: str
    year: int
    measures: tuple[TranscribedMeasure, ...]
    doubts: tuple[Doubt, ...] = ()
    targets: tuple[TargetProposal, ...] = ()
    milestones: tuple[MilestoneProposal, ...] = ()
    bureau: str = ""
    guessed: bool = False
