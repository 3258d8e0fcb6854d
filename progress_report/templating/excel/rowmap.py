"""Where the rows of a template sheet went: each is written any number of times, and ranges follow."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping

from progress_report.templating.excel.columnmap import ColumnMap
from progress_report.templating.excel.references import MAX_ROW, parse_range


class RowMap:
    """The rows of one sheet as they are written; ``blocks`` tells for each template row in which loops it stands."""

    def __init__(self, blocks: Mapping[int, tuple[int, ...]], last: int) -> None:
        self._blocks = blocks
        self._last = last
        # Numbers side by side: a sheet may have a hundred thousand rows. The log tells of each row written its template row.
        self._log = array("I")
        self._written: dict[int, array[int]] = {}
        self._iterations: dict[int, array[int]] = {}
        self.row = 0
        self.columns = ColumnMap()

    def write(self, template_row: int) -> int:
        """Note that a template row is written next; return its number in the output."""
        self.row += 1
        self.columns.begin(template_row)
        self._log.append(template_row)
        self._written.setdefault(template_row, array("I")).append(self.row)
        return self.row

    def iterate(self, loop: int) -> int:
        """Note that a loop begins an iteration; return how many it began before."""
        begun = self._iterations.setdefault(loop, array("I"))
        begun.append(len(self._log))
        return len(begun) - 1

    def loops_around(self, template_row: int) -> tuple[int, ...]:
        """Return the loops around a template row from the outermost, without conditions."""
        return tuple(block for block in self._blocks.get(template_row, ()) if block > 0)

    def within(self, loop: int, iteration: int, first: int, last: int) -> tuple[int, int] | None:
        """Return the rows from the first to the last written of a range of template rows in one iteration of a loop."""
        begun = self._iterations[loop]
        end = begun[iteration + 1] if iteration + 1 < len(begun) else len(self._log)
        low, high = 0, 0
        start = begun[iteration]
        for row, template_row in enumerate(self._log[start:end], start + 1):
            if loop not in self._blocks.get(template_row, ()):
                break
            if first <= template_row <= last:
                low, high = low or row, row
        return (low, high) if low else None

    def stretched(self, first: int, last: int) -> tuple[int, int] | None:
        """Return the rows from the first to the last written of a range of template rows; None when none was."""
        low, high = 0, 0
        for template_row in range(first, min(last, self._last) + 1):
            for row in self._ends(template_row):
                low = min(low or row, row)
                high = max(high, row)
        if last > self._last:
            offset = self.row - self._last
            low = low or max(first, self._last + 1) + offset
            high = min(last + offset, MAX_ROW) if last < MAX_ROW else MAX_ROW
        return (low, high) if low else None

    def _ends(self, template_row: int) -> tuple[int, ...]:
        rows = self._written.get(template_row)
        return (rows[0], rows[-1]) if rows else ()

    def beside(self, template_row: int, seen_from: int, row: int) -> int | None:
        """Return the row that a reference to a row of tags means, in what was written for the template row ``seen_from`` at ``row``.

        There is none of its own: it is the one above all that lies between, or below it, as rows count, which may be above the first;
        None for a row that is no row of tags.
        """
        if template_row in self._blocks or template_row > self._last:
            return None
        between = sum(other in self._blocks for other in range(min(template_row, seen_from) + 1, max(template_row, seen_from)))
        return row - between - 1 if template_row < seen_from else row + between + 1

    def place_of(self, template_row: int) -> int:
        """Return the row where what stood at a template row stands now: that of the next row written, if it was not itself."""
        for row in range(template_row, self._last + 1):
            written = self._ends(row)
            if written:
                return written[0]
        return max(template_row, self._last + 1) + self.row - self._last

    def below(self, template_row: int) -> list[int]:
        """Return the rows below which stands what stood below a template row: each written, but the last of the sheet.

        A row that only carried tags stands for the one written before it.
        """
        written = self._written.get(template_row)
        if written is None:
            before = self.stretched(1, template_row)
            written = array("I", [before[1]] if before else [])
        return [row for row in written if row < self.row or template_row > self._last]

    def exact(self, first: int, last: int) -> list[tuple[int, int]]:
        """Return the runs of consecutive rows written for a range of template rows."""
        wanted = [self._written.get(row, ()) for row in range(first, min(last, self._last) + 1)]
        rows = sorted(row for written in wanted for row in written)
        if last > self._last:
            beyond = self.stretched(max(first, self._last + 1), last)
            return _runs(rows, beyond)
        return _runs(rows, None)

    def repeated(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """Yield the rows of a range once for each time the innermost loop around all of it ran, once where there is none."""
        if first == last:
            yield from ((row, row) for row in self._written.get(first, ()))
            return
        around_last = self.loops_around(last)
        common = [loop for loop in self.loops_around(first) if loop in around_last]
        if common:
            found = [self.within(common[-1], number, first, last) for number in range(len(self._iterations.get(common[-1], ())))]
        else:
            found = [self.stretched(first, last)]
        yield from (rows for rows in found if rows)


def _runs(rows: list[int], beyond: tuple[int, int] | None) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for row in rows:
        if runs and runs[-1][1] == row - 1:
            runs[-1] = runs[-1][0], row
        else:
            runs.append((row, row))
    if beyond:
        if runs and runs[-1][1] >= beyond[0] - 1:
            runs[-1] = runs[-1][0], beyond[1]
        else:
            runs.append(beyond)
    return runs


def exact_references(rows: RowMap, text: str) -> str:
    """Return a space-separated list of ranges (ST_Sqref) as it was written; ``""`` when no row of it was."""
    out = []
    for part in text.split():
        found = parse_range(part)
        out += [part] if found is None else [found.at(low, high) for low, high in rows.exact(found.first, found.last)]
    return " ".join(out)


def stretched_reference(rows: RowMap, text: str) -> str:
    """Return one range (ST_Ref) from the first to the last row written of it; ``""`` when none was."""
    found = parse_range(text)
    if found is None:
        return text
    stretched = rows.stretched(found.first, found.last)
    return found.at(*stretched) if stretched else ""
