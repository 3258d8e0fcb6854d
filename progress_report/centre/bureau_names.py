"""Whose a handed-in file says it is: the name in its properties, and how two names are compared."""

from __future__ import annotations

import re
import unicodedata
import zipfile
from io import BytesIO

from lxml import etree

_CORE = "docProps/core.xml"
_BUREAU = re.compile(
    r"[\u4e00-\u9fff×〇](?:.+(?:局|委|委员会|厅|院|府)|.{2,}(?:办|办公室|中心|会|所|处|站|社|部|队|馆|校|学))(?:\(.*\))?"
)
"""A name that ends as an organ's does: properties also name people, offices（办公室） and programs（Windows 用户）, which is no
contradiction."""


def plain_name(name: str) -> str:
    """Return a name as it is compared: without blanks, and whatever the width of its characters."""
    return "".join(unicodedata.normalize("NFKC", name).split())


def is_bureau(name: str) -> bool:
    """Tell whether a name is a bureau's, by how it ends."""
    return _BUREAU.fullmatch(plain_name(name)) is not None


def other_bureau(name: str, own: str) -> bool:
    """Tell whether a file's ``name`` is another bureau's than ``own``; where either is none, nothing contradicts."""
    one, other = plain_name(name), plain_name(own)
    # 教育局 is short for ××市教育局.
    return bool(other) and is_bureau(name) and one not in other and other not in one


def creator_of(data: bytes) -> str:
    """Return who the file says it is from (dc:creator), "" where it does not."""
    if not data.startswith(b"PK"):
        return ""
    with zipfile.ZipFile(BytesIO(data)) as package:
        if _CORE not in package.namelist():
            return ""
        try:
            root = etree.fromstring(package.read(_CORE), etree.XMLParser(resolve_entities=False, no_network=True))
        except etree.XMLSyntaxError:
            return ""
    return (root.findtext("{http://purl.org/dc/elements/1.1/}creator") or "").strip()
