"""The formatting that is in force in a docx, wherever it was set.

Resolved as ECMA-376-1, 17.7.2 has it: document defaults, then styles from their base upwards, then the paragraph's or the run's own.
"""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from progress_report.reading.word_names import WORD as W

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_DEFAULT_SIZE = 20
"""Half-points of text for which no size is set anywhere."""


class Cascade:
    """A document's styles and theme; answers what holds for a paragraph or a run as names and values (see ``flat``)."""

    def __init__(self, styles: etree._Element | None, theme: etree._Element | None) -> None:
        self._styles = {one.get(f"{W}styleId", ""): one for one in styles.iterfind(f"{W}style")} if styles is not None else {}
        self._default_style = next(
            (key for key, one in self._styles.items() if one.get(f"{W}type") == "paragraph" and one.get(f"{W}default") == "1"),
            "",
        )
        self._resolved: dict[str, tuple[dict[str, str], dict[str, str]]] = {}
        self._paragraph_defaults: dict[str, str] = {}
        self._run_defaults: dict[str, str] = {}
        if styles is not None:
            self._paragraph_defaults = flat(styles.find(f"{W}docDefaults/{W}pPrDefault/{W}pPr"))
            self._run_defaults = flat(styles.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
        self._theme = _theme_fonts(theme)

    def style_name(self, own: etree._Element | None) -> str:
        """Return the name of the style that a paragraph with these properties has."""
        name = self._styles[key].find(f"{W}name") if (key := self._style_of(own)) in self._styles else None
        return name.get(f"{W}val", "") if name is not None else ""

    def paragraph(self, own: etree._Element | None) -> tuple[dict[str, str], dict[str, str]]:
        """Return what holds for a paragraph with these properties, and for runs in it that have none of their own."""
        paragraph, run = self._style(self._style_of(own))
        return self._paragraph_defaults | paragraph | flat(own), self._run_defaults | run

    def run(self, own: etree._Element | None, in_force: Mapping[str, str]) -> dict[str, str]:
        """Return what holds for a run with these properties in a paragraph where ``in_force`` holds."""
        style = own.find(f"{W}rStyle") if own is not None else None
        named = self._style(style.get(f"{W}val", ""))[1] if style is not None else {}
        return {**in_force, **named, **flat(own)}

    def font(self, properties: Mapping[str, str], script: str) -> str:
        """Return the font of a script (``eastAsia`` or ``ascii``), by its theme's name or its own."""
        theme = self._theme.get(properties.get(f"rFonts.{script}Theme", ""), "")
        return theme or properties.get(f"rFonts.{script}", "")

    def _style_of(self, own: etree._Element | None) -> str:
        style = own.find(f"{W}pStyle") if own is not None else None
        return style.get(f"{W}val", "") if style is not None else self._default_style

    def _style(self, key: str) -> tuple[dict[str, str], dict[str, str]]:
        """Return a style's paragraph and run properties with those of the styles it is based on."""
        if key not in self._resolved:
            self._resolved[key] = ({}, {})  # what a style that is based on itself finds
            element = self._styles.get(key)
            if element is not None:
                base = element.find(f"{W}basedOn")
                paragraph, run = self._style(base.get(f"{W}val", "")) if base is not None else ({}, {})
                self._resolved[key] = (paragraph | flat(element.find(f"{W}pPr")), run | flat(element.find(f"{W}rPr")))
        return self._resolved[key]


def flat(properties: etree._Element | None) -> dict[str, str]:
    """Return ``w:pPr`` or ``w:rPr`` as names and values; what has several attributes as ``name.attribute``, switches as 1 or 0."""
    found: dict[str, str] = {}
    for child in properties.iterchildren("{*}*") if properties is not None else ():
        name = etree.QName(child).localname
        values = attributes(child)
        if name in {"keepNext", "pageBreakBefore", "b"}:
            found[name] = "1" if is_on(child) else "0"
        elif "val" in values:
            found[name] = values["val"]
        else:
            if name == "rFonts":
                # A font named nearer to the text also undoes a theme's font named further off, script by script.
                for script in ("ascii", "eastAsia"):
                    if script in values and f"{script}Theme" not in values:
                        found[f"rFonts.{script}Theme"] = ""
            found |= {f"{name}.{key}": value for key, value in values.items()}
    return found


def flat_of(properties: etree._Element, name: str) -> dict[str, str]:
    """Return the attributes of a property, none where it is not set."""
    element = properties.find(f"{W}{name}")
    return attributes(element) if element is not None else {}


def attributes(element: etree._Element) -> dict[str, str]:
    """Return an element's attributes by their local names."""
    return {etree.QName(key).localname: str(value) for key, value in element.attrib.items()}


def is_on(element: etree._Element | None) -> bool:
    """Tell whether a switch (17.17.4) is there and not turned off."""
    return element is not None and element.get(f"{W}val", "1") not in {"0", "false", "off"}


def twips(value: str | None) -> int:
    """Return a measure or another whole number as a file writes it; 0 for what is none."""
    try:
        return round(float(value or 0))
    except ValueError:
        return 0


def size_in(properties: Mapping[str, str]) -> int:
    """Return the size of text in half-points."""
    return twips(properties.get("sz")) or _DEFAULT_SIZE


def characters(properties: Mapping[str, str], side: str, size: int) -> float:
    """Return an indent in characters: Word's own count of them, or its length over the character's width."""
    counted = twips(properties.get(f"ind.{side}Chars"))
    return counted / 100 if counted else twips(properties.get(f"ind.{side}")) / (size * 10)


def _theme_fonts(theme: etree._Element | None) -> dict[str, str]:
    """Return the fonts that a theme's names stand for: the East Asian one, or else the one it names for simplified Chinese."""
    fonts: dict[str, str] = {}
    for group in theme.iter(f"{_A}majorFont", f"{_A}minorFont") if theme is not None else ():
        kind = etree.QName(group).localname.removesuffix("Font")
        latin, east = group.find(f"{_A}latin"), group.find(f"{_A}ea")
        chinese = group.find(f"{_A}font[@script='Hans']")
        fonts[f"{kind}Ascii"] = fonts[f"{kind}HAnsi"] = latin.get("typeface", "") if latin is not None else ""
        named = east.get("typeface", "") if east is not None else ""
        fonts[f"{kind}EastAsia"] = named or (chinese.get("typeface", "") if chinese is not None else "")
    return fonts
