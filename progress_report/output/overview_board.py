"""The board of offices and measures on the page, and the offices with their findings and their own words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from progress_report.checks.standings import OfficeStanding, Standing
from progress_report.messages.catalogue import message, remedy, severity
from progress_report.messages.findings import Finding, Severity
from progress_report.output.overview_views import (
    BandView,
    BoardRowView,
    CellView,
    ColumnView,
    DeskOfficeView,
    LegendView,
    PageFindingView,
    WordsView,
)
from progress_report.output.reminder import place_of
from progress_report.progress.model import Contribution, MeasureProgress, Progress
from progress_report.reading.personal_numbers import without_personal_numbers
from progress_report.reading.statuses import Status

BAND = 12
"""Offices beside each other: with the measure's text as many as A4 upright takes at a size that can be read."""
LONGEST_NAME = 26
"""Characters of a measure's text in a row of the board."""
ALL_WORDS, LONGEST_WORDS, SHORTEST_WORDS = 150_000, 600, 8
"""Characters of the offices' words on the page, and of one office on one measure: the page has to open at once."""
BRIEF = 20
"""Characters of words so few that nothing else is repeated beside them."""
ALL_FINDINGS, FEWEST_FINDINGS = 800, 8
"""Findings on the page, and those of one office at least."""
MARKS: Mapping[Status, tuple[str, str, str]] = {
    Status.DONE: ("d", "√", "完成"),
    Status.ONGOING: ("o", "→", "推进"),
    Status.CONTINUING: ("c", "◎", "持续"),
    Status.NOT_STARTED: ("n", "○", "未动"),
    Status.NOT_APPLICABLE: ("a", "－", "不涉"),
    Status.MISSING: ("m", "×", "未报"),
}
WRONG = ("e", "！", "要改")
LEGEND = (
    *(LegendView(*MARKS[status], status.value) for status in MARKS),
    LegendView(*WRONG, "填得不对，要退回改"),
    LegendView("w", "？", "", "跟在后面：有提醒，请核对"),
)
STANDINGS = {
    Standing.MISSING: ("m", "×"),
    Standing.SENT_BACK: ("e", "！"),
    Standing.DOUBTFUL: ("w", "？"),
    Standing.COMPLETE: ("d", "√"),
}
_GRADES = {Severity.ERROR: "e", Severity.WARNING: "w", Severity.NORMALISED: "n"}
_EMPTY = CellView("", "", "", "", False)


def anchor(office: int, measure: int) -> str:
    """Return the name of the place on the page where an office's words on a measure stand."""
    return f"w{office}-{measure}"


def some(names: Sequence[str], most: int = 6) -> str:
    """Return names as a list; where there are more than ``most``, the first ones and how many there are."""
    listed = "、".join(names[:most])
    return listed if len(names) <= most else f"{listed}等{len(names)}个科室"


def short(text: str, longest: int) -> str:
    """Return a text on one line, cut where it is longer."""
    text = " ".join(text.split())
    return text if len(text) <= longest else text[: longest - 1] + "…"


def bands(progress: Progress, findings: Iterable[Finding]) -> tuple[BandView, ...]:
    """Return the board in bands of offices; a row stands where any of its offices has a part."""
    marked: dict[tuple[str, int], set[Severity]] = {}
    for finding in findings:
        if finding.office and finding.measure is not None:
            marked.setdefault((finding.office, finding.measure), set()).add(severity(finding))
    own = progress.assignment.measures_by_office
    columns = [
        ColumnView(ordinal, office.name) for ordinal, office in enumerate(progress.assignment.offices, 1) if own[office.name]
    ]
    parts = {
        (contribution.office, measure.measure.number): contribution
        for measure in progress.measures
        for contribution in measure.contributions
    }
    return tuple(
        BandView(tuple(group), tuple(_rows(progress.measures, group, parts, marked)))
        for group in (columns[start : start + BAND] for start in range(0, len(columns), BAND))
    )


