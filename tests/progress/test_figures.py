from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from progress_report.assignment.model import Combination, Comparator, MeasureKind, Milestone, MilestoneKind, Office, Target
from progress_report.messages.places import CellRef
from progress_report.progress.consolidation import consolidate
from progress_report.progress.model import Progress
from progress_report.reading.statuses import Status
from progress_report.returns.model import Applicability
from tests.builders import assignment, entry, measure, percent_target, period, returned, returns_of, target_entry

SUM = Target(1, "期数", Comparator.AT_LEAST, Decimal(12), "期", chosen=Combination.SUM)
CUTOFF = CellRef("2025/任务分工.xlsx", "报送期", "D3")


def two_offices() -> Progress:
    """Return a year of one measure that two offices have done, with a target of both together and one of each."""
    year = assignment([measure(1, ["甲科", "乙科"], targets=(SUM, percent_target(1)))])
    sides = [
        returned(office, [entry(office, 1)], [target_entry(office, 1, held, indicator="期数"), target_entry(office, 1, share)])
        for office, held, share in (("甲科", 13, 100), ("乙科", 6, 99))
    ]
    return consolidate(year, period(where=CUTOFF), sides)


MEASURES = [
    ("total", "项数", "任务表行数"),
    ("done", "已完成", "各科室“完成状态”合并"),
    ("ongoing", "推进中", "各科室“完成状态”合并"),
    ("not_started", "未开展", "各科室“完成状态”合并"),
    ("not_applicable", "不适用", "各科室“完成状态”合并"),
    ("missing", "未报送", "各科室“完成状态”合并"),
    ("continuing", "持续推进", "各科室“完成状态”合并"),
    ("due", "应完成", "时限不晚于统计截止且适用"),
    ("due_done", "应完成中已完成", "时限不晚于统计截止且适用、已完成"),
    ("pending", "时限未到", "时限晚于统计截止且适用"),
    ("overdue", "逾期未完成", "时限不晚于统计截止而未完成"),
]
OF_AN_OFFICE = {"项数": "承担任务", "任务表行数": "任务表“责任科室”含本科室", "各科室“完成状态”合并": "本科室“完成状态”"}
DONE_SHARE = ("done_share", "完成率", "%", "已完成÷（总项数－不适用项数）×100")


def tally_lines(prefix: str, name: str, words: dict[str, str]) -> list[tuple[str, str, str, str]]:
    lines = [
        (f"{prefix}{key}", f"{name}·{words.get(label, label)}", "项", words.get(rule, rule)) for key, label, rule in MEASURES
    ]
    key, label, unit, rule = DONE_SHARE
    return [*lines, (f"{prefix}{key}", f"{name}·{label}", unit, rule)]


def test_every_figure_has_its_name_unit_and_rule() -> None:
    targets = "“指标完成情况”页逐项对照目标值"
    assert [(figure.key, figure.label, figure.unit, figure.rule) for figure in two_offices().figures] == [
        ("themes", "重点任务数", "项", "任务表“重点任务”去重计数"),
        *tally_lines("", "全部任务", {}),
        ("time_share", "序时进度", "%", "2025年1月1日至统计截止日天数÷全年天数×100"),
        ("lead", "完成率与序时进度之差", "个百分点", "完成率－序时进度"),
        ("late", "全部任务·逾期完成", "项", "完成日期晚于时限"),
        ("milestones_due", "全部任务·有节点到期", "项", "没有时限或自身时限未到，“节点”表有不晚于统计截止的日期"),
        (
            "milestones_behind",
            "全部任务·有节点到期而未开展",
            "项",
            "没有时限或自身时限未到，“节点”表有不晚于统计截止的日期，未开展或未报送",
        ),
        ("offices", "责任科室数", "个", "承担任务的科室计数"),
        ("offices_returned", "已报送科室数", "个", "收到填报表的科室计数"),
        ("targets", "量化指标数", "项", targets),
        ("targets_met", "达标指标数", "项", targets),
        ("targets_unmet", "未达标指标数", "项", targets),
        ("targets_not_applicable", "不适用指标数", "项", targets),
        ("targets_missing", "未填指标数", "项", targets),
        ("target.1.1.1", "第1项·期数·甲科", "期", "科室所填，要求≥12期"),
        ("target.1.1.2", "第1项·期数·乙科", "期", "科室所填，要求≥12期"),
        ("target.1.1.combined", "第1项·期数·合计", "期", "各科室所填合计，要求≥12期"),
        ("target.1.2.1", "第1项·公开率·甲科", "%", "科室所填，要求≥100%"),
        ("target.1.2.2", "第1项·公开率·乙科", "%", "科室所填，要求≥100%"),
        *tally_lines("theme.1.", "主题一", {}),
        *tally_lines("office.1.", "甲科", OF_AN_OFFICE),
        *tally_lines("office.2.", "乙科", OF_AN_OFFICE),
    ]


