"""Where something stands: a cell of a workbook, named as a person looks for it."""

from __future__ import annotations

from typing import Annotated, NamedTuple


class CellRef(NamedTuple):
    """One cell: ``file`` as a path relative to the data folder with ``/``, sheet name, and an A1 address."""

    file: Annotated[str, "文件"]
    sheet: Annotated[str, "工作表"]
    cell: Annotated[str, "单元格"]

    def __str__(self) -> str:
        return f"{self.file}［{self.sheet}］{self.cell}"
