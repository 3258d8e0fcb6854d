"""Excel templates: rows, types of cells, and what follows the rows."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import date, datetime
from decimal import Decimal

import openpyxl
import pytest
import xlsxwriter
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import Font, PatternFill
from openpyxl.worksheet.datavalidation import DataValidation

from progress_report.templating import TemplateError
from tests.templating.builders import filled, part, saved, sheet, values, with_part, workbook

LOOP = {"A2": "{%tr for x in xs %}", "A3": "{{ x }}", "A4": "{%tr endfor %}"}


@pytest.mark.parametrize(
    ("value", "read", "kind"),
    [
        (5, 5, "n"),
        (1.5, 1.5, "n"),
        (Decimal("0.10"), 0.1, "n"),
        (True, True, "b"),
        (None, None, "n"),
        ("", None, "n"),
        ("文", "文", "s"),
        ("=1+1", "=1+1", "s"),
        ("@x", "@x", "s"),
        (" 两端 \n空白", " 两端 \n空白", "s"),
        (date(2023, 12, 8), datetime(2023, 12, 8), "d"),
        (datetime(2023, 12, 8, 12), datetime(2023, 12, 8, 12), "d"),
        (10**18, "1000000000000000000", "s"),
    ],
)
def test_a_cell_takes_the_type_of_its_value(value: object, read: object, kind: str) -> None:
    cell = workbook(filled(sheet({"A1": "{{ x }}"}), x=value)).active["A1"]
    assert (cell.value, cell.data_type) == (read, kind)


def test_text_cannot_pass_for_a_character_escape() -> None:
    data = filled(sheet({"A1": "{{ x }}"}), x="_x0041_\x01")
    assert "_x005F_x0041_␁" in part(data, "xl/worksheets/sheet1.xml")


def test_text_beyond_a_cells_limit_is_refused() -> None:
    with pytest.raises(TemplateError, match="32767"):
        filled(sheet({"A1": "{{ x }}"}), x="x" * 32_768)


def test_mixed_text_is_text() -> None:
    assert values(filled(sheet({"A1": "第{{ n }}项{% if n > 1 %}多{% endif %}"}), n=2)) == [["第2项多"]]


def test_no_tag_stays_in_the_shared_strings() -> None:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        ws = book.add_worksheet()
        ws.write_rich_string("A1", "第{{ ", book.add_format({"bold": True}), "x }}项")
        ws.write("A2", "留")
        ws.write("A3", "{{ x }}")
    data = filled(out.getvalue(), x="甲")
    assert "{{" not in part(data, "xl/sharedStrings.xml")
    assert values(data) == [["第甲项"], ["留"], ["甲"]]


def test_rows_repeat_with_height_and_style() -> None:
    book = openpyxl.Workbook()
    for address, value in {"A1": "头", **LOOP, "A6": "尾"}.items():
        book.active[address] = value
    book.active["A3"].font = Font(bold=True)
    book.active.row_dimensions[3].height = 33
    result = workbook(filled(saved(book), xs=["甲", "乙"])).active
    assert [cell.value for cell in result["A"]] == ["头", "甲", "乙", None, "尾"]
    assert [result.row_dimensions[row].height for row in (2, 3, 4)] == [33, 33, None]
    assert result["A3"].font.bold


def test_groups_nest_and_rows_have_conditions() -> None:
    cells = ["{%tr for g in gs %}", "{{ g.name }}", "{%tr for x in g.xs %}", "{{ x }}", "{%tr endfor %}", "{%tr if g.xs %}", "计"]
    template = sheet({f"A{row}": text for row, text in enumerate([*cells, "{%tr endif %}", "{%tr endfor %}", "尾"], 1)})
    gs = [{"name": "甲", "xs": [1, 2]}, {"name": "乙", "xs": []}]
    assert [row[0] for row in values(filled(template, gs=gs))] == ["甲", 1, 2, "计", "乙", "尾"]


def test_cells_merge_downwards_while_their_key_stays_equal() -> None:
    template = sheet({"A1": "{%tr for k, v in xs %}", "A2": "{% vm k %}{{ k }}", "B2": "{{ v }}", "A3": "{%tr endfor %}"})
    result = workbook(filled(template, xs=[("甲", 1), ("甲", 2), ("乙", 3), ("甲", 4), ("甲", 5)])).active
    assert {str(merged) for merged in result.merged_cells.ranges} == {"A1:A2", "A4:A5"}


def test_a_merge_downwards_takes_the_columns_of_a_merged_cell() -> None:
    book = workbook(sheet({"A1": "{%tr for x in xs %}", "A2": "{% vm 1 %}{{ x }}", "A3": "{%tr endfor %}"}))
    book.active.merge_cells("A2:B2")
    result = workbook(filled(saved(book), xs=[1, 2])).active
    assert [str(merged) for merged in result.merged_cells.ranges] == ["A1:B2"]


def test_what_has_a_range_follows_the_rows() -> None:
    book = workbook(sheet({"A1": "头", **LOOP, "A5": "尾"}))
    ws = book.active
    ws.merge_cells("A5:B6")
    ws.merge_cells("B3:C3")
    rule = DataValidation(type="list", formula1='"a,b"')
    rule.add("A3")
    ws.add_data_validation(rule)
    ws.conditional_formatting.add("A3", FormulaRule(formula=["$A3>1"], fill=PatternFill("solid", bgColor="FF0000")))
    ws.auto_filter.ref = "A1:B3"
    ws.print_area = "A1:C6"
    ws.print_title_rows = "1:1"
    ws.freeze_panes = "A2"
    result = workbook(filled(saved(book), xs=[1, 2, 3])).active
    assert {str(merged) for merged in result.merged_cells.ranges} == {"A5:B6", "B2:C2", "B3:C3", "B4:C4"}
    assert str(result.data_validations.dataValidation[0].sqref) == "A2:A4"
    ((area, rules),) = result.conditional_formatting._cf_rules.items()
    assert (str(area.sqref), rules[0].formula) == ("A2:A4", ["$A2>1"])
    assert result.auto_filter.ref == "A1:B4"
    assert result.print_area == "'表'!$A$1:$C$6"
    assert result.print_title_rows == "$1:$1"
    assert result.freeze_panes == "A2"


def test_a_validation_below_the_rows_moves_down() -> None:
    book = workbook(sheet({"A1": "头", **LOOP, "A5": "尾"}))
    rule = DataValidation(type="list", formula1='"a,b"')
    rule.add("A6:A1048576")
    book.active.add_data_validation(rule)
    result = workbook(filled(saved(book), xs=range(10))).active
    assert str(result.data_validations.dataValidation[0].sqref) == "A13:A1048576"


def test_validation_of_rows_that_are_not_written_disappears() -> None:
    book = workbook(sheet(LOOP))
    rule = DataValidation(type="list", formula1='"a,b"')
    rule.add("A3")
    book.active.add_data_validation(rule)
    assert "dataValidation" not in part(filled(saved(book), xs=[]), "xl/worksheets/sheet1.xml")


def formulas(cells: dict[str, object], **context: object) -> list[object]:
    """Return what is in the first column once a template is filled."""
    return [row[0] for row in values(filled(sheet(cells), **context))]


def test_formulas_grow_over_repeated_rows() -> None:
    cells = {"A1": "=SUM(A3:A3)", **LOOP, "A5": "=SUM(A3)", "A6": "=A5*2"}
    assert formulas(cells, xs=[1, 2, 3]) == ["=SUM(A2:A4)", 1, 2, 3, "=SUM(A2:A4)", "=A5*2"]


def test_formulas_over_no_rows_count_nothing() -> None:
    assert formulas({**LOOP, "A5": "=SUM(A3:A3)"}, xs=[]) == [None, "=SUM(A1048576:A1048576)"]


def test_formulas_in_a_repeated_row_stay_in_it() -> None:
    template = sheet({"A1": 5, "A2": "{%tr for x in xs %}", "A3": "{{ x }}", "B3": "=A3*$A$1", "A4": "{%tr endfor %}"})
    assert [row[1] for row in values(filled(template, xs=[1, 2]))] == [None, "=A2*$A$1", "=A3*$A$1"]


def test_subtotals_grow_over_their_own_group() -> None:
    cells = ["{%tr for g in gs %}", "{%tr for x in g %}", "{{ x }}", "{%tr endfor %}", "=SUM(A3)", "{%tr endfor %}"]
    template = {f"A{row}": text for row, text in enumerate(cells, 1)}
    assert formulas(template, gs=[[1, 2], [3]]) == [1, 2, "=SUM(A1:A2)", 3, "=SUM(A4)"]


def test_a_formula_that_would_be_wrong_is_refused() -> None:
    with pytest.raises(TemplateError, match="请放在 SUM 等函数的括号内"):
        formulas({**LOOP, "A5": "=A3*2"}, xs=[1, 2])


def test_formulas_follow_the_rows_and_name_of_another_sheet() -> None:
    book = workbook(sheet({"A1": "=SUM(名单!A3)", "A2": "=COUNTA(名单!A3:B3)"}))
    other = book.create_sheet("名单")
    for address, text in LOOP.items():
        other[address] = text
    rule = DataValidation(type="list", formula1="名单!$A$3:$A$3")
    rule.add("B1")
    book.active.add_data_validation(rule)
    result = workbook(filled(saved(book), xs=[1, 2])).active
    assert [cell.value for cell in result["A"]] == ["=SUM(名单!A2:A3)", "=COUNTA(名单!A2:B3)"]
    assert result.data_validations.dataValidation[0].formula1 == "名单!$A$2:$A$3"


def test_sheet_names_and_printed_headers_are_filled() -> None:
    book = workbook(sheet({"A1": "x"}, title="{{ name }}"))
    book.active.oddHeader.center.text = "{{ head }}"
    book.active.print_title_rows = "1:1"
    data = filled(saved(book), name="张'三", head="A&B")
    assert workbook(data).sheetnames == ["张'三"]
    assert workbook(data).active.print_title_rows == "$1:$1"
    assert "A&amp;&amp;B" in part(data, "xl/worksheets/sheet1.xml")


@pytest.mark.parametrize("name", ["", "a/b", "[x]", "一" * 32])
def test_sheet_names_that_excel_refuses_are_errors(name: str) -> None:
    with pytest.raises(TemplateError, match="工作表名称"):
        filled(sheet({"A1": "x"}, title="{{ name }}"), name=name)


def test_a_sheet_in_another_dialect_of_xml_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(sheet({"A1": "{{ x }}"}))) as source, zipfile.ZipFile(out, "w") as target:
        for entry in source.infolist():
            data = source.read(entry)
            if "sheet1" in entry.filename:
                data = re.sub(rb"<(/?)(?=[a-z])", rb"<\1x:", data).replace(b"xmlns=", b'xmlns="urn:other" xmlns:x=')
            target.writestr(entry, data)
    with pytest.raises(TemplateError, match="重新保存模板"):
        filled(out.getvalue(), x=1)


def test_a_block_may_not_leave_its_cell() -> None:
    with pytest.raises(TemplateError, match="不在同一层次"):
        filled(sheet({"A1": "{% if x %}a", "B1": "b{% endif %}"}), x=1)


def test_no_author_company_or_path_stays() -> None:
    book = workbook(sheet({"A1": "x"}))
    book.properties.creator = book.properties.lastModifiedBy = "某人"
    data = filled(saved(book))
    assert "某人" not in part(data, "docProps/core.xml")
    assert "TitlesOfParts" not in part(data, "docProps/app.xml")


def test_cells_repeat_to_the_right_and_what_follows_moves() -> None:
    template = sheet({
        "A1": "科室", "B1": "{%tc for month in months %}", "C1": "{{ month }}月", "D1": "{%tc endfor %}", "E1": "合计",
        "A2": "{%tr for row in rows %}",
        "A3": "{{ row.name }}", "B3": "{%tc for n in row.counts %}", "C3": "{{ n }}", "D3": "{%tc endfor %}", "E3": "{{ row.counts | sum }}",
        "A4": "{%tr endfor %}",
        "A5": "末",
    })  # fmt: skip
    rows = [{"name": "甲", "counts": [1, 2, 3]}, {"name": "=1+1", "counts": [4, 5, 6]}]
    assert values(filled(template, months=[1, 2, 3], rows=rows)) == [
        ["科室", "1月", "2月", "3月", "合计"],
        ["甲", 1, 2, 3, 6],
        ["=1+1", 4, 5, 6, 15],
        ["末", None, None, None, None],
    ]


def test_columns_nest_stand_under_conditions_and_keep_gaps() -> None:
    cells = ["{%tc for group in groups %}", "{{ group.name }}", "{%tc for n in group.counts %}", "{{ n }}", "{%tc endfor %}",
             "{%tc if group.last %}", "完", "{%tc endif %}", "{%tc endfor %}"]  # fmt: skip
    template = sheet({"A1": "头", **{f"{letter}1": text for letter, text in zip("CDEFGHIJK", cells, strict=True)}, "M1": "尾"})
    groups = [{"name": "甲", "counts": [1, 2], "last": False}, {"name": "乙", "counts": [], "last": True}]
    assert values(filled(template, groups=groups)) == [["头", None, "甲", 1, 2, "乙", "完", None, "尾"]]


def test_cells_merge_downwards_before_columns_that_repeat() -> None:
    template = sheet({
        "A1": "{%tr for row in rows %}",
        "A2": "{% vm row.theme %}{{ row.theme }}", "B2": "{{ row.text }}", "C2": "{%tc for x in row.more %}", "D2": "{{ x }}",
        "E2": "{%tc endfor %}",
        "A3": "{%tr endfor %}",
    })  # fmt: skip
    rows = [
        {"theme": theme, "text": text, "more": more}
        for theme, text, more in (("甲", "一", "xy"), ("甲", "二", "z"), ("乙", "三", ""))
    ]
    data = filled(template, rows=rows)
    assert values(data) == [["甲", "一", "x", "y"], [None, "二", "z", None], ["乙", "三", None, None]]
    assert 'ref="A1:A2"' in part(data, "xl/worksheets/sheet1.xml")


def test_a_merge_after_columns_that_repeat_is_refused() -> None:
    with pytest.raises(TemplateError, match="重复列的行里不能合并单元格"):
        filled(sheet({"A1": "{%tc for x in xs %}", "B1": "{{ x }}", "C1": "{%tc endfor %}", "D1": "{% vm xs %}{{ xs }}"}), xs=[1])


def test_what_shares_a_cell_with_a_column_tag_is_refused() -> None:
    with pytest.raises(TemplateError, match="所在的格会被删去"):
        filled(sheet({"A1": "{%tc for x in xs %}多", "B1": "{{ x }}", "C1": "{%tc endfor %}"}), xs=[1])


def test_a_merge_whose_last_row_stands_under_a_condition_is_made_for_each_round() -> None:
    book = workbook(
        sheet({
            "B1": "{%tr for x in xs %}", "A2": "{{ x }}", "B2": "上", "B3": "{%tr if x > 1 %}", "B4": "下",
            "B5": "{%tr endif %}", "B6": "{%tr endfor %}",
        })
    )  # fmt: skip
    book.active.merge_cells("A2:A4")
    result = workbook(filled(saved(book), xs=[1, 2, 3])).active
    assert {str(merged) for merged in result.merged_cells.ranges} == {"A2:A3", "A4:A5"}
    assert [cell.value for cell in result["A"]] == [1, 2, None, 3, None]


def test_blank_rows_above_a_row_of_tags_stay() -> None:
    template = sheet({"A1": "头", "A4": "{%tr for x in xs %}", "A5": "{{ x }}", "A6": "{%tr endfor %}", "A9": "=SUM(A2:A3)"})
    result = values(filled(template, xs=[7, 8]))
    assert [row[0] for row in result] == ["头", None, None, 7, 8, None, None, "=SUM(A2:A3)"]


def test_protected_ranges_follow_the_rows() -> None:
    ranges = '</sheetData><protectedRanges><protectedRange sqref="A3" name="填报"/></protectedRanges>'
    data = filled(with_part(sheet({"A1": "头", **LOOP}), "xl/worksheets/sheet1.xml", "</sheetData>", ranges), xs=[1, 2])
    assert '<protectedRange sqref="A2:A3" name="填报"/>' in part(data, "xl/worksheets/sheet1.xml")


def test_elements_may_have_a_prefix_as_the_open_xml_sdk_writes_them() -> None:
    template = sheet({"A1": "{%tr for x in xs %}", "A2": "{{ x }}", "A3": "{%tr endfor %}", "A4": "=SUM(A2)"})
    name = "xl/worksheets/sheet1.xml"
    prefixed = re.sub(r"<(/?)(?=[a-zA-Z])", r"<\1x:", part(template, name)).replace("xmlns=", "xmlns:x=", 1)
    template = with_part(template, name, part(template, name), prefixed)
    assert values(filled(template, xs=[1, 2])) == [[1], [2], ["=SUM(A1:A2)"]]


def test_thousands_of_rows_without_numbers_follow_each_other() -> None:
    rows = {f"A{number}": number for number in range(1, 2001)}
    template = sheet({**rows, "A2001": "{%tr for x in xs %}", "A2002": "{{ x }}", "A2003": "{%tr endfor %}", "A2004": "=A1"})
    given = part(template, "xl/worksheets/sheet1.xml")
    unnumbered = with_part(template, "xl/worksheets/sheet1.xml", given, re.sub(r'<row r="\d+"', "<row", given))
    expected = [[number] for number in range(1, 2001)] + [["甲"], ["乙"], ["=A1"]]
    assert values(filled(unnumbered, xs=["甲", "乙"])) == values(filled(template, xs=["甲", "乙"])) == expected


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"A1": "{#tr 说明 #}", "B1": "文字", "C1": "=A2", "A2": "{{ x }}"}, [[1]]),
        ({"A1": "{#tr 说明 #}一并 {{ nothing }}", "B1": 5, "A2": "{{ x }}", "B2": "=A2*2"}, [[1, "=A1*2"]]),
        ({"A1": "{#tc 说明 #}一并 {{ nothing }}", "B1": "乙", "A2": "{{ x }}"}, [["乙"], [1]]),
    ],
)
def test_a_remark_takes_its_row_or_cell_with_all_that_it_holds(cells: dict[str, object], expected: list[list[object]]) -> None:
    assert [[cell for cell in row if cell is not None] for row in values(filled(sheet(cells), x=1))] == expected


def test_rows_that_wrap_are_as_high_as_their_texts_and_keep_them() -> None:
    book = openpyxl.Workbook()
    book.active.append(["{%tr for x in xs %}"])
    book.active.append(["{{ x }}", "甲{{ x }}<&"])
    book.active.append(["{%tr endfor %}"])
    for cell in book.active[2]:
        cell.alignment = openpyxl.styles.Alignment(wrap_text=True)
    made = filled(saved(book), xs=["短", "长" * 40, 5])
    assert values(made) == [["短", "甲短<&"], ["长" * 40, "甲" + "长" * 40 + "<&"], [5, "甲5<&"]]
    low, high, number = (workbook(made).active.row_dimensions[row].height for row in (1, 2, 3))
    assert low == number < high / 5
