"""How the parts of a package hang together: relationships and content types (ECMA-376-2, 9)."""

from __future__ import annotations

import posixpath
from collections.abc import Collection, Mapping

from lxml import etree

from progress_report.templating.errors import TemplateError
from progress_report.templating.messages import _
from progress_report.templating.package.archive import CONTENT_TYPES, parse
from progress_report.templating.package.tree import new_element

RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"


def relations_part(source: str) -> str:
    """Return the part that holds the relationships of ``source``, those of the package for ``""``."""
    folder, name = posixpath.split(source)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def targets(parts: Mapping[str, bytes], source: str) -> dict[str, str]:
    """Return the parts that the relationships of ``source`` lead to, by relationship id."""
    relations = relations_part(source)
    if relations not in parts:
        return {}
    return {
        relation.get("Id", ""): _resolved(source, relation.get("Target", ""))
        for relation in parse(parts[relations], relations)
        if relation.get("TargetMode") != "External"
    }


def without_parts(parts: Mapping[str, bytes], dropped: Collection[str]) -> dict[str, bytes]:
    """Return the parts without some of them and without what points to these."""
    kept = {name: data for name, data in parts.items() if name not in dropped}
    if len(kept) == len(parts):
        return kept
    for name in kept:
        if name == CONTENT_TYPES:
            kept[name] = _without(kept[name], name, "PartName", dropped, "")
        elif name.endswith(".rels"):
            folder, file = posixpath.split(name)
            source = posixpath.join(posixpath.dirname(folder), file.removesuffix(".rels"))
            kept[name] = _without(kept[name], name, "Target", dropped, source)
    return kept


def with_part(parts: Mapping[str, bytes], name: str, data: bytes, content_type: str, relation: str) -> dict[str, bytes]:
    """Return the parts with one more that hangs on the package itself."""
    related, _identity = with_relation(with_type(parts, name, content_type), "", relation, name)
    return {**related, name: data}


def with_type(parts: Mapping[str, bytes], name: str, content_type: str) -> dict[str, bytes]:
    """Return the parts with a content type for a part of that name."""
    return _with_element(parts, CONTENT_TYPES, f"{{{_TYPES}}}Override", {"PartName": f"/{name}", "ContentType": content_type})


def with_relation(parts: Mapping[str, bytes], source: str, kind: str, target: str) -> tuple[dict[str, bytes], str]:
    """Return the parts with a relationship from ``source`` to the part ``target``, and its id."""
    identity = f"rIdTo{target.replace('/', '_').partition('.')[0]}"
    attributes = {"Id": identity, "Type": kind, "Target": f"/{target}"}
    return _with_element(parts, relations_part(source), f"{{{RELATIONS}}}Relationship", attributes), identity


def _resolved(source: str, target: str) -> str:
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(source), target)).lstrip("/")


def _without(data: bytes, part: str, attribute: str, dropped: Collection[str], source: str) -> bytes:
    root = parse(data, part)
    found = [
        child
        for child in root
        if child.get("TargetMode") != "External"
        and child.get(attribute)
        and _resolved(source, child.get(attribute, "")) in dropped
    ]
    for child in found:
        root.remove(child)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True) if found else data


def with_default_types(parts: Mapping[str, bytes], defaults: Mapping[str, str]) -> dict[str, bytes]:
    """Return the parts with content types for file extensions that have none yet."""
    root = parse(parts[CONTENT_TYPES], CONTENT_TYPES)
    known = {child.get("Extension", "").lower() for child in root}
    for extension in sorted(defaults.keys() - known):
        root.insert(0, new_element(f"{{{_TYPES}}}Default", {"Extension": extension, "ContentType": defaults[extension]}))
    return {**parts, CONTENT_TYPES: etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)}


def _with_element(parts: Mapping[str, bytes], part: str, tag: str, attributes: Mapping[str, str]) -> dict[str, bytes]:
    if part not in parts:
        raise TemplateError(_("文件不完整：缺少 {part}").format(part=part))
    root = parse(parts[part], part)
    root.append(new_element(tag, dict(attributes)))
    return {**parts, part: etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)}
