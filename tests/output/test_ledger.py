from __future__ import annotations

from progress_report.messages.places import CellRef
from progress_report.output.ledger import ledger_rows
from progress_report.progress.model import Figure


def test_sources_that_do_not_fit_a_cell_take_as_many_rows_as_they_need() -> None:
    cells = tuple(
        CellRef(f"2025/H2/第{file}个科室的填报表.xlsx", "填报表", f"F{row}") for file in range(300) for row in range(60)
    )
    rows = list(ledger_rows(Figure("done", "已完成", 7, "项", "规则", cells)))
    assert len(rows) > 1
    assert all(len(row.sources) <= 32_767 for row in rows)
    assert [row.value for row in rows] == [7] + [None] * (len(rows) - 1)
    listed = [cell for row in rows for line in row.sources.split("\n") for cell in line.partition("］")[2].split("、")]
    assert listed == [cell.cell for cell in cells]
