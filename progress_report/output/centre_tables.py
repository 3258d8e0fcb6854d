"""All bureaus' entries as one table (CSV or Parquet), and the centre's workbook read back row by row."""

from __future__ import annotations

import csv
import re
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from importlib import import_module
from importlib.util import find_spec
from io import TextIOWrapper
from itertools import islice
from pathlib import Path
from typing import IO, Any

from lxml import etree

from progress_report.centre.model import Settings
from progress_report.messages import _
from progress_report.messages.errors import ReportError
from progress_report.output.centre_views import CentreView, EntryView
from progress_report.output.files import rewrite
from progress_report.reading.word_names import RELATED

COLUMNS = (
    "year", "period", "bureau", "number", "theme", "measure", "offices", "deadline", "status",
    "overdue", "late", "completed", "place", "source",
)  # fmt: skip
"""The columns of the table, for programs: in ASCII."""
BATCH = 10_000
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_ID = f"{RELATED}id"
_PIECE = 1 << 18
_ROW_ENDS = b"</row>"
_ROW_OR_NUMBER = re.compile(rb'<(?:(row)[\s/>]|c(?=[\s>])(?![^>]*\st="(?!n"))[^>]*>(?:<f[^<]*</f>|<f[^>]*/>)?<v>([^<]+)</v>)')
"""Where a row begins; a cell that is no text with its number."""
_Numbers = list[str]
"""The numbers of a row, as a sheet writes them."""
_RANKS, _COMMON, _ENTRIES, _LEDGER = "各单位排名", "共同任务", "各单位逐项", "核对底稿"


def write_table(path: Path, entries: Sequence[EntryView], settings: Settings) -> None:
    """Write all entries to ``path``, a row a bureau and measure. Raises ReportError for another kind of file."""
    require_known_kind(path)
    rows = ((settings.year, settings.period_code, *entry) for entry in entries)
    make = _csv if path.suffix.lower() == ".csv" else _parquet
    rewrite(path, lambda out: make(rows, out))


def require_known_kind(path: Path) -> None:
    """Raise ReportError where ``path`` is no table that can be written here: before thousands of bureaus are read, not after."""
    suffix = path.suffix.lower()
    if suffix not in {".csv", ".parquet"}:
        raise ReportError(_("--table 只能是 .csv 或 .parquet 文件：{file}").format(file=path.name))
    if suffix == ".parquet" and find_spec("pyarrow") is None:
        raise ReportError(_("--table 写 parquet 需要另装 pyarrow：pip install pyarrow；写 csv 不需要"))


def _csv(rows: Iterator[tuple[object, ...]], out: IO[bytes]) -> None:
    # The mark at the beginning lets Excel see that it is UTF-8.
    text = TextIOWrapper(out, encoding="utf-8-sig", newline="", write_through=True)
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow([_harmless(value) for value in row])
    text.flush()
    text.detach()


def _harmless(value: object) -> object:
    """Return a value as Excel takes for data: a text that begins like a formula gets an apostrophe before it."""
    if isinstance(value, bool):
        return int(value)
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _parquet(rows: Iterator[tuple[object, ...]], out: IO[bytes]) -> None:
    # They come without types, and are there only where somebody wants them.
    arrow: Any = import_module("pyarrow")
    parquet: Any = import_module("pyarrow.parquet")
    text, whole = arrow.string(), arrow.int32()
    kinds = {"year": whole, "number": whole, "overdue": arrow.bool_(), "late": arrow.bool_(), "completed": arrow.date32()}
    schema = arrow.schema([(name, kinds.get(name, text)) for name in COLUMNS])
    with parquet.ParquetWriter(out, schema) as writer:
        while batch := list(islice(rows, BATCH)):
            columns = [arrow.array(column, kind.type) for column, kind in zip(zip(*batch, strict=True), schema, strict=True)]
            writer.write_batch(arrow.record_batch(columns, schema=schema))


