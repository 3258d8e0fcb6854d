"""What the centre's templates see, documented name by name: all bureaus of a city, its common measures, what needs a look."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Annotated, NamedTuple

from progress_report.centre.city import RANK_RULE, BureauLine, City, MeasureLine, Tally, cutoffs
from progress_report.centre.common import Placed
from progress_report.centre.figures import SHARE_RULE, figures_of
from progress_report.centre.model import Figure, HandedIn, Lazily, Settings, Source
from progress_report.output.titles import LYING_LINE_WIDTH, one_line, title_lines

LONGEST_SOURCES = 30_000
"""Characters of sources in one cell of 核对底稿; Excel's limit is 32,767."""
MOST_NAMED = 20
"""So many bureaus are named in a sentence of the report; of more the rest is counted, and all stand in the annex."""
MOST_FLAWS = 5


class BureauView(NamedTuple):
    """A bureau."""

    rank: Annotated[int | None, "名次；不排名的为 None"]
    name: Annotated[str, "单位（文件夹名）"]
    bureau: Annotated[str, "文件里写的单位全称"]
    source: Annotated[str, "取数来源：填报数据/任务分工表/未报送/不能采用"]
    cutoff: Annotated[date | None, "它的统计截止日"]
    total: Annotated[int, "共同任务"]
    done: Annotated[int, "已完成"]
    ongoing: Annotated[int, "推进中"]
    continuing: Annotated[int, "持续推进"]
    not_started: Annotated[int, "未开展"]
    not_applicable: Annotated[int, "不适用"]
    missing: Annotated[int, "未报送的项"]
    overdue: Annotated[int, "逾期未完成"]
    done_share: Annotated[Decimal | None, "完成率（%）或 None"]
    own: Annotated[int, "自有任务"]
    unmatched: Annotated[int, "未并入的任务"]
    differences: Annotated[int, "与附表不一致的处数"]
    agrees: Annotated[str, "一致/不一致；没有可核对的为“—”"]
    layout: Annotated[str, "符合/不符合；没有报告的为“—”"]
    errors: Annotated[int, "必须处理的问题"]
    note: Annotated[str, "说明"]


class CommonView(NamedTuple):
    """A common measure over all bureaus; counts are of bureaus (家)."""

    number: Annotated[int, "序号"]
    theme: Annotated[str, "重点任务"]
    text: Annotated[str, "具体措施"]
    short_name: Annotated[str, "简称"]
    deadline: Annotated[str, "完成时限"]
    total: Annotated[int, "报送家数"]
    done: Annotated[int, "已完成"]
    ongoing: Annotated[int, "推进中"]
    continuing: Annotated[int, "持续推进"]
    not_started: Annotated[int, "未开展"]
    not_applicable: Annotated[int, "不适用"]
    missing: Annotated[int, "未报送"]
    overdue: Annotated[int, "逾期未完成"]
    done_share: Annotated[Decimal | None, "完成率（%）或 None"]
    behind: Annotated[str, "逾期未完成的单位"]


class CityThemeView(NamedTuple):
    """A theme over all bureaus; counts are of answers (项次)."""

    ordinal: Annotated[int, "第几个"]
    name: Annotated[str, "名称"]
    measures: Annotated[tuple[CommonView, ...], "共同任务"]
    tally: Annotated[Tally, "统计"]


class EntryView(NamedTuple):
    """One measure of one bureau."""

    bureau: Annotated[str, "单位"]
    number: Annotated[int, "序号"]
    theme: Annotated[str, "重点任务"]
    text: Annotated[str, "具体措施"]
    offices: Annotated[str, "责任科室"]
    deadline: Annotated[str, "完成时限"]
    status: Annotated[str, "完成状态"]
    overdue: Annotated[bool, "逾期未完成"]
    late: Annotated[bool, "逾期完成"]
    completed: Annotated[date | None, "完成日期或 None"]
    place: Annotated[str, "归类：共同任务/自有任务/……"]
    source: Annotated[str, "来源单元格"]


