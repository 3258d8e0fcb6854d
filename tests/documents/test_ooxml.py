from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from zipfile import ZipFile

import pytest
from docx import Document
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font
from openpyxl.worksheet.datavalidation import DataValidation

from tests.documents.ooxml import RULES, TRACES, assert_valid, own_problems

RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
SHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
MEDIA = "application/vnd.openxmlformats-officedocument"


def relationships(*links: tuple[str, str]) -> str:
    lines = (f'<Relationship Id="rId{n}" Type="{OFFICE}/{kind}" Target="{to}"/>' for n, (kind, to) in enumerate(links, 1))
    return f'<Relationships xmlns="{RELATIONSHIPS}">{"".join(lines)}</Relationships>'


def types(**parts: str) -> str:
    overrides = (f'<Override PartName="/{name}" ContentType="{MEDIA}.{kind}+xml"/>' for name, kind in parts.items())
    rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return f'<Types xmlns="{TYPES}">{rels}{"".join(overrides)}</Types>'


DOCX = {
    "[Content_Types].xml": types(**{"word/document.xml": "wordprocessingml.document.main"}),
    "_rels/.rels": relationships(("officeDocument", "word/document.xml")),
    "word/document.xml": f"""<w:document xmlns:w="{WORD}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="w14"><w:body>
        <w:p w14:paraId="00000001"><w:bookmarkStart w:id="1" w:name="one"/><w:r><w:t>甲</w:t></w:r><w:bookmarkEnd w:id="1"/></w:p>
        <w:p w14:paraId="00000002"><w:bookmarkStart w:id="2" w:name="two"/><w:r><w:t>乙</w:t></w:r><w:bookmarkEnd w:id="2"/></w:p>
        <w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="3000"/></w:tblGrid>
        <w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr><w:p/></w:tc></w:tr>
        <w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p/></w:tc><w:tc><w:tcPr/><w:p/></w:tc></w:tr>
        <w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:tcPr/><w:p/></w:tc></w:tr>
        </w:tbl><w:p/></w:body></w:document>""",
}
XLSX = {
    "[Content_Types].xml": types(
        **{"xl/workbook.xml": "spreadsheetml.sheet.main", "xl/worksheets/sheet1.xml": "spreadsheetml.worksheet"}
    ),
    "_rels/.rels": relationships(("officeDocument", "xl/workbook.xml")),
    "xl/_rels/workbook.xml.rels": relationships(("worksheet", "worksheets/sheet1.xml")),
    "xl/workbook.xml": f"""<workbook xmlns="{SHEET}" xmlns:r="{OFFICE}">
        <sheets><sheet name="任务" sheetId="1" r:id="rId1"/></sheets>
        <definedNames><definedName name="状态">任务!$A$1:$A$2</definedName></definedNames></workbook>""",
    "xl/worksheets/sheet1.xml": f"""<worksheet xmlns="{SHEET}">
        <cols><col min="1" max="1" width="8"/><col min="2" max="3" width="9"/></cols>
        <sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1" t="inlineStr"><is><t>甲</t></is></c></row>
        <row r="2"><c r="A2"><v>2</v></c></row></sheetData>
        <mergeCells><mergeCell ref="A3:B4"/><mergeCell ref="C3:D4"/></mergeCells>
        <dataValidations><dataValidation type="list" sqref="E1"><formula1>"是,否"</formula1></dataValidation></dataValidations>
        </worksheet>""",
}
DOCUMENT, WORKBOOK, FIRST_SHEET = "word/document.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml"


def write(path: Path, parts: Mapping[str, str]) -> Path:
    with ZipFile(path, "w") as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return path


