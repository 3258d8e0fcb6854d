"""Word templates: what each tag does to the document."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from enum import Enum

import docx
import pytest

from progress_report.templating import DocumentProperties, Template
from tests.templating.builders import filled, opened, part, saved, table, texts, with_part, word

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class Colour(Enum):
    RED = "红"


def test_prints_values_as_a_report_needs_them() -> None:
    values = {
        "text": "甲",
        "number": 1200,
        "decimal": Decimal("1E+3"),
        "day": date(2023, 12, 8),
        "enum": Colour.RED,
        "nothing": None,
    }
    template = word(*[f"{{{{ {name} }}}}" for name in values])
    assert texts(filled(template, **values)) == ["甲", "1200", "1000", "2023-12-08", "红", ""]


def test_text_of_a_value_is_never_markup_or_a_tag() -> None:
    text = "<b>&amp; {{ 7*7 }} {% if x %} \"'"
    assert texts(filled(word("值：{{ text }}"), text=text)) == ["值：" + text]


def test_newlines_and_tabs_become_breaks_and_tabs() -> None:
    data = filled(word("{{ text }}"), text="一\r\n二\t三\n四")
    assert texts(data) == ["一\n二\t三\n四"]
    assert part(data, "word/document.xml").count("<w:br/>") == 2


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x01b", "a␁b"),
        ("a\x0bb", "a␋b"),
        ("a\x7fb", "a␡b"),
        ("a\ud800b", "a\ufffdb"),
        ("a\uffffb", "a\ufffdb"),
        ("a\u202eb", "a‹U+202E›b"),
    ],
)
def test_characters_that_xml_forbids_or_that_deceive_become_visible(text: str, shown: str) -> None:
    assert texts(filled(word("{{ text }}"), text=text)) == [shown]


def test_a_tag_split_over_runs_keeps_its_first_runs_format() -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("前")
    for index, run in enumerate(["{", "{ na", "me }", "} 后"]):
        paragraph.add_run(run).bold = index == 0
    data = filled(saved(document), name="名")
    runs = [(run.text, run.bold) for run in opened(data).paragraphs[0].runs]
    assert runs == [("前", None), ("名", True), (" 后", False)]


@pytest.mark.parametrize(
    "tag", ["{{ d[“a”] }}", "{{ d[‘a’] }}", "{{ d[＂a＂] }}", "{{ d[“a“] }}", "{{ d［'a'］ }}", "{{\u3000d['a']\u00a0}}"]
)
def test_keyboard_habits_inside_a_tag_are_understood(tag: str) -> None:
    assert texts(filled(word(tag), d={"a": "值"})) == ["值"]


def test_quotes_inside_a_string_stay() -> None:
    assert texts(filled(word('{{ x|default("他说“好”") }}'), x="“好”")) == ["“好”"]


def test_a_line_break_or_tab_inside_a_tag_is_a_blank() -> None:
    document = docx.Document()
    run = document.add_paragraph().add_run("{{ a")
    run.add_break()
    run.add_text("~")
    run.add_tab()
    run.add_text("b }}尾")
    assert texts(filled(saved(document), a="1", b="2")) == ["12尾"]


def test_paragraph_tags_remove_their_paragraph() -> None:
    data = filled(word("{%p for x in xs %}", "第{{ loop.index|cn }}：{{ x }}", "{%p endfor %}", "完"), xs=["甲", "乙"])
    assert texts(data) == ["第一：甲", "第二：乙", "完"]


def test_paragraph_comment_removes_its_paragraph() -> None:
    assert texts(filled(word("一", "{#p 说明 #}", "二{# 说明 #}"))) == ["一", "二"]


def test_run_tags_stand_between_runs() -> None:
    template = word(["甲{%r if yes %}乙{%r else %}丙{%r endif %}丁"])
    assert texts(filled(template, yes=True)) == ["甲乙丁"]
    assert texts(filled(template, yes=False)) == ["甲丙丁"]


def test_inline_blocks_may_span_paragraphs_of_the_same_kind() -> None:
    template = word("甲{% if yes %}乙", "丙{% endif %}丁")
    assert texts(filled(template, yes=True)) == ["甲乙", "丙丁"]
    assert texts(filled(template, yes=False)) == ["甲丁"]


def test_a_value_of_several_lines_repeats_its_paragraph_with_its_style() -> None:
    document = docx.Document()
    document.add_paragraph("{{p text }}", style="Heading 1")
    data = filled(saved(document), text="一\n二")
    assert [(paragraph.text, paragraph.style.name) for paragraph in opened(data).paragraphs] == [
        ("一", "Heading 1"),
        ("二", "Heading 1"),
    ]


def test_raw_prints_braces() -> None:
    assert texts(filled(word("{% raw %}{{ 不是标签 }}{% endraw %}{{ x }}"), x=1)) == ["{{ 不是标签 }}1"]


def test_macros_and_set_blocks_print_what_they_hold() -> None:
    template = word("{% macro m(v) %}【{{ v }}】{% endmacro %}{% set s %}<{{ x }}>{% endset %}{{ s }}{{ m(x) }}")
    assert texts(filled(template, x="&")) == ["<&>【&】"]


def test_rows_repeat_and_row_tags_disappear() -> None:
    rows = [["序号", "名称"], ["{%tr for x in xs %}", ""], ["{{ loop.index }}", "{{ x }}"], ["{%tr endfor %}", ""], ["尾", ""]]
    assert table(filled(word(rows=rows), xs=["甲", "乙"])) == [["序号", "名称"], ["1", "甲"], ["2", "乙"], ["尾", ""]]


def test_several_row_tags_may_share_a_row() -> None:
    rows = [["{%tr for g in gs %}", "{%tr for x in g %}"], ["{{ x }}", ""], ["{%tr endfor %}{%tr endfor %}", ""]]
    assert [row[0] for row in table(filled(word(rows=rows), gs=[[1, 2], [3]]))] == ["1", "2", "3"]


def test_cells_repeat() -> None:
    rows = [["名", "{%tc for x in xs %}", "{{ x }}", "{%tc endfor %}"]]
    data = filled(word(rows=rows), xs=["甲", "乙", "丙"])
    cells = opened(data).element.body.findall(f".//{W}tc")
    assert [cell.findtext(f".//{W}t") for cell in cells] == ["名", "甲", "乙", "丙"]


def merges(data: bytes) -> list[list[str | None]]:
    """Return each cell's vMerge."""
    rows = opened(data).element.body.findall(f".//{W}tr")
    return [
        [merge.get(f"{W}val") if (merge := cell.find(f"{W}tcPr/{W}vMerge")) is not None else None for cell in row.iter(f"{W}tc")]
        for row in rows
    ]


