"""The copy of an office's own file that goes back to it (退回): the cells concerned marked, a comment saying what and how to mend.

The mark is a fill with a thick border, so that it shows in black and white too. Nothing that the office typed is changed; mended
and returned, the same file is read like any other.
"""

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Container, Iterable, Mapping, Sequence
from copy import copy
from datetime import datetime
from io import BytesIO
from pathlib import Path
from typing import IO, TYPE_CHECKING

from progress_report.checks.large_copies import covered_cells, is_large, mark_in_package
from progress_report.checks.mark_parts import Mark
from progress_report.messages import _
from progress_report.messages.catalogue import message, remedy, severity
from progress_report.messages.errors import WorkbookError
from progress_report.messages.findings import Finding, Severity
from progress_report.messages.places import CellRef
from progress_report.reading.files import as_read
from progress_report.reading.packages import LARGEST_PART
from progress_report.reading.sheets import Sheet, read_workbook
from progress_report.reading.strict_files import as_transitional
from progress_report.templating.package.settling import FIRST_DAY, settled
from progress_report.templating.text import visible

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet


FILLS = {Severity.ERROR: "FFFFC7CE", Severity.WARNING: "FFFFEB9C"}


COLUMN_WIDTH = 18
"""Characters; what is written anew has no widths of its own."""


COMMENT_SIZE = (320, 160)
"""Width and height in pixels: a finding and its remedy in three to six lines."""


MOST_WRITTEN = 50_000
"""Cells of a copy that is written anew; openpyxl takes a second or two for so many."""


MOST_HIDDEN = 100
"""Cells with values under merges that are looked for among these; a form has none."""


MOST_BUILT = 200_000
"""Cells under merges, links and tables that openpyxl may build: it takes a second or two for so many."""


def mark(name: str, data: bytes, findings: Iterable[Finding], out: IO[bytes]) -> int:
    """Write a return with its findings marked to ``out``; return how many cells are marked. ``name`` is what messages call it.

    Findings without a cell are listed in a comment on the first cell of the form. A file that cannot be
    written into is written anew. Raises WorkbookError when it cannot be read.
    """
    from openpyxl import load_workbook

    marks = _marks(findings)
    cells = sum(1 for _sheet, address in marks if address)
    warnings.filterwarnings("ignore", module="openpyxl")
    try:
        data = as_read(data)
        ordinary = as_transitional(data)
        if is_large(ordinary) and not _is_bloated(ordinary) and mark_in_package(ordinary, marks, COMMENT_SIZE, out):
            return cells
        if _is_beyond_openpyxl(ordinary):
            raise WorkbookError(name)
        # From memory: openpyxl leaves a file open that it cannot load, which on Windows locks it.
        workbook = load_workbook(BytesIO(ordinary))
        if not _holds_all(workbook, read_workbook(Path(name), data)):
            raise WorkbookError(name)
        copied = _marked(workbook, marks, dated=b"docProps/core.xml" in data)
    except Exception:  # openpyxl raises whatever its parsers and writers do on a file that calamine could still read
        copied = _marked(_written_anew(name, data, {sheet for sheet, _address in marks}), marks, dated=False)
    out.write(copied)
    return cells


def _marked(workbook: Workbook, marks: Mapping[tuple[str, str], Mark], *, dated: bool) -> bytes:
    """Return a workbook with its cells marked; ``dated`` tells that its properties are the file's own."""
    from openpyxl.comments import Comment
    from openpyxl.styles import Border, PatternFill, Side

    edge = Side(style="thick")
    first = workbook.worksheets[0].title
    for (sheet, address), mark in marks.items():
        title = sheet if sheet in workbook.sheetnames else _title(sheet)
        cell = _cell_that_shows(workbook[title if title in workbook.sheetnames else first], address or "A1")
        if mark.fill:
            cell.fill = PatternFill("solid", fgColor=mark.fill)
            border = copy(cell.border)
            across = {"diagonal": border.diagonal, "diagonalUp": border.diagonalUp, "diagonalDown": border.diagonalDown}
            cell.border = Border(edge, edge, edge, edge, **across)
        # What the office had noted there stays.
        comment = Comment(
            f"{cell.comment.text}\n\n{mark.text}" if cell.comment else mark.text, cell.comment.author if cell.comment else ""
        )
        comment.width, comment.height = COMMENT_SIZE
        cell.comment = comment
    # What an earlier user left in the properties is none of ours to pass on or to change; openpyxl would put its own name.
    workbook.properties.creator = workbook.properties.creator if workbook.properties.creator != "openpyxl" else None
    properties = workbook.properties
    first_day = datetime(*FIRST_DAY)
    # A file without properties, or written anew, has the time of this run in openpyxl's; no clock is to tell two copies apart.
    created, modified = (properties.created, properties.modified) if dated else (None, None)
    saved = BytesIO()
    workbook.save(saved)
    return bytes(settled(saved.getvalue(), created or first_day, modified or first_day))


