"""责任科室 as written → the offices named in it, who leads, who supports, and which names stand for a group."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from itertools import pairwise

from progress_report.reading.lists import MARKS, SEPARATOR
from progress_report.reading.wording import folded, joined

ALL = "各科室"
"""The one name that stands for every office of the roster."""


MAX_CELL = 200
"""A longer text names no offices."""


_UNIT = r"(?:科室|科|室|处|办|股|局|队|部|组|站|所|中心|委员会|委|院|公司|党委|党支部|机关|单位|部门|专班|窗口|服务大厅)"


_BODY = r"(?:[区县市镇乡园馆台]|街道|园区|新区|政府|集团|学校|医院|协会|联合会|工会|团委|纪委|党组|领导小组|办事处|管委会|银行|学院|大学)"
"""How names of others than offices end; in a text such words are too common to tell a name by."""


_ALL = re.compile(
    r"(?:(?:局|本局|我局|全局|市局)?(?:机关)?各(?:责任)?(?:科室|科|处室|股室|单位|部门|科（室）|科\(室\))(?:[（(](?:单位|部门|中心|站)[）)])?)"
    r"|全体科室|所有科室|全局"
)


_GROUP_END = re.compile(
    rf"(?:{_UNIT}|{_BODY}|社区|[村校馆县社庭厅会行点]|县区|镇街|乡镇|企业|机构|人员|方面|学会|基地|支队|大队|分公司)(?:[（(][^（）()]{{1,12}}[）)])?$"
)
"""How whole names of groups end."""


_VAGUE = re.compile(
    r"各?(?:相关|有关|业务|职能|起草|其他|其它)(?:责任|业务)?(?:科室|处室|单位|部门|股室)(?:[（(][^（）()]{1,6}[）)])?"
)


_GROUP = re.compile(r".{0,8}各.+|.*(?:有关|相关|其他|其它|全体|所有)(?:责任|业务|职能)?(?:科室|处室|单位|部门|股室|人员).*")


_ROLE = r"(?:牵头|配合|协办|主办|负责|责任|参与|承办|协助|落实|实施)"


_LABEL = re.compile(rf"^(?P<role>{_ROLE})(?:{_UNIT})?[:：]")


_BRACKETED_NOTE = re.compile(rf"[（(](?:{_ROLE}(?:{_UNIT})?|[主辅])[）)]")


_DUTY = re.compile(
    r"(?:按照?|根据|依)?(?:各自)?(?:职责|职能|分工|任务)*(?:分工)?(?:分别|共同|具体|组织|抓好)?"
    r"(?:负责(?:落实|实施|推进)?|落实|实施|办理|承办|推进|完成)$|(?:按照?|根据)(?:各自)?(?:职责|职能)(?:分工)?$"
)
"""What is said of a list of offices that answer for something, none of them leading."""


_REMARK = re.compile(r"[（(][^（）()]*(?:下同|第一位|首位|排名第一|以下简称)[^（）()]*[）)]")
"""What is said of the list itself (列第一位者为牵头单位，下同), which names nobody."""


_INNER = re.compile(r"[（(](?P<names>[^（）()：:]{2,30}?)(?P<role>配合|协助|协办|参与)(?:落实|实施|做好)?[）)]")
"""Offices that support, named in brackets behind those that they support: 财务股（基卫股配合）."""


_LISTED = re.compile(r"(?<![\d.])\d{1,2}[.．、](?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff）)])[+＋](?=[\u4e00-\u9fff])")
"""What else stands between names: numbers of a list (1.市容科2.环卫科), a plus."""


_NOTE = re.compile(r"(?:牵头(?:负责|落实|实施|办理)?|主办|为主|为辅|配合(?:落实|实施|做好)?|协办|参与|协助(?:落实|配合)?)$")


_CLAUSE = re.compile(rf"[；;。\n]|(?=(?:配合|协办|牵头|主办|参与|责任)(?:{_UNIT})?[:：])")


_TOGETHER = re.compile(r"(?:牵头)?(?:，|,)?(?:会同|商)(?=[\u4e00-\u9fff]{2})")


_AND_OTHERS = re.compile(r"等(?=(?:各|相关|有关|其他|其它))")


_NAME = re.compile(
    rf"(?:[\u4e00-\u9fffA-Za-z0-9]|[（(][\u4e00-\u9fff]{{1,6}}[）)]){{1,14}}?{_UNIT}(?:[（(][\u4e00-\u9fff、]{{1,8}}[）)])?"
)


_BODY_NAME = re.compile(
    rf"[\u4e00-\u9fffA-Za-z0-9（）()、，]{{1,16}}{_BODY}(?:[（(][\u4e00-\u9fff、，]{{1,12}}[）)])?|{_GROUP.pattern}"
)


_SUPPORTING = re.compile(r"配合|协办|参与|协助|辅")


_LEADING = re.compile(r"牵头|主办|为主|^[（(]主[）)]$")


class Role(Enum):
    """What an office has to do with a measure: it leads, it supports, or it answers for it like the others."""

    LEAD = "牵头"
    SUPPORT = "配合"
    EQUAL = ""


@dataclass(frozen=True, slots=True)
class NamedOffice:
    """A name as written, with its role."""

    name: str
    role: Role = Role.EQUAL


@dataclass(frozen=True, slots=True)
class Offices:
    """What a cell names, each name once: leading offices first, supporting ones last. ``unclear`` are such as 有关科室 and 待遇科等."""

    named: tuple[NamedOffice, ...] = ()
    unclear: tuple[str, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names in their order."""
        return tuple(office.name for office in self.named)

    @property
    def leads(self) -> tuple[str, ...]:
        """Return the offices that lead."""
        return tuple(office.name for office in self.named if office.role is Role.LEAD)

    @property
    def roles(self) -> bool:
        """Tell whether lead and support are told apart."""
        return any(office.role is not Role.EQUAL for office in self.named)