def test_rows_merge_while_their_key_stays_equal() -> None:
    rows = [["{%tr for k, v in xs %}", ""], ["{% vm k %}{{ k }}", "{{ v }}"], ["{%tr endfor %}", ""]]
    data = filled(word(rows=rows), xs=[("甲", 1), ("甲", 2), ("乙", 3), ("甲", 4)])
    assert [row[0] for row in merges(data)] == ["restart", "continue", "restart", "restart"]
    assert [row[0] for row in table(data)] == ["甲", "甲", "乙", "甲"]
    assert part(data, "word/document.xml").count("甲") == 2


def test_a_merge_does_not_reach_over_other_rows_or_tables() -> None:
    rows = [
        ["{%tr for x in xs %}"],
        ["{% vm 1 %}{{ x }}"],
        ["{%tr if loop.first %}"],
        ["小计"],
        ["{%tr endif %}"],
        ["{%tr endfor %}"],
    ]
    assert [row[0] for row in merges(filled(word(rows=rows), xs=[1, 2, 3]))] == ["restart", None, "restart", "continue"]


def test_vm_without_a_key_merges_over_its_loop() -> None:
    rows = [["{%tr for g in gs %}"], ["{%tr for x in g %}"], ["{% vm %}{{ x }}"], ["{%tr endfor %}"], ["{%tr endfor %}"]]
    assert [row[0] for row in merges(filled(word(rows=rows), gs=[[1, 2], [3]]))] == ["restart", "continue", "restart"]