def test_files_as_libraries_write_them_pass_but_for_their_authors(tmp_path: Path) -> None:
    document = Document()
    document.add_heading("一、总体情况")
    document.add_paragraph("正文")
    table = document.add_table(3, 3)
    table.cell(0, 0).merge(table.cell(1, 0))
    table.cell(2, 1).merge(table.cell(2, 2))
    document.save(str(tmp_path / "a.docx"))
    assert_valid(tmp_path / "a.docx", authors=["python-docx"], allow=[TRACES])

    workbook = Workbook()
    sheet = workbook.active
    sheet["A1"], sheet["A1"].font = "标题", Font(name="宋体", bold=True, color="FF0000")
    sheet.merge_cells("A1:C1")
    sheet["A2"].comment = Comment("填数字", "某局")
    validation = DataValidation(type="list", formula1='"是,否"', sqref="B2")
    sheet.add_data_validation(validation)
    sheet.print_title_rows = "1:1"
    workbook.save(tmp_path / "a.xlsx")
    assert_valid(tmp_path / "a.xlsx", authors=["openpyxl", "某局"])


@pytest.mark.parametrize(("parts", "suffix"), [(DOCX, "docx"), (XLSX, "xlsx")])
def test_the_documents_that_the_rules_below_are_broken_in_are_valid(
    tmp_path: Path, parts: Mapping[str, str], suffix: str
) -> None:
    assert_valid(write(tmp_path / f"a.{suffix}", parts))


def test_what_the_validators_see_is_reported_too(tmp_path: Path) -> None:
    broken = DOCX[DOCUMENT].replace("<w:tblPr/>", '<w:tblPr><w:jc w:val="middle"/></w:tblPr>')
    with pytest.raises(AssertionError, match="openxml-audit"):
        assert_valid(write(tmp_path / "a.docx", DOCX | {DOCUMENT: broken}))


def test_rules_that_a_test_names_are_not_held_against_the_file(tmp_path: Path) -> None:
    path = write(tmp_path / "a.docx", DOCX | {DOCUMENT: DOCX[DOCUMENT].replace("甲", "{{ 甲 }}")})
    with pytest.raises(AssertionError, match="leftover_tags"):
        assert_valid(path)
    assert_valid(path, allow=["leftover_tags"])
    with pytest.raises(ValueError, match="no such rule"):
        assert_valid(path, allow=["left_over_tags"])


