"""责任科室 as written → the offices named in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from progress_report.reading.wording import joined

ALL = "各科室"
"""The one name that stands for every office of the roster."""


MAX_CELL = 200
"""A longer text names no offices."""


_UNIT = r"(?:科室|科|室|处|办|股|局|队|部|组|站|所|中心|委员会|委|院|公司|党委|党支部|机关|单位|部门|专班|窗口|服务大厅)"


_ALL = re.compile(
    r"(?:(?:局|本局|我局|全局|局属|市局)?(?:机关)?各(?:责任)?(?:科室|科|处室|股室|单位|部门|科（室）|科\(室\)))|全体科室|所有科室|全局"
)


_VAGUE = re.compile(r"各?(?:相关|有关|业务|职能|起草|其他|其它)(?:责任)?(?:科室|处室|单位|部门|股室)")


_ROLE = r"(?:牵头|配合|协办|主办|负责|责任|参与|承办|协助|落实)"


_LABEL = re.compile(rf"^{_ROLE}(?:{_UNIT})?[:：]")


_BRACKETED_NOTE = re.compile(rf"[（(]{_ROLE}(?:{_UNIT})?[）)]")


_NOTE = re.compile(rf"{_ROLE}$")


_GROUP = re.compile(rf"[；;。]|(?=(?:配合|协办|牵头|主办)(?:{_UNIT})?[:：])")


_NAME = re.compile(
    rf"(?:[\u4e00-\u9fffA-Za-z0-9]|[（(][\u4e00-\u9fff]{{1,6}}[）)]){{1,14}}?{_UNIT}(?:[（(][\u4e00-\u9fff、]{{1,8}}[）)])?"
)


_SUPPORTING = re.compile(r"配合|协办|参与|协助")


@dataclass(frozen=True, slots=True)
class Offices:
    """The names in a cell, lead office first; ``roles`` when lead and support are told apart; ``vague`` are such as 有关科室."""

    names: tuple[str, ...]
    roles: bool = False
    vague: tuple[str, ...] = ()


@lru_cache(maxsize=4096)
def read_offices(text: str) -> Offices:
    """Return the offices that a cell names; line breaks separate names where what they leave are whole names."""
    named: list[tuple[str, bool]] = []
    roles = False
    vague: tuple[str, ...] = ()
    for group in _GROUP.split(_separated(text)):
        labelled = False
        pending: list[str] = []
        for part in _parts(group):
            label = _LABEL.match(part)
            if label is not None:
                labelled, roles = bool(_SUPPORTING.search(label[0])), True
                part = part[label.end() :]
            bracketed, note = _BRACKETED_NOTE.search(part), _NOTE.search(part)
            name = bare_name(part)
            if name.endswith("等") and is_office_word(name[:-1]):
                name, vague = name[:-1], (*vague, name)
            if not name:
                continue
            roles = roles or bool(bracketed or note)
            if bracketed is not None:
                named.append((name, bool(_SUPPORTING.search(bracketed[0]))))
            elif note is not None:
                # 综合科、医疗保障科配合: the word at the end of a list speaks for the whole list.
                named += [(one, bool(_SUPPORTING.search(note[0]))) for one in (*pending, name)]
                pending.clear()
            else:
                pending.append(name)
        named += [(name, labelled) for name in pending]
    ordered = [name for name, supporting in named if not supporting] + [name for name, supporting in named if supporting]
    names = tuple(dict.fromkeys(ALL if _ALL.fullmatch(name) else name for name in ordered))
    return Offices(names, roles, vague + tuple(name for name in names if _VAGUE.fullmatch(name)))


@lru_cache(maxsize=4096)
def looks_like_offices(text: str) -> bool:
    """Tell whether a text is nothing but names of offices."""
    if len(text) > MAX_CELL or re.search(r"[。！？“”]", text):
        return False
    names = [name for group in _GROUP.split(_separated(text)) for one in _parts(group) if (name := bare_name(one))]
    return bool(names) and all(is_office_word(name.removesuffix("等")) for name in names)


def bare_name(part: str) -> str:
    """Return a name without what says its role (牵头：, （配合）, 负责)."""
    return _NOTE.sub("", _BRACKETED_NOTE.sub("", _LABEL.sub("", part)))


def is_office_word(word: str) -> bool:
    """Tell whether a word is formed as an office's name is, or stands for all or some of them."""
    return bool(_ALL.fullmatch(word) or _VAGUE.fullmatch(word) or _NAME.fullmatch(word))


def _parts(text: str) -> list[str]:
    """Split at separators; 和, 及 and 与 only where both sides are names (信息和网络科 is one)."""
    parts: list[str] = []
    for part in re.split(r"[、，,；;/／\\|&]|以及", text):
        pieces = re.split(r"[和及与]", part)
        parts += pieces if len(pieces) > 1 and all(is_office_word(piece) for piece in pieces) else [part]
    return [part for part in parts if part]


def _separated(text: str) -> str:
    """Turn line breaks and spaces that stand between whole names into separators; others are where a name was broken."""
    text = re.sub(r"\s+(?=[（(])", "", text.strip())
    pieces = [piece for piece in re.split(r"\s+", text) if piece]
    if len(pieces) > 1 and all(_whole(joined(piece)) for piece in pieces):
        return "、".join(joined(piece).strip("、，,；;/") for piece in pieces)
    return joined(text)


def _whole(piece: str) -> bool:
    """Tell whether a line is a list of names in itself, rather than the tail or head of one broken over lines."""
    words = [name for group in _GROUP.split(piece) for part in _parts(group) if (name := bare_name(part))]
    return bool(words) and all(len(word) > 2 and is_office_word(word) for word in words)
