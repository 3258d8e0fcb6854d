"""All bureaus together: tallies by bureau, measure and theme, the league table, and every printed figure with its cells.

A figure counts answers: one bureau's state of one measure of the common list (项次). Bureaus are taken one after the other and
let go; of each, its counts and the short names of its cells stay.
"""

from __future__ import annotations

import unicodedata
import zlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import groupby
from typing import Annotated, NamedTuple

from progress_report.centre.common import Matcher, Place, Placed
from progress_report.centre.model import Answer, CommonMeasure, HandedIn, Packed, Source
from progress_report.messages.places import CellRef
from progress_report.progress.model import percentage
from progress_report.reading.sheets import column_number

RANK_RULE = (
    "按共同任务完成率由高到低；完成率相同的，逾期未完成的项数少者在前；两者都相同的，名次并列，下一名次顺延。"
    "没有报送、不能采用和没有可计完成率的不排名"
)
COUNTS: Mapping[str, str] = {
    "total": "项数",
    "done": "已完成",
    "ongoing": "推进中",
    "continuing": "持续推进",
    "not_started": "未开展",
    "not_applicable": "不适用",
    "missing": "缺报",
    "overdue": "逾期未完成",
}
"""The counts of a tally: field and word."""
MOST_PLACES = 20_000
_NOTHING: Mapping[str, int] = dict.fromkeys(COUNTS, 0)


class Tally(NamedTuple):
    """Counts of answers by state (项次, for one bureau 项)."""

    total: Annotated[int, "项数"] = 0
    done: Annotated[int, "已完成"] = 0
    ongoing: Annotated[int, "推进中"] = 0
    continuing: Annotated[int, "持续推进"] = 0
    not_started: Annotated[int, "未开展"] = 0
    not_applicable: Annotated[int, "不适用"] = 0
    missing: Annotated[int, "缺报"] = 0
    overdue: Annotated[int, "逾期未完成"] = 0

    @property
    def done_share(self) -> Annotated[Decimal | None, "完成率（%）或 None"]:
        """Return what is done in per cent of what has a last day and applies, None when nothing has."""
        rated = self.total - self.not_applicable - self.continuing
        return percentage(self.done, rated) if rated else None


class BureauLine(NamedTuple):
    """One bureau in the centre's tables; ``rank`` is None where it has none, ``own`` counts what no list has.

    ``lacking`` are the numbers of common measures that it does not answer, though it answers others.
    ``packed`` are the cells of its counts, compressed: there are thousands of bureaus.
    """

    handed_in: HandedIn
    tally: Tally
    own: int
    unmatched: int
    rank: int | None
    packed: bytes = b""
    lacking: tuple[int, ...] = ()

    @property
    def places(self) -> Mapping[str, str]:
        """Return the cells of each count, by its field, in one line."""
        lines = zlib.decompress(self.packed).decode("utf-8", "surrogatepass").split("\0") if self.packed else [""] * len(COUNTS)
        return dict(zip(COUNTS, lines, strict=True))

    @property
    def answers(self) -> int:
        """Return how many measures the bureau answered."""
        return self.tally.total + self.own + self.unmatched


class MeasureLine(NamedTuple):
    """A common measure over all bureaus; ``behind`` names those where it is overdue."""

    measure: CommonMeasure
    tally: Tally
    behind: tuple[str, ...]
    places: Mapping[str, Sequence[str]]


class ThemeLine(NamedTuple):
    """A theme of the common list over all bureaus."""

    ordinal: int
    name: str
    measures: tuple[MeasureLine, ...]
    tally: Tally


class Unmatched(NamedTuple):
    """A measure of a bureau's that resembles a common one and was not merged with it."""

    bureau: str
    placed: Placed


class City(NamedTuple):
    """Everything the centre prints, counted.

    ``absent`` are expected and have no folder, ``unexpected`` have one; ``same`` are names that several folders' files give as
    their bureau's: one may have another's files. ``strangers`` are folders with the name of another bureau in their files.
    ``numbers`` are those of all answers, in the order of the bureaus' names.
    """

    bureaus: tuple[BureauLine, ...]
    measures: tuple[MeasureLine, ...]
    themes: tuple[ThemeLine, ...]
    tally: Tally
    unmatched: tuple[Unmatched, ...]
    absent: tuple[str, ...]
    unexpected: tuple[str, ...]
    same: tuple[tuple[str, tuple[str, ...]], ...] = ()
    strangers: tuple[tuple[str, str], ...] = ()
    numbers: tuple[int, ...] = ()

    def of(self, *sources: Source) -> tuple[BureauLine, ...]:
        """Return the bureaus whose figures come from one of ``sources``."""
        return tuple(line for line in self.bureaus if line.handed_in.source in sources)


