"""Every figure that the centre prints (核对底稿), each with its bureaus and cells."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from progress_report.centre.city import COUNTS, RANK_RULE, BureauLine, City, MeasureLine, Tally
from progress_report.centre.model import Difference, Figure, Lazily, Source

SHARE_RULE = "已完成÷（共同任务项数－不适用项数－持续推进项数）×100"
_RULES = {
    "total": "已报送单位的共同任务计数（序号和文字都相同）",
    "missing": "完成状态为未报送的计数",
    "overdue": "时限不晚于统计截止而未完成的计数",
}


def figures_of(city: City) -> Sequence[Figure]:
    """Return every printed figure, in the order of the ledger; it is made anew each time it is gone through."""
    return Lazily(lambda: _figures(city))


def _figures(city: City) -> Iterator[Figure]:
    lines = city.bureaus
    yield _of_bureaus("bureaus", "报来的文件夹数", lines, "每个单位一个文件夹")
    yield _of_bureaus("handed_in", "已报送家数", [one for one in lines if one.handed_in.counts], "有可用的填报数据或任务分工表")
    for source, key in (
        (Source.RETURNS, "returns"),
        (Source.TABLE, "tables"),
        (Source.NOTHING, "nothing"),
        (Source.BROKEN, "broken"),
    ):
        yield _of_bureaus(key, f"{source.value}家数", city.of(source), f"取数来源为“{source.value}”")
    absent = [*(one.handed_in.name for one in city.of(Source.NOTHING)), *city.absent]
    yield Figure(
        "absent", "未报送家数（含名单中没有文件夹的）", len(absent), "家", "文件夹里没有可用文件的，加名单中没有文件夹的", absent
    )
    yield Figure("expected", "应报送家数", len(lines) + len(city.absent), "家", "文件夹数加名单中没有文件夹的", ())
    yield Figure("unexpected", "名单以外的家数", len(city.unexpected), "家", "有文件夹而名单中没有的", city.unexpected)
    yield _of_bureaus(
        "differing", "数据与附表不一致的家数", [one for one in lines if one.handed_in.differences], "逐项见“需核实”表"
    )
    yield _of_bureaus(
        "unlawful", "版式未通过核对的家数", [one for one in lines if one.handed_in.unlawful], "GB/T 9704—2012 的规定项不符"
    )
    yield _of_bureaus(
        "drafts", "报来草稿的家数", [one for one in lines if one.handed_in.draft], "有必须处理的问题，或文件标明草稿"
    )
    yield Figure("common", "共同任务项数", len(city.measures), "项", "共同任务清单计数", ())
    yield Figure("themes", "重点任务数", len(city.themes), "项", "共同任务清单中重点任务计数", ())
    own = [line for line in lines if line.own]
    yield Figure("own", "自有任务项数", sum(line.own for line in own), "项次", "清单中没有的任务计数", _names(own))
    near = [line for line in lines if line.unmatched]
    yield Figure("unmatched", "未并入的任务项数", len(city.unmatched), "项次", "与清单相近而序号或文字不同的计数", _names(near))
    for field, word in COUNTS.items():
        rule = _RULES.get(field, f"完成状态为{word}的计数")
        yield Figure(field, f"全部{word}", getattr(city.tally, field), "项次", rule, _places(lines, field))
    yield _share("done_share", "全部完成率", city.tally, _places(lines, "total"))
    for theme in city.themes:
        yield from _of_group(f"theme.{theme.ordinal}", theme.name, theme.tally, theme.measures)
    for line in city.measures:
        yield from _of_group(f"measure.{line.measure.number}", f"第{line.measure.number}项", line.tally, (line,))
    for place, bureau in enumerate(lines, 1):
        yield from _of_bureau(f"bureau.{place}", bureau)


def _places(lines: Sequence[BureauLine], field: str) -> Sequence[str]:
    """Return the cells of a count, bureau by bureau: of thousands one line is unpacked at a time."""
    return Lazily(lambda: (place for line in lines if (place := line.places[field])))


def _names(lines: Iterable[BureauLine]) -> tuple[str, ...]:
    return tuple(line.handed_in.name for line in lines)


def _of_bureaus(key: str, label: str, lines: Sequence[BureauLine], rule: str) -> Figure:
    return Figure(key, label, len(lines), "家", rule, _names(lines))


def _share(key: str, label: str, tally: Tally, sources: Sequence[str]) -> Figure:
    return Figure(key, label, tally.done_share, "%", SHARE_RULE, sources)


def _cells(measures: Sequence[MeasureLine], field: str) -> Sequence[str]:
    return Lazily(lambda: (line for measure in measures for line in measure.places.get(field, ())))


def _of_group(key: str, label: str, tally: Tally, measures: Sequence[MeasureLine]) -> Iterator[Figure]:
    for field, word in COUNTS.items():
        sources = _cells(measures, field)
        rule = _RULES.get(field, f"完成状态为{word}的计数")
        yield Figure(f"{key}.{field}", f"{label}·{word}", getattr(tally, field), "项次", rule, sources)
    # The same cells as the count of all, which stand there.
    yield _share(f"{key}.done_share", f"{label}·完成率", tally, (f"同“{label}·{COUNTS['total']}”",))


def _of_bureau(key: str, line: BureauLine) -> Iterator[Figure]:
    name = line.handed_in.name
    if line.rank is not None:
        yield Figure(f"{key}.rank", f"{name}·名次", line.rank, "", RANK_RULE, (name,))
    for field, word in COUNTS.items():
        rule = _RULES.get(field, f"完成状态为{word}的计数")
        yield Figure(f"{key}.{field}", f"{name}·{word}", getattr(line.tally, field), "项", rule, (line.places[field],))
    yield _share(f"{key}.done_share", f"{name}·完成率", line.tally, (line.places["total"],))
    yield Figure(f"{key}.own", f"{name}·自有任务", line.own, "项", "清单中没有的任务计数", (name,))
    yield Figure(f"{key}.unmatched", f"{name}·未并入", line.unmatched, "项", "与清单相近而序号或文字不同的计数", (name,))
    found: tuple[Difference, ...] = line.handed_in.differences
    yield Figure(
        f"{key}.differences", f"{name}·不一致", len(found), "处", "打印的数与附表逐项计数不同", [one.where for one in found]
    )
    yield Figure(f"{key}.errors", f"{name}·必须处理的问题", line.handed_in.errors, "处", "核查出的错误", (name,))
