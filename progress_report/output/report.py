"""The report's view made from a period's progress, its comparison and the clerk's words; the names are ``report_views``'s."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType

from progress_report.assignment.bureau import Detail
from progress_report.assignment.model import Assignment, Measure, Period
from progress_report.assignment.self_names import office_of
from progress_report.editing.checking import sum_figures
from progress_report.editing.composition import REMARKS, Composition, placeholder, printed, subtheme_keys
from progress_report.editing.counts import behind, pace_of, state_words
from progress_report.editing.model import OPENING, OVERVIEW, PLANS, PROBLEMS, EditedTexts, bookmark_of, theme_key
from progress_report.editing.silence import says_nothing
from progress_report.editing.tracing import Traced
from progress_report.output.annex import annex_lines, annex_rows
from progress_report.output.ledger import ledger_rows
from progress_report.output.report_views import (
    ChangeView,
    ComparisonView,
    ContributionView,
    MeasureView,
    OfficeView,
    RemarkGroupView,
    RemarkView,
    ReportView,
    SubthemeView,
    TargetShareView,
    TargetView,
    ThemeView,
    WithdrawnView,
)
from progress_report.output.titles import LYING_LINE_WIDTH, one_line, title_lines
from progress_report.progress.comparison import Comparison, Trend
from progress_report.progress.model import (
    Contribution,
    MeasureProgress,
    Progress,
    TargetProgress,
    ThemeProgress,
)
from progress_report.reading.statuses import Status
from progress_report.returns.model import Applicability

NOTHING_EDITED: EditedTexts = MappingProxyType({})


def report_view(
    progress: Progress,
    comparison: Comparison | None = None,
    *,
    draft: bool,
    report_date: date | None = None,
    edited: EditedTexts = NOTHING_EDITED,
    composition: Composition | None = None,
    traces: Mapping[str, Traced] | None = None,
) -> ReportView:
    """Return what the report and the tables are filled with.

    ``report_date`` overrides the period's 成文日期; ``edited`` are the clerk's words by part. ``composition`` and ``traces`` are the
    text made without them and what became of their numbers, where a check has made them already.
    """
    composition = Composition(progress, comparison) if composition is None else composition
    all_figures = progress.figures + (comparison.figures if comparison else ()) + sum_figures(composition, edited, traces)
    assignment, period = progress.assignment, progress.period
    words = printed(composition.passages, {key: one.text for key, one in edited.items()})
    views = {measure.measure.number: _measure_view(measure, composition, words) for measure in progress.measures}
    themes = tuple(
        ThemeView(
            theme.theme.ordinal,
            theme.theme.name,
            tuple(views[measure.measure.number] for measure in theme.measures),
            theme.tally,
            words[theme_key(theme.theme.name)],
            bookmark_of(theme_key(theme.theme.name)),
            _subtheme_views(theme, views, words),
        )
        for theme in progress.themes
    )
    table_title = one_line(assignment.bureau.table_title)
    annex_title = f"{table_title}落实情况表"
    return ReportView(
        bureau=assignment.bureau.name,
        year=assignment.year,
        title=one_line(assignment.bureau.report_title),
        title_lines=title_lines(assignment.bureau.report_title),
        table_title=table_title,
        table_title_lines=title_lines(assignment.bureau.table_title),
        recipient=period.recipient,
        basis=assignment.bureau.basis,
        basis_number=assignment.bureau.basis_number,
        period_code=period.code,
        period_name=period.name,
        period_start=period.start,
        cutoff=period.cutoff,
        due=period.due,
        report_date=report_date or period.report_date,
        document_number=assignment.bureau.document_number,
        signer=assignment.bureau.signer,
        copies_to=assignment.bureau.copies_to,
        printed_by=office_of(assignment.bureau.name, assignment.general_office),
        letter_title_lines=title_lines(assignment.bureau.letter_title),
        sealed=assignment.bureau.sealed,
        draft=draft,
        annex_title=annex_title,
        annex_title_lines=title_lines(annex_title, LYING_LINE_WIDTH),
        themes=themes,
        measures=tuple(views.values()),
        offices=tuple(OfficeView(o.office.name, o.returned, o.tally) for o in progress.offices),
        two_levels=any(theme.subthemes for theme in themes),
        extra_columns=assignment.extra_columns,
        tally=progress.tally,
        time_share=progress.time_share,
        lead=progress.lead,
        pace=pace_of(progress),
        figures={figure.key: figure.value for figure in all_figures},
        overdue=tuple(view for view in views.values() if view.overdue),
        late=tuple(view for view in views.values() if view.late),
        problems=_remarks(composition, themes, PROBLEMS),
        next_steps=_remarks(composition, themes, PLANS),
        summary=assignment.bureau.detail is Detail.SUMMARY,
        opening=words[OPENING],
        overview=_paragraphs(words[OVERVIEW]),
        problem_paragraphs=_section(composition, PROBLEMS, words, edited),
        plan_paragraphs=_section(composition, PLANS, words, edited),
        opening_bookmark=bookmark_of(OPENING),
        overview_bookmark=bookmark_of(OVERVIEW),
        problems_bookmark=bookmark_of(composition.remarks_key(PROBLEMS)),
        plans_bookmark=bookmark_of(composition.remarks_key(PLANS)),
        comparison=_comparison_view(comparison) if comparison else None,
        comparison_note="" if comparison else _why_not_compared(assignment, period),
        ledger=tuple(row for figure in all_figures for row in ledger_rows(figure)),
    )


def _subtheme_views(theme: ThemeProgress, views: Mapping[int, MeasureView], words: Mapping[str, str]) -> tuple[SubthemeView, ...]:
    keys = subtheme_keys(theme)
    return tuple(
        SubthemeView(
            part.subtheme.ordinal,
            part.subtheme.name,
            tuple(views[measure.measure.number] for measure in part.measures),
            part.tally,
            words[keys[place]] if place in keys else "",
            bookmark_of(keys[place]) if place in keys else "",
        )
        for place, part in enumerate(theme.subthemes)
    )


def _why_not_compared(assignment: Assignment, period: Period) -> str:
    first = assignment.previous_period(period) is None
    return "本期为年内第一期，无可比较" if first else "此前各期没有可用的填报表，无可比较"


def _comparison_view(comparison: Comparison) -> ComparisonView:
    return ComparisonView(
        period_code=comparison.previous.code,
        period_name=comparison.previous.name,
        **{change.name.lower(): len(comparison.of(change)) for change in Trend},
        measures=tuple(
            ChangeView(
                number=one.measure.number,
                theme=one.measure.theme,
                text=one.measure.text,
                subtheme=one.measure.subtheme,
                before=one.before.value if one.before is not None else "—",
                now=one.now.value,
                change=one.change.value,
                same_text=one.same_text,
            )
            for one in comparison.measures
        ),
        withdrawn=tuple(WithdrawnView(row.number, row.text) for row in comparison.withdrawn),
    )


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _measure_view(progress: MeasureProgress, composition: Composition, words: Mapping[str, str]) -> MeasureView:
    measure, bureau = progress.measure, composition.progress.assignment.bureau
    view = _plain_view(progress)
    annex = annex_lines(view, bureau.annex_text)
    return view._replace(
        short_name=composition.names[measure.number],
        state=state_words(progress),
        behind=behind(progress),
        body=words[composition.key_of(progress)],
        annex=annex,
        bookmark=bookmark_of(composition.key_of(progress)),
        extra=tuple(dict(measure.extra).get(one, "") for one in composition.progress.assignment.extra_columns),
        annex_rows=annex_rows(view, annex),
    )


def _plain_view(progress: MeasureProgress) -> MeasureView:
    measure = progress.measure
    return MeasureView(
        number=measure.number,
        theme=measure.theme,
        text=measure.text,
        office_text=measure.office_text,
        offices=measure.offices,
        deadline_text=measure.deadline_text,
        deadline=measure.deadline,
        status=progress.status.value,
        overdue=progress.overdue,
        late=progress.late,
        completed=progress.completed,
        contributions=tuple(_contribution_view(c, measure) for c in progress.contributions if c.counts),
        not_applicable=tuple(_contribution_view(c, measure) for c in progress.contributions if not c.counts),
        targets=tuple(_target_view(target) for target in progress.targets),
        short_name=measure.short_name,
        state="",
        behind=(),
        body="",
        annex=(),
        bookmark="",
        subtheme=measure.subtheme,
        extra=(),
        annex_rows=(),
    )


def _contribution_view(contribution: Contribution, measure: Measure) -> ContributionView:
    entry = contribution.entry
    text = entry.progress if entry else ""
    return ContributionView(
        office=contribution.office,
        status=contribution.status.value,
        progress=text or placeholder(contribution.office, measure.number),
        completed=entry.completed if entry else None,
        evidence=entry.evidence if entry else "",
        problems=entry.problems if entry else "",
        next_steps=entry.next_steps if entry else "",
        missing=not text or contribution.status is Status.MISSING,
        role="" if not measure.leads else "牵头" if contribution.office in measure.leads else "配合",
        source=str(entry.cell("status")) if entry else "",
    )


def _target_view(progress: TargetProgress) -> TargetView:
    result = {True: "达标", False: "未达标", None: progress.applicability.value}[progress.met]
    return TargetView(
        indicator=progress.target.indicator,
        comparator=progress.target.comparator.value,
        value=progress.target.value,
        unit=progress.target.unit,
        result=result,
        combination=progress.target.combination.value,
        combined=progress.combined if len(progress.shares) > 1 else None,
        shares=tuple(
            TargetShareView(
                office=share.office,
                value=share.value,
                applies=share.applicability is not Applicability.NOT_APPLICABLE,
                missing=share.applicability is Applicability.MISSING,
                note=share.entry.note if share.entry else "",
                state=share.applicability.value,
                source=str(share.entry.cell("actual")) if share.entry else "",
            )
            for share in progress.shares
        ),
    )


def _section(composition: Composition, key: str, words: Mapping[str, str], edited: EditedTexts) -> tuple[str, ...]:
    """Return the paragraphs of a section; none where the full text prints it theme by theme."""
    key_here = composition.remarks_key(key)
    return () if composition.by_theme(key) and composition.is_full and key_here not in edited else _paragraphs(words[key_here])


def _remarks(composition: Composition, themes: Iterable[ThemeView], key: str) -> tuple[RemarkGroupView, ...]:
    groups, name = [], REMARKS[key]
    for theme, progress in zip(themes, composition.progress.themes, strict=True):
        remarks = tuple(
            RemarkView(measure.number, contribution.office, text)
            for measure in theme.measures
            for contribution in (*measure.contributions, *measure.not_applicable)
            if not says_nothing(text := getattr(contribution, name))
        )
        if remarks:
            groups.append(RemarkGroupView(theme.name, remarks, composition.grouped_text(progress, key)))
    return tuple(groups)
