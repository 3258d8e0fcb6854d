"""What a body calls itself in its own report, by how its name ends (我局, 我委, 我院, 我校, 我公司), and what its 办公室 is called."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

_ENDINGS = (
    (r"管理委员会|管委会", "管委会"),
    (r"委员会|委", "委"),
    (r"大学|学校|中学|小学", "校"),
    (r"幼儿园", "园"),
    (r"街道(?:办事处)?", "街道"),
    (r"(?P<place>[省市县区州旗镇乡])(?:人民)?政府", ""),
    (r"办公[室厅]|办事处", "办"),
    (r"(?P<same>集团|公司|中心|[总支大]队|[局厅部署院处队馆站所台会社行镇乡])", ""),
)
_NAMES = tuple((re.compile(rf"(?:{ending})$"), word) for ending, word in _ENDINGS)
_BRACKETS = re.compile(r"[（(][^（()）]*[）)]$")
OTHERWISE = "单位"
WE = "我(?:管委会|单位|街道|集团|公司|中心|[总支大]队|[局委厅部署院校园办省市县区州旗处队馆站所台会社行镇乡])"
"""A pattern for what any body calls itself."""

_DESK = "办公室"
_GENERAL = re.compile(r"(?:局|委|厅|署|院|街道|镇|乡|中心|机关|党政|行政|综合)+办公室(?:[（(].*[）)])?|办公室[（(].*[）)]")
"""What a body may call its 办公室; not 党建工作办公室 and others that have a task in their names."""


def without_brackets(name: str) -> str:
    """Return a name without what stands in brackets behind it."""
    return _BRACKETS.sub("", name.strip())


def self_name(name: str) -> str:
    """Return what the body of that full name calls itself; 我单位 where the name does not tell."""
    bare = without_brackets(name)
    for ending, word in _NAMES:
        found = ending.search(bare)
        if found is not None:
            return "我" + (word or next(filter(None, found.groups())))
    return "我" + OTHERWISE


def general_office(offices: Mapping[str, Collection[str]]) -> str:
    """Return the one of some offices, by name with their aliases, that is a body's 办公室; 办公室 where none or several may be."""
    if any(name == _DESK or _DESK in aliases for name, aliases in offices.items()):
        return next(name for name, aliases in offices.items() if name == _DESK or _DESK in aliases)
    general = [name for name in offices if _GENERAL.fullmatch(name)]
    return general[0] if len(general) == 1 else _DESK


def office_of(bureau: str, office: str) -> str:
    """Return an office with its body's name before it: ××局 and 局办公室 are ××局办公室; what stands in brackets is left out."""
    body, own = without_brackets(bureau), without_brackets(office)
    overlap = next((length for length in range(min(len(body), len(own)), 0, -1) if body.endswith(own[:length])), 0)
    return body + own[overlap:]
