"""Blocks of tags over markup: each closes, and closes among the same elements as it opens."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from progress_report.templating.language.environment import nearest
from progress_report.templating.language.markers import CLOSE, OPEN, Markers
from progress_report.templating.language.tags import Tag
from progress_report.templating.messages import _

_TOKEN = re.compile(f"<(/?)([^\\s/>]+)[^>]*?(/?)>|{OPEN}(\\d+){CLOSE}")


_CLOSES = {"endfor": "for", "endif": "if", "endset": "set", "endwith": "with", "endmacro": "macro", "endcall": "call"}


_ENDS = {opener: closer for closer, opener in _CLOSES.items()}


_BRANCHES = {"else": ("for", "if"), "elif": ("if",)}


_JUMPS = frozenset({"break", "continue"})
"""Tags of Jinja's extension for loops, which leave out the rest of a turn."""


_STATEMENTS = frozenset({*_CLOSES, *_CLOSES.values(), *_BRANCHES})


_INLINE_SET = re.compile(r"set\s+[\w.,\s]+=(?!=)")


_CELL_STATEMENTS = ("vm", "hm", "colspan", "cellbg", "raw")


_DEEPEST, _DEEPEST_LOOPS = 60, 15
"""How many blocks, and how many loops, may stand inside each other: Python compiles up to 100 levels and 20 loops."""


@dataclass(slots=True, eq=False)
class _Block:
    """A block that is open where a check of the markup has come to."""

    tag: Tag
    name: str
    path: list[str]
    lowest: int
    silent: bool = False
    branches: list[Tag] = field(default_factory=list)


def opens(tag: Tag) -> bool:
    """Tell whether a statement begins a block."""
    return tag.name in _ENDS and not _INLINE_SET.match(tag.body)


def closer_of(tag: Tag) -> str:
    """Return the statement that ends the block which a tag begins."""
    return _ENDS[tag.name]


class Blocks:
    """Reads markup from its beginning; a block may then be left out or repeated and the markup stays well-formed.

    No element named in ``barriers`` may end or begin inside a block that begins within it. ``own`` are the tags of extensions: one
    whose ``end…`` is in the part is a block.
    """

    def __init__(self, markers: Markers, barriers: frozenset[str] = frozenset(), own: frozenset[str] = frozenset()) -> None:
        self._markers = markers
        self._barriers = barriers
        used = {tag.name for tag in markers.tags} if own else set()
        self._closes = _CLOSES | {f"end{name}": name for name in own if f"end{name}" in used}
        self._statements = _STATEMENTS | own | self._closes.keys()
        self._own_blocks = own & frozenset(self._closes.values())
        self._path: list[str] = []
        self._open: list[_Block] = []

    def check(self, markup: str) -> None:
        """Note a fault for each tag without its other end, or whose other end stands elsewhere."""
        for token in _TOKEN.finditer(markup):
            if token[4] is not None:
                tag = self._markers.tag_of(token, 4)
                if tag.opener == "{%":
                    self._step(tag)
            elif token[1]:
                self._path.pop()
                for block in self._open:
                    block.lowest = min(block.lowest, len(self._path))
            elif not token[3]:
                self._path.append(token[2])
        for block in reversed(self._open):
            self._unclosed(block)

    def _unclosed(self, block: _Block) -> None:
        self._markers.fault(block.tag, _("没有结束，缺少 {closer}").format(closer=f"{{% end{block.name} %}}"))
        for branch in block.branches:
            branch.silence()

    def _step(self, tag: Tag) -> None:
        name = tag.name
        if name not in self._statements:
            message = _("没有“{name}”这种标签").format(name=name or tag.body)
            self._markers.fault(tag, message + nearest(name, [*self._statements, *_CELL_STATEMENTS]))
        elif opens(tag) or name in self._own_blocks:
            self._begin(tag)
        elif name in self._closes or name in _BRANCHES:
            self._go_on(tag, _BRANCHES.get(name) or (self._closes[name],))
        elif name in _JUMPS:
            self._jump(tag)

    def _jump(self, tag: Tag) -> None:
        """Note a fault for a tag that leaves its loop's turn where elements are open, which would then not be closed."""
        loop = next((block for block in reversed(self._open) if block.name == "for"), None)
        if loop is None:
            self._markers.fault(tag, _("前面没有与它配对的 {openers}").format(openers="for"))
        elif loop.path != self._path:
            message = _("与 {opener}（{place}）不在同一层次，请放在同样的段落、单元格或行中")
            self._markers.fault(tag, message.format(opener=loop.tag.text, place=loop.tag.place))

    def _begin(self, tag: Tag) -> None:
        block = _Block(tag, tag.name, list(self._path), len(self._path))
        self._open.append(block)
        loops = sum(1 for outer in self._open if outer.name == "for")
        if len(self._open) > _DEEPEST or loops > _DEEPEST_LOOPS:
            block.silent = True
            deepest = _DEEPEST if len(self._open) > _DEEPEST else _DEEPEST_LOOPS
            if not any(outer.silent for outer in self._open[:-1]):
                self._markers.fault(tag, _("嵌套过深，超过 {deepest} 层").format(deepest=deepest))
            tag.silence()

    def _go_on(self, tag: Tag, openers: tuple[str, ...]) -> None:
        matching = next((at for at in range(len(self._open) - 1, -1, -1) if self._open[at].name in openers), -1)
        if matching < 0 or matching != len(self._open) - 1:
            message = _("前面没有与它配对的 {openers}").format(openers="、".join(openers))
            if self._open:
                message += _("（还没有结束的是 {tag}）").format(tag=self._open[-1].tag.text)
            self._markers.faults.note(self._markers.error(tag, message))
            if matching < 0:
                tag.silence()
                return
            for block in self._open[matching + 1 :]:
                for inner in (block.tag, *block.branches):
                    inner.silence()
            del self._open[matching + 1 :]
        block = self._open[-1]
        if block.path != self._path or any(element in self._barriers for element in block.path[block.lowest :]):
            message = _("与 {opener}（{place}）不在同一层次，请放在同样的段落、单元格或行中")
            error = self._markers.error(tag, message.format(opener=block.tag.text, place=block.tag.place))
            self._markers.faults.note(error)
        closes = tag.name in self._closes
        if block.silent:
            tag.silence()
        if closes:
            self._open.pop()
        else:
            block.branches.append(tag)