def test_figures_of_targets_count_each_sort_with_its_cells() -> None:
    progress = two_offices()
    met, unmet = progress.figure("targets_met"), progress.figure("targets_unmet")
    assert [progress.figure(key).value for key in ("targets", "targets_met", "targets_unmet", "targets_missing")] == [2, 1, 1, 0]
    assert [cell.file for cell in (*met.sources, *unmet.sources)] == ["2025/H2/甲科.xlsx", "2025/H2/乙科.xlsx"] * 2
    assert [progress.figure(f"target.1.1.{place}").value for place in (1, 2, "combined")] == [13, 6, 19]


def test_a_target_that_nobody_answered_is_missing_and_neither_met_nor_missed() -> None:
    year = assignment([measure(1, ["甲科"], targets=(percent_target(1),))])
    progress = consolidate(year, period(), returns_of({"甲科": {1: Status.DONE}}))
    figures = {key: progress.figure(f"targets{key}").value for key in ("", "_met", "_unmet", "_missing", "_not_applicable")}
    assert figures == {"": 1, "_met": 0, "_unmet": 0, "_missing": 1, "_not_applicable": 0}


def test_a_target_that_applies_to_nobody_is_counted_as_such() -> None:
    year = assignment([measure(1, ["甲科"], targets=(percent_target(1),))])
    own = returned("甲科", [entry("甲科", 1)], [target_entry("甲科", 1, None, Applicability.NOT_APPLICABLE)])
    progress = consolidate(year, period(), [own])
    assert (progress.figure("targets_not_applicable").value, progress.figure("targets_missing").value) == (1, 0)


def test_one_offices_value_alone_has_no_combined_figure() -> None:
    year = assignment([measure(1, ["甲科"], targets=(SUM,))])
    own = returned("甲科", [entry("甲科", 1)], [target_entry("甲科", 1, 13, indicator="期数")])
    assert "target.1.1.combined" not in {figure.key for figure in consolidate(year, period(), [own]).figures}


def test_an_overdue_figure_names_the_cells_of_what_is_overdue_and_no_others() -> None:
    year = assignment([measure(1, ["甲科"]), measure(2, ["甲科"]), measure(3, ["甲科"])])
    progress = consolidate(year, period(), returns_of({"甲科": {1: Status.DONE, 2: Status.ONGOING, 3: Status.NOT_APPLICABLE}}))
    for prefix in ("", "theme.1.", "office.1."):
        figure = progress.figure(f"{prefix}overdue")
        assert (figure.value, [cell.cell for cell in figure.sources]) == (1, ["F8"])


def test_the_figures_of_a_tally_are_its_own_counts() -> None:
    kept = {"deadline": None, "deadline_text": "持续推进", "kind": MeasureKind.CONTINUING}
    own = [measure(n, ["甲科"]) for n in range(1, 8)] + [measure(n, ["甲科"], **kept) for n in range(8, 11)]
    states = [Status.DONE] * 3 + [Status.ONGOING] * 2 + [Status.NOT_STARTED, Status.NOT_APPLICABLE] + [Status.ONGOING] * 3
    progress = consolidate(assignment(own), period(), returns_of({"甲科": dict(enumerate(states, 1))}))
    keys = (
        "total",
        "done",
        "ongoing",
        "not_started",
        "not_applicable",
        "missing",
        "continuing",
        "due",
        "due_done",
        "pending",
        "overdue",
    )
    for prefix in ("", "theme.1.", "office.1."):
        assert [progress.figure(prefix + key).value for key in keys] == [10, 3, 2, 1, 1, 0, 3, 6, 3, 0, 3]
        assert progress.figure(f"{prefix}done_share").value == Decimal("50.0")


def test_the_rule_of_the_done_share_says_when_duties_all_year_are_left_out() -> None:
    kept = {"deadline": None, "deadline_text": "持续推进", "kind": MeasureKind.CONTINUING}
    rule = "已完成÷（有时限的项数－不适用项数）×100，持续推进的不计入"
    for status in (Status.ONGOING, Status.NOT_STARTED):
        year = assignment([measure(1, ["甲科"]), measure(2, ["甲科"], **kept)])
        progress = consolidate(year, period(), returns_of({"甲科": {1: Status.DONE, 2: status}}))
        assert progress.figure("done_share").rule == rule


def test_the_share_of_the_year_and_the_lead_name_the_cut_off() -> None:
    progress = two_offices()
    assert progress.figure("time_share").sources == (CUTOFF,)
    assert progress.figure("lead").sources == (*progress.tally.cells, CUTOFF)
    assert progress.figure("lead").value == Decimal("100.0") - Decimal("91.5")