def _is_bloated(data: bytes) -> bool:
    """Tell whether a workbook has so many styles, as some grow by being copied from, that they are not to be built."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        return any(entry.file_size > LARGEST_PART for entry in package.infolist() if entry.filename.startswith("xl/styles"))


def _is_beyond_openpyxl(data: bytes) -> bool:
    with zipfile.ZipFile(BytesIO(data)) as package:
        return covered_cells(package) > MOST_BUILT or _is_bloated(data)


def _holds_all(workbook: Workbook, sheets: Sequence[Sheet]) -> bool:
    """Tell whether openpyxl has a value in every cell that was read as filled, so that a copy saved by it lacks none of the office's words."""
    from openpyxl.utils import get_column_letter

    for sheet in sheets:
        if sheet.name not in workbook.sheetnames:
            return False
        written = workbook[sheet.name]
        # Not by its rows: for each place in them that has no cell openpyxl makes one.
        cells = written._cells
        lost = (
            f"{get_column_letter(column)}{number}"
            for number, row in enumerate(sheet.rows, 1)
            for column, value in enumerate(row, 1)
            if value != "" and ((cell := cells.get((number, column))) is None or cell.value is None)
        )
        # Of merged cells only the first shows anything.
        merged = written.merged_cells.ranges
        if any(at >= MOST_HIDDEN or not any(address in one for one in merged) for at, address in enumerate(lost)):
            return False
    return True


def _written_anew(name: str, data: bytes, marked: Container[str]) -> Workbook:
    """Return a workbook with the same values in the same cells, of a file that cannot be written into, as .xls and .et.

    Of huge tables only the beginning is written, and that it is only that; the sheets that are ``marked`` come first. Raises WorkbookError when the file cannot be read either.
    """
    from openpyxl import Workbook
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
    from openpyxl.styles import Alignment
    from openpyxl.utils import get_column_letter

    sheets = read_workbook(Path(name), data)
    if not sheets:
        raise WorkbookError(_("无法在 {file} 上做标记：{reason}").format(file=name, reason=_("没有工作表")))
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    ends = _ends(sheets, marked)
    for sheet, end in zip(sheets, ends, strict=True):
        written = workbook.create_sheet(_title(sheet.name))
        written.sheet_state = "visible" if sheet.visible else "hidden"
        if end < len(sheet.rows):
            written.cell(end + 1, 1).value = _("从这一行起没有带到退回件里，请看原来的文件")
        for number, row in enumerate(sheet.rows[:end], 1):
            for column, value in enumerate(row, 1):
                if value != "":
                    cell = written.cell(number, column)
                    cell.value = ILLEGAL_CHARACTERS_RE.sub("", value) if isinstance(value, str) else value
                    if isinstance(value, str):
                        # Text that begins as a formula does stays text.
                        cell.data_type = "s"
                    cell.alignment = Alignment(vertical="center", wrap_text=True)
        widest = max(map(len, sheet.rows), default=0)
        for first_row, first_column, last_row, last_column in sheet.merged:
            if not (first_row <= last_row <= end and first_column <= last_column <= widest):
                continue
            written.merge_cells(start_row=first_row, start_column=first_column, end_row=last_row, end_column=last_column)
        for column in range(1, widest + 1):
            written.column_dimensions[get_column_letter(column)].width = COLUMN_WIDTH
    if not any(sheet.visible for sheet in sheets):
        workbook.worksheets[0].sheet_state = "visible"
    return workbook


def _title(name: str) -> str:
    """Return a sheet's name as a workbook may have it: other programs and formats allow more than Excel does."""
    from openpyxl.workbook.child import INVALID_TITLE_REGEX

    return INVALID_TITLE_REGEX.sub("_", visible(name))


def _ends(sheets: Sequence[Sheet], marked: Container[str]) -> tuple[int, ...]:
    """Return after how many rows each sheet ends in a copy that is written anew."""
    left, ends = MOST_WRITTEN, {}
    for place, sheet in sorted(enumerate(sheets), key=lambda one: (one[1].name not in marked, sum(map(len, one[1].rows)))):
        ends[place] = len(sheet.rows)
        for number, row in enumerate(sheet.rows):
            left -= len(row) - row.count("")
            if left < 0:
                ends[place] = number
                break
    return tuple(ends[place] for place in range(len(sheets)))


def _cell_that_shows(sheet: Worksheet, address: str) -> Cell:
    """Return the cell at an address, or the first of the merged cells it belongs to: the others show nothing."""
    merged = next((one for one in sheet.merged_cells.ranges if address in one), None)
    from openpyxl.cell.cell import Cell

    found = sheet.cell(merged.min_row, merged.min_col) if merged is not None else sheet[address]
    assert isinstance(found, Cell)
    return found


def _marks(findings: Iterable[Finding]) -> dict[tuple[str, str], Mark]:
    """Return what marks the cells of findings that ask for something, by sheet and cell; those without a place come under ``("", "")``."""
    grouped: dict[tuple[str, str], list[Finding]] = {}
    for finding in findings:
        if severity(finding) is Severity.NORMALISED:
            continue
        place = finding.where or CellRef("", "", "")
        grouped.setdefault((place.sheet, place.cell), []).append(finding)
    marks = {}
    for (sheet, address), own in grouped.items():
        worst = Severity.ERROR if any(severity(finding) is Severity.ERROR for finding in own) else Severity.WARNING
        text = "\n".join(f"【{_(severity(f).value)} {f.code}】{message(f)}\n→ {remedy(f)}" for f in own)
        marks[sheet, address] = Mark(FILLS[worst] if address else "", visible(text))
    return marks