def sum_up(
    handed_in: Iterable[HandedIn], common: Sequence[CommonMeasure], expected: Sequence[tuple[str, tuple[str, ...]]] = ()
) -> City:
    """Count what the bureaus handed in, which come in the order of their names.

    ``expected`` are those that have to hand in, each with the other names it is known by.
    """
    matcher = Matcher(common)
    lines: list[BureauLine] = []
    unmatched: list[Unmatched] = []
    counts: dict[int, dict[str, int]] = {one.number: dict(_NOTHING) for one in common}
    places: dict[int, dict[str, Packed]] = {one.number: defaultdict(Packed) for one in common}
    behind: dict[int, list[str]] = defaultdict(list)
    numbers: list[int] = []
    for one in handed_in:
        placed = matcher.places(one.answers) if one.counts else ()
        numbers += [answer.answer.number for answer in placed]
        own = [answer.answer for answer in placed if answer.place is Place.COMMON]
        cells: dict[str, list[CellRef]] = {field: [] for field in COUNTS}
        for answer in own:
            where = _where(one.name, answer.cells)
            for field in _fields_of(answer):
                counts[answer.number][field] += 1
                places[answer.number][field].append(where)
                cells[field] += answer.cells
            if answer.overdue:
                behind[answer.number].append(one.name)
        near = [Unmatched(one.name, two) for two in placed if two.place not in {Place.COMMON, Place.OWN}]
        unmatched += near
        # What a bureau answered is not needed again; its line is kept.
        answered = {answer.number for answer in own}
        lines.append(
            BureauLine(
                one._replace(answers=()),
                _tally(own),
                sum(two.place is Place.OWN for two in placed),
                len(near),
                None,
                _packed(_where(one.name, of_field) for of_field in cells.values()),
                tuple(number for number in counts if number not in answered) if own else (),
            )
        )
    measures = tuple(
        MeasureLine(one, Tally(**counts[one.number]), tuple(behind[one.number]), places[one.number]) for one in common
    )
    groups = [(name, tuple(group)) for name, group in groupby(measures, key=lambda line: line.measure.theme)]
    themes = tuple(
        ThemeLine(place, name, group, _sum(line.tally for line in group)) for place, (name, group) in enumerate(groups, 1)
    )
    names = {_plain(line.handed_in.name): line.handed_in.name for line in lines}
    absent = tuple(name for name, aliases in expected if not names.keys() & set(map(_plain, (name, *aliases))))
    known = {_plain(each) for name, aliases in expected for each in (name, *aliases)}
    unexpected = tuple(sorted(name for plain, name in names.items() if plain not in known)) if expected else ()
    total = _sum(line.tally for line in lines)
    same = _same_bureau(lines)
    strangers = tuple(_strangers(lines, expected))
    return City(
        tuple(_ranked(lines)), measures, themes, total, tuple(unmatched), absent, unexpected, same, strangers, tuple(numbers)
    )


def several_folders(names: Iterable[str], expected: Sequence[tuple[str, tuple[str, ...]]] = ()) -> Mapping[str, Sequence[str]]:
    """Return the folders that are not their bureau's only one, each with all of that bureau's.

    They are one bureau's when the city's list says so, or when but blanks and the width of characters tell their names apart.
    """
    folders: dict[str, list[str]] = {}
    owner = {_plain(each): name for name, aliases in expected for each in (name, *aliases)}
    for folder in names:
        folders.setdefault(owner.get(_plain(folder), _plain(folder)), []).append(folder)
    return {one: own for own in folders.values() if len(own) > 1 for one in own}


def told_apart(outcomes: Callable[[], Iterator[HandedIn]], several: Mapping[str, Sequence[str]]) -> Iterator[HandedIn]:
    """Yield the outcomes; of one bureau's ``several`` folders none counts, since which one is meant cannot be told."""
    for one in outcomes():
        if one.name in several:
            reason = f"同一个单位有几个文件夹：{'、'.join(several[one.name])}。请只留一个"
            yield HandedIn(one.name, Source.BROKEN, one.bureau, reason=reason)
        else:
            yield one


def _plain(name: str) -> str:
    return unicodedata.normalize("NFKC", name).strip()


