"""Invented layouts of an assignment table as the text that a PDF viewer copies: each cell's lines, cell after cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    theme: str
    text: str
    office: str
    deadline: str


@dataclass(frozen=True)
class Layout:
    """How a table was set and copied; widths in characters."""

    theme_width: int = 7
    text_width: int = 33
    office_width: int = 5
    deadline_width: int = 14
    numbered: bool = True
    text_numbered: bool = True
    rows_per_page: int = 7
    repeat_theme: bool = True
    repeat_header: bool = False
    number_beside_theme: bool = False
    tail_beside_text: bool = False
    tail_in_middle: bool = False
    blank_lines: bool = False
    page_numbers: bool = False
    header: str = "序号 重点任务 具体措施 责任科室 完成时限"
    title: str = "2031年测试工作要点任务分工"


def copied(rows: Sequence[Row], layout: Layout) -> str:
    """Return the text that copying the table gives."""
    lines = [layout.title, layout.header]
    theme = ""
    for index, row in enumerate(rows):
        new_page = bool(index) and index % layout.rows_per_page == 0
        if new_page:
            if layout.page_numbers:
                lines.append(f"— {index // layout.rows_per_page} —")
            if layout.repeat_header:
                lines.append(layout.header)
        stated = row.theme != theme or (new_page and layout.repeat_theme)
        theme = row.theme
        lines += _row(index + 1, row, stated, layout)
    return ("\n\n" if layout.blank_lines else "\n").join(lines) + "\n"


def _row(number: int, row: Row, stated: bool, layout: Layout) -> list[str]:
    theme = wrapped(row.theme, layout.theme_width) if stated else []
    text = wrapped(f"{number}.{row.text}" if layout.text_numbered else row.text, layout.text_width)
    office, deadline = wrapped(row.office, layout.office_width), wrapped(row.deadline, layout.deadline_width)
    lines = [str(number)] if layout.numbered else []
    if layout.number_beside_theme and lines and theme:
        lines, theme = [f"{number} {theme[0]}"], theme[1:]
    lines += theme
    if layout.tail_in_middle and len(text) > 2 and len(office) == len(deadline) == 1:
        middle = len(text) // 2
        return [*lines, *text[:middle], f"{office[0]} {deadline[0]}", *text[middle:]]
    tail = [f"{office[0]} {deadline[0]}"] if len(office) == len(deadline) == 1 else [*office, *deadline]
    if layout.tail_beside_text and len(tail) == 1:
        return [*lines, *text[:-1], f"{text[-1]} {tail[0]}"]
    return [*lines, *text, *tail]


def wrapped(text: str, width: int) -> list[str]:
    """Break a text at a width as a table cell does: no line begins with closing punctuation, no number is cut."""
    lines = [""]
    for character in text:
        full = len(lines[-1]) >= width
        if full and character not in "，。；：、”）" and not (character.isdigit() and lines[-1][-1:].isdigit()):
            lines.append("")
        lines[-1] += character
    return lines
