"""What a Word part remembers while it is rendered: open stories, vertical merges, numbers that must be unique."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from progress_report.templating.language.program import STATE
from progress_report.templating.messages import _
from progress_report.templating.text import escape_attribute, plain

if TYPE_CHECKING:
    from progress_report.templating.word.links import Links
    from progress_report.templating.word.merging import Host
    from progress_report.templating.word.turns import Turn

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


_FIRST_FREE_ID = 100_000
"""Where new ids of drawings begin: far above those that Word hands out."""


_LONGEST_BOOKMARK = 40


def qname(name: str) -> str:
    """Return the name of a WordprocessingML element in Clark notation."""
    return f"{{{W}}}{name}"


@dataclass(slots=True, eq=False)
class _Merge:
    """Cells that are merged downwards: the first row, and the key that goes on below it."""

    row: int
    key: object


@dataclass(slots=True, eq=False)
class NewLists:
    """The lists added while a document is filled, each with the one it repeats; and which number stands for a list now."""

    next_number: int
    added: dict[int, str] = field(default_factory=dict)
    current: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True, eq=False)
class WordState:
    """One rendering of one part."""

    links: Links
    complete: dict[int, bool] = field(default_factory=dict)
    rows: dict[int, int] = field(default_factory=dict)
    merges: dict[tuple[int, int, int], _Merge] = field(default_factory=dict)
    calls: dict[tuple[int, int], int] = field(default_factory=dict)
    next_id: int = _FIRST_FREE_ID
    turns: dict[int, int] = field(default_factory=dict)
    bookmarks: dict[str, str] = field(default_factory=dict)
    host: Host | None = None
    lists: NewLists = field(default_factory=lambda: NewLists(1))
    sections: list[Turn] = field(default_factory=list)


def _state(context: Context) -> WordState:
    state: WordState = context[STATE]
    return state


@pass_context
def _begin(context: Context, place: int) -> str:
    _state(context).complete[place] = False
    return ""


@pass_context
def _wrote(context: Context, place: int, complete: bool) -> str:
    _state(context).complete[place] = complete
    return ""


@pass_context
def _paragraph(context: Context, place: int) -> str:
    return "" if _state(context).complete.get(place) else "<w:p/>"


@pass_context
def _table_row(context: Context, place: int, columns: int) -> str:
    if _state(context).complete.get(place):
        return ""
    return f'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="{columns}"/></w:tcPr><w:p/></w:tc></w:tr>'


@pass_context
def _table(context: Context, table: int) -> str:
    state = _state(context)
    state.rows[table] = 0
    state.merges = {place: merge for place, merge in state.merges.items() if place[0] != table}
    return ""


@pass_context
def _row(context: Context, table: int) -> str:
    state = _state(context)
    state.rows[table] += 1
    state.calls.clear()
    return ""


@pass_context
def _starts_group(context: Context, key: object, table: int, cell: int) -> bool:
    """Tell whether a cell begins a vertical merge: its key differs from that of the same cell in the row before."""
    state = _state(context)
    call = state.calls.get((table, cell), 0)
    state.calls[table, cell] = call + 1
    row, place = state.rows[table], (table, cell, call)
    before = state.merges.get(place)
    state.merges[place] = _Merge(row, key)
    return before is None or before.row != row - 1 or before.key != key


@pass_context
def _unique(context: Context, _number: int) -> str:
    state = _state(context)
    state.next_id += 1
    return str(state.next_id)


@pass_context
def _turn(context: Context, loop: int) -> str:
    """Count the turns of a loop over the whole part."""
    turns = _state(context).turns
    turns[loop] = turns.get(loop, 0) + 1
    return ""


@pass_context
def _first_turn(context: Context, markup: str, loop: int) -> str:
    return markup if _state(context).turns.get(loop, 1) == 1 else ""


@pass_context
def _bookmark(context: Context, name: str, loop: int) -> str:
    """Return a bookmark's name in this turn of its loop, at most 40 characters (ECMA-376-1, 17.13.6.2)."""
    turn = _state(context).turns.get(loop, 1)
    if turn == 1:
        return name
    suffix = f"_{turn}"
    return name[: _LONGEST_BOOKMARK - len(suffix)] + suffix


@pass_context
def _bookmark_id(context: Context, given: str, starts: bool) -> str:
    state = _state(context)
    if starts:
        state.next_id += 1
        state.bookmarks[given] = str(state.next_id)
    return state.bookmarks.get(given, given)


@pass_context
def _restart_list(context: Context, number: int) -> str:
    """Let a list begin anew; the first time it is the template's own."""
    lists, given = _state(context).lists, str(number)
    if given not in lists.current:
        lists.current[given] = given
        return ""
    lists.current[given] = str(lists.next_number)
    lists.added[lists.next_number] = given
    lists.next_number += 1
    return ""


@pass_context
def _list(context: Context, number: int) -> str:
    return _state(context).lists.current.get(str(number), str(number))


@pass_context
def _merge(context: Context, starts: bool, table: int, column: int, width: int) -> str:
    """Return how a cell is merged that the template merges by itself: it goes on only below one that was written."""
    state = _state(context)
    row, place = state.rows[table], (table, column, -width)
    before = state.merges.get(place)
    goes_on = not starts and before is not None and before.row == row - 1
    state.merges[place] = _Merge(row, None)
    return "continue" if goes_on else "restart"


def _span(value: object) -> str:
    """Return a number of columns for ``w:gridSpan``."""
    if isinstance(value, bool) or not isinstance(value, (int, str)) or not re.fullmatch(r"[1-9]\d?", str(value).strip()):
        raise ValueError(_("合并的列数应为 1 到 99 的整数，现为 {value}").format(value=value))
    return str(value).strip()


def _colour(value: object) -> str:
    """Return a colour for ``w:fill`` (17.18.38): six hexadecimal digits, or auto."""
    text = plain(value).strip().lstrip("#")
    if not re.fullmatch(r"[0-9A-Fa-f]{6}|auto|", text):
        raise ValueError(_("颜色应为六位十六进制数，如 FFE699，现为 {value}").format(value=value))
    return text.upper() if text and text != "auto" else "auto"


def _scaled(width: int, columns: str, total: int) -> int:
    natural = sum(map(int, columns.split()))
    return round(width * total / natural) if natural else width


def _grid(columns: str, total: int) -> str:
    """Return the grid for columns of the given widths, scaled to ``total``; all in twentieths of a point."""
    return "".join(f'<w:gridCol w:w="{_scaled(int(width), columns, total)}"/>' for width in columns.split())


def _cell_width(columns: str, width: int, total: int) -> str:
    return str(_scaled(width, columns, total))


def _named(value: object) -> Markup:
    """Return a value as part of a name: no reader sees it, so that it is not among what was printed."""
    return Markup(escape_attribute(plain(value)))


def _checked(value: object, yes: str, no: str) -> str:
    return yes if value else no


FILTERS: dict[str, Callable[..., object]] = {
    "__begin": _begin,
    "__wrote": _wrote,
    "__paragraph": _paragraph,
    "__table_row": _table_row,
    "__table": _table,
    "__row": _row,
    "__starts_group": _starts_group,
    "__unique": _unique,
    "__turn": _turn,
    "__first_turn": _first_turn,
    "__bookmark": _bookmark,
    "__bookmark_id": _bookmark_id,
    "__restart_list": _restart_list,
    "__list": _list,
    "__merge": _merge,
    "__span": _span,
    "__grid": _grid,
    "__cell_width": _cell_width,
    "__colour": _colour,
    "__named": _named,
    "__checked": _checked,
}
