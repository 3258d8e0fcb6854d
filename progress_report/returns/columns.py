"""The columns of the form (填报表): one table for the blank form, for its template, and for the reading side."""

from __future__ import annotations

from typing import NamedTuple


class FormColumn(NamedTuple):
    """A column: its header, the field it holds, and what a blank form prints in it ("" where the office types).

    ``needed``: a return without it cannot be used. ``condition``: the column stands only in forms where this holds. ``heading`` is
    what the shipped form prints above it, if not its name. ``width`` is in characters; ``shows`` is what an input cell is formatted
    for: a day, or text as typed.
    """

    words: str
    field: str
    printed: str = ""
    width: int = 14
    centred: bool = False
    needed: bool = False
    condition: str = ""
    heading: str = ""
    shows: str = ""

    @property
    def typed(self) -> bool:
        """Tell whether the office fills it in."""
        return not self.printed


DAY, AS_TYPED = "day", "as typed"
ENTRY_COLUMNS = (
    FormColumn("序号", "number", "{{ row.number }}", 6, centred=True, needed=True),
    FormColumn("重点任务", "theme", "{% vm row.group %}{{ row.group }}", 14, centred=True),
    FormColumn("具体措施", "text", "{{ row.number }}.{{ row.text }}", 34),
    FormColumn("完成时限", "deadline_text", "{{ row.deadline_text }}", 11, centred=True),
    FormColumn("上期进展", "previous", "{{ row.previous }}", 28, heading="上期进展（参考）"),
    FormColumn("完成状态", "status", width=10, centred=True, needed=True),
    FormColumn("工作进展情况", "progress", width=46, needed=True),
    FormColumn("完成日期", "completed", width=17, centred=True, needed=True, shows=DAY),
    FormColumn("佐证材料", "evidence", width=18, needed=True),
    FormColumn("存在问题", "problems", width=22, needed=True),
    FormColumn("下一步打算", "next_steps", width=22, needed=True),
    FormColumn("分工", "role", "{{ row.role }}", 14, centred=True, condition="roles"),
)
INPUT_FIELDS = tuple(column.field for column in ENTRY_COLUMNS if column.typed)
"""What an office fills in."""
TEXT_FIELDS = ("progress", "evidence", "problems", "next_steps")
TEXT_COLUMNS = {column.field: column.words for column in ENTRY_COLUMNS if column.field in TEXT_FIELDS}
"""What an office says in words of its own: field → header."""
TARGET_COLUMNS = (
    FormColumn("序号", "number", "{{ row.number }}", 8, centred=True, needed=True),
    FormColumn("指标名称", "indicator", "{{ row.indicator }}", 44, needed=True),
    FormColumn("要求", "requirement", "{{ row.requirement }}", 14, centred=True),
    FormColumn("单位", "unit", "{{ row.unit }}", 12, centred=True),
    # As text, 100% stays what was typed: Excel would make 1 of it.
    FormColumn("实际值", "actual", width=18, centred=True, needed=True, shows=AS_TYPED),
    FormColumn("说明", "note", width=40),
    # What a bare 开展次数 is of.
    FormColumn("具体措施", "text", "{{ row.text }}", 50),
)


def headers(columns: tuple[FormColumn, ...]) -> dict[str, str]:
    """Return header → field."""
    return {column.words: column.field for column in columns}


def needed_fields(columns: tuple[FormColumn, ...]) -> frozenset[str]:
    """Return the fields that a return must have."""
    return frozenset(column.field for column in columns if column.needed)
