from __future__ import annotations

import re

import pytest

from progress_report.messages import LOCALE_DIR
from tools.messages import compiled, read, source_messages

FIELD = re.compile(r"\{[a-z_]*\}")


def test_every_message_has_its_english() -> None:
    english = {message.id: message.string for message in read("en") if message.id}
    source = {message.id for message in source_messages() if message.id}
    assert sorted(source - english.keys()) == []
    assert sorted(id_ for id_, string in english.items() if not string) == []
    assert sorted(english.keys() - source) == []


def test_a_translation_has_the_fields_of_its_message() -> None:
    for message in read("en"):
        if message.id:
            assert sorted(FIELD.findall(message.id)) == sorted(FIELD.findall(message.string)), message.id


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_the_compiled_catalogues_are_up_to_date(language: str) -> None:
    assert (LOCALE_DIR / language / "LC_MESSAGES" / "messages.mo").read_bytes() == compiled(read(language))
