from __future__ import annotations

from dataclasses import replace

from progress_report.editing.composition import NO_PLANS, NO_PROBLEMS, Composition
from progress_report.editing.model import PLANS, PROBLEMS
from progress_report.progress.consolidation import consolidate
from progress_report.reading.statuses import Status
from tests.builders import assignment, entry, measure, period, returned, returns_of


def composition_of(**fields: str) -> Composition:
    forms = [returned(office, [entry(office, 1, **fields)]) for office in ("甲科", "乙科")]
    return Composition(consolidate(assignment([measure(1, ["甲科", "乙科"], leads=("乙科",))]), period(), forms), None)


def test_a_summary_is_the_first_sentence_of_the_lead_office() -> None:
    composition = composition_of(progress="我科公开12条。另有培训。")
    assert composition.summary(composition.progress.measures[0]) == "公开12条。"


def test_the_full_text_names_each_office_once() -> None:
    composition = composition_of(progress="1.公开12条；\n2.培训2期")
    assert composition.full(composition.progress.measures[0]) == "甲科公开12条；培训2期。乙科公开12条；培训2期。"


def test_without_problems_and_plans_a_bureau_still_says_a_sentence() -> None:
    composition = composition_of(problems="无明显问题", next_steps="暂无")
    assert composition.remarks(PROBLEMS) == (NO_PROBLEMS,)
    assert composition.remarks(PLANS) == (NO_PLANS.format(own="我局"),)


def test_a_bureau_speaks_of_itself_by_its_name_or_as_the_workbook_says() -> None:
    year = assignment([measure(1, ["甲科"]), measure(2, ["甲科"])])
    forms = [returned("甲科", [entry("甲科", number, next_steps=f"我办将继续公开{number}条") for number in (1, 2)])]
    for name, chosen, own in (("青山街道办事处", "", "我街道"), ("××委员会", "", "我委"), ("××中心", "我们中心", "我们中心")):
        named = replace(year, bureau=replace(year.bureau, name=name, chosen_self=chosen))
        composition = Composition(consolidate(named, period(), forms), None)
        assert f"要求，{own}对照任务分工" in composition.passages[0].proposal
        assert composition.remarks(PLANS)[0].startswith("主题一方面，继续公开1条")
        silent = Composition(consolidate(named, period(), [returned("甲科", [entry("甲科", 1)])]), None)
        assert silent.remarks(PLANS) == (f"下一步，{own}将继续对照任务分工抓好各项工作落实。",)


def test_of_a_measure_set_aside_by_its_lead_the_lead_says_why() -> None:
    year = assignment([measure(1, ["甲科", "乙科"], leads=("乙科",))])
    forms = [
        returned("甲科", [entry("甲科", 1, progress="公开12条。")]),
        returned("乙科", [entry("乙科", 1, Status.NOT_APPLICABLE, progress="今年没有此项业务。")]),
    ]
    composition = Composition(consolidate(year, period(), forms), None)
    assert composition.summary(composition.progress.measures[0]) == "今年没有此项业务。"


def test_problems_are_counted_in_one_sentence_and_the_same_words_once() -> None:
    assert composition_of(problems="存在问题：人手不足；经费紧张。").remarks(PROBLEMS) == ("人手不足，经费紧张。",)


def test_what_offices_wrote_differently_of_one_theme_stands_under_its_name() -> None:
    forms = [
        returned(office, [entry(office, 1, problems=words)]) for office, words in (("甲科", "术语偏多"), ("乙科", "视频偏晚"))
    ]
    composition = Composition(consolidate(assignment([measure(1, ["甲科", "乙科"])]), period(), forms), None)
    assert composition.remarks(PROBLEMS) == ("主题一方面，术语偏多；视频偏晚。",)


def test_the_full_text_leaves_out_offices_that_say_nothing_beside_others() -> None:
    forms = [returned("甲科", [entry("甲科", 1, progress="公开12条")]), returned("乙科", [entry("乙科", 1, progress="同上")])]
    composition = Composition(consolidate(assignment([measure(1, ["甲科", "乙科"])]), period(), forms), None)
    assert composition.full(composition.progress.measures[0]) == "甲科公开12条。"


def test_groups_of_the_second_level_with_several_measures_have_lead_ins_of_their_own() -> None:
    names = ("公开", "公开", "解读", "公开", "公开", "")
    year = assignment([measure(place, ["甲科"], subtheme=name) for place, name in enumerate(names, 1)])
    composition = Composition(consolidate(year, period(), returns_of({"甲科": dict.fromkeys(range(1, 7), Status.DONE)})), None)
    keys = [(passage.key, passage.proposal) for passage in composition.passages if passage.kind == "引语"]
    assert keys == [
        ("引语·主题一", "共6项，均已完成。"),
        ("引语·主题一·公开", "共2项，均已完成。"),
        ("引语·主题一·公开·2", "共2项，均已完成。"),
    ]


def test_an_office_that_names_itself_with_another_is_named_once() -> None:
    composition = composition_of(progress="甲科与乙科联合培训2期")
    assert composition.full(composition.progress.measures[0]) == "甲科与乙科联合培训2期。乙科甲科与乙科联合培训2期。"


def test_a_missing_text_keeps_its_mark() -> None:
    composition = composition_of(progress="")
    assert composition.summary(composition.progress.measures[0]) == "【待补：乙科·第1项】"
    assert composition.full(composition.progress.measures[0]) == "【待补：甲科·第1项】。【待补：乙科·第1项】。"
