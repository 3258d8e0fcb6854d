"""The shipped templates' programs, made by ``python -m tools.build_templates``: a template that nobody has changed is not compiled.

One of which a byte differs, or that another version of Jinja fills, is compiled as any other.
"""

from __future__ import annotations

from importlib import import_module

from progress_report.output.prepared.index import MADE_WITH, MODULES
from progress_report.templating.prepared import Document, Prepared


def _find(digest: str) -> Document | None:
    module = MODULES.get(digest)
    if module is None:
        return None
    documents: dict[str, Document] = import_module(f"{__name__}.{module}").DOCUMENTS
    return documents.get(digest)


SHIPPED = Prepared(MADE_WITH, _find)
"""What there is of the shipped templates."""
