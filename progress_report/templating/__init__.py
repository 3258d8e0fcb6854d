"""docx and xlsx templates with Jinja tags, typed into Word, WPS or Excel.

    template = Template.open("报告.docx")
    with open("out.docx", "wb") as out:
        template.fill({"title": "…", "rows": rows}, out, DocumentProperties(title="…", creator="…", created=day))

For who makes templates. The syntax is that of docxtpl:

Everywhere
    ``{{ name.item }}`` prints a value; ``{% if … %}``, ``{% for x in xs %}``, ``{% set … %}``, ``{% macro … %}`` and their ends
    work as in Jinja; ``{# … #}`` is a comment. A tag may be formatted in any way and keeps the format of its first character.
    Quotes may be curly or full-width. ``{% raw %}{{ as is }}{% endraw %}`` prints braces, and so does ``{_{ as is }_}``. ``-%}`` at a paragraph's end joins the
    next paragraph to it, ``{%-`` at its beginning joins it to the one before. An item of a dict comes before its methods.
    Printed: text, numbers (no grouping), dates (ISO), an Enum's value; None prints nothing; a list, an object, or a name that
    does not exist is an error. Newlines in a value become line breaks, tabs tabs; what XML forbids becomes visible.
    Filters: ``date`` (2023年12月8日; ``date('short')``, ``date('yyyy-MM-dd')``), ``number``, ``percent``, ``percent(1)``,
    ``cn`` (11 → 十一), ``cn_join`` (、), and of Jinja's those that make no markup (``default``, ``join``, ``length``, ``round``,
    ``selectattr``, ``groupby`` and so on); ``Words`` adds one's own, also names and the tags of Jinja's extensions. Names with two underscores, ``|safe`` and what the sandbox forbids are refused.
In Word
    ``{%p … %}`` replaces its paragraph, ``{%tr … %}`` its table row, ``{%tc … %}`` its cell; ``{%r … %}`` stands between runs:
        {%tr for row in rows %}
        {{ row.number }} | {{ row.text }}
        {%tr endfor %}
    Each such element disappears, so it may hold nothing else than such tags.
    ``{{p text }}`` alone in a paragraph repeats the paragraph for each line of a text or each item of a list.
    ``{{r pieces }}`` writes text in several formats: a list of texts and ``StyledText("重点", bold=True)``, each on top of the tag's own.
    ``{{ photo }}`` draws a ``Picture(data, width=60)`` (mm). docxtpl's RichText, RichTextParagraph, Listing, InlineImage and Subdoc may be
    values too; ``StyledText(…, link=…)`` leads to an address, ``{{p … }}`` also takes ``StyledParagraph`` and ``Subdocument(data)``.
    A content control whose tag is ``{{ value }}`` shows it, a checkbox is ticked by it; ``{% for … %}`` as its tag repeats it.
    In loops, lists below another paragraph begin anew, bookmarks get names of their own, comments stay with the first turn,
    and a section's header and footer may use the loop's names: each turn has its own.
    In a cell: ``{% vm row.theme %}{{ row.theme }}`` merges it with the cell above while ``row.theme`` stays equal from row to
    row (a tuple for merges inside merges: ``{% vm (row.theme, row.office) %}``); ``{% vm %}`` merges over the whole innermost
    loop; ``{% hm %}`` makes the first cell of a loop over columns span it; ``{% colspan n %}``; ``{% cellbg 'FFE699' %}``.
    A block may begin in one paragraph and end in another of the same kind of place (both in the body, or both in cells).
    A picture whose alternative text is ``{{ picture }}`` shows the PNG, JPEG or GIF whose bytes the value is, in its place and
    size; a hyperlink whose address is ``{{ url }}`` leads there.
    Tags in a chart's title are filled; a chart whose data sheet (Word's “edit data”) carries Excel tags as below is filled with them and shows their values.
    Filled: body, headers, footers, footnotes, endnotes and text boxes in them, document title and subject.
In Excel
    ``{%tr for row in rows %}`` … ``{%tr endfor %}`` in rows of their own, also nested and with ``{%tr if … %}``; such rows
    disappear. A cell that is one ``{{ … }}`` takes the value's type: number, date (in the cell's format, otherwise as a date),
    truth value, or text, which never becomes a formula. Mixed with other text it is text. ``{% vm key %}`` merges downwards.
    ``{%tc for month in months %}`` … ``{%tc endfor %}`` in cells of their own repeat the cells between them to the right, also
    nested and with ``{%tc if … %}``; each row repeats its own columns, and formulas follow these. A cell that is one ``{{ photo }}``
    shows the Picture. Heights, styles, outline levels, page breaks, merged ranges, validations, conditional formats, sparklines, filters, print areas and titles and other names
    follow the rows, and so do formulas: ``=SUM(C5)`` below the repeated row 5 becomes ``=SUM(C5:C34)``, within a group over that group only.
    In the row itself ``C5`` is this turn's, with ``$5`` all turns' (``=SUM(C$5:C5)``, ``=C5/SUM(C$5:C$5)``); a row of tags is the row above or below.
    Tables, comments, pictures, pivot tables and charts below move along; a chart over repeated rows grows with them.
    ``{%sheet for office in offices %}`` in a row of its own makes a copy of its sheet for each office; name the sheet
    ``{{ office.name }}``. Also filled: printed headers and footers, and sheet names.

Errors of a template are TemplateErrors: the message names template, part, paragraph or cell, tag and what is wrong.
A section break in a paragraph that disappears stays after (or before) its block. ``Template.undeclared()`` returns the names asked for.
``lint(data, name, shape)`` finds all errors without data; ``shape_of(SomeDataclass)`` or ``names(["a", "b"])`` says which
names there are.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from progress_report.templating import messages
from progress_report.templating.errors import TemplateError
from progress_report.templating.language.words import Words
from progress_report.templating.package.archive import Limits
from progress_report.templating.package.images import Picture
from progress_report.templating.package.properties import DocumentProperties
from progress_report.templating.template import Template, lint
from progress_report.templating.trace import Printing, Rendering, Trace, Turn

if TYPE_CHECKING:
    from progress_report.templating.language.shapes import ANY, Shape, names, shape_of
    from progress_report.templating.word.paragraphs import StyledParagraph
    from progress_report.templating.word.rich import StyledText
    from progress_report.templating.word.subdocuments import Subdocument

__all__ = [
    "ANY",
    "DocumentProperties",
    "Limits",
    "Picture",
    "Printing",
    "Rendering",
    "Shape",
    "StyledParagraph",
    "StyledText",
    "Subdocument",
    "Template",
    "TemplateError",
    "Trace",
    "Turn",
    "Words",
    "lint",
    "messages",
    "names",
    "shape_of",
]


_LATER = {
    **dict.fromkeys(("ANY", "Shape", "names", "shape_of"), "language.shapes"),
    "StyledParagraph": "word.paragraphs",
    "StyledText": "word.rich",
    "Subdocument": "word.subdocuments",
}
"""What few programs ask for, with the module that it is imported from when one does."""


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