class UnmatchedView(NamedTuple):
    """A measure that resembles a common one and was not merged with it."""

    bureau: Annotated[str, "单位"]
    number: Annotated[int, "它的序号"]
    text: Annotated[str, "它的文字"]
    place: Annotated[str, "怎样相近"]
    beside: Annotated[int, "相近的共同任务的序号"]
    beside_text: Annotated[str, "相近的共同任务的文字"]


class FlawView(NamedTuple):
    """What needs a look at one bureau."""

    bureau: Annotated[str, "单位"]
    kind: Annotated[str, "哪一类问题"]
    what: Annotated[str, "问题"]
    printed: Annotated[str, "打印的"]
    counted: Annotated[str, "应为"]
    where: Annotated[str, "位置"]


class FlawedView(NamedTuple):
    """A bureau with the first of its flaws of one kind."""

    bureau: Annotated[str, "单位"]
    words: Annotated[str, "问题"]


class CutoffView(NamedTuple):
    """A cut-off day with the bureaus whose figures are of it."""

    day: Annotated[date, "统计截止日"]
    bureaus: Annotated[str, "单位"]


class CityFigureView(NamedTuple):
    """A printed figure in 核对底稿."""

    key: Annotated[str, "编号"]
    label: Annotated[str, "名称"]
    value: Annotated[int | Decimal | None, "数值或 None"]
    unit: Annotated[str, "单位"]
    rule: Annotated[str, "算法"]
    sources: Annotated[str, "来源：单位/文件［工作表］单元格"]


class CentreView(NamedTuple):
    """The whole context."""

    bureau: Annotated[str, "汇总单位"]
    member: Annotated[str, "报送单位的叫法（单位、县区……）"]
    year: Annotated[int, "年度"]
    period_code: Annotated[str, "报送期代码"]
    period_name: Annotated[str, "报送期名称"]
    title: Annotated[str, "标题"]
    title_lines: Annotated[tuple[str, ...], "标题（分行）"]
    annex_title: Annotated[str, "附件名称"]
    annex_title_lines: Annotated[tuple[str, ...], "附件名称（分行）"]
    recipient: Annotated[str, "主送机关（没有则空）"]
    basis: Annotated[str, "工作依据（没有则空）"]
    cutoff: Annotated[date | None, "统计截止；各单位不一而没有清单时为 None"]
    report_date: Annotated[date, "成文日期"]
    draft: Annotated[bool, "是否草稿"]
    list_rule: Annotated[str, "共同任务清单从哪里来"]
    rank_rule: Annotated[str, "排名规则"]
    share_rule: Annotated[str, "完成率的算法"]
    figures: Annotated[dict[str, int | Decimal | None], "名称→数值"]
    tally: Annotated[Tally, "全部共同任务的统计（项次）"]
    bureaus: Annotated[tuple[BureauView, ...], "各单位，按名次"]
    themes: Annotated[tuple[CityThemeView, ...], "重点任务"]
    measures: Annotated[tuple[CommonView, ...], "共同任务"]
    absent: Annotated[tuple[str, ...], "未报送的单位"]
    absent_words: Annotated[str, "未报送的单位（多的写“等”）"]
    unexpected: Annotated[str, "名单以外的单位"]
    broken: Annotated[tuple[FlawedView, ...], "不能采用的"]
    differing: Annotated[tuple[FlawedView, ...], "数据与附表不一致的"]
    unlawful: Annotated[tuple[FlawedView, ...], "版式未通过核对的"]
    unfinished: Annotated[str, "报来草稿的单位"]
    unmatched: Annotated[tuple[UnmatchedView, ...], "未并入的任务"]
    unmatched_words: Annotated[str, "有未并入任务的单位"]
    cutoffs: Annotated[tuple[CutoffView, ...], "与统计截止不同的统计截止日"]
    same: Annotated[tuple[FlawedView, ...], "几个文件夹的文件写着同一个单位名称的"]
    strangers: Annotated[tuple[FlawedView, ...], "文件里写着另一个单位名称的"]
    doubtful: Annotated[tuple[FlawedView, ...], "有没有采用、需要核实的文件的"]
    flaws: Annotated[Sequence[FlawView], "需核实的全部问题"]
    entries: Annotated[Sequence[EntryView], "各单位逐项"]
    ledger: Annotated[Sequence[CityFigureView], "核对底稿"]

    def context(self) -> dict[str, object]:
        """Return the names a template sees."""
        return self._asdict()


