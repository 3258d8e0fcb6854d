"""Breaking a title into lines: words whole, lines in the shape of a trapezium or rhombus (GB/T 9704—2012, 7.3.1)."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from progress_report.reading.patterns import pattern

LINE_WIDTH = 20
"""Full-width characters of 二号 (22 pt) on a line of 156 mm: 156 mm ÷ 7.76 mm."""
LYING_LINE_WIDTH = 28
"""The same on a lying page: 225 mm (8)."""
_LATIN_SLACK = 0.1
"""What a figure or Latin letter may take beyond half a character: fonts differ, and a line that is too long leaves a character alone."""
_EVEN = 0.4
"""Least share of the widest line that the narrowest has, where a title can be broken so."""


MOST_LINES = 3
SHORTEST_LAST_LINE = 4
"""Characters; fewer on the last line look like a remainder."""

_BEST = pattern(
    r"(?=关于)|(?<=关于)"
    r"|(?<=\d年)(?!度|第|上半|下半|[一二三四1-4]季度)|(?<=年度)|(?<=半年)|(?<=季度)"
    r"|(?<=[、，：》])"
    r"|(?<=[一-鿿]{2}工作)(?![的者]|要点|报告)"
    r"|(?<=落实|进展|完成)(?=情况)"
    r"|(?<=情况)(?=的)"
)
"""Places where a title is broken first: at its joints."""
_WORDS = (
    "新疆生产建设兵团 人力资源 社会保障 医疗保障 政务公开 政务服务 政务 公开 自然资源 国有资产 监督管理 市场监督 "
    "行政审批 行政执法 住房 城乡建设 城市管理 综合执法 生态环境 交通运输 农业农村 文化 旅游 广播电视 体育 "
    "卫生健康 退役军人 事务 应急管理 科学技术 工业 信息化 发展 改革 乡村振兴 公共资源 交易 大数据 数据 机关 "
    "民族 宗教 教育 公安 民政 司法 财政 水利 商务 审计 统计 信访 林业 草原 海洋 规划 知识产权 金融 经济 "
    "技术 开发区 高新区 自治区 自治州 自治县 人民政府 管理委员会 委员会 办公室 服务中心 中心 管理局 工作 要点 "
    "重点 任务 分工 落实 进展 完成 情况 报告 报送 总结 计划 方案 通知 意见 措施 要求 年度 半年 季度 建设 "
    "管理 服务 监督 保障 推进 开展 做好 进一步 加强 优化 提升 营商环境 基层 标准化 规范化 信息 建议 提案 "
    "办理 的报告 的函 的请示 的通知 民生 实事 项目 责任 分解表 分解 清单 台账 情况表 第三方 评估 反馈 问题 整改 目标 主要 全区 全市 全县 "
    "全州 全省 政府 工作报告 信息 公开 主动 上级 考核 督查 专项 行动 活动 目录 制度 材料 会议 决定 决议 "
    "工作要点 重点工作 重点任务 任务分工 落实情况 进展情况 完成情况"
)
"""Words of official titles that are never broken, longest match first; a stretch of other characters is not broken either."""
_QUOTED = pattern(r"《[^》]{1,12}》|“[^”]{1,12}”|（[^）]{1,12}）")
"""Names that are not broken."""
_PLACE_NAME_END = pattern(r"(?<=[省州盟旗师])|(?<=[市县区])(?![场政民区])")
_TOKEN = pattern(
    "|".join(sorted(map(re.escape, _WORDS.split()), key=len, reverse=True)) + r"|[\dA-Za-z.\-]+[年月日]?度?|[一-鿿]?[的]|.", re.S
)


def title_lines(title: str, width: int = LINE_WIDTH) -> tuple[str, ...]:
    """Return the title in as few lines of at most ``width`` full-width characters as its words allow (7.3.1).

    A line break typed by the clerk is taken as it is. Lines end at the joints of a title, else between words of a short list of
    official language or after a place's name; where all of that leaves a line too long, it is broken between two characters, which
    may part a word that is not in the list. Lines have the shape of a trapezium or rhombus, and the last has four characters.
    """
    if "\n" in title:
        return tuple(line.strip() for line in title.splitlines() if line.strip())
    if _fits(title, width):
        return (title,)
    inside = {place for quoted in _QUOTED.finditer(title) for place in range(quoted.start() + 1, quoted.end())}
    joints = [match.start() for match in _BEST.finditer(title) if 0 < match.start() < len(title) and match.start() not in inside]
    words = sorted({*joints, *_word_ends(title)} - inside)
    fewest = math.ceil(width_of(title) / width)
    for most, even in ((MOST_LINES, _EVEN), (MOST_LINES, 0.0), (fewest + 1, 0.0)):
        for places in (joints, words):
            lines = _best_split(title, places, width, most, even)
            if lines:
                return lines
    return _best_split(title, _anywhere(title), width, fewest + 1, 0.0) or (title,)


def _fits(line: str, width: int) -> bool:
    return width_of(line) + _LATIN_SLACK * sum(map(str.isascii, line)) <= width


def _best_split(title: str, places: Sequence[int], width: int, most: int, even: float) -> tuple[str, ...] | None:
    """Return the fewest shapely lines between these places, of those the most even; None where none fit.

    ``even`` is the share of the widest line that the narrowest must have.
    """
    for count in range(max(math.ceil(width_of(title) / width) - 1, 1), most):
        choices = (
            (_split(title, chosen) for chosen in combinations(places, count)) if math.comb(len(places), count) < 100_000 else ()
        )
        fitting = [
            lines
            for lines in choices
            if all(_fits(line, width) for line in lines)
            and is_shapely(lines)
            and width_of(lines[-1]) >= SHORTEST_LAST_LINE
            and min(map(width_of, lines)) >= even * max(map(width_of, lines))
        ]
        if fitting:
            return min(fitting, key=lambda lines: max(map(width_of, lines)) - min(map(width_of, lines)))
    return None


def _word_ends(title: str) -> Iterator[int]:
    """Yield where one listed word, figure or place's name ends or begins; never before 的 or a mark, nor inside a stretch unknown."""
    tokens = list(_TOKEN.finditer(title))
    for before, after in pairwise(tokens):
        known = len(before.group()) > 1 or len(after.group()) > 1
        if (
            (known or _PLACE_NAME_END.match(title, after.start()))
            and not _NO_START.match(after.group())
            and before.group()[-1] not in "《（〔第"
        ):
            yield after.start()


def _anywhere(title: str) -> list[int]:
    return [
        place
        for place in range(1, len(title))
        if not _NO_START.match(title[place:]) and not (title[place - 1].isascii() and title[place].isascii())
    ]


_NO_START = re.compile(r"[的、，。：；》）〕年月日度]")


def one_line(title: str) -> str:
    """Return the title without the line breaks a clerk typed into it."""
    return "".join(line.strip() for line in title.splitlines())


def width_of(text: str) -> float:
    """Return the text's width in full-width characters; ASCII counts half."""
    narrow = sum(map(str.isascii, text))
    return len(text) - narrow / 2 if narrow else len(text)


def is_shapely(lines: tuple[str, ...]) -> bool:
    """Tell whether the lines grow, shrink, or grow and then shrink: 正梯形, 倒梯形, 菱形; not equal, not an hourglass."""
    widths = [width_of(line) for line in lines]
    widest = widths.index(max(widths))
    up, down = widths[: widest + 1], widths[widest:]
    return all(a < b for a, b in pairwise(up)) and all(a > b for a, b in pairwise(down))


def _split(title: str, places: tuple[int, ...]) -> tuple[str, ...]:
    edges = (0, *places, len(title))
    return tuple(title[start:end] for start, end in pairwise(edges))