def test_hm_spans_the_loop_over_columns() -> None:
    rows = [["{%tc for x in xs %}", "{% hm %}合并", "{%tc endfor %}"]]
    data = filled(word(rows=rows), xs=[1, 2, 3])
    spans = [span.get(f"{W}val") for span in opened(data).element.body.iter(f"{W}gridSpan")]
    assert spans == ["3"]


def test_colspan_and_cellbg() -> None:
    rows = [["{% colspan n %}{% cellbg c %}宽", "x"]]
    body = opened(filled(word(rows=rows), n=2, c="#ffe699")).element.body
    cell = next(body.iter(f"{W}tc"))
    assert [child.tag.split("}")[1] for child in cell.find(f"{W}tcPr")] == ["tcW", "gridSpan", "shd"]
    assert cell.find(f"{W}tcPr/{W}gridSpan").get(f"{W}val") == "2"
    assert cell.find(f"{W}tcPr/{W}shd").get(f"{W}fill") == "FFE699"


def test_a_cell_is_never_left_without_a_paragraph() -> None:
    document = docx.Document()
    cell = document.add_table(1, 1).cell(0, 0)
    cell.text = "{%p if yes %}"
    cell.add_paragraph("有")
    cell.add_paragraph("{%p endif %}")
    paragraphs = {
        yes: [p.text for p in opened(filled(saved(document), yes=yes)).tables[0].cell(0, 0).paragraphs] for yes in (True, False)
    }
    assert paragraphs == {True: ["有"], False: [""]}


def test_each_repeated_cell_has_its_own_last_paragraph() -> None:
    document = docx.Document()
    cells = document.add_table(3, 1).columns[0].cells
    cells[0].text, cells[2].text = "{%tr for x in xs %}", "{%tr endfor %}"
    cells[1].text = "{%p if x %}"
    cells[1].add_paragraph("{{ x }}")
    cells[1].add_paragraph("{%p endif %}")
    result = opened(filled(saved(document), xs=["甲", "", "乙"])).tables[0]
    assert [[paragraph.text for paragraph in row.cells[0].paragraphs] for row in result.rows] == [["甲"], [""], ["乙"]]


def test_a_table_is_never_left_without_a_row() -> None:
    rows = [["{%tr for x in xs %}", ""], ["{{ x }}", ""], ["{%tr endfor %}", ""]]
    assert table(filled(word(rows=rows), xs=[])) == [["", ""]]
    assert table(filled(word(rows=rows), xs=[1])) == [["1", ""]]


def test_headers_footers_and_title_are_filled() -> None:
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "页眉{{ x }}"
    document.sections[0].footer.paragraphs[0].text = "页脚{{ x }}"
    document.core_properties.title = "{{ x }}报告"
    document.core_properties.last_modified_by = "某人"
    result = opened(filled(saved(document), x="甲"))
    assert result.sections[0].header.paragraphs[0].text == "页眉甲"
    assert result.sections[0].footer.paragraphs[0].text == "页脚甲"
    assert result.core_properties.title == "甲报告"
    assert result.core_properties.last_modified_by == ""


def test_properties_of_the_caller_replace_the_templates() -> None:
    properties = DocumentProperties(title="<题>", subject="主题", creator="某局", created=date(2023, 12, 8))
    data = Template(word("x"), "x.docx").fill_bytes({}, properties)
    core = opened(data).core_properties
    assert (core.title, core.subject, core.author) == ("<题>", "主题", "某局")
    assert core.created.date() == core.modified.date() == date(2023, 12, 8)


