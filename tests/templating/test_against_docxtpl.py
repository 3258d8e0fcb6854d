"""The same templates filled by docxtpl: equal text and structure, except for the differences listed here with their reasons."""

from __future__ import annotations

import io
from typing import Any

import docx
import docxtpl
import jinja2
import pytest
from docx.document import Document

from tests.templating.builders import filled, opened, word

CONTEXT: dict[str, Any] = {
    "title": "题目",
    "yes": True,
    "no": False,
    "xs": ["甲", "乙", "丙"],
    "groups": [{"name": "一组", "rows": [{"n": 1}, {"n": 2}]}, {"name": "二组", "rows": [{"n": 3}]}],
    "lines": "一行\n二行",
    "html": "<a> & b",
    "colour": "FFE699",
    "n": 2,
}
ROWS = ["{%tr for g in groups %}", "{%tr for r in g.rows %}", "{%tr endfor %}"]

SAME = {
    "variable": word("{{ title }}"),
    "split variable": word(["{", "{ tit", "le }", "}"]),
    "filter and test": word("{{ xs|join('，') }}{% if n is even %}偶{% endif %}"),
    "curly quotes": word("{{ xs|join(“、”) }}"),
    "comment": word("甲{# 说明 #}乙"),
    "inline if": word("{% if yes %}是{% else %}否{% endif %}"),
    "inline for": word("{% for x in xs %}{{ x }}；{% endfor %}"),
    "if over paragraphs": word("{% if no %}一", "二{% endif %}三"),
    "paragraph for": word("{%p for x in xs %}", "{{ loop.index }}{{ x }}", "{%p endfor %}"),
    "paragraph if": word("头", "{%p if no %}", "无", "{%p else %}", "有", "{%p endif %}"),
    "nested paragraph for": word(
        "{%p for g in groups %}", "{{ g.name }}", "{%p for r in g.rows %}", "{{ r.n }}", *["{%p endfor %}"] * 2
    ),
    "set": word("{% set y = n + 1 %}{{ y }}"),
    "macro": word("{% macro m(v) %}[{{ v }}]{% endmacro %}{{ m(title) }}"),
    "run if": word(["前", "{%r if yes %}", "中", "{%r endif %}", "后"]),
    "row for": word(rows=[["头", ""], ["{%tr for x in xs %}", ""], ["{{ x }}", "{{ loop.index }}"], ["{%tr endfor %}", ""]]),
    "row groups": word(rows=[[ROWS[0]], ["{{ g.name }}"], [ROWS[1]], ["{{ r.n }}"], [ROWS[2]], [ROWS[2]]]),
    "row if": word(rows=[["一"], ["{%tr if no %}"], ["二"], ["{%tr endif %}"]]),
    "row comment": word(rows=[["一"], ["{#tr 说明 #}"], ["二"]]),
    "cell for": word(rows=[["头", "{%tc for x in xs %}", "{{ x }}", "{%tc endfor %}"]]),
    "cell if": word(rows=[["头", "{%tc if no %}", "无", "{%tc endif %}", "尾"]]),
    "vm": word(rows=[["{%tr for x in xs %}", ""], ["{% vm %}合", "{{ x }}"], ["{%tr endfor %}", ""]]),
    "hm": word(rows=[["{%tc for x in xs %}", "{% hm %}合", "{%tc endfor %}"]]),
    "colspan": word(rows=[["{% colspan n %}宽"], ["窄"]]),
    "cellbg": word(rows=[["{% cellbg colour %}底色"]]),
    "newline": word("{{ lines }}"),
    "trim in a cell": word(rows=[["{%- if yes -%} 是 {%- endif -%}"]]),
    "escaped": word("{{ title|e }}"),
    "trim after": word("甲{% if yes -%}", "乙{% endif %}"),
    "trim before": word("甲", "{%- if yes %}乙{% endif %}"),
}

DIFFERENT = {
    "markup is escaped, docxtpl needs |e": word("{{ html }}"),
    "an unknown name is an error, docxtpl prints nothing": word("{{ unknown }}"),
    "other content of a removed row is an error, docxtpl drops it": word(
        rows=[["{%tr for x in xs %}", "丢失"], ["{{ x }}", ""], ["{%tr endfor %}", ""]]
    ),
    "an item of a dict comes before its method": word("{{ {'items': 1}.items }}"),
}


def by_docxtpl(template: bytes) -> bytes:
    """Return the template filled by docxtpl."""
    document = docxtpl.DocxTemplate(io.BytesIO(template))
    document.render(CONTEXT)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def structure(document: Document) -> list[object]:
    """Return texts with what shapes them: paragraphs in order, and of each table cell its span, merge, colour and texts."""
    found: list[object] = [paragraph.text for paragraph in document.paragraphs]
    for table in document.tables:
        for row in table._tbl.tr_lst:
            found.append([_cell(cell) for cell in row.tc_lst])
    return found


def _cell(cell: Any) -> tuple[object, ...]:
    fill = cell.xpath("string(w:tcPr/w:shd/@w:fill)")
    merge = {"restart": "restart", "continue": "continue"}.get(cell.vMerge or "")
    texts = [paragraph.text for paragraph in docx.table._Cell(cell, None).paragraphs]
    return cell.grid_span, merge, fill, "\n".join(text for text in texts if text)


@pytest.mark.parametrize("feature", SAME)
def test_fills_as_docxtpl_does(feature: str) -> None:
    assert structure(opened(filled(SAME[feature], **CONTEXT))) == structure(opened(by_docxtpl(SAME[feature])))


@pytest.mark.parametrize("reason", DIFFERENT)
def test_differs_on_purpose(reason: str) -> None:
    def result(fill: Any) -> object:
        try:
            return structure(opened(fill()))
        except Exception as error:
            return type(error).__name__

    ours = result(lambda: filled(DIFFERENT[reason], **CONTEXT))
    assert ours != result(lambda: by_docxtpl(DIFFERENT[reason]))


def test_a_group_merges_by_its_key_without_a_loop_of_its_own() -> None:
    """docxtpl knows ``{% vm %}`` only, which needs a loop per group; with a key a flat list will do."""
    flat = word(rows=[["{%tr for x in [1, 1, 2] %}", ""], ["{% vm x %}{{ x }}", "y"], ["{%tr endfor %}", ""]])
    with pytest.raises(jinja2.TemplateSyntaxError):
        by_docxtpl(flat)
    nested = word(
        rows=[
            ["{%tr for g in [[1, 1], [2]] %}", ""],
            ["{%tr for x in g %}", ""],
            ["{% vm %}{{ x }}", "y"],
            *[["{%tr endfor %}", ""]] * 2,
        ]
    )
    assert structure(opened(filled(flat))) == structure(opened(by_docxtpl(nested)))


def test_braces_can_be_printed() -> None:
    template = word("{_{ 名称 }_} {_% if %_}{{ title }}")
    assert opened(filled(template, **CONTEXT)).paragraphs[0].text == "{{ 名称 }} {% if %}题目"
    assert structure(opened(filled(template, **CONTEXT))) == structure(opened(by_docxtpl(template)))