def centre_view(city: City, settings: Settings, list_rule: str, placed: Iterable[tuple[str, Placed]]) -> CentreView:
    """Return what the centre's templates are filled with; ``placed`` are all answers with their bureau's name."""
    themes = tuple(
        CityThemeView(theme.ordinal, theme.name, tuple(map(_common_view, theme.measures)), theme.tally) for theme in city.themes
    )
    absent = (*(line.handed_in.name for line in city.of(Source.NOTHING)), *city.absent)
    days = cutoffs(city.bureaus)
    expected_day = settings.cutoff or (next(iter(days)) if len(days) == 1 else None)
    title = one_line(settings.title)
    annex_title = f"{settings.year}年政务公开工作各{settings.member}完成情况表"
    unmatched = tuple(
        UnmatchedView(
            one.bureau,
            one.placed.answer.number,
            one.placed.answer.text,
            one.placed.place.value,
            one.placed.beside.number,
            one.placed.beside.text,
        )
        for one in city.unmatched
        if one.placed.beside is not None
    )
    return CentreView(
        bureau=settings.centre,
        member=settings.member,
        year=settings.year,
        period_code=settings.period_code,
        period_name=settings.period_name,
        title=title,
        title_lines=title_lines(settings.title),
        annex_title=annex_title,
        annex_title_lines=title_lines(annex_title, LYING_LINE_WIDTH),
        recipient=settings.recipient,
        basis=settings.basis,
        cutoff=expected_day,
        report_date=settings.report_date,
        draft=False,
        list_rule=list_rule,
        rank_rule=RANK_RULE,
        share_rule=SHARE_RULE,
        figures={figure.key: figure.value for figure in figures_of(city)},
        tally=city.tally,
        bureaus=(*map(_bureau_view, city.bureaus), *map(_absent_view, city.absent)),
        themes=themes,
        measures=tuple(measure for theme in themes for measure in theme.measures),
        absent=absent,
        absent_words=_some(absent),
        unexpected=_some(city.unexpected),
        broken=tuple(FlawedView(line.handed_in.name, line.handed_in.reason) for line in city.of(Source.BROKEN)),
        differing=tuple(_differing(line) for line in city.bureaus if line.handed_in.differences),
        unlawful=tuple(
            FlawedView(line.handed_in.name, "；".join(line.handed_in.deviations[:MOST_FLAWS]))
            for line in city.bureaus
            if line.handed_in.unlawful
        ),
        unfinished=_some(tuple(line.handed_in.name for line in city.bureaus if line.handed_in.draft)),
        unmatched=unmatched,
        unmatched_words=_some(tuple(dict.fromkeys(one.bureau for one in unmatched))),
        cutoffs=tuple(CutoffView(day, _some(names)) for day, names in days.items() if day != expected_day),
        same=tuple(FlawedView(bureau, _some(names)) for bureau, names in city.same),
        strangers=tuple(FlawedView(folder, bureau) for folder, bureau in city.strangers),
        doubtful=tuple(
            FlawedView(line.handed_in.name, "；".join(one.what for one in line.handed_in.remarks if one.serious))
            for line in city.bureaus
            if line.handed_in.doubtful
        ),
        flaws=Lazily(lambda: _flaws(city)),
        entries=Lazily(lambda: map(_entry, placed), sum(line.answers for line in city.bureaus)),
        ledger=Lazily(lambda: (row for figure in figures_of(city) for row in _rows(figure))),
    )


def _some(names: Sequence[str]) -> str:
    """Return names in a row; of many the first ones, and how many there are."""
    return "、".join(names[:MOST_NAMED]) + (f"等{len(names)}家" if len(names) > MOST_NAMED else "")


