"""统稿.xlsx as it stands: the clerk's words for a period's report, beside what the offices wrote.

A cell that is still as the program proposed it counts as nothing written: what is proposed next takes its place
(``workbook_update``). What the clerk wrote is kept for good.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from progress_report.editing.model import Edited
from progress_report.messages import _
from progress_report.messages.errors import WorkbookError
from progress_report.messages.places import CellRef
from progress_report.reading.files import inspect
from progress_report.reading.sheets import Row, Sheet, find_table, read_workbook
from progress_report.reading.texts import read_text

EDITED_NAME = "统稿.xlsx"
SHEET = "统稿"
COLUMNS = {
    "标识": "key",
    "部位": "kind",
    "序号": "number",
    "简称": "name",
    "状态": "state",
    "科室原文": "source",
    "统稿": "text",
    "性质": "nature",
    "原文变化": "change",
    "核对": "confirmed",
    "建议原样": "proposal",
    "所据原文": "seen",
    "上次统稿": "text_before",
}
"""Header → field; the last three and the first are hidden."""
CONFIRMED = "已核"
_LIKE_A_WORKBOOK = (".xlsx", ".xls", ".xlsm", ".xlsb", ".et", ".ods", ".csv")
LONGEST = 32_000
"""Characters in a cell of the file; Excel's limit is 32,767."""


class EditedRow(NamedTuple):
    """A row of 统稿 as it stands."""

    row: int
    key: str
    source: str
    text: str
    confirmed: bool
    proposal: str
    seen: str
    text_before: str

    @property
    def is_own(self) -> bool:
        """Tell whether the clerk wrote the text."""
        return bool(self.text) and self.text != self.proposal

    @property
    def source_seen(self) -> str:
        """Return the offices' words that the clerk's text was written from."""
        if self.confirmed or self.text != self.text_before:
            # Written or confirmed since the last run: with these words beside it.
            return self.source
        return self.seen


class StrayRow(NamedTuple):
    """A row that a person added: words in the column 统稿 that belong to no part, for the row has no 标识."""

    row: int
    text: str


class EditedBook(NamedTuple):
    """What 统稿.xlsx holds: its rows, those that are no part's, and its sheets as they were read."""

    rows: tuple[EditedRow, ...] = ()
    strays: tuple[StrayRow, ...] = ()
    sheets: tuple[Sheet, ...] = ()


def read_rows(path: Path) -> tuple[EditedRow, ...]:
    """Return the rows of 统稿.xlsx; none when there is no such file. Raises WorkbookError when it cannot be read as one."""
    return read_book(path).rows


def read_book(path: Path) -> EditedBook:
    """Return what 统稿.xlsx holds; nothing when there is no such file. Raises WorkbookError when it cannot be read as one."""
    if not path.is_file():
        return EditedBook()
    inspection = inspect(path)
    if not inspection.kind.is_workbook:
        raise WorkbookError(_("打不开 {file}，请用 WPS 或 Excel 另存为 .xlsx").format(file=path))
    sheets = read_workbook(path, inspection.data)
    sheet = next((one for one in sheets if one.name == SHEET), None)
    table = find_table(sheet, COLUMNS, frozenset({"key", "text"})) if sheet is not None else None
    if table is None or "key" not in table.columns or "text" not in table.columns:
        raise WorkbookError(
            _("{file} 里找不到工作表“{sheet}”或它的“标识”“统稿”栏。请恢复，或移走该文件后重新运行 edit").format(
                file=path, sheet=SHEET
            )
        )
    rows = tuple(_row(row) for row in table.rows if _text(row, "key"))
    seen: dict[str, EditedRow] = {}
    for row in rows:
        if row.key in seen:
            raise WorkbookError(
                _("{file}［{sheet}］第{first}行和第{second}行是同一项，请删去一行").format(
                    file=path, sheet=SHEET, first=seen[row.key].row, second=row.row
                )
            )
        seen[row.key] = row
    strays = (StrayRow(row.number, _text(row, "text")) for row in table.rows if not _text(row, "key"))
    return EditedBook(rows, tuple(stray for stray in strays if stray.text), sheets)


def edited_texts(rows: Iterable[EditedRow], file: str, column: str = "G") -> dict[str, Edited]:
    """Return what the clerk wrote, by key; ``file`` is how the file is named in findings."""
    return {row.key: Edited(row.text, CellRef(file, SHEET, f"{column}{row.row}"), row.source_seen) for row in rows if row.is_own}


def other_files(folder: Path) -> tuple[str, ...]:
    """Return the names of workbooks beside 统稿.xlsx that a person may take for it: a copy, or one saved in another format."""
    names = sorted(path.name for path in folder.iterdir() if path.is_file()) if folder.is_dir() else []
    stem = EDITED_NAME.partition(".")[0]
    return tuple(
        name for name in names if name.startswith(stem) and name != EDITED_NAME and name.lower().endswith(_LIKE_A_WORKBOOK)
    )


def _text(row: Row, field: str) -> str:
    return read_text(row.values.get(field, "")).value or ""


def _row(row: Row) -> EditedRow:
    return EditedRow(
        row.number,
        _text(row, "key"),
        _text(row, "source"),
        _text(row, "text"),
        _text(row, "confirmed") == CONFIRMED,
        _text(row, "proposal"),
        _text(row, "seen"),
        _text(row, "text_before"),
    )


def word_changes(before: str, now: str) -> str:
    """Return what changed between two texts, word by word: 〔删…〕 and 〔增…〕 with a few characters around."""
    from difflib import SequenceMatcher

    around, parts = 6, []
    for kind, a, b, c, d in SequenceMatcher(None, before, now, autojunk=False).get_opcodes():
        if kind == "equal":
            kept = now[c:d]
            parts.append(kept if len(kept) <= 2 * around else f"{kept[:around]}…{kept[-around:]}")
        else:
            parts.append((f"〔删：{before[a:b]}〕" if b > a else "") + (f"〔增：{now[c:d]}〕" if d > c else ""))
    return "".join(parts)
