"""Web pages as templates: the same strictness as in Word and Excel, and no value where escaping does not help."""

from __future__ import annotations

import io
import re
from base64 import b64encode
from hashlib import sha256

import pytest

from progress_report.templating import TemplateError, names
from progress_report.templating.page import PageTemplate, lint_page

PAGE = (
    '<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8" />'
    '<meta http-equiv="Content-Security-Policy" content="script-src \'sha256-script\'" />'
    "<script>/*<![CDATA[*/ if (1 < 2 && 3) { go(); } /*]]>*/</script></head>\n<body>%s</body></html>"
)


def filled(body: str, **values: object) -> str:
    """Return a page filled."""
    out = io.BytesIO()
    PageTemplate(PAGE % body, "页.html").fill(values, out)
    return out.getvalue().decode()


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", '"><img src=x onerror=1>', "{{ 7 * 7 }}", "a & b", "]]>", "&lt;"])
def test_a_value_stays_text_in_elements_and_attributes(text: str) -> None:
    page = filled('<p title="{{ x }}">{{ x }}</p>', x=text)
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    assert f'<p title="{escaped}">{escaped}</p>' in page


def test_what_hides_or_turns_text_round_is_shown() -> None:
    assert "<p>‹U+202E›abc␀</p>" in filled("<p>{{ x }}</p>", x="\u202eabc\0")


def test_blocks_may_leave_elements_out_and_repeat_them() -> None:
    page = filled('{% for x in xs -%}\n<a href="#{{ x }}">{{ x }}</a>{% endfor %}{% if not xs %}<hr />{% endif %}', xs=[1, 2])
    assert '<body><a href="#1">1</a><a href="#2">2</a></body>' in page


def test_the_policy_allows_just_the_pages_own_script() -> None:
    page = filled("")
    source = re.findall("<script>(.*?)</script>", page, re.DOTALL)[0]
    assert f"script-src 'sha256-{b64encode(sha256(source.encode()).digest()).decode()}'" in page


@pytest.mark.parametrize(
    ("body", "fault"),
    [
        ('<p onclick="{{ x }}"></p>', "属性 onclick"),
        ('<p style="{{ x }}"></p>', "属性 style"),
        ('<a href="{{ x }}"></a>', "属性 href"),
        ('<a href="java{{ x }}"></a>', "属性 href"),
        ("<script>{{ x }}</script>", "脚本、样式或注释"),
        ("<style>p { color: {{ x }}; }</style>", "脚本、样式或注释"),
        ("<!-- {{ x }} -->", "脚本、样式或注释"),
        ("<p>{{ y }}</p>", "没有“y”这个名称"),
        ("<p>{{ x | safe }}</p>", "没有“safe”这个过滤器"),
        ("<p>{{ x.__class__ }}</p>", "两个下划线"),
        ("<p>{%p if x %}</p>", "这里不能用"),
        ("{% if x %}<p>{% endif %}</p>", "不在同一层次"),
        ("<p title={{ x }}></p>", "XML"),
        ("<p {{ x }}></p>", "XML"),
        ("<p>", "XML"),
        ("{{ x", "没有在同一段内结束"),
    ],
)
def test_a_check_finds_what_is_wrong_with_its_place(body: str, fault: str) -> None:
    (found,) = lint_page((PAGE % body).encode(), "页.html", names(["x"]))
    assert fault in str(found)
    assert "页.html" in str(found)


def test_a_missing_name_ends_the_filling_with_its_line() -> None:
    with pytest.raises(TemplateError, match=r"页\.html.*第3行.*没有“x”这个名称"):
        filled("<p>{{ x }}</p>")


def test_only_utf8_and_html5() -> None:
    (found,) = lint_page(b"<html></html>", "页.html", names([]))
    assert "<!DOCTYPE html>" in str(found)
    (found,) = lint_page("总览网页".encode("gbk"), "页.html", names([]))
    assert "UTF-8" in str(found)
