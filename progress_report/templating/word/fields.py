"""Fields whose result a filling makes old: tables of contents and figures (ECMA-376-1, 17.16)."""

from __future__ import annotations

import re

from lxml import etree

from progress_report.templating.word.state import qname

_CONTENTS = re.compile(r"\s*TOC\b")


def update_contents(root: etree._Element) -> None:
    """Mark the tables of contents to be made anew when the document is opened (17.16.18, ``dirty``)."""
    opened: list[etree._Element] = []
    for element in root.iter(qname("fldChar"), qname("instrText"), qname("fldSimple")):
        if element.tag == qname("fldSimple"):
            if _CONTENTS.match(element.get(qname("instr"), "")):
                element.set(qname("dirty"), "true")
        elif element.tag == qname("instrText"):
            if opened and _CONTENTS.match(element.text or ""):
                opened[-1].set(qname("dirty"), "true")
        elif element.get(qname("fldCharType")) == "begin":
            opened.append(element)
        elif element.get(qname("fldCharType")) == "end" and opened:
            opened.pop()
