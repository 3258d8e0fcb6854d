"""An Office file as its zip holds it: parts, content types and relationships, read without trusting any of them."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote
from zipfile import ZipFile

from lxml import etree

CONTENT_TYPES = "[Content_Types].xml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


class Problem(NamedTuple):
    """What is wrong: the rule's name, the part, and what was found there."""

    rule: str
    part: str
    found: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.part}: {self.found}"


class Relationship(NamedTuple):
    """One relationship: the part it starts from (``""`` is the package) and where it leads, as a part name unless external."""

    source: str
    id: str
    type: str
    target: str
    external: bool


class Package:
    """The parts of a docx or xlsx by name (no leading ``/``), each XML part parsed once."""

    def __init__(self, path: Path) -> None:
        with ZipFile(path) as archive:
            self.entries = tuple(archive.namelist())
            self._parts = {name: archive.read(name) for name in self.entries if not name.endswith("/")}
        self._parsed: dict[str, etree._Element | etree.XMLSyntaxError] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of the parts, content types included."""
        return tuple(self._parts)

    @property
    def xml_names(self) -> tuple[str, ...]:
        """Return the names of the parts that should be XML."""
        return tuple(name for name in self._parts if name.endswith((".xml", ".rels", ".vml")))

    def data(self, name: str) -> bytes:
        """Return a part's bytes."""
        return self._parts[name]

    def parse(self, name: str) -> etree._Element | etree.XMLSyntaxError:
        """Return a part's root, or why it has none."""
        if name not in self._parsed:
            parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
            try:
                self._parsed[name] = etree.fromstring(self._parts[name], parser)
            except etree.XMLSyntaxError as error:
                self._parsed[name] = error
        return self._parsed[name]

    def roots(self, folder: str = "", root: str | None = None) -> Iterator[tuple[str, etree._Element]]:
        """Yield name and root of the XML parts in a folder that are well formed, only those with the root tag asked for."""
        for name in self.xml_names:
            element = self.parse(name) if name.startswith(folder) else None
            if isinstance(element, etree._Element) and root in (None, element.tag):
                yield name, element

    def relationships(self) -> Iterator[Relationship]:
        """Yield every relationship of the package and of its parts."""
        for name, root in self.roots():
            folder, file = posixpath.split(name)
            if posixpath.basename(folder) != "_rels" or not file.endswith(".rels"):
                continue
            base = posixpath.dirname(folder)
            for element in root:
                target = element.get("Target", "")
                external = element.get("TargetMode") == "External"
                yield Relationship(
                    source=posixpath.join(base, file.removesuffix(".rels")),
                    id=element.get("Id", ""),
                    type=element.get("Type", ""),
                    target=target if external else _part_name(base, target),
                    external=external,
                )


def _part_name(base: str, target: str) -> str:
    path = unquote(target.partition("#")[0])
    return posixpath.normpath(posixpath.join("/", base, path)).lstrip("/")
