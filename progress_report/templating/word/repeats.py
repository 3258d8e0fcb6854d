"""What must be unique in a document is made so where a loop or macro repeats it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml import etree

from progress_report.templating.language.markers import MARKER, Markers
from progress_report.templating.language.tags import Tag
from progress_report.templating.word.state import qname

_BOOKMARKED = re.compile(r"<w:bookmark(?:Start|End)\b[^>]*?\bw:id=\"([^\"]*)\"[^>]*?/>")


_PARAGRAPH_ID = re.compile(r" w14:(?:paraId|textId)=\"[^\"]*\"")


_DRAWING_ID = re.compile(r"(<wp:docPr\b[^>]*? id=\")(\d+)(\")")


_CONTROL_ID = re.compile(r"(<w:sdtPr>(?:(?!</w:sdtPr>).)*?)<w:id w:val=\"-?\d+\"/>", re.DOTALL)


def release_controls(paragraphs: Iterable[etree._Element]) -> None:
    """Untie the content controls around paragraphs with tags from the data they show, which would win over what is filled in.

    (ECMA-376-1, 17.5.2.6 for dataBinding, 17.5.2.39 for showingPlcHdr.)
    """
    for paragraph in paragraphs:
        controls = [*paragraph.iterancestors(qname("sdt")), *paragraph.iter(qname("sdt"))]
        for properties in (control.find(qname("sdtPr")) for control in controls):
            for child in list(properties) if properties is not None else ():
                if etree.QName(child).localname in ("dataBinding", "showingPlcHdr") and properties is not None:
                    properties.remove(child)


def repeatable(markup: str, markers: Markers) -> str:
    """Take out of loops and macros what must be unique in a part: bookmarks, ids of
    paragraphs and content controls; number drawings anew.

    (ECMA-376-1, 17.13.6.2 for bookmarks; 17.5.2.18 for controls; [MS-DOCX] 2.6.2.3 for paraId; 20.4.2.5 for docPr.)
    """
    spans = list(_repeated_spans(markup, markers))
    if not spans:
        return markup
    repeated = "".join(markup[start:end] for start, end in spans)
    bookmarks = set(_BOOKMARKED.findall(repeated))
    out, position = [], 0
    for start, end in spans:
        body = _CONTROL_ID.sub(r"\1", _PARAGRAPH_ID.sub("", markup[start:end]))
        body = _DRAWING_ID.sub(lambda match: f"{match[1]}{markers.mark(Tag('{{', '', f'{match[2]}|__unique'))}{match[3]}", body)
        out += [markup[position:start], body]
        position = end
    out.append(markup[position:])
    return _BOOKMARKED.sub(lambda match: "" if match[1] in bookmarks else match[0], "".join(out))


def _repeated_spans(markup: str, markers: Markers) -> Iterator[tuple[int, int]]:
    depth, start = 0, 0
    for match in MARKER.finditer(markup):
        name = markers.tag_of(match).name
        if name in ("for", "macro"):
            start = match.end() if depth == 0 else start
            depth += 1
        elif name in ("endfor", "endmacro"):
            depth -= 1
            if depth == 0:
                yield start, match.start()