BROKEN_DOCX = [
    ("well_formed", DOCUMENT, "甲", "甲&#8;"),
    ("well_formed", DOCUMENT, "<w:document", "<!DOCTYPE w:document><w:document"),
    ("content_types", "[Content_Types].xml", "</Types>", '<Default Extension="RELS" ContentType="text/xml"/></Types>'),
    ("content_types", "[Content_Types].xml", "</Types>", '<Override PartName="/word/a.xml" ContentType="text/xml"/></Types>'),
    ("content_types", "[Content_Types].xml", "/word/document.xml", "/word/Document2.xml"),
    ("relationships", "_rels/.rels", "</Relationships>", '<Relationship Id="rId2" Type="x" Target="no.xml"/></Relationships>'),
    (
        "relationships",
        "_rels/.rels",
        "</Relationships>",
        '<Relationship Id="rId1" Type="x" Target="/_rels/.rels"/></Relationships>',
    ),
    ("relationships", DOCUMENT, "<w:p/></w:body>", f'<w:p><w:hyperlink xmlns:r="{OFFICE}" r:id="rId9"/></w:p></w:body>'),
    (
        "external_relationships",
        "_rels/.rels",
        "</Relationships>",
        '<Relationship Id="rId2" Type="x" Target="http://example.org/" TargetMode="External"/></Relationships>',
    ),
    ("leftover_tags", DOCUMENT, "甲", "{%p endif %}"),
    ("leftover_tags", DOCUMENT, "<w:t>甲</w:t></w:r>", "<w:t>{</w:t></w:r><w:r><w:t>{ 甲</w:t></w:r>"),
    ("leftover_tags", DOCUMENT, 'w:name="one"', 'w:name="{{ one }}"'),
    ("bidirectional_overrides", DOCUMENT, "甲", "甲\u202e乙"),
    ("duplicate_ids", DOCUMENT, 'w:name="two"', 'w:name="One"'),
    ("duplicate_ids", DOCUMENT, 'w:id="2"', 'w:id="1"'),
    ("duplicate_ids", DOCUMENT, "00000002", "00000001"),
    ("bookmark_ends", DOCUMENT, '<w:bookmarkEnd w:id="2"/>', ""),
    ("table_grid", DOCUMENT, '<w:gridSpan w:val="2"/>', '<w:gridSpan w:val="3"/>'),
    ("table_grid", DOCUMENT, '<w:gridCol w:w="3000"/>', '<w:gridCol w:w="1500"/><w:gridCol w:w="1500"/>'),
    ("vertical_merges", DOCUMENT, ' w:val="restart"', ""),
    ("vertical_merges", DOCUMENT, '<w:vMerge w:val="restart"/>', ""),
    ("cell_ends", DOCUMENT, "</w:tcPr><w:p/></w:tc></w:tr>", "</w:tcPr></w:tc></w:tr>"),
    ("traces", DOCUMENT, "甲", "/home/clerk/报告.docx"),
    ("traces", DOCUMENT, "甲", "C:\\Users\\clerk"),
    ("traces", DOCUMENT, "<w:p/></w:body>", '<w:p><w:ins w:id="7" w:author="clerk"/></w:p></w:body>'),
]
ROW = '<row r="2"><c r="A2"><v>2</v></c></row>'
BROKEN_XLSX = [
    ("excel_escapes", FIRST_SHEET, "甲", "甲_x0008_"),
    ("merged_cells", FIRST_SHEET, "C3:D4", "B4:D5"),
    ("merged_cells", FIRST_SHEET, "C3:D4", "A3:B4"),
    ("merged_cells", FIRST_SHEET, "C3:D4", "C3:C3"),
    ("row_order", FIRST_SHEET, ROW, ROW.replace("2", "1")),
    ("row_order", FIRST_SHEET, ROW, ROW.replace('r="2"', 'r="3"')),
    ("row_order", FIRST_SHEET, ROW, '<row r="2"><c r="A2"/><c r="A2"/></row>'),
    ("row_order", FIRST_SHEET, ROW, '<row r="2"><c r="B2"/><c r="A2"/></row>'),
    ("row_order", FIRST_SHEET, ROW, '<row r="1048577"/>'),
    ("columns", FIRST_SHEET, 'min="2" max="3"', 'min="1" max="3"'),
    ("columns", FIRST_SHEET, 'min="2" max="3"', 'min="3" max="2"'),
    ("text_lengths", FIRST_SHEET, "甲", "甲" * 32_768),
    ("cell_values", FIRST_SHEET, "<v>1</v>", "<v>nan</v>"),
    ("cell_values", FIRST_SHEET, "<v>1</v>", "<v>一</v>"),
    ("cell_values", FIRST_SHEET, '<c r="A1"', '<c r="A1" s="4"'),
    ("cell_values", FIRST_SHEET, '<c r="A1"', '<c r="A1" t="s"'),
    ("validations", FIRST_SHEET, '"是,否"', '"' + "是," * 128 + '"'),
    ("validations", FIRST_SHEET, '"是,否"', "是,否"),
    ("validations", FIRST_SHEET, '"是,否"', "是否"),
    ("validations", FIRST_SHEET, 'type="list"', f'type="list" prompt="{"填" * 256}"'),
    ("sheet_names", WORKBOOK, "</sheets>", f'<sheet name="{"任" * 32}" sheetId="2" r:id="rId1"/></sheets>'),
    ("sheet_names", WORKBOOK, "</sheets>", '<sheet name="任/务" sheetId="2" r:id="rId1"/></sheets>'),
    ("sheet_names", WORKBOOK, "</sheets>", '<sheet name="任务" sheetId="2" r:id="rId1"/></sheets>'),
    ("sheet_names", WORKBOOK, 'name="任务"', 'name="任务" state="hidden"'),
    ("defined_names", WORKBOOK, "任务!$A", "别处!$A"),
    ("defined_names", WORKBOOK, "任务!$A$1:$A$2", "任务!#REF!"),
    ("defined_names", WORKBOOK, 'name="状态"', 'name="状态" localSheetId="1"'),
    ("defined_names", WORKBOOK, "</definedNames>", '<definedName name="状态">1</definedName></definedNames>'),
]


