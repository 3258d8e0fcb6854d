"""Messages in the user's language: Chinese is the source language, other catalogues stand in ``locale/``.

The standard library's gettext reads the catalogues that Babel compiles, so that ``--help`` need not import Babel.
"""

from __future__ import annotations

import gettext
import os
from pathlib import Path

LOCALE_DIR = Path(__file__).with_name("locale")


DOMAIN = "messages"


LANGUAGES = ("zh_CN", "en")


_translation: gettext.NullTranslations = gettext.NullTranslations()


_language = LANGUAGES[0]


def use_language(language: str) -> None:
    """Make ``language`` (one of LANGUAGES) the one that ``_`` speaks, for argparse's own texts too."""
    global _translation, _language
    _language = language
    # argparse asks the default gettext domain, which takes its language from this variable.
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain(DOMAIN, str(LOCALE_DIR))
    _translation = gettext.translation(DOMAIN, str(LOCALE_DIR), languages=[language], fallback=True)


def language() -> str:
    """Return the language in use, for a process that is to speak it too."""
    return _language


def _(message: str) -> str:
    """Return ``message`` in the language in use; without a translation, as it is."""
    return _translation.gettext(message)


def N_(message: str) -> str:
    """Mark a constant for extraction; it is translated with ``_`` where it is shown."""
    return message