@lru_cache(maxsize=4096)
def read_offices(text: str) -> Offices:
    """Return the offices that a cell names; line breaks separate names where what they leave are whole names.

    A会同B: A leads and B supports. Of names that occur twice the first counts. Names in traditional characters stay in them.
    """
    simple = folded(text)
    if simple == text:
        return _read(text)
    whole, known = joined(text), joined(simple)

    def as_written(name: str) -> str:
        at = known.find(name)
        return whole[at : at + len(name)] if at >= 0 and name != ALL else name

    found = _read(simple)
    return Offices(
        tuple(NamedOffice(as_written(one.name), one.role) for one in found.named), tuple(map(as_written, found.unclear))
    )


def _read(text: str) -> Offices:
    named: list[NamedOffice] = []
    unclear: list[str] = []
    plain = _INNER.sub(r"；配合：\g<names>；", _LISTED.sub("、", _REMARK.sub("", text)))
    for clause in _CLAUSE.split(_separated(plain)):
        named += _clause(clause or "", unclear)
    ordered = sorted(named, key=lambda office: (office.role is Role.SUPPORT) - (office.role is Role.LEAD))
    once = {office.name: office for office in reversed(ordered)}
    kept = tuple(office for office in ordered if once[office.name] is office)
    return Offices(kept, tuple(dict.fromkeys([*unclear, *(office.name for office in kept if _VAGUE.fullmatch(office.name))])))


def _clause(clause: str, unclear: list[str]) -> list[NamedOffice]:
    """Return the names of one clause; what it says at the end of a list holds for the whole list."""
    named: list[NamedOffice] = []
    label = _LABEL.match(clause)
    role = _role(label["role"]) if label is not None else Role.EQUAL
    pending: list[str] = []
    for part in _parts(clause[label.end() :] if label is not None else clause):
        own = _LABEL.match(part)
        if own is not None:
            named += [NamedOffice(name, role) for name in pending]
            pending.clear()
            role, part = _role(own["role"]), part[own.end() :]
        together = _TOGETHER.search(part)
        if together is not None:
            named += [NamedOffice(name, Role.LEAD) for name in (*pending, *_names_in(part[: together.start()], unclear))]
            pending.clear()
            role, part = Role.SUPPORT, part[together.end() :]
        bracketed = _BRACKETED_NOTE.search(part)
        if bracketed is not None:
            named += [NamedOffice(name, _role(bracketed[0])) for name in _names_in(part, unclear)]
            continue
        note = _NOTE.search(part)
        pending += _names_in(part, unclear)
        if note is not None:
            named += [NamedOffice(name, _role(note[0])) for name in pending]
            pending.clear()
            role = Role.EQUAL
    return [*named, *(NamedOffice(name, role) for name in pending)]


def _names_in(part: str, unclear: list[str]) -> Iterator[str]:
    """Yield the names of a part without the words around them; 办公室等各科室 are two."""
    for piece in _AND_OTHERS.split(bare_name(part)):
        name = re.sub(r"^由(?=[\u4e00-\u9fff]{2})", "", piece)
        others = re.fullmatch(r"(.{2,}?)等(?:\d*个|[一二三四五六七八九十]+个)?(?:科室|处室|单位|部门|股室)?", name)
        if others is not None and is_office_word(others[1]):
            unclear.append(name)
            name = others[1]
        if name:
            yield ALL if _ALL.fullmatch(name) else name


def _role(words: str) -> Role:
    return Role.SUPPORT if _SUPPORTING.search(words) else Role.LEAD if _LEADING.search(words) else Role.EQUAL


def is_group(name: str) -> bool:
    """Tell whether a name stands for several offices that it does not name (局属各单位, 各镇街道); 各科室 is the roster itself."""
    return name != ALL and bool(_GROUP.fullmatch(folded(name)))


