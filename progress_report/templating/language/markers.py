"""Markers: what stands in a part's tree in the place of its tags.

A marker is two noncharacters (Unicode 23.7, allowed by XML, never in real text) around its tag's index, so that the tree stays a
tree and can be changed and written before its tags become Jinja's.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from progress_report.templating.errors import Faults, TemplateError
from progress_report.templating.language.tags import Tag
from progress_report.templating.messages import _

OPEN, CLOSE = "\ufdd0", "\ufdd1"


MARKER = re.compile(f"{OPEN}(\\d+){CLOSE}")


_REFERENCE = re.compile("&#(?:x0*fdd[01]|0*6497[67]);", re.IGNORECASE)


@dataclass(slots=True, eq=False)
class Markers:
    """The tags of one part, each reachable from the tree by its marker, and where to say what is wrong with one."""

    part: str
    faults: Faults
    tags: list[Tag] = field(default_factory=list)

    def mark(self, tag: Tag) -> str:
        """Return the marker that stands for ``tag``."""
        self.tags.append(tag)
        return f"{OPEN}{len(self.tags) - 1}{CLOSE}"

    def tag_of(self, match: re.Match[str], group: int = 1) -> Tag:
        """Return the tag whose marker matched."""
        return self.tags[int(match[group])]

    def error(self, tag: Tag, message: str) -> TemplateError:
        """Return an error about a tag of this part."""
        return TemplateError(message, part=self.part, place=tag.place, tag=tag.text)

    def fault(self, tag: Tag, message: str) -> None:
        """Say what is wrong with a tag of this part; where a check goes on, the tag counts as a comment from now on."""
        self.faults.note(self.error(tag, message))
        tag.silence()


def refuse_markers(data: bytes, part: str) -> None:
    """Raise TemplateError when a part holds the characters that mark tags."""
    text = data.decode("utf-8", "replace")
    if OPEN in text or CLOSE in text or _REFERENCE.search(text):
        raise TemplateError(_("部件含有 Unicode 非字符 U+FDD0 或 U+FDD1，请删除"), part=part)
