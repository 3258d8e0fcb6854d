from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from progress_report.output.titles import LINE_WIDTH, LYING_LINE_WIDTH, is_shapely, one_line, title_lines, width_of


def test_a_short_title_stays_on_one_line() -> None:
    assert title_lines("2023年政务公开工作要点任务分工") == ("2023年政务公开工作要点任务分工",)


def test_a_long_title_breaks_after_guanyu_into_a_trapezium() -> None:
    assert title_lines("××市医疗保障局关于2023年政务公开工作进展情况的报告") == (
        "××市医疗保障局关于",
        "2023年政务公开工作进展情况的报告",
    )


def test_a_clerks_own_line_breaks_are_kept() -> None:
    assert title_lines("甲\n乙丙丁戊己庚辛\n壬癸") == ("甲", "乙丙丁戊己庚辛", "壬癸")
    assert one_line("甲\n乙丙") == "甲乙丙"


def test_a_long_title_of_unknown_words_is_broken_all_the_same() -> None:
    lines = title_lines("甲" * 30)
    assert len(lines) == 2
    assert all(width_of(line) <= LINE_WIDTH for line in lines)


@pytest.mark.parametrize(
    ("title", "whole"),
    [
        (
            "新疆生产建设兵团第八师石河子市医疗保障局关于2025年度政务公开工作进展情况的报告",
            ("2025年度", "医疗保障", "生产建设兵团", "第八师"),
        ),
        (
            "某某市某某区人力资源和社会保障局关于2025年上半年政务公开工作要点任务分工落实情况的报告",
            ("上半年", "社会保障", "人力资源"),
        ),
        ("××经济技术开发区市场监督管理局关于2025年度政务公开工作情况的报告", ("市场监督", "2025年度", "开发区")),
    ],
)
def test_a_long_title_breaks_between_words_into_at_most_three_shapely_lines(title: str, whole: tuple[str, ...]) -> None:
    lines = title_lines(title)
    assert "".join(lines) == title
    assert 2 <= len(lines) <= 3
    assert is_shapely(lines)
    assert len(lines[-1]) >= 4
    assert [word for word in whole if not any(word in line for line in lines)] == []


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        # Figures wider than half a character would leave the last one alone on a line.
        ("××市中心关于报送2024年工作进展情况的函", ("××市中心关于报送2024年", "工作进展情况的函")),
        ("××市2024年《政府工作报告》重点工作任务分解表", ("××市2024年《政府工作报告》", "重点工作任务分解表")),
        ("2024年政务服务与公开重点任务分工落实情况表", ("2024年政务服务与公开", "重点任务分工落实情况表")),
        ("2023年政务公开工作要点任务分工落实情况表", ("2023年政务公开工作要点", "任务分工落实情况表")),
    ],
)
def test_lines_have_room_for_figures_keep_names_whole_and_are_of_like_length(title: str, lines: tuple[str, ...]) -> None:
    assert title_lines(title) == lines


def test_a_title_on_a_lying_page_has_longer_lines() -> None:
    title = "2023年政务公开工作要点任务分工落实情况表"
    assert title_lines(title, LYING_LINE_WIDTH) == (title,)


@given(st.text(alphabet="甲乙关于年的工作情况落实2023、", min_size=1, max_size=60))
def test_breaking_loses_nothing_and_several_lines_fit_in_shape(title: str) -> None:
    lines = title_lines(title)
    assert "".join(lines) == title
    if len(lines) > 1:
        assert all(width_of(line) <= LINE_WIDTH for line in lines)
        assert is_shapely(lines)


@pytest.mark.parametrize(("lines", "shapely"), [(("甲", "甲乙"), True), (("甲乙", "甲"), True), (("甲", "甲乙", "甲"), True),
                                                (("甲乙", "甲", "甲乙"), False), (("甲乙", "甲乙"), False)])  # fmt: skip
def test_equal_lines_and_hourglasses_are_not_shapely(lines: tuple[str, ...], shapely: bool) -> None:
    assert is_shapely(lines) is shapely


def test_a_title_of_any_length_is_broken_at_once_or_not_at_all() -> None:
    title = "关于政务公开工作进展情况的报告" * 40
    start = process_time()
    assert "".join(title_lines(title)) == title
    assert process_time() - start < 5