def test_what_must_be_unique_does_not_repeat() -> None:
    template = word("{%p for x in xs %}", "{{ x }}", "{%p endfor %}")
    bookmark = '<w:bookmarkStart w:id="7" w:name="B"/><w:bookmarkEnd w:id="7"/>'
    template = with_part(template, "word/document.xml", "<w:r><w:t>{{ x }}", f"{bookmark}<w:r><w:t>{{{{ x }}}}")
    starts = re.findall(r'bookmarkStart w:id="(\d+)" w:name="(\w+)"', part(filled(template, xs=[1, 2]), "word/document.xml"))
    assert [name for _number, name in starts] == ["B", "B_2"]
    assert len(set(starts)) == 2


def test_same_input_same_bytes() -> None:
    template = word("{% for x in xs %}{{ x }}{% endfor %}")
    assert filled(template, xs=range(9)) == filled(template, xs=range(9))


def test_a_template_without_tags_keeps_its_parts() -> None:
    template = word("没有标签")
    assert part(filled(template), "word/document.xml") == part(template, "word/document.xml")


def test_an_item_of_a_dict_comes_before_its_methods() -> None:
    assert texts(filled(word("{{ d.items }}{{ d.values }}"), d={"items": 1, "values": 2})) == ["12"]


def test_text_boxes_are_filled_by_themselves() -> None:
    box = (
        '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>'
        "<w:p><w:r><w:t>{%p for x in xs %}</w:t></w:r></w:p><w:p><w:r><w:t>框{{ x }}</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>{%p endfor %}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    template = with_part(word("外{{ y }}"), "word/document.xml", "<w:r><w:t>外{{ y }}", box + "<w:r><w:t>外{{ y }}")
    markup = part(filled(template, xs=[1, 2], y=3), "word/document.xml")
    assert re.findall(r"<w:t[^>]*>([^<]*)</w:t>", markup) == ["框1", "框2", "外3"]


@pytest.mark.parametrize(
    "leftover",
    ['<w:proofErr w:type="spellStart"/>', '<w:bookmarkStart w:id="0" w:name="_GoBack"/>', "<w:lastRenderedPageBreak/>"],
)
def test_what_word_leaves_between_the_runs_of_a_tag_does_not_matter(leftover: str) -> None:
    inside = f"<w:r>{leftover}</w:r>" if "Break" in leftover else leftover
    split = f'<w:r><w:t>{{{{ </w:t></w:r>{inside}<w:ins w:id="9" w:author="x"><w:r><w:t>y }}}}</w:t></w:r></w:ins>'
    deleted = '<w:del w:id="8" w:author="x"><w:r><w:delText>旧</w:delText></w:r></w:del>'
    template = with_part(word("ZZ"), "word/document.xml", "<w:r><w:t>ZZ</w:t></w:r>", split + deleted)
    assert "".join(re.findall(r"<w:t[ >][^<]*?>?([^<>]*)</w:t>", part(filled(template, y=3), "word/document.xml"))) == "3"


CONTROL = (
    '<w:sdt><w:sdtPr><w:alias w:val="名"/><w:id w:val="-77"/><w:showingPlcHdr/><w:dataBinding w:xpath="/x" w:storeItemID="{}"/>'
    "</w:sdtPr><w:sdtContent><w:r><w:t>{{ x }}</w:t></w:r></w:sdtContent></w:sdt>"
)


def test_content_controls_are_filled_and_repeat_without_their_id() -> None:
    tag = "<w:r><w:t>{{ x }}</w:t></w:r>"
    looped = with_part(word("{%p for x in xs %}", "{{ x }}", "{%p endfor %}"), "word/document.xml", tag, CONTROL)
    written = part(filled(looped, xs=["甲", "乙"]), "word/document.xml")
    assert written.count("<w:sdt>") == 2
    assert "-77" not in written
    single = part(filled(with_part(word("{{ x }}"), "word/document.xml", tag, CONTROL), x="甲"), "word/document.xml")
    assert '<w:id w:val="-77"/>' in single
    assert "<w:t>甲</w:t>" in single.replace(' xml:space="preserve"', "")
    assert "dataBinding" not in written + single
    assert "showingPlcHdr" not in written + single