@lru_cache(maxsize=4096)
def looks_like_offices(text: str) -> bool:
    """Tell whether a text, wherever it stands, is nothing but names of offices: stricter than a cell that is known to name them."""
    text = folded(text)
    if len(text) > MAX_CELL or re.search(r"[。！？“”]", text):
        return False
    pieces = [joined(piece) for piece in re.sub(r"\s+(?=[（(])", "", text.strip()).split() if joined(piece)]
    listed = len(pieces) > 1 and all(_is_list(piece) for piece in pieces)
    whole = "、".join(piece.strip(MARKS) for piece in pieces) if listed else "".join(pieces)
    words = list(_listed_words(whole))
    return bool(words) and all(is_office_word(word.removesuffix("等")) for word in words)


def _is_list(piece: str) -> bool:
    """Tell whether a line is a list of names in itself, rather than the tail or head of one broken over lines."""
    words = list(_listed_words(piece))
    return bool(words) and all(len(word) > 2 and is_office_word(word) for word in words)


def _listed_words(text: str) -> Iterator[str]:
    for clause in _CLAUSE.split(text):
        for part in _split_outside_brackets(clause or ""):
            pieces = re.split(r"[和及与]", part)
            both = len(pieces) > 1 and all(is_office_word(piece) for piece in pieces)
            for piece in pieces if both else [part]:
                bare = re.sub(rf"{_ROLE}$", "", _BRACKETED_NOTE.sub("", _LABEL.sub("", piece)))
                if bare:
                    yield bare


def bare_name(part: str) -> str:
    """Return a name without what says its role (牵头：, （配合）, 按职责分工负责)."""
    bare = _BRACKETED_NOTE.sub("", _LABEL.sub("", part))
    for pattern in (_NOTE, _DUTY):
        bare = pattern.sub("", bare)
    return bare


def is_office_word(word: str) -> bool:
    """Tell whether a word is formed as an office's name is, or stands for all or some of them."""
    word = folded(word)
    return bool(_ALL.fullmatch(word) or _VAGUE.fullmatch(word) or _NAME.fullmatch(word))


def _is_name(word: str) -> bool:
    """Tell whether a word in a cell of offices is a whole name, of whatever body."""
    return is_office_word(word) or bool(_BODY_NAME.fullmatch(word))


def _is_whole(word: str) -> bool:
    """Tell whether a word at a line's end is a whole name: a group's name may be broken anywhere (各县区体⏎育部门)."""
    return _is_name(word) and not (_GROUP.fullmatch(word) and not _GROUP_END.search(word))


def _parts(text: str) -> list[str]:
    """Split at separators outside brackets; 和, 及 and 与 only where both sides are names (信息和网络科 is one)."""
    parts: list[str] = []
    glued = re.sub(r"(?<=[局科室处办委院队所站])(?=各[^（）()、，]{1,8}$)", "、", text)
    for part in _split_outside_brackets(glued):
        pieces = re.split(r"[和及与]", part)
        parts += pieces if len(pieces) > 1 and all(_is_name(bare_name(piece)) for piece in pieces) else [part]
    return [stripped for part in parts if (stripped := part.strip())]


def _split_outside_brackets(text: str) -> Sequence[str]:
    parts, depth = [""], 0
    for mark in re.split(rf"({SEPARATOR}|[（）()])", text):
        if mark in {"（", "("}:
            depth += 1
        elif mark in {"）", ")"}:
            depth = max(0, depth - 1)
        if not depth and re.fullmatch(SEPARATOR, mark):
            parts.append("")
        else:
            parts[-1] += mark
    return parts


def _separated(text: str) -> str:
    """Turn line breaks and spaces that stand between whole names into separators; others are where a name was broken."""
    text = re.sub(r"\s+(?=[（(])", "", text.strip())
    pieces: list[str] = []
    for piece in (joined(one) for one in re.split(r"\s+", text)):
        if pieces and pieces[-1].count("（") > pieces[-1].count("）"):
            # Brackets that a line break cut.
            pieces[-1] += piece
        elif piece:
            pieces.append(piece)
    result = pieces[0] if pieces else ""
    for before, after in pairwise(pieces):
        separate = (
            after[0] not in MARKS + "）)" and before[-1] not in MARKS + "（(：:" and _ends_whole(before) and _begins_whole(after)
        )
        result += ("、" if separate else "") + after
    return result


def _ends_whole(piece: str) -> bool:
    """Tell whether a line ends with a whole name, rather than the head of one broken over lines."""
    words = [word for part in _parts(piece) if (word := bare_name(part))]
    return not words or (len(words[-1]) > 1 and _is_whole(re.split(r"[:：]", words[-1])[-1]))


def _begins_whole(piece: str) -> bool:
    """Tell whether a line begins with a whole name or a word of a role, rather than the tail of a broken name."""
    if _LABEL.match(piece):
        return True
    words = [word for part in _parts(piece) if (word := bare_name(part))]
    return bool(words) and len(words[0]) > 2 and _is_name(words[0])
