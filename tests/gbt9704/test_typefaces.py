from __future__ import annotations

import pytest

from progress_report.gbt9704.typefaces import ENGLISH_NAMES, FONT_CHAINS, is_kind

OFFERED = [(kind, font) for kind, chain in FONT_CHAINS.items() for font in chain]


@pytest.mark.parametrize(("kind", "font"), OFFERED)
def test_a_font_that_is_offered_counts_as_its_own_kind_and_no_other_under_both_its_names(kind: str, font: str) -> None:
    for name in (font, ENGLISH_NAMES[font]):
        assert [one for one in FONT_CHAINS if is_kind(name, one)] == [kind]


@pytest.mark.parametrize(
    ("font", "kind"),
    [("文星仿宋", "仿宋"), ("新宋体", "宋体"), ("NSimSun", "宋体"), ("方正书宋简体", "宋体"), ("长城楷体", "楷体")],
)
def test_a_font_of_another_maker_is_known_by_its_name(font: str, kind: str) -> None:
    assert [one for one in FONT_CHAINS if is_kind(font, one)] == [kind]


def test_other_fonts_are_of_no_kind() -> None:
    assert not any(is_kind(font, kind) for font in ("微软雅黑", "Times New Roman", "") for kind in FONT_CHAINS)
