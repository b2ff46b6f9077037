"""The fonts of the papers: two weights, every sign we write, no other name than their own, and their licence."""

from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from tools.fonts import NEEDED, WEIGHTS, ranges

FONTS = Path(__file__).resolve().parents[2] / "reports" / "fonts"


@pytest.mark.parametrize(("style", "weight"), WEIGHTS.items())
def test_a_font_has_its_weight_its_name_and_every_sign(style, weight):
    font = TTFont(FONTS / f"PackSans-{style}.ttf")
    assert font["OS/2"].usWeightClass == weight
    assert "fvar" not in font
    assert {font["name"].getDebugName(number) for number in (16,)} == {"Pack Sans"}
    assert all(ord(sign) in font.getBestCmap() for sign in NEEDED)
    assert "Open Font License" in font["name"].getDebugName(13)
    for number in (1, 4, 6, 16):
        assert "Source" not in font["name"].getDebugName(number), "the licence reserves that name"


def test_figures_are_all_one_width():
    for style in WEIGHTS:
        font = TTFont(FONTS / f"PackSans-{style}.ttf")
        names = font.getBestCmap()
        assert len({font["hmtx"][names[ord(digit)]][0] for digit in "0123456789"}) == 1


def test_the_licence_and_the_list_of_letters_lie_beside_them():
    licence = (FONTS / "OFL.txt").read_text(encoding="utf-8")
    assert "Copyright 2010-2023 Adobe" in licence
    assert "SIL OPEN FONT LICENSE" in licence
    letters = TTFont(FONTS / "PackSans-Regular.ttf").getBestCmap()
    assert (FONTS / "letters.txt").read_text(encoding="ascii").split() == list(ranges(sorted(letters)))
