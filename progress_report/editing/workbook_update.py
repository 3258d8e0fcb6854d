"""统稿.xlsx brought up to date with a period's passages, or made anew.

What the clerk wrote is kept for good; where the offices' words have changed since, the row shows what changed, until the clerk
edits the text or confirms it with 已核. The clerk's formats, sheets and columns stay.
"""

from __future__ import annotations

import warnings
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from typing import IO, TYPE_CHECKING, NamedTuple, cast

from progress_report.editing import unplaced_rows
from progress_report.editing.model import Passage
from progress_report.editing.workbook import COLUMNS, LONGEST, SHEET, EditedRow, word_changes
from progress_report.messages import _
from progress_report.messages.errors import WorkbookError
from progress_report.reading.files import FileKind, inspect
from progress_report.reading.texts import HARMFUL
from progress_report.templating.package.settling import settled

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet


HIDDEN = ("key", "proposal", "seen", "text_before")
WIDTHS = {"kind": 10, "number": 6, "name": 18, "state": 11, "source": 60, "text": 60, "nature": 8, "change": 40, "confirmed": 8}
PROPOSED, OWN, GONE = "建议", "本人", "已无此项"
TITLE = "{title}统稿"
NOTE = (
    "只改“统稿”一栏：写下的就是报告要印的；没有改动的是建议，随科室的填报更新。科室后来改了原文的，“原文变化”写明改了什么"
    "（〔删〕〔增〕），改好统稿或在“核对”栏填“已核”即可。“总体情况”“存在的问题”“下一步打算”可以分段（Alt+Enter）。"
)


class Taken(NamedTuple):
    """Words that were taken over from elsewhere into a row, with the offices' words that they were written from."""

    text: str
    seen: str


NOTHING_TAKEN: Mapping[str, Taken] = MappingProxyType({})


def updated(
    path: Path,
    rows: Iterable[EditedRow],
    passages: Iterable[Passage],
    title: str,
    day: datetime,
    *,
    others: Collection[str] = (),
    taken: Mapping[str, Taken] = NOTHING_TAKEN,
    unplaced: Iterable[tuple[str, ...]] = (),
) -> bytes | None:
    """Return 统稿.xlsx with the period's passages, as new or as the clerk's file brought up to date; None when nothing changed.

    The clerk's texts, formats, sheets and columns stay. ``day`` is the time in its properties; ``others`` are keys that belong to
    the report in its other length; ``taken`` are words for parts, by key; ``unplaced`` are rows for the sheet 未归位. Raises
    WorkbookError where the file is none to write into, or cells of its rows are merged.
    """
    from openpyxl import load_workbook

    known = {row.key: row for row in rows}
    if path.is_file():
        found = inspect(path)
        if found.kind is not FileKind.XLSX:
            raise WorkbookError(_("{file} 里不是 .xlsx 的内容，请用 WPS 或 Excel 另存为 .xlsx 后重新运行").format(file=path))
        warnings.filterwarnings("ignore", module="openpyxl")
        try:
            workbook = load_workbook(BytesIO(found.data))
            sheet = cast("Worksheet", workbook[SHEET])
        except Exception as error:  # openpyxl raises whatever its parsers do on a file that another program wrote
            raise WorkbookError(_("打不开 {file}，请用 WPS 或 Excel 另存为 .xlsx").format(file=path)) from error
    else:
        workbook, sheet = _new_workbook(title)
    header, columns = _columns(sheet)
    for merged in sheet.merged_cells.ranges:
        if merged.max_row > header:
            raise WorkbookError(
                _("{file}［{sheet}］{cells} 是合并的单元格，一格只能写一段。请取消合并后重新运行").format(
                    file=path, sheet=SHEET, cells=merged.coord
                )
            )
    changed = not path.is_file()
    present = set()
    below = max([header, *(row.row for row in known.values())]) + 1
    for passage in passages:
        present.add(passage.key)
        row = known.get(passage.key)
        number = row.row if row is not None else below
        below += row is None
        changed |= _put(sheet, columns, number, _values(passage, row, taken.get(passage.key)), is_new=row is None)
    changed |= unplaced_rows.append(workbook, unplaced)
    for key, row in known.items():
        if key not in present and key not in others:
            changed |= _put(sheet, columns, row.row, {"nature": GONE if row.is_own else PROPOSED}, is_new=False)
    if not changed:
        return None
    workbook.properties.creator, workbook.properties.lastModifiedBy = None, None
    out = BytesIO()
    try:
        workbook.save(out)
    except Exception as error:  # as certain charts, which it reads and cannot write
        raise WorkbookError(
            _("无法写入 {file}：里面有图表等别的内容，程序写不回去。请移到别的文件里，重新运行").format(file=path)
        ) from error
    return settled(out.getvalue(), day, day)


