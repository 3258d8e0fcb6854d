"""Sub-documents that docxtpl has made, as values: ``tpl.new_subdoc()`` filled by python-docx, or ``tpl.new_subdoc("附件.docx")``."""

from __future__ import annotations

import io
import zipfile

from lxml import etree

from progress_report.templating.word.subdocuments import Subdocument


def document_of(value: object) -> Subdocument | None:
    """Return what an object like docxtpl's ``Subdoc`` holds as a document of its own; None for any other value.

    Such an object is a body that refers to styles, pictures and lists of the document of the template that made it: that is taken with
    it, with the body in the place of its own.
    """
    body, owner = getattr(value, "subdocx", None), getattr(value, "docx", None)
    if body is None or owner is None:
        return None
    given, made = io.BytesIO(), io.BytesIO()
    owner.save(given)
    main = str(owner.part.partname).lstrip("/")
    with zipfile.ZipFile(given) as source, zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as target:
        for name in source.namelist():
            data = source.read(name) if name != main else etree.tostring(body.element, xml_declaration=True, encoding="UTF-8")
            target.writestr(zipfile.ZipInfo(name), data)
    return Subdocument(made.getvalue())
