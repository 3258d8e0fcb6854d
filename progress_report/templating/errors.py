"""The one error of the engine: what is wrong in a template or while filling it, and where; and how a check collects them."""

from __future__ import annotations

from progress_report.templating.messages import _


class TemplateError(Exception):
    """A template cannot be read, compiled or filled.

    ``template`` is its file name, ``part`` the part of the package, ``place`` where in the part (paragraph, table row and
    cell, or sheet and cell, with the text there), ``tag`` the tag as written and ``message`` what is wrong; what is unknown is
    ``""``.
    """

    def __init__(self, message: str, *, template: str = "", part: str = "", place: str = "", tag: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.template = template
        self.part = part
        self.place = place
        self.tag = tag

    def __str__(self) -> str:
        """Return one complete sentence: template, place, tag and what is wrong."""
        where = []
        if self.template:
            where.append(_("模板“{name}”").format(name=self.template))
        if self.place or self.part:
            where.append(self.place or self.part)
        if self.tag:
            where.append(_("标签 {tag}").format(tag=self.tag))
        return "：".join([*([_("，").join(where)] if where else []), self.message])


class Faults:
    """What is wrong in a template: while it is compiled to be filled the first fault is raised, in a check all are kept."""

    def __init__(self, *, kept: bool = False) -> None:
        self.kept = kept
        self.found: list[TemplateError] = []

    def note(self, error: TemplateError) -> None:
        """Raise the error or, in a check, keep it; whoever calls then goes on without what is wrong."""
        if not self.kept:
            raise error
        self.found.append(error)
