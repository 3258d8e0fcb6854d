"""The centre's view made from a city's figures: its bureaus, its common measures, what needs a look; the names are ``centre_views``'s."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from progress_report.centre.city import RANK_RULE, BureauLine, City, MeasureLine, Tally, cutoffs
from progress_report.centre.common import Placed
from progress_report.centre.figures import SHARE_RULE, figures_of
from progress_report.centre.model import ANOTHER_NAME, Figure, HandedIn, Lazily, Settings, Source
from progress_report.output.centre_views import (
    BureauView,
    CentreView,
    CityFigureView,
    CityThemeView,
    CommonView,
    CutoffView,
    EntryView,
    FlawedView,
    FlawView,
    UnmatchedView,
)
from progress_report.output.ledger import LONGEST_SOURCES
from progress_report.output.titles import LYING_LINE_WIDTH, one_line, title_lines

MOST_NAMED = 20
"""So many bureaus are named in a sentence of the report; of more the rest is counted, and all stand in the annex."""
MOST_FLAWS = 5


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
        strangers=tuple(_strangers(city)),
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


def _strangers(city: City) -> Iterator[FlawedView]:
    """Yield the names that are another bureau's than the folder's, each with the folders that are not named with others already."""
    told = {(bureau, folder) for bureau, folders in city.same for folder in folders}
    found: dict[str, list[str]] = {}
    for folder, bureau in city.strangers:
        if (bureau, folder) not in told:
            found.setdefault(bureau, []).append(folder)
    yield from (FlawedView(bureau, _some(tuple(folders))) for bureau, folders in sorted(found.items()))


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
        taken=one.counts,
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
    misplaced = {folder for folder, _bureau in city.strangers}
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
            if remark.kind != ANOTHER_NAME or one.name not in misplaced:
                kind = remark.kind or ("文件需核实" if remark.serious else "文件没有采用")
                yield FlawView(one.name, kind, remark.what, "", "", "")
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