@pytest.mark.parametrize(("rule", "part", "old", "new"), BROKEN_DOCX + BROKEN_XLSX)
def test_a_document_that_breaks_one_rule_is_caught_by_it(tmp_path: Path, rule: str, part: str, old: str, new: str) -> None:
    parts = DOCX if (rule, part, old, new) in BROKEN_DOCX else XLSX
    assert old in parts[part]
    path = write(tmp_path / "a", parts | {part: parts[part].replace(old, new)})
    assert {problem.rule for problem in own_problems(path)} == {rule}


@pytest.mark.parametrize(
    "formula", ['"是,否"', '"含""引号"""', "状态", "=状态", "$A$1:$A$9", "任务!$A:$A", "'任 务'!$A$1", "OFFSET($A$1,0,1)"]
)
def test_a_list_may_be_a_text_a_range_a_name_or_a_function(tmp_path: Path, formula: str) -> None:
    path = write(tmp_path / "a.xlsx", XLSX | {FIRST_SHEET: XLSX[FIRST_SHEET].replace('"是,否"', formula)})
    assert own_problems(path) == []


def test_an_escaped_escape_is_text(tmp_path: Path) -> None:
    path = write(tmp_path / "a.xlsx", XLSX | {FIRST_SHEET: XLSX[FIRST_SHEET].replace("甲", "_x005F_x0008_")})
    assert own_problems(path) == []


def test_a_part_that_is_there_twice_is_caught(tmp_path: Path) -> None:
    path = write(tmp_path / "a.docx", DOCX)
    with ZipFile(path, "a") as archive, pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr(DOCUMENT, DOCX[DOCUMENT])
    assert [problem.rule for problem in own_problems(path)] == ["duplicate_entries"]


@pytest.mark.parametrize(
    "part", ["word/vbaProject.bin", "word/embeddings/a.bin", "word/embeddings/a.xlsx", "xl/externalLinks/a.xml"]
)
def test_active_and_embedded_content_is_caught(tmp_path: Path, part: str) -> None:
    path = write(tmp_path / "a.docx", DOCX | {part: "<a/>"})
    assert "active_content" in {problem.rule for problem in own_problems(path)}


def test_the_workbook_behind_a_chart_is_no_active_content(tmp_path: Path) -> None:
    chart = {"word/charts/_rels/chart1.xml.rels": relationships(("package", "../embeddings/a.xlsx"))}
    path = write(tmp_path / "a.docx", DOCX | chart | {"word/charts/chart1.xml": "<a/>", "word/embeddings/a.xlsx": ""})
    assert "active_content" not in {problem.rule for problem in own_problems(path)}


def test_a_foreign_author_is_caught_and_a_known_one_is_not(tmp_path: Path) -> None:
    workbook = Workbook()
    workbook.properties.creator = "某局"
    workbook.save(tmp_path / "a.xlsx")
    assert own_problems(tmp_path / "a.xlsx", authors=["某局"]) == []
    assert [problem.rule for problem in own_problems(tmp_path / "a.xlsx")] == [TRACES]


def test_every_rule_has_a_document_that_breaks_it() -> None:
    shown = {rule for rule, *_ in BROKEN_DOCX + BROKEN_XLSX} | {"duplicate_entries", "active_content"}
    assert shown == {*RULES, TRACES}
