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
    "方正小标宋_GBK": "FZXiaoBiaoSong-B05",
    "华文中宋": "STZhongsong",
    "仿宋_GB2312": "FangSong_GB2312",
    "仿宋": "FangSong",
    "方正仿宋_GBK": "FZFangSong-Z02",
    "华文仿宋": "STFangsong",
    "楷体_GB2312": "KaiTi_GB2312",
    "楷体": "KaiTi",
    "方正楷体_GBK": "FZKai-Z03",
    "华文楷体": "STKaiti",
    "黑体": "SimHei",
    "方正黑体_GBK": "FZHei-B01",
    "华文黑体": "STHeiti",
    "宋体": "SimSun",
    "方正书宋_GBK": "FZShuSong-Z01",
    "华文宋体": "STSong",
}
"""The names that the same fonts have where the system is not Chinese."""

_OTHER_MAKERS = {
    "小标宋": ("小标宋", "XiaoBiaoSong"),
    "仿宋": ("仿宋", "FangSong"),
    "楷体": ("楷体", "KaiTi", "FZKai"),
    "黑体": ("黑体", "FZHei"),
    "宋体": ("宋体", "书宋", "ShuSong"),
}
"""What the names of a kind's fonts hold, whoever made them."""


def is_kind(font: str, kind: str) -> bool:
    """Tell whether a font's name is one of a kind of typeface."""
    own = FONT_CHAINS[kind]
    return any(name in font for name in (*own, *(ENGLISH_NAMES[one] for one in own), *_OTHER_MAKERS[kind]))