def _rows(
    measures: Sequence[MeasureProgress],
    columns: Sequence[ColumnView],
    parts: Mapping[tuple[str, int], Contribution],
    marked: Mapping[tuple[str, int], set[Severity]],
) -> Iterator[BoardRowView]:
    for one in measures:
        number = one.measure.number
        cells = []
        for column in columns:
            part = parts.get((column.name, number))
            grades = marked.get((column.name, number), set())
            cells.append(_EMPTY if part is None else _cell(part, column.ordinal, number, grades))
        if any(cell.kind for cell in cells):
            text = without_personal_numbers(one.measure.short_name or one.measure.text)
            yield BoardRowView(number, short(text, LONGEST_NAME), tuple(cells))


def _cell(part: Contribution, office: int, number: int, grades: set[Severity]) -> CellView:
    wrong = Severity.ERROR in grades and part.entry is not None
    kind, symbol, word = WRONG if wrong else MARKS[part.status]
    return CellView(kind, symbol, word, anchor(office, number), Severity.WARNING in grades)


def longest_words(progress: Progress) -> int:
    """Return how many characters of each office's words on a measure the page has room for."""
    lengths = [len(part.entry.progress) for one in progress.measures for part in one.contributions if part.entry is not None]
    if sum(min(length, LONGEST_WORDS) for length in lengths) <= ALL_WORDS:
        return LONGEST_WORDS
    return max(SHORTEST_WORDS, ALL_WORDS // len(lengths))


def parts_by_office(progress: Progress) -> dict[str, list[tuple[MeasureProgress, Contribution]]]:
    """Return each office's parts with their measures, in order."""
    own: dict[str, list[tuple[MeasureProgress, Contribution]]] = {}
    for one in progress.measures:
        for part in one.contributions:
            own.setdefault(part.office, []).append((one, part))
    return own


def desk_office(
    ordinal: int,
    standing: OfficeStanding,
    parts: Sequence[tuple[MeasureProgress, Contribution]],
    findings: Sequence[Finding],
    message_text: str,
    *,
    most: int,
    longest: int,
) -> DeskOfficeView:
    """Return an office with at most ``most`` of its findings and ``longest`` characters of its words on each measure."""
    kind, symbol = STANDINGS[standing.standing]
    entry = next((part.entry for _one, part in parts if part.entry is not None), None)
    words = tuple(
        WordsView(
            anchor=anchor(ordinal, one.measure.number),
            number=one.measure.number,
            # Where there is so much that every character counts, the board alone says it.
            state=part.status.value if longest > BRIEF else "",
            cell=part.entry.cell("progress").cell if part.entry is not None else "",
            text=short(without_personal_numbers(part.entry.progress), longest) if part.entry is not None else "",
        )
        for one, part in parts
    )
    return DeskOfficeView(
        ordinal=ordinal,
        name=standing.office.name,
        measures=standing.measures,
        kind=kind,
        symbol=symbol,
        standing=standing.standing.value,
        errors=len(standing.errors),
        warnings=len(standing.warnings),
        file=without_personal_numbers(entry.sheet.file) if entry is not None else "",
        done=sum(part.status is Status.DONE for _one, part in parts),
        findings=tuple(map(page_finding, findings[:most])),
        more=max(len(findings) - most, 0),
        words=words,
        message=message_text,
    )


def nobodys(ordinal: int, findings: Sequence[Finding], most: int) -> DeskOfficeView:
    """Return the findings that belong to no office as if to one without a name."""
    errors = sum(severity(finding) is Severity.ERROR for finding in findings)
    warnings = sum(severity(finding) is Severity.WARNING for finding in findings)
    kind, symbol = STANDINGS[Standing.SENT_BACK if errors else Standing.DOUBTFUL if warnings else Standing.COMPLETE]
    shown = tuple(map(page_finding, findings[:most]))
    more = max(len(findings) - most, 0)
    return DeskOfficeView(ordinal, "", 0, kind, symbol, "", errors, warnings, "", 0, shown, more, (), "")


def page_finding(finding: Finding) -> PageFindingView:
    """Return a finding with its wording from the catalogue; one of no office tells its file as well."""
    place = place_of(finding)
    if not finding.office and finding.where is not None:
        place = without_personal_numbers(f"{finding.where.file} {place}".strip())
    grade = severity(finding)
    return PageFindingView(
        kind=_GRADES[grade],
        grade=grade.value,
        code=finding.code,
        number=finding.measure,
        cell=place,
        message=without_personal_numbers(message(finding)),
        remedy=without_personal_numbers(remedy(finding)),
    )
