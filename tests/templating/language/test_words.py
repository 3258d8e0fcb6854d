"""What an embedder adds to the language, as a user of docxtpl has it in an environment of their own."""

from __future__ import annotations

from collections.abc import Callable

import jinja2
import pytest
from jinja2 import nodes
from jinja2.ext import Extension
from jinja2.parser import Parser

from progress_report.templating import Template, TemplateError, Words, lint, names
from tests.templating.builders import sheet, texts, values, word

LOOP = ("{%p for x in xs %}", "{%p if x > 2 %}", "{%p break %}", "{%p endif %}", "{{ x }}", "{%p endfor %}")


class Quoted(Extension):
    """``{% quoted %}…{% endquoted %}`` puts quotation marks around what it holds."""

    tags = {"quoted"}  # noqa: RUF012

    def parse(self, parser: Parser) -> nodes.Node:
        line = next(parser.stream).lineno
        body = parser.parse_statements(("name:endquoted",), drop_needle=True)
        return nodes.CallBlock(self.call_method("_quoted"), [], [], body).set_lineno(line)

    def _quoted(self, caller: Callable[[], str]) -> str:
        return f"“{caller()}”"


def words() -> Words:
    environment = jinja2.Environment(extensions=["jinja2.ext.do", "jinja2.ext.loopcontrols", Quoted], autoescape=True)
    environment.filters["loud"] = lambda value: f"<{value}>"
    environment.tests["late"] = lambda value: value > 3
    environment.globals["city"] = "市"
    return Words.of(environment)


def filled(template: bytes, **context: object) -> list[str]:
    return texts(Template(template, "x.docx", words=words()).fill_bytes(context))


def test_filters_tests_and_names_of_an_environment_are_known() -> None:
    template = word("{{ city }}{{ x|loud }}{% if x is late %}逾期{% endif %}")
    assert filled(template, x=5) == ["市<5>逾期"]
    assert lint(template, "x.docx", names(["x"]), words()) == []
    assert Template(template, "x.docx", words=words()).undeclared() == {"x"}


def test_tags_of_its_extensions_stand_alone_or_around_others() -> None:
    assert filled(word(*LOOP), xs=[1, 2, 3, 4]) == ["1", "2"]
    assert filled(word("{% quoted %}{{ x }}{% if x %}。{% endif %}{% endquoted %}"), x="甲&乙") == ["“甲&乙。”"]
    book = sheet({"A1": "{%tr for x in xs %}", "A2": "{% quoted %}{{ x }}{% endquoted %}", "A3": "{%tr endfor %}"})
    assert values(Template(book, "x.xlsx", words=words()).fill_bytes({"xs": ["甲", "乙"]})) == [["“甲”"], ["“乙”"]]


def test_without_the_extension_its_tags_are_unknown() -> None:
    with pytest.raises(TemplateError, match="没有“break”这种标签"):
        Template(word(*LOOP), "x.docx")


@pytest.mark.parametrize(
    ("paragraphs", "message"),
    [
        (["{%p for x in xs %}", "{{ x }}{% break %}", "{%p endfor %}"], "不在同一层次"),
        (["{%p break %}", "x"], "前面没有与它配对的 for"),
        (["{% quoted %}{{ x }}", "乙{% endquoted %}丙{% endquoted %}"], "前面没有与它配对的 quoted"),
    ],
)
def test_what_would_leave_elements_open_is_an_error(paragraphs: list[str], message: str) -> None:
    with pytest.raises(TemplateError, match=message):
        Template(word(*paragraphs), "x.docx", words=words())


@pytest.mark.parametrize("tag", ["{% do xs.append(1) %}", "{% do xs.__class__ %}", "{% do city.__class__ %}"])
def test_the_sandbox_holds_in_tags_of_extensions(tag: str) -> None:
    with pytest.raises(TemplateError):
        filled(word(tag), xs=[])


def test_loops_in_tags_of_extensions_are_counted() -> None:
    with pytest.raises(TemplateError, match="过多"):
        filled(word("{% quoted %}" + "{% for x in range(1000000) %}" * 2 + "{% endfor %}" * 2 + "{% endquoted %}"))