def _bureau_view(line: BureauLine) -> BureauView:
    one, counts = line.handed_in, line.tally._asdict()
    has_table = one.counts and (one.source is Source.TABLE or bool(one.differences) or bool(one.reports))
    return BureauView(
        rank=line.rank,
        name=one.name,
        bureau=one.bureau,
        source=one.source.value,
        cutoff=one.cutoff,
        **counts,
        done_share=line.tally.done_share,
        own=line.own,
        unmatched=line.unmatched,
        differences=len(one.differences),
        agrees="不一致" if one.differences else "一致" if has_table else "—",
        layout="不符合" if one.unlawful else "符合" if one.reports else "—",
        errors=one.errors,
        note=one.reason or ("草稿" if one.draft else ""),
    )


def _absent_view(name: str) -> BureauView:
    line = BureauLine(HandedIn(name, Source.NOTHING, reason="名单中有，没有文件夹"), Tally(), 0, 0, None)
    return _bureau_view(line)


def _common_view(line: MeasureLine) -> CommonView:
    one = line.measure
    return CommonView(
        one.number,
        one.theme,
        one.text,
        one.short_name,
        one.deadline,
        **line.tally._asdict(),
        done_share=line.tally.done_share,
        behind=_some(line.behind),
    )


def _differing(line: BureauLine) -> FlawedView:
    found = line.handed_in.differences
    words = [f"{one.what}打印为{one.printed}，按附表应为{one.counted}" for one in found[:MOST_FLAWS]]
    more = f"，共{len(found)}处" if len(found) > MOST_FLAWS else ""
    return FlawedView(line.handed_in.name, "；".join(words) + more)


def _entry(placed: tuple[str, Placed]) -> EntryView:
    bureau, one = placed
    answer = one.answer
    return EntryView(
        bureau,
        answer.number,
        answer.theme,
        answer.text,
        answer.offices,
        answer.deadline,
        answer.status.value,
        answer.overdue,
        answer.late,
        answer.completed,
        one.place.value,
        "；".join(map(str, answer.cells)),
    )


def _flaws(city: City) -> Iterator[FlawView]:
    for line in city.bureaus:
        one = line.handed_in
        if one.reason:
            yield FlawView(one.name, one.source.value, one.reason, "", "", "")
        for found in one.differences:
            yield FlawView(one.name, "数据与附表不一致", found.what, found.printed, found.counted, found.where)
        for words in one.deviations:
            yield FlawView(one.name, "版式不符", words, "", "", "")
        if one.errors:
            yield FlawView(one.name, "草稿", f"核查出必须处理的问题{one.errors}处", "", "", "")
        elif one.draft:
            yield FlawView(one.name, "草稿", "报来的文件标明是草稿", "", "", "")
        for remark in one.remarks:
            yield FlawView(one.name, "文件需核实" if remark.serious else "文件没有采用", remark.what, "", "", "")
        if line.lacking:
            numbers = "、".join(map(str, line.lacking))
            yield FlawView(one.name, "缺共同任务", f"没有答复第{numbers}项，完成率按它答复的各项计", "", "", "")
    for folder, bureau in city.strangers:
        yield FlawView(folder, "可能放错", f"文件里写的单位是“{bureau}”", "", "", "")
    for bureau, names in city.same:
        for name in names:
            yield FlawView(name, "单位名称相同", f"几个文件夹的文件都写着“{bureau}”：{_some(names)}", "", "", "")
    for name in city.absent:
        yield FlawView(name, Source.NOTHING.value, "名单中有，没有文件夹", "", "", "")
    for name in city.unexpected:
        yield FlawView(name, "名单以外", "有文件夹，名单中没有", "", "", "")


def _rows(figure: Figure) -> Iterator[CityFigureView]:
    """Yield a figure's row in 核对底稿, and further ones, without the value, when its sources do not fit one cell."""
    label, value, rule = figure.label, figure.value, figure.rule
    lines: list[str] = []
    length = 0
    for source in figure.sources:
        for start in range(0, len(source), LONGEST_SOURCES):
            piece = source[start : start + LONGEST_SOURCES]
            if length + len(piece) + 1 > LONGEST_SOURCES and lines:
                yield CityFigureView(figure.key, label, value, figure.unit, rule, "\n".join(lines))
                label, value, rule = f"{figure.label}（续）", None, "来源续上"
                lines, length = [], 0
            lines.append(piece)
            length += len(piece) + 1
    yield CityFigureView(figure.key, label, value, figure.unit, rule, "\n".join(lines))
