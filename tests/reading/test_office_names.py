from __future__ import annotations

import pytest

from progress_report.reading.office_names import looks_like_offices, read_offices


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("各科室", ("各科室",)),
        ("各单位", ("各科室",)),
        ("机关各科室", ("各科室",)),
        ("办公室、综合科", ("办公室", "综合科")),
        ("办公室，综合科", ("办公室", "综合科")),
        ("办公室；综合科", ("办公室", "综合科")),
        ("办公室/综合科", ("办公室", "综合科")),
        ("办公室\n综合科", ("办公室", "综合科")),
        ("医保基金监\n管科、稽核\n监控科", ("医保基金监管科", "稽核监控科")),
        ("信息和网络科、办公室和综合科", ("信息和网络科", "办公室", "综合科")),
        ("办公室牵头，综合科、医疗保障科配合", ("办公室", "综合科", "医疗保障科")),
        ("配合单位：综合科；牵头单位：办公室", ("办公室", "综合科")),
        ("综合科（配合）、办公室（牵头）", ("办公室", "综合科")),
        ("综合科（信息中心）", ("综合科（信息中心）",)),
        ("", ()),
    ],
)
def test_names_are_found_lead_first(text: str, names: tuple[str, ...]) -> None:
    assert read_offices(text).names == names


@pytest.mark.parametrize(
    ("text", "vague"), [("各相关科室", ("各相关科室",)), ("待遇保障科等", ("待遇保障科等",)), ("办公室", ())]
)
def test_words_that_name_no_office_are_told(text: str, vague: tuple[str, ...]) -> None:
    assert read_offices(text).unclear == vague


@pytest.mark.parametrize("text", ["加强统筹协调。", "2031年11月底", "开展集中推介", "", "“一科一策”"])
def test_other_text_is_no_list_of_offices(text: str) -> None:
    assert not looks_like_offices(text)


def test_names_in_traditional_characters_are_known_and_stay_as_written() -> None:
    found = read_offices("財務處牽頭，辦公室、各直屬單位配合")
    assert [(one.name, one.role.value) for one in found.named] == [("財務處", "牵头"), ("辦公室", "配合"), ("各直屬單位", "配合")]
    assert read_offices("各單位").names == ("各科室",)
    assert looks_like_offices("辦公室、財務處")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("市容科（主）、环卫科（辅）", [("市容科", "牵头"), ("环卫科", "配合")]),
        ("环卫科为主，市容科、督查科协助", [("环卫科", "牵头"), ("市容科", "配合"), ("督查科", "配合")]),
        ("1.市容科2.环卫科", [("市容科", ""), ("环卫科", "")]),
        ("督查科+市容科", [("督查科", ""), ("市容科", "")]),
        ("12345热线科、第1分局", [("12345热线科", ""), ("第1分局", "")]),
    ],
)
def test_roles_and_lists_are_said_in_other_ways(text: str, named: list[tuple[str, str]]) -> None:
    assert [(one.name, one.role.value) for one in read_offices(text).named] == named
