"""References in formulas: found as Excel reads them, and changed only where their rows move."""

from __future__ import annotations

import re

import pytest
from openpyxl.formula.tokenizer import Token, Tokenizer

from progress_report.templating.excel.formulas import Book
from progress_report.templating.excel.references import parse_range, references_in, translated

FORMULAS = [
    "SUM(B:B)",
    "SUM($B:C)+SUM(3:4)",
    "IFERROR(B3,#REF!)",
    "IF(A1=#N/A,#VALUE!,#NUM!)&#NULL!&#DIV/0!&#NAME?",
    "SUM(一月:十二月!B3)",
    "SUM('1月:12月'!B3:C4)",
    "[1]Sheet1!A1*2",
    "'[预算 2023.xlsx]表 1'!$A$1:B2",
    "[1]!Rate*A1",
    "SUM(B5:B3)",
    "SUM(表1[[#This Row],[数量]])+表1[合计]",
    "LOG10(A1)+ATAN2(1,2)+_xlfn.STDEV.S(A1:A3)",
    'IF(A1="B3,""C4""",\'张\'\'三\'!A1,Sheet1!#REF!)',
    "1E5+A1+.5",
    "A1:INDEX(B:B,3)",
    "(A1,B2) (A1:B2)",
    "数据!A1:数据!B2",
    "税率*Q1_总额+A1B2",
    "SUM(A1#)",
]


@pytest.mark.parametrize("formula", FORMULAS)
def test_a_formula_stays_as_it_is_where_no_row_moves(formula: str) -> None:
    assert Book({}).name(formula) == formula


@pytest.mark.parametrize("formula", [text for text in FORMULAS if not re.search(r"#\)|:INDEX|:数据", text)])
def test_the_same_cells_are_found_as_by_openpyxl(formula: str) -> None:
    """References to other workbooks, whole columns, names and parts of tables are none of ours."""
    operands = [token.value for token in Tokenizer("=" + formula).items if token.type == Token.OPERAND]
    cells = [operand.rpartition("!")[2] for operand in operands if "[" not in operand]
    found = [reference.at(reference.first, reference.last) for _sheets, reference in references_in(formula)]
    assert [cell for cell in cells if parse_range(cell)] == found


@pytest.mark.parametrize(
    ("formula", "moved"),
    [
        ("SUM(B:B)", "SUM(D:D)"),
        ("SUM($B:B)", "SUM($B:D)"),
        ("A1+$A1+A$1+$A$1", "C4+$A4+C$1+$A$1"),
        ("SUM(2:3)+SUM($2:3)", "SUM(5:6)+SUM($2:6)"),
        ("数据!A1&[1]S!A1&#REF!&LOG10(A1)", "数据!C4&[1]S!C4&#REF!&LOG10(C4)"),
    ],
)
def test_a_shared_formula_reads_anew_in_each_cell(formula: str, moved: str) -> None:
    assert translated(formula, 3, 2) == moved


def test_sheets_get_their_new_names_and_quotes_only_then() -> None:
    book = Book({"一月": "1 月", "二月": "二月"})
    assert book.name("一月!A1+二月!A1+SUM(一月:二月!B2)+SUM(一月!B:B)") == "'1 月'!A1+二月!A1+SUM('1 月:二月'!B2)+SUM('1 月'!B:B)"