def _values(passage: Passage, row: EditedRow | None, taken: Taken | None) -> dict[str, str | int | None]:
    """Return what the cells of a passage's row are to hold."""
    source, proposal = _fitting(passage.source), _fitting(passage.proposal)
    own = taken is not None or (row is not None and row.is_own)
    text, seen = proposal, source
    if taken is not None:
        text, seen = _fitting(taken.text), _fitting(taken.seen)
    elif row is not None and own:
        text, seen = row.text, row.source_seen
    return {
        "key": passage.key,
        "kind": passage.kind,
        "number": passage.number,
        "name": passage.name,
        "state": passage.state,
        "source": source,
        "text": text,
        "nature": OWN if own else PROPOSED,
        "change": _fitting(word_changes(seen, source)) if seen != source else "",
        "confirmed": "",
        "proposal": proposal,
        "seen": seen,
        "text_before": text,
    }


def _fitting(text: str) -> str:
    text = HARMFUL.sub("\ufffd", text)
    return text if len(text) <= LONGEST else text[:LONGEST] + "……（其余见任务分工表“填报明细”）"


def _put(sheet: Worksheet, columns: Mapping[str, int], row: int, values: Mapping[str, str | int | None], *, is_new: bool) -> bool:
    """Write the values that differ; tell whether there were any."""
    from openpyxl.styles import Alignment, Font, PatternFill

    changed = False
    for field, value in values.items():
        if field not in columns:
            continue
        cell = sheet.cell(row, columns[field])
        old = cell.value
        if (old if old is not None else "") != (value if value is not None else ""):
            changed = True
            cell.value = value if value != "" else None
            if isinstance(value, str) and value:
                # A text that begins with = stays a text.
                cell.data_type = "s"
        if is_new:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if field == "text":
                cell.font = Font(color="FF7F7F7F", italic=True) if values.get("nature") == PROPOSED else Font()
                cell.number_format = "@"
        if field == "change" and value:
            cell.fill = PatternFill("solid", fgColor="FFFFEB9C")
        elif field == "change" and changed:
            cell.fill = PatternFill()
        if field == "text" and not is_new:
            grey = values.get("nature") == PROPOSED
            if bool(cell.font.italic) != grey:
                cell.font = Font(color="FF7F7F7F", italic=True) if grey else Font()
    return changed


def _columns(sheet: Worksheet) -> tuple[int, dict[str, int]]:
    for row in sheet.iter_rows(max_row=15):
        found = {
            COLUMNS[cell.value]: cell.column
            for cell in row
            if isinstance(cell.value, str) and cell.value in COLUMNS and cell.column
        }
        if {"key", "text"} <= found.keys():
            return row[0].row or 1, found
    raise WorkbookError(_("工作表“{sheet}”里没有“标识”“统稿”栏").format(sheet=SHEET))


def _new_workbook(title: str) -> tuple[Workbook, Worksheet]:
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.properties import PageSetupProperties

    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    sheet: Worksheet = workbook.create_sheet(SHEET)
    sheet["B1"] = TITLE.format(title=title)
    sheet["B1"].font = Font(bold=True, size=14)
    sheet.merge_cells("B2:J2")
    sheet["B2"] = NOTE
    sheet["B2"].alignment = Alignment(wrap_text=True, vertical="top")
    sheet.row_dimensions[2].height = 48
    for number, (words, field) in enumerate(COLUMNS.items(), 1):
        cell = sheet.cell(3, number, words)
        cell.font = Font(bold=True)
        cell.fill = PatternFill("solid", fgColor="FFD9E1F2")
        dimension = sheet.column_dimensions[get_column_letter(number)]
        dimension.hidden = field in HIDDEN
        if field in WIDTHS:
            dimension.width = WIDTHS[field]
    sheet.freeze_panes = "E4"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.print_title_rows = "3:3"
    return workbook, sheet


def writing(data: bytes, out: IO[bytes]) -> None:
    """Put the file's bytes into a stream."""
    out.write(data)