def hold_workbook(path: Path, view: CentreView, numbers: Iterable[int]) -> None:
    """Read the produced workbook row by row and hold it against ``view``; a sheet that a clerk left out is passed.

    ``numbers`` are those of all entries, in their order. Raises ReportError at the first difference.
    """
    wanted: dict[str, Callable[[], Iterator[_Numbers]]] = {
        _RANKS: lambda: (_typed(one.done, one.overdue, one.total) for one in view.bureaus),
        _COMMON: lambda: (_typed(one.done, one.overdue, one.total) for one in view.measures),
        _ENTRIES: lambda: map(_typed, numbers),
        # Further rows of a figure, for its sources, have no number.
        _LEDGER: lambda: (_typed(value) for value in view.figures.values() if value is not None),
    }
    with zipfile.ZipFile(path) as package:
        for sheet, part in _parts(package).items():
            if sheet in wanted:
                try:
                    _hold(path, sheet, _rows_as_written(package, part), wanted[sheet]())
                except ReportError:
                    # Whoever writes XML in another way is read as XML; what is missing then is missing.
                    _hold(path, sheet, _rows(package, part), wanted[sheet]())


def _parts(package: zipfile.ZipFile) -> dict[str, str]:
    """Return each sheet's part by its name."""
    book, relations = (etree.fromstring(package.read(f"xl/{name}")) for name in ("workbook.xml", "_rels/workbook.xml.rels"))
    targets = {one.get("Id"): str(one.get("Target")) for one in relations}
    return {str(one.get("name")): _part(targets[one.get(_ID)]) for one in book.iter(f"{_S}sheet")}


def _part(target: str) -> str:
    return target.removeprefix("/") if target.startswith("/") else f"xl/{target}"


def _rows_as_written(package: zipfile.ZipFile, part: str) -> Iterator[_Numbers]:
    """Yield the numbers of each row as they stand, found by the letters around them: ten times as fast as the XML is read.

    A text that has such letters has them escaped, so that none of it is taken for a number.
    """
    with package.open(part) as stream:
        rest = b""
        row: _Numbers | None = None
        while piece := stream.read(_PIECE):
            whole, end, rest = (rest + piece).rpartition(_ROW_ENDS)
            for begins, value in _ROW_OR_NUMBER.findall(whole + end):
                if begins:
                    if row is not None:
                        yield row
                    row = []
                elif row is not None:
                    row.append(value.decode())
        if row is not None:
            yield row


def _rows(package: zipfile.ZipFile, part: str) -> Iterator[_Numbers]:
    """Yield the numbers of each row as they stand; of a sheet of a hundred thousand rows one is held at a time."""
    with package.open(part) as stream:
        for _event, row in etree.iterparse(stream, tag=f"{_S}row", resolve_entities=False, no_network=True, huge_tree=True):
            found = (cell.findtext(f"{_S}v") for cell in row.iterchildren(f"{_S}c") if cell.get("t", "n") == "n")
            yield [value for value in found if value]
            row.clear()
            while row.getprevious() is not None:
                del row.getparent()[0]


def _hold(path: Path, sheet: str, rows: Iterable[_Numbers], wanted: Iterator[_Numbers]) -> None:
    """Raise ReportError unless the rows that have numbers have those that are wanted, one row after the other, and no more come."""
    telling = (numbers for numbers in rows if numbers)
    for place, numbers in enumerate(wanted, 1):
        if missing_numbers := _missing(numbers, next(telling, [])):
            missing = "、".join(map(str, missing_numbers))
            raise _refused(
                path, _("［{sheet}］第{place}条应有的数字 {number} 没有").format(sheet=sheet, place=place, number=missing)
            )
    if (more := next(telling, None)) is not None:
        raise _refused(
            path,
            _("［{sheet}］多出有数字的行：{numbers}").format(
                sheet=sheet, numbers="、".join(map(str, sorted(map(Decimal, more))))
            ),
        )


def _missing(wanted: _Numbers, found: _Numbers) -> list[Decimal]:
    """Return the numbers, in their order, that are wanted more often than they were found."""
    left = list(found)
    for one in wanted:
        if one not in left:
            break
        left.remove(one)
    else:
        return []
    # They may be written in another way: 27.0 is 27.
    return sorted(Counter(map(Decimal, wanted)) - Counter(map(Decimal, found)))


def _typed(*values: int | Decimal | None) -> _Numbers:
    return [str(value) for value in values if value is not None]


def _refused(path: Path, what: str) -> ReportError:
    words = _(
        "生成的“{file}”自查没有通过：{what}。没有发布，原来的文件都没有变。请检查模板（generate.py lint），或恢复程序自带的模板"
    )
    return ReportError(words.format(file=path.name, what=what))
