"""What a body calls itself in its own report, by how its name ends: 我局, 我委, 我院, 我校, 我公司."""

from __future__ import annotations

import re

_ENDINGS = (
    (r"管理委员会|管委会", "管委会"),
    (r"委员会|委", "委"),
    (r"大学|学校|中学|小学", "校"),
    (r"幼儿园", "园"),
    (r"街道(?:办事处)?", "街道"),
    (r"(?P<place>[省市县区州旗镇乡])(?:人民)?政府", ""),
    (r"办公[室厅]|办事处", "办"),
    (r"(?P<same>集团|公司|中心|[局厅部署院处队馆站所台会社行镇乡])", ""),
)
_NAMES = tuple((re.compile(rf"(?:{ending})$"), word) for ending, word in _ENDINGS)
OTHERWISE = "单位"
WE = "我(?:管委会|单位|街道|集团|公司|中心|[局委厅部署院校园办省市县区州旗处队馆站所台会社行镇乡])"
"""A pattern for what any body calls itself."""


def self_name(name: str) -> str:
    """Return what the body of that full name calls itself; 我单位 where the name does not tell."""
    bare = re.sub(r"[（(][^（）()]*[）)]$", "", name.strip())
    for ending, word in _NAMES:
        found = ending.search(bare)
        if found is not None:
            return "我" + (word or next(filter(None, found.groups())))
    return "我" + OTHERWISE