def _same_bureau(lines: Iterable[BureauLine]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the names that the files of several folders give as theirs, each with the folders."""
    found: dict[str, list[str]] = {}
    for line in lines:
        if line.handed_in.counts and line.handed_in.bureau:
            found.setdefault(line.handed_in.bureau, []).append(line.handed_in.name)
    return tuple((bureau, tuple(names)) for bureau, names in sorted(found.items()) if len(names) > 1)


def _strangers(lines: Sequence[BureauLine], expected: Sequence[tuple[str, tuple[str, ...]]]) -> Iterator[tuple[str, str]]:
    """Yield the folders whose files give the name of another folder, or of another one on the list, each with that name."""
    owner = {_plain(line.handed_in.name): _plain(line.handed_in.name) for line in lines}
    owner |= {_plain(each): _plain(name) for name, aliases in expected for each in (name, *aliases)}
    for line in lines:
        folder, bureau = _plain(line.handed_in.name), _plain(line.handed_in.bureau)
        if not line.handed_in.counts or not bureau or folder in bureau:
            continue
        # 教育局 is meant by ××市教育局; of several that are, the longest.
        meant = next((bureau[start:] for start in range(len(bureau)) if bureau[start:] in owner), "")
        if meant and owner[meant] != owner[folder]:
            yield line.handed_in.name, line.handed_in.bureau


def _packed(lines: Iterable[str]) -> bytes:
    return zlib.compress("\0".join(lines).encode("utf-8", "surrogatepass"), 1)


def _fields_of(answer: Answer) -> tuple[str, ...]:
    return ("total", answer.status.field, *(("overdue",) if answer.overdue else ()))


def _tally(answers: Iterable[Answer]) -> Tally:
    counts = dict(_NOTHING)
    for answer in answers:
        for field in _fields_of(answer):
            counts[field] += 1
    return Tally(**counts)


def _sum(tallies: Iterable[Tally]) -> Tally:
    known = tuple(tallies)
    return Tally(*(sum(column) for column in zip(*known, strict=True))) if known else Tally()


def _ranked(lines: Sequence[BureauLine]) -> Iterator[BureauLine]:
    """Yield the bureaus by rank, those without one behind, of equals by name."""

    def order(line: BureauLine) -> tuple[bool, Decimal, int, str]:
        share = line.tally.done_share if line.handed_in.counts else None
        return share is None, -(share or Decimal(0)), line.tally.overdue, line.handed_in.name

    rank, before = 0, None
    for place, line in enumerate(sorted(lines, key=order), 1):
        ranked = not order(line)[0]
        if order(line)[:3] != before:
            rank, before = place, order(line)[:3]
        yield line._replace(rank=rank if ranked else None)


def _where(bureau: str, cells: Iterable[CellRef]) -> str:
    """Return a bureau's cells in one line: by sheet, neighbours in a column as a range."""
    sheets: dict[tuple[str, str], list[str]] = {}
    for file, sheet, place in cells:
        sheets.setdefault((file, sheet), []).append(place)
    return "；".join(f"{bureau}/{file}［{sheet}］{'、'.join(_ranges(own))}" for (file, sheet), own in sheets.items())


def _ranges(cells: Sequence[str]) -> Iterable[str]:
    return cells if len(cells) == 1 else _runs(sorted(set(cells), key=_place))


def _runs(cells: Sequence[str]) -> Iterator[str]:
    first = last = cells[0]
    column, row = _place(last)
    for cell in cells[1:]:
        if _place(cell) != (column, row + 1):
            yield first if first == last else f"{first}:{last}"
            first = cell
        last = cell
        column, row = _place(last)
    yield first if first == last else f"{first}:{last}"


@lru_cache(maxsize=MOST_PLACES)
def _place(cell: str) -> tuple[int, int]:
    """Return the column and the row of a cell: thousands of bureaus answer in the same few hundred."""
    return column_number(cell.rstrip("0123456789")), int(cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))


def cutoffs(lines: Iterable[BureauLine]) -> dict[date, tuple[str, ...]]:
    """Return the cut-off days that the bureaus' figures are of, each with the bureaus, in order of the days."""
    found: dict[date, list[str]] = {}
    for line in lines:
        if line.handed_in.counts and line.handed_in.cutoff is not None:
            found.setdefault(line.handed_in.cutoff, []).append(line.handed_in.name)
    return {day: tuple(names) for day, names in sorted(found.items())}
