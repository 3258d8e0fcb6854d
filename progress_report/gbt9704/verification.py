"""Holding a docx against the rules of GB/T 9704—2012."""

from __future__ import annotations

from pathlib import Path

from progress_report.gbt9704.annex_rules import annex_deviations, annex_note_deviations
from progress_report.gbt9704.head_rules import head_deviations, head_place_deviations
from progress_report.gbt9704.page_rules import page_deviations, page_number_deviations
from progress_report.gbt9704.parts import told_apart
from progress_report.gbt9704.rules import RULES, Deviation, Strength
from progress_report.gbt9704.signature_rules import signature_deviations
from progress_report.gbt9704.text_rules import colour_deviations, recipient_deviations, text_deviations, title_deviations
from progress_report.gbt9704.word_file import read_word_file
from progress_report.messages import _
from progress_report.messages.errors import ReportError
from progress_report.messages.system_errors import reason_of
from progress_report.templating import TemplateError

MAX_TAGS = 400_000
"""Of a stranger's file, all parts together: some 300 pages as Word writes them; with all that is wrong in it, that stays under 200 MB."""


def verify_file(path: Path, *, own: bool = False) -> tuple[Deviation, ...]:
    """Return where a docx on disk departs from the standard; one of the program's ``own`` may be of any length.

    Raises ReportError when it cannot be read as one.
    """
    try:
        data = path.read_bytes()
        if not data.startswith(b"PK"):
            raise KeyError(path)
        return verify(data, None if own else MAX_TAGS)
    except OSError as error:
        raise ReportError(_("读不了 {file}：{reason}").format(file=path, reason=reason_of(error))) from error
    except TemplateError as error:
        raise ReportError(_("读不了 {file}：{reason}").format(file=path, reason=error)) from error
    except KeyError as error:
        raise ReportError(_("{file} 不是 Word 文档（docx）。旧格式的请先另存为 docx").format(file=path)) from error


def verify(data: bytes, most_tags: int | None = None) -> tuple[Deviation, ...]:
    """Return where a docx departs from GB/T 9704—2012, in the order of the rules.

    Raises TemplateError when it is no docx, may be hostile or has more than ``most_tags``, KeyError when one of its parts is missing.
    """
    document = read_word_file(data, most_tags)
    parts = told_apart(document.paragraphs)
    found = [
        *page_deviations(document),
        *page_number_deviations(document),
        *head_deviations(parts, document),
        *head_place_deviations(parts, document),
        *title_deviations(parts),
        *recipient_deviations(parts),
        *text_deviations(parts),
        *colour_deviations(document, parts),
        *annex_note_deviations(parts),
        *signature_deviations(parts, document),
        *annex_deviations(parts, document),
    ]
    order = {code: place for place, code in enumerate(RULES)}
    return tuple(sorted(found, key=lambda one: order[one.rule]))


def fails(deviations: tuple[Deviation, ...]) -> bool:
    """Tell whether a binding rule (规定) is broken."""
    return any(RULES[one.rule].strength is Strength.MUST for one in deviations)