def test_the_counts_of_themes_and_offices_name_where_they_stand() -> None:
    place = CellRef("2025/任务分工.xlsx", "科室", "A2")
    own = [measure(1, ["甲科"]), measure(2, ["甲科"]), measure(3, ["乙科"], theme="主题二")]
    year = replace(assignment(own), offices=(Office("甲科", where=place), Office("乙科")))
    progress = consolidate(year, period(), returns_of({"甲科": {1: Status.DONE, 2: Status.DONE}}))
    themes, offices, returned_forms = (progress.figure(key) for key in ("themes", "offices", "offices_returned"))
    assert (themes.value, [cell.cell for cell in themes.sources]) == (2, ["A3", "A4", "A5"])
    assert (offices.value, offices.sources) == (2, (place,))
    assert (returned_forms.value, [str(cell) for cell in returned_forms.sources]) == (1, ["2025/H2/甲科.xlsx［填报表］A7"])


def test_a_milestone_that_has_come_is_counted_and_what_is_behind_names_its_cells() -> None:
    later = {"deadline": date(2025, 12, 31), "milestones": (Milestone(1, MilestoneKind.FIXED, "6月底前", due=date(2025, 6, 30)),)}
    own = [measure(n, ["甲科"], **later) for n in (1, 2)] + [measure(3, ["乙科"], **later), measure(4, ["甲科"])]
    states = {1: Status.NOT_STARTED, 2: Status.ONGOING, 4: Status.NOT_STARTED}
    progress = consolidate(assignment(own), period(), returns_of({"甲科": states}))
    reached, behind = progress.figure("milestones_due"), progress.figure("milestones_behind")
    assert (reached.value, [cell.cell for cell in reached.sources]) == (3, ["A3", "A4", "A5"])
    # Where nobody returned anything, the measure's own row is the place.
    assert (behind.value, [str(cell) for cell in behind.sources]) == (
        2,
        ["2025/H2/甲科.xlsx［填报表］F7", "2025/任务分工.xlsx［任务］A5"],
    )


def test_parts_of_a_theme_have_figures_of_their_own() -> None:
    own = [measure(1, ["甲科"], subtheme="公开"), measure(2, ["甲科"], subtheme="解读"), measure(3, ["甲科"], theme="主题二")]
    progress = consolidate(assignment(own), period(), returns_of({"甲科": {1: Status.DONE, 2: Status.ONGOING, 3: Status.DONE}}))
    labels = {figure.key: (figure.label, figure.value) for figure in progress.figures if figure.key.endswith("total")}
    assert labels == {
        "total": ("全部任务·项数", 3),
        "theme.1.total": ("主题一·项数", 2),
        "theme.1.1.total": ("主题一·公开·项数", 1),
        "theme.1.2.total": ("主题一·解读·项数", 1),
        "theme.2.total": ("主题二·项数", 1),
        "office.1.total": ("甲科·承担任务", 3),
        "office.2.total": ("乙科·承担任务", 0),
    }
    assert [progress.figure(f"theme.1.{part}.done").value for part in (1, 2)] == [1, 0]


def test_an_office_without_a_measure_bears_none_and_what_has_no_place_has_no_source() -> None:
    place = CellRef("2025/任务分工.xlsx", "科室", "A2")
    year = replace(assignment([measure(1, ["甲科"])]), offices=(Office("甲科", where=place), Office("乙科", where=place)))
    progress = consolidate(year, period(), ())
    assert (progress.figure("offices").value, progress.figure("offices").sources) == (1, (place,))
    assert progress.figure("time_share").sources == ()


def test_the_rule_of_the_done_share_is_the_short_one_where_every_measure_has_a_deadline() -> None:
    states = {1: Status.DONE, 2: Status.NOT_APPLICABLE, 3: Status.NOT_APPLICABLE}
    progress = consolidate(assignment([measure(n, ["甲科"]) for n in states]), period(), returns_of({"甲科": states}))
    assert progress.figure("done_share").rule == "已完成÷（总项数－不适用项数）×100"


def test_an_office_to_which_a_target_does_not_apply_has_no_value_among_the_figures() -> None:
    year = assignment([measure(1, ["甲科", "乙科"], targets=(percent_target(1),))])
    sides = [
        returned("甲科", [entry("甲科", 1)], [target_entry("甲科", 1, 100)]),
        returned("乙科", [entry("乙科", 1)], [target_entry("乙科", 1, None, Applicability.NOT_APPLICABLE)]),
    ]
    progress = consolidate(year, period(), sides)
    assert [figure.label for figure in progress.figures if figure.key.startswith("target.")] == ["第1项·公开率·甲科"]
    assert [progress.figure(f"targets_{sort}").value for sort in ("met", "unmet")] == [1, 0]


def test_measures_of_a_theme_that_are_in_no_part_of_it_have_no_figures_of_a_part() -> None:
    own = [measure(1, ["甲科"], subtheme="公开"), measure(2, ["甲科"])]
    progress = consolidate(assignment(own), period(), ())
    assert [one.label for one in progress.figures if one.key.startswith("theme.") and one.key.endswith("total")] == [
        "主题一·项数",
        "主题一·公开·项数",
    ]
