"""Templates that try to use up time and memory end with a message in a moment."""

from __future__ import annotations

import io
import resource
import time

import pytest
import xlsxwriter

from progress_report.templating import Template, TemplateError, lint, names
from tests.templating.builders import filled, sheet, texts, with_part, word

DOUBLED = "{% set ns = namespace(s='xxxxxxxxxx', l=[1], n=7) %}{% for i in range(60) %}"
HOSTILE = [
    "{{ '%0*d' % (10**9, 1) }}",
    "{{ '%1000000000d' % 1 }}",
    "{{ '%.*f' % (10**9, 1.0) }}",
    "{{ '{:1000000000}'.format(1) }}",
    "{{ '{:{}}'.format(1, 10**9) }}",
    "{{ '{x:{y}}'.format_map({'x': 1, 'y': 10**9}) }}",
    "{{ 'x'.ljust(10**9) }}",
    "{{ 'x'.center(10**9) }}",
    "{{ '\\t'.expandtabs(10**9) }}",
    "{{ (5).to_bytes(10**9, 'big') }}",
    "{{ [1]|slice(10**9)|list }}",
    "{{ [1]|batch(10**9, 'x')|list }}",
    "{{ 1|round(10**9, 'ceil') }}",
    "{{ 'a' * 10**9 }}",
    "{{ 9 ** (9 ** 9) }}",
    "{% for i in range(10**6) %}{% for j in range(10**6) %}{% endfor %}{% endfor %}",
    "{% for i in range(10**6) %}{% set x = range(10**6)|list %}{% endfor %}",
    DOUBLED + "{% set ns.s = ns.s ~ ns.s %}{% endfor %}",
    DOUBLED + "{% set ns.s = ns.s + ns.s %}{% endfor %}",
    DOUBLED + "{% set ns.l = ns.l + ns.l %}{% endfor %}",
    DOUBLED + "{% set ns.n = ns.n * ns.n %}{% endfor %}",
    DOUBLED + "{% set ns.s = ns.s|replace('x', 'xx') %}{% endfor %}",
    DOUBLED + "{% set ns.s = ns.s.replace('x', 'xx') %}{% endfor %}",
    DOUBLED + "{% set ns.s = [ns.s, ns.s]|join %}{% endfor %}",
    DOUBLED + "{% set ns.s = ''.join([ns.s, ns.s]) %}{% endfor %}",
    DOUBLED + "{% set ns.s = '%s%s' % (ns.s, ns.s) %}{% endfor %}",
    DOUBLED + "{% set ns.s = '{0}{0}'.format(ns.s) %}{% endfor %}",
    DOUBLED + "{% set ns.s %}{{ ns.s }}{{ ns.s }}{% endset %}{% endfor %}",
    "{% macro m(s, n) %}{% if n %}{{ m(s ~ s, n - 1) }}{% endif %}{% endmacro %}{{ m('xxxxxxxx', 60) }}",
    "{% for x in [1, 2, 3, 4, 5, 6, 7, 8, 9] recursive %}{% if loop.depth < 12 %}{{ loop([1, 2, 3, 4, 5, 6, 7, 8, 9]) }}{% endif %}{% endfor %}",
]


@pytest.mark.parametrize("tag", HOSTILE)
def test_a_hostile_template_costs_a_moment(tag: str) -> None:
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    start = time.process_time()
    with pytest.raises(TemplateError) as caught:
        filled(word(tag))
    assert time.process_time() - start < 4
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 700_000
    assert caught.value.tag
    assert caught.value.place


def test_nothing_is_computed_before_a_template_is_filled() -> None:
    start = time.process_time()
    assert lint(word("{{ 'x'.ljust(10**6) }}{{ '%0*d' % (10**9, 1) }}"), "x.docx", names(())) == []
    assert time.process_time() - start < 1


def test_what_reports_need_is_within_the_budget() -> None:
    template = word("{% for i in range(9999) %}{{ '%05d' % i }}{{ '{:>6}'.format(i) }}{{ 'x'.ljust(3) ~ i }}{% endfor %}")
    assert len(texts(filled(template))[0]) > 100_000


def test_each_filling_has_a_budget_of_its_own() -> None:
    template = Template(sheet({"A1": "{% for i in range(999999) %}{% endfor %}{{ x }}"}), "x.xlsx")
    for _again in range(12):
        template.fill_bytes({"x": 1})


@pytest.mark.parametrize("text", ["x" * 40_000, "{{ y }}" + "x" * 40_000])
def test_a_long_text_that_many_cells_share_is_not_copied_for_each(text: str) -> None:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        ws = book.add_worksheet()
        ws.write("A1", "{{ y }}")
        for row in range(1, 2_000):
            ws.write(row, 0, "共用")
    template = with_part(out.getvalue(), "xl/sharedStrings.xml", "共用", text)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    if "{" in text:
        with pytest.raises(TemplateError, match="32767"):
            filled(template, y=1)
    else:
        filled(template, y=1)
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50_000
