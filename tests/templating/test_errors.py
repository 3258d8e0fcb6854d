"""Errors: every one says where it is and what is wrong."""

from __future__ import annotations

import io
import zipfile

import pytest

from progress_report.templating import Limits, Template, TemplateError, lint, names
from tests.templating.builders import filled, sheet, texts, with_part, word

CONTEXT = {"title": "题", "rows": [{"name": "甲"}], "text": "文", "number": 3}


def error_of(template: bytes, **context: object) -> TemplateError:
    with pytest.raises(TemplateError) as caught:
        Template(template, "模板.docx").fill_bytes(context or CONTEXT)
    return caught.value


@pytest.mark.parametrize(
    ("tag", "message"),
    [
        ("{{ titel }}", "没有“titel”这个名称；是否应为“title”？"),
        ("{{ rows[0].nam }}", "这里没有“nam”这一项；是否应为“name”？"),
        ("{{ title|uper }}", "没有“uper”这个过滤器；是否应为“upper”？"),
        ("{% if number is eve %}x{% endif %}", "没有“eve”这个判断；是否应为“even”？"),
        ("{% fro x in rows %}", "没有“fro”这种标签；是否应为“for”？"),
        ("{% for x in rows %}", "没有结束，缺少 {% endfor %}"),
        ("{% endif %}", "前面没有与它配对的 if"),
        ("{{ title", "标签没有在同一段内结束，缺少 }}"),
        ("{# 说明", "注释没有在同一段内结束，缺少 #}"),
        ("{#rows}{n}{/rows}", "“{#rows}”是 docxtemplater 的写法，这里写作 {% for 项 in rows %}"),
        ("{{ 'a }}", "标签中的引号没有配对"),
        ("{{ rows }}", "列表 不能直接输出"),
        ("{{ title.upper }}", "方法或函数（是否缺少括号） 不能直接输出"),
        ("{{ 1/0 }}", "除数为零"),
        ("{{ title.__class__ }}", "两个下划线"),
        ("{{ rows.append(1) }}", "出于安全考虑，不能读取 append"),
        ("{{ 'a' * 10**8 }}", "运算结果过大"),
        ("{{ 9**(9**9) }}", "运算结果过大"),
        ("{% for i in range(10**7) %}{% endfor %}", "range 的个数超过"),
        ("{{ title|safe }}", "没有“safe”这个过滤器"),
        ("{% include 'x' %}", "没有“include”这种标签"),
        ("{{ title|date }}", "date 只能用于日期"),
        ("{%tr if title %}", "只能用在表格中"),
        ("{% colspan 2 %}", "只能用在表格中"),
    ],
)
def test_names_template_place_tag_and_reason(tag: str, message: str) -> None:
    error = error_of(word("第一段", f"前 {tag} 后"))
    assert message in error.message
    assert error.template == "模板.docx"
    assert error.part == "word/document.xml"
    assert error.place.startswith("段落“前 {")
    assert str(error).startswith("模板“模板.docx”，段落“前 ")


def test_a_tag_in_full_width_braces_is_never_printed() -> None:
    for template in (word("前 ｛｛ title ｝｝ 后"), word("前 ｛% if title %｝ 后{{ title }}"), sheet({"A1": "｛｛ title ｝｝"})):
        error = error_of(template)
        assert error.message.startswith("花括号是全角的，不会当作标签")
        assert error.tag in {"｛｛ title ｝｝", "｛% if title %｝"}
    # What is filled in may say anything.
    assert texts(filled(word("{{ title }}"), title="｛｛ 甲 ｝｝")) == ["｛｛ 甲 ｝｝"]


def test_names_table_row_and_cell() -> None:
    error = error_of(word(rows=[["a", "b"], ["c", "{{ titel }}"]]))
    assert error.place == "表格1第2行第2格“{{ titel }}”"
    assert error.tag == "{{ titel }}"


def test_names_sheet_and_cell() -> None:
    error = error_of(sheet({"B7": "值 {{ titel }}"}))
    assert error.place == "工作表“表”B7“值 {{ titel }}”"


def test_names_the_tag_inside_a_macro() -> None:
    error = error_of(word("{% macro m(x) %}{{ x.nam }}{% endmacro %}", "{{ m(rows[0]) }}"))
    assert error.tag == "{{ x.nam }}"


def test_refuses_other_content_in_a_row_that_will_be_removed() -> None:
    error = error_of(word(rows=[["{%tr for x in rows %}", "内容"], ["{{ x.name }}", ""], ["{%tr endfor %}", ""]]))
    assert "不能再有其他内容" in error.message


def test_refuses_blocks_that_would_break_the_markup() -> None:
    error = error_of(word("{% if title %}", rows=[["{% endif %}"]]))
    assert "不在同一层次" in error.message


@pytest.mark.parametrize(
    "name", ["range(3).__class__", "title.__init__", "().__class__", "title|attr('__class__')", "''['__class__']"]
)
def test_nothing_outside_the_sandbox_is_reached(name: str) -> None:
    assert error_of(word(f"{{{{ {name} }}}}")).message


def zipped(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


@pytest.mark.parametrize("data", [b"", b"PK", b"\xd0\xcf\x11\xe0rest", zipped(a=b"x"), word("x")[:500]])
def test_refuses_what_is_no_office_file(data: bytes) -> None:
    assert "模板.docx" in str(error_of(data))


def test_refuses_entities_and_bombs() -> None:
    entity = with_part(
        word("{{ title }}"), "word/document.xml", "<w:document", '<!DOCTYPE w:document [<!ENTITY e "x">]><w:document'
    )
    assert "DTD" in error_of(entity).message
    bomb = zipped(**{"[Content_Types].xml": b"<Types/>", "word/document.xml": b" " * 5_000_000})
    assert "过大" in error_of(bomb).message


def test_refuses_too_many_parts() -> None:
    with pytest.raises(TemplateError, match="超过 3 个"):
        Template(word("x"), "x.docx", Limits(entries=3))


def test_refuses_output_beyond_its_limit() -> None:
    template = Template(word("{% for i in range(99999) %}{{ text }}{% endfor %}"), "x.docx", Limits(output=2**20))
    with pytest.raises(TemplateError, match="超过 1 MB"):
        template.fill_bytes({"text": "很长的文字" * 9})


def test_an_error_of_a_template_spoils_nothing_for_the_next_filling() -> None:
    template = Template(word("{{ x }}"), "x.docx")
    with pytest.raises(TemplateError):
        template.fill_bytes({})
    assert template.fill_bytes({"x": 1})


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml"])
def test_a_document_type_is_refused_also_where_there_are_no_tags(part: str) -> None:
    root = {"word/document.xml": "<w:document", "word/styles.xml": "<w:styles"}[part]
    template = with_part(word("x"), part, root, f"<!DOCTYPE x>{root}")
    assert ["DTD" in error.message for error in lint(template, "x.docx", names(()))] == [True]


def test_a_document_without_its_main_part_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word("x"))) as source, zipfile.ZipFile(out, "w") as target:
        for entry in source.infolist():
            if entry.filename != "word/document.xml":
                target.writestr(entry, source.read(entry))
    assert [error.message for error in lint(out.getvalue(), "x.docx", names(()))] == ["文件不完整：缺少 word/document.xml"]
