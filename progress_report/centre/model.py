"""What a centre knows of one bureau, and of all of them together. Frozen values that go from process to process."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import NamedTuple, TypeVar, overload

from progress_report.messages.places import CellRef
from progress_report.reading.statuses import Status

T = TypeVar("T")

NO_NAME, ANOTHER_NAME = "没有写明单位", "单位名称不同"
"""What a remark is called on figures that were taken though nothing, or another name than the folder's, tells whose they are."""
LINES_IN_A_BLOCK = 50
"""Lines that are compressed together; so many are open for each count."""


class Source(Enum):
    """From what a bureau's figures were taken."""

    RETURNS = "填报数据"
    TABLE = "任务分工表"
    NOTHING = "未报送"
    BROKEN = "不能采用"


class Answer(NamedTuple):
    """One measure of one bureau, as it stands at the cut-off; ``cells`` tell where its state was typed or printed."""

    number: int
    theme: str
    text: str
    offices: str
    deadline: str
    status: Status
    completed: date | None
    overdue: bool
    late: bool
    cells: tuple[CellRef, ...]


class Difference(NamedTuple):
    """A printed figure or state that is not what the bureau's own annex says."""

    what: str
    printed: str
    counted: str
    where: str


class Remark(NamedTuple):
    """What was left aside of a bureau's files, or cannot be told from them, and why; a ``serious`` one has to be settled.

    ``kind`` is what it is called where nothing was left aside.
    """

    what: str
    serious: bool
    kind: str = ""


class HandedIn(NamedTuple):
    """What one bureau handed in. ``name`` is its folder's, ``bureau`` what its files call it.

    ``reason`` says why nothing of it counts, "" where it does. ``reports`` are the Word files that were held against GB/T 9704,
    ``deviations`` what departs from it there, ``unlawful`` whether a binding rule is broken. ``errors`` are findings that must be
    settled, ``draft`` tells that what was handed in says so itself. ``remarks`` tell what of its files was left aside.
    """

    name: str
    source: Source
    bureau: str = ""
    cutoff: date | None = None
    answers: tuple[Answer, ...] = ()
    differences: tuple[Difference, ...] = ()
    reports: tuple[str, ...] = ()
    deviations: tuple[str, ...] = ()
    unlawful: bool = False
    draft: bool = False
    errors: int = 0
    reason: str = ""
    remarks: tuple[Remark, ...] = ()

    @property
    def doubtful(self) -> bool:
        """Tell whether something was left aside that has to be settled."""
        return any(remark.serious for remark in self.remarks)

    @property
    def counts(self) -> bool:
        """Tell whether its answers count in the city's figures."""
        return self.source in {Source.RETURNS, Source.TABLE}


class Settings(NamedTuple):
    """Who sums up, of which year and period, and how the documents call things.

    ``member`` is what a bureau is called (单位, 县区), ``expected`` the names of those that have to hand in with their aliases.
    """

    centre: str
    title: str
    year: int
    period_code: str
    period_name: str
    start: date | None
    cutoff: date | None
    report_date: date
    recipient: str = ""
    basis: str = ""
    member: str = "单位"
    expected: tuple[tuple[str, tuple[str, ...]], ...] = ()


class CommonMeasure(NamedTuple):
    """A measure of the city's common list; ``key`` is its wording as it is compared."""

    number: int
    theme: str
    text: str
    deadline: str
    key: str
    short_name: str


class Figure(NamedTuple):
    """A number that the centre prints, with the lines that name its bureaus and cells; the lines may be made when asked for."""

    key: str
    label: str
    value: int | Decimal | None
    unit: str
    rule: str
    sources: Sequence[str]


class Lazily(Sequence[T]):
    """A sequence that is made anew each time it is gone through, so that nothing of it is held but its ``length``, once known."""

    def __init__(self, make: Callable[[], Iterator[T]], length: int | None = None) -> None:
        self._make = make
        self._length = length

    def __iter__(self) -> Iterator[T]:
        count = 0
        for count, one in enumerate(self._make(), 1):  # noqa: B007
            yield one
        self._length = count

    def __len__(self) -> int:
        if self._length is None:
            self._length = sum(1 for _one in self._make())
        return self._length

    @overload
    def __getitem__(self, index: int) -> T: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[T]: ...

    def __getitem__(self, index: int | slice) -> T | Sequence[T]:
        """Return what going through it as far as there gives."""
        return tuple(self._make())[index]


class Packed(Sequence[str]):
    """Lines held compressed: of thousands of bureaus each names the same few files and sheets. They must not hold NUL."""

    def __init__(self, lines: Iterable[str] = ()) -> None:
        self._blocks: list[bytes] = []
        self._open: list[str] = []
        self._length = 0
        for line in lines:
            self.append(line)

    def append(self, line: str) -> None:
        """Add a line."""
        self._open.append(line)
        self._length += 1
        if len(self._open) >= LINES_IN_A_BLOCK:
            self._blocks.append(zlib.compress("\0".join(self._open).encode("utf-8", "surrogatepass"), 1))
            self._open = []

    def __iter__(self) -> Iterator[str]:
        for block in self._blocks:
            yield from zlib.decompress(block).decode("utf-8", "surrogatepass").split("\0")
        yield from self._open

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> str: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[str]: ...

    def __getitem__(self, index: int | slice) -> str | Sequence[str]:
        """Return what going through them gives."""
        return tuple(self)[index]
