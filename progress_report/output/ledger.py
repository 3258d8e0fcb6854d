"""Rows of 核对底稿: each printed figure with the cells that it was made from, as many rows as they need."""

from __future__ import annotations

from collections.abc import Iterator

from progress_report.output.report_views import LedgerRowView
from progress_report.progress.model import Figure

LONGEST_SOURCES = 30_000
"""Characters of sources in one cell of 核对底稿; Excel's limit is 32,767."""
CELLS_A_LINE = 2_000


def ledger_rows(figure: Figure) -> Iterator[LedgerRowView]:
    """Yield a figure's row in 核对底稿, and further ones, without the value, when its sources do not fit one cell."""
    by_sheet: dict[tuple[str, str], list[str]] = {}
    for source in figure.sources:
        by_sheet.setdefault((source.file, source.sheet), []).append(source.cell)
    parts: list[str] = [""]
    for (file, sheet), cells in by_sheet.items():
        for start in range(0, len(cells), CELLS_A_LINE):
            line = f"{file}［{sheet}］{'、'.join(cells[start : start + CELLS_A_LINE])}"
            if len(parts[-1]) + len(line) >= LONGEST_SOURCES:
                parts.append("")
            parts[-1] += f"\n{line}" if parts[-1] else line
    yield LedgerRowView(figure.key, figure.label, figure.value, figure.unit, figure.rule, parts[0])
    for part in parts[1:]:
        yield LedgerRowView(figure.key, f"{figure.label}（续）", None, figure.unit, "来源续上", part)
