"""The typefaces that GB/T 9704—2012 names, and the fonts that serve as each: the program's only table of them.

The standard names kinds of typeface (5.2.2); which font serves as one is each bureau's choice.
"""

from __future__ import annotations

FONT_CHAINS: dict[str, tuple[str, ...]] = {
    "小标宋": ("方正小标宋简体", "方正小标宋_GBK", "华文中宋"),
    "仿宋": ("仿宋_GB2312", "仿宋", "方正仿宋_GBK", "华文仿宋"),
    "楷体": ("楷体_GB2312", "楷体", "方正楷体_GBK", "华文楷体"),
    "黑体": ("黑体", "方正黑体_GBK", "华文黑体"),
    "宋体": ("宋体", "方正书宋_GBK", "华文宋体"),
}
"""Kind of typeface → fonts from the usual one down. The first is the one that the shipped templates name."""

ENGLISH_NAMES = {
    "方正小标宋简体": "FZXiaoBiaoSong-B05S",
    "华文中宋": "STZhongsong",
    "仿宋_GB2312": "FangSong_GB2312",
    "仿宋": "FangSong",
    "华文仿宋": "STFangsong",
    "楷体_GB2312": "KaiTi_GB2312",
    "楷体": "KaiTi",
    "华文楷体": "STKaiti",
    "黑体": "SimHei",
    "华文黑体": "STHeiti",
    "宋体": "SimSun",
    "华文宋体": "STSong",
}
"""The names that the same fonts have where the system is not Chinese."""

_MARKS = {
    "小标宋": ("小标宋", "XiaoBiaoSong", "华文中宋", "STZhongsong"),
    "仿宋": ("仿宋", "FangSong", "STFangsong"),
    "楷体": ("楷体", "KaiTi", "STKaiti"),
    "黑体": ("黑体", "SimHei", "STHeiti"),
    "宋体": ("宋体", "SimSun", "STSong", "新宋体", "NSimSun"),
}


def is_kind(font: str, kind: str) -> bool:
    """Tell whether a font's name is one of a kind of typeface."""
    return any(name in font for name in _MARKS[kind])
