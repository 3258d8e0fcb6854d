"""A template that is no Word file is left to the engine, which says so, when the page for 抄送 is looked for in it."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from progress_report.output.copies import without_copies


def package(**parts: bytes) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for name, content in parts.items():
            target.writestr({"document": "word/document.xml", "relations": "word/_rels/document.xml.rels"}[name], content)
    return out.getvalue()


@pytest.mark.parametrize(
    "template", [b"", b"\xd0\xcf\x11\xe0", package(document=b"<a/>"), package(document=b"<a", relations=b"<a/>")]
)
def test_what_cannot_be_looked_through_comes_back_as_it_is(template: bytes) -> None:
    assert without_copies(template) == template
