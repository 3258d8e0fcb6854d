"""The form's own rules against the checks: what the form demands is checked, and what is checked is said on the form."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from openpyxl import load_workbook

from progress_report.messages.catalogue import KINDS
from progress_report.messages.findings import Severity

ROOT = Path(__file__).resolve().parents[2]
SAID = {
    "只填浅色格，其余已锁定": ("R08", "R09"),
    "不要增删、合并行列": ("R01", "R02", "R03", "R04", "R05"),
    "不要改动具体措施": ("R06", "R20"),
    "进展写明做了什么、通过什么渠道、数量、日期": ("E02", "C01"),
    "不照搬上期和别的科室": ("C02", "C03"),
    "数量从年初累计到统计截止日": ("C08",),
    "合计与分项要相符": ("C09",),
    "每项都要选完成状态": ("E01",),
    "已完成的须填完成日期和佐证": ("C04", "C05"),
    "日期在统计区间内": ("C07",),
    "没有完成的不填": ("C06",),
    "状态和日期与上期不一致的，在进展栏说明": ("C13", "C22"),
    "确不涉及的，状态选“不适用”，并在进展栏写明原因": ("E02", "C01"),
    "“指标完成情况”页有内容的也要填": ("E03", "E04", "R07", "R10"),
    "与完成状态相符": ("C10", "C14"),
    "只填文字和数字": ("V01", "V06", "C12"),
    "不用公式、图片、删除线": ("V04", "V05", "V08", "V10", "R11"),
    "不引用别的文件": ("V09",),
    "不写身份证号、手机号": ("C11",),
    "表末的填报人、联系电话、审核人、填报日期都要填": ("F26",),
    "实际值只写一个确定的数值（如 100% 或 35）": ("V01", "V02"),
    "不写“约”“余”": ("V02",),
    "不涉及的写“不适用”，并在说明栏写明原因": ("C17",),
}
"""What the form says → the findings that hold a return against it."""
ADVICE = ("宜以动词开头，不写本科室名称（报告会自动加上）",)
"""What the form recommends: nobody is asked to mend it."""
NOT_THE_OFFICES = {
    "R21": "the assignment changed after the form was handed out",
    "R23": "the assignment changed after the form was handed out",
    "R24": "the assignment changed after the form was handed out",
    "R25": "the assignment changed after the form was handed out",
    "C15": "a return of the period before is missing",
    "C23": "a return of the period before is missing",
    "C24": "the assignment changed since the period before",
    "C18": "two offices' states do not go together",
    "C20": "the period before cannot be compared with",
    "C21": "the period before cannot be compared with",
}
"""Findings in the groups of rows, blanks, values and contents that are not about how a form was filled in."""
EDITING = re.compile(r"C[3-9]\d")
"""Findings about the clerk's own text of the report."""


def instructions() -> str:
    """Return the notes of the shipped form, as an office reads them."""
    book = load_workbook(ROOT / "templates" / "填报表.xlsx")
    note = str(book["指标完成情况"]["A2"].value)
    return str(book["填报表"]["A3"].value) + re.sub(r"\{%.*?%\}", "。", note.partition("{% else %}")[0])


@pytest.mark.parametrize("words", SAID)
def test_what_a_check_rests_on_is_said_on_the_form(words: str) -> None:
    assert words in instructions()
    assert set(SAID[words]) <= KINDS.keys()


def test_everything_the_form_says_is_checked() -> None:
    rest = instructions()
    for words in (*SAID, *ADVICE):
        rest = rest.replace(words, "")
    assert re.sub(r"填写说明：|\d\.|[，。；、]", "", rest) == ""


def test_every_check_of_how_a_form_is_filled_in_is_said_on_it() -> None:
    said = {code for codes in SAID.values() for code in codes}
    asked = {
        code
        for code, kind in KINDS.items()
        if code[0] in "REVC" and kind.severity is not Severity.NORMALISED and not EDITING.match(code)
    }
    assert asked - said == NOT_THE_OFFICES.keys()
    assert not said & NOT_THE_OFFICES.keys()
