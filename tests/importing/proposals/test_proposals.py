from __future__ import annotations

from datetime import date
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from progress_report.assignment.model import Comparator, MilestoneKind
from progress_report.importing.draft import DraftMeasure
from progress_report.importing.proposals.due_dates import due_dates
from progress_report.importing.proposals.milestones import propose_milestones
from progress_report.importing.proposals.targets import propose_targets
from tests.importing.proposal_quality import invented_quality, reference_quality


def measure(text: str) -> DraftMeasure:
    return DraftMeasure(7, "主题", text, "", (), "", None, "")


def test_proposals_on_the_reference_document_are_as_good_as_documented() -> None:
    targets, milestones = reference_quality()
    assert (targets.right, targets.proposed, targets.expected) == (9, 9, 9)
    assert (milestones.right, milestones.proposed, milestones.expected) == (25, 26, 26)


def test_proposals_on_other_documents_are_as_good_as_documented() -> None:
    targets, milestones = invented_quality()
    assert not targets.missed + targets.wrong + milestones.missed + milestones.wrong


def test_a_target_carries_measure_name_value_and_quotation() -> None:
    (proposal,) = propose_targets(measure("组织培训，群众满意度达到95%以上。"))
    target = proposal.target
    assert (target.measure, target.indicator, target.comparator, int(target.value), target.unit) == (
        7,
        "群众满意度",
        Comparator.AT_LEAST,
        95,
        "%",
    )
    assert target.quote == "群众满意度达到95%以上"
    assert not proposal.inferred


def test_a_figure_that_is_not_in_the_text_is_marked_as_inferred() -> None:
    (target,) = propose_targets(measure("实现村级代办点全覆盖。"))
    (milestone,) = propose_milestones(measure("年内完成改造。"), 2031)
    assert target.inferred
    assert milestone.inferred
    assert milestone.milestone.due == date(2031, 12, 31)


def test_indicators_of_one_measure_have_different_names() -> None:
    names = [one.target.indicator for one in propose_targets(measure("公开率达到90%，力争公开率达到95%。"))]
    assert len(set(names)) == 2


def test_what_is_to_be_done_by_a_day_is_taken_from_its_words() -> None:
    (one, other) = propose_milestones(measure("分别于3月10日、9月10前报送工作总结。"), 2031)
    assert (one.milestone.kind, one.milestone.due, one.milestone.action) == (
        MilestoneKind.FIXED,
        date(2031, 3, 10),
        "报送工作总结",
    )
    assert other.milestone.due == date(2031, 9, 10)


@pytest.mark.parametrize("text", ["2月30日前完成。", "12345热线。", "第2批名单。", "13月底前。"])
def test_what_is_no_day_sets_no_day(text: str) -> None:
    assert all(proposal.milestone.due is None for proposal in propose_milestones(measure(text), 2031))


@given(st.text(alphabet="每年季度月底前日内至少不低于达到率公开次工作个1234567890%，。、“”于第一二三上半", max_size=200))
def test_every_quotation_stands_in_the_text(text: str) -> None:
    for proposal in propose_targets(measure(text)):
        assert proposal.target.quote in text
    for milestone in propose_milestones(measure(text), 2031):
        assert milestone.milestone.quote in text


def test_a_text_twice_as_long_takes_no_more_than_some_three_times_as_long() -> None:
    def seconds(length: int) -> float:
        """Return the processor's time, the least of three tries."""
        times = []
        for _try in range(3):
            start = process_time()
            propose_targets(measure("公开比例率达不少于" * length))
            propose_milestones(measure("发生出台每年按季度及时" * length), 2031)
            times.append(process_time() - start)
        return min(times)

    assert seconds(600) < 3.2 * seconds(300)


@pytest.mark.parametrize("words", ["12月初前", "12月底左右", "11月30日前后", "约11月底", "次年1月底", "第四季度初"])
def test_words_that_fix_no_day_of_the_year_propose_no_date(words: str) -> None:
    assert [one for one in due_dates(f"于{words}完成验收", 2031) if one.last is not None] == []
