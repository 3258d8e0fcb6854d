from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from progress_report.assignment.model import Measure
from progress_report.importing.changes import Change, ChangeKind, changes_between, renumberings
from progress_report.importing.reissued_year import renumbered
from progress_report.importing.transcript import TranscribedMeasure, Transcript
from tests.importing.reference import reference_measures

TEXTS = {one["number"]: one["text"] for one in reference_measures()}
NEW = "建立政策文件定期评估机制，对实施满三年的文件逐件提出保留、修改或废止的意见。"


def workbook() -> tuple[Measure, ...]:
    return tuple(
        Measure(
            one["number"],
            one["theme"],
            one["text"],
            "、".join(one["offices"]),
            tuple(one["offices"]),
            one["deadline_text"],
            one["deadline"],
        )
        for one in reference_measures()
    )


def reissued(*changes: TranscribedMeasure | None, added: tuple[TranscribedMeasure, ...] = ()) -> Transcript:
    """Return last issue's measures with those of the same number replaced; added ones at the end."""
    replaced = {change.number: change for change in changes if change is not None}
    kept = (replaced.get(one.number, as_issued(one)) for one in workbook())
    return Transcript("标题", 2023, (*kept, *added))


def as_issued(measure: Measure) -> TranscribedMeasure:
    return TranscribedMeasure(
        measure.number,
        measure.theme,
        measure.text,
        measure.office_text,
        measure.offices,
        measure.deadline_text,
        measure.deadline,
        "",
    )


def test_the_same_document_changes_nothing() -> None:
    changes = changes_between(workbook(), reissued())
    assert not changes
    assert changes.pairs == tuple((number, number) for number in range(1, 31))


def test_white_space_is_no_change() -> None:
    spaced = replace(as_issued(workbook()[6]), text=TEXTS[7].replace("3月31日", " 3 月 31 日 "))
    assert not changes_between(workbook(), reissued(spaced))


def test_a_reworded_measure_is_shown_with_both_wordings() -> None:
    text = TEXTS[7].replace("3月31日", "4月30日")
    (change,) = changes_between(workbook(), reissued(replace(as_issued(workbook()[6]), text=text))).changed
    assert (change.kind, change.new_number, change.old, change.new) == (ChangeKind.REWORDED, 7, TEXTS[7], text)


def test_added_and_removed_measures_are_told_from_renumbered_ones() -> None:
    old = workbook()
    shifted = tuple(replace(as_issued(one), number=one.number - 1) for one in old[3:])
    new = Transcript(
        "标题",
        2023,
        (*map(as_issued, old[:2]), *shifted, TranscribedMeasure(30, "新主题", NEW, "办公室", ("办公室",), "11月底", None, "")),
    )
    changes = changes_between(old, new)
    assert [one.number for one in changes.removed] == [3]
    assert [one.number for one in changes.added] == [30]
    assert {change.kind for change in changes.changed} == {ChangeKind.RENUMBERED}
    assert sum(change.kind is ChangeKind.RENUMBERED for change in changes.changed) == 27
    # One cause is one row: 27 rows of 序号 would bury what a person has to look at.
    (run,) = renumberings(changes.changed)
    assert (run.first, run.last, run.count) == ((4, 3), (30, 29), 27)
    assert renumbered(run) == "重新印发后序号有变，原第4至第30项现为第3至第29项（27项）"


def test_numbers_that_moved_by_different_steps_are_told_apart() -> None:
    steps = ((2, 1), (3, 2), (5, 4), (7, 8))
    changed = [Change(ChangeKind.RENUMBERED, new, str(old), str(new)) for old, new in steps]
    assert [(run.first, run.last) for run in renumberings(changed)] == [((2, 1), (3, 2)), ((5, 4), (5, 4)), ((7, 8), (7, 8))]


def test_moved_themes_offices_and_deadlines_are_told_apart() -> None:
    one = as_issued(workbook()[0])
    changed = replace(one, theme="别的主题", office_text="综合科", deadline_text="2023年6月底", deadline=date(2023, 6, 30))
    kinds = [(change.kind, change.old, change.new) for change in changes_between(workbook(), reissued(changed)).changed]
    assert kinds == [
        (ChangeKind.MOVED, "围绕高质量发展强化信息公开", "别的主题"),
        (ChangeKind.OFFICES, "各科室", "综合科"),
        (ChangeKind.DEADLINE, "2023年11月底", "2023年6月底"),
    ]


def test_a_new_text_under_an_old_number_is_another_measure() -> None:
    changes = changes_between(workbook(), reissued(replace(as_issued(workbook()[4]), text=NEW)))
    assert ([one.number for one in changes.removed], [one.number for one in changes.added]) == ([5], [5])


@given(st.permutations(range(30)))
@settings(deadline=None, max_examples=12)
def test_measures_are_found_again_in_any_order(order: list[int]) -> None:
    old = workbook()
    new = Transcript("标题", 2023, tuple(replace(as_issued(old[at]), number=number) for number, at in enumerate(order, 1)))
    changes = changes_between(old, new)
    assert changes.pairs == tuple((at + 1, number) for number, at in enumerate(order, 1))
    assert not changes.added + changes.removed
