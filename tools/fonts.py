"""Make the two fonts of the papers from the variable font that Streamlit ships:

    python -m tools.fonts --out reports/fonts

Typst takes no woff2 and sets a variable font in its default weight only, so each weight is a file of its own. The
licence (OFL 1.1) reserves the name "Source" for the unchanged font: what is made here is called Pack Sans.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

import streamlit
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

FAMILY = "Pack Sans"
WEIGHTS = {"Regular": 400, "SemiBold": 600}
NEEDED = "−–£×÷≤≥→◆▲●□“”‘’…·›•½"
_FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "liga"]
_COPYRIGHT, _LICENCE, _LICENCE_ADDRESS = 0, 13, 14


def variable_font() -> Path:
    """Where Streamlit keeps the upright font. Raises FileNotFoundError where it has none."""
    media = Path(streamlit.__file__).parent / "static" / "static" / "media"
    for found in media.glob("SourceSansVF-Upright*.woff2"):
        return found
    raise FileNotFoundError(f"{media} holds no SourceSansVF-Upright*.woff2; has Streamlit changed its font?")


def static_font(source: Path, style: str) -> TTFont:
    """The font in one weight, with every letter it has. Raises ValueError where it lacks a sign we write."""
    font = instantiateVariableFont(TTFont(source, recalcTimestamp=False), {"wght": WEIGHTS[style]})
    font.flavor = None
    known = font.getBestCmap()
    missing = [sign for sign in NEEDED if ord(sign) not in known]
    if missing:
        raise ValueError(f"the font has no {' '.join(missing)}")
    keeping = Subsetter(Options(layout_features=_FEATURES, name_IDs=[0, 13, 14], hinting=False, glyph_names=False))
    keeping.populate(unicodes=known)
    keeping.subset(font)
    _name(font, style)
    return font


def _name(font: TTFont, style: str) -> None:
    names = font["name"]
    kept = {number: names.getDebugName(number) for number in (_COPYRIGHT, _LICENCE, _LICENCE_ADDRESS)}
    names.names = []
    full = f"{FAMILY} {style}"
    said = {1: FAMILY if style == "Regular" else full, 2: "Regular", 3: f"{full}, from Source Sans 3", 4: full}
    said |= {5: "Version 3.052", 6: full.replace(" ", ""), 16: FAMILY, 17: style}
    for number, words in (kept | said).items():
        names.setName(words, number, 3, 1, 0x409)


def ranges(codes: Sequence[int]) -> Iterator[str]:
    """Runs of numbers in hexadecimal, from the lowest up.

    >>> list(ranges([32, 33, 34, 163]))
    ['20-22', 'a3']
    """
    for _, run in groupby(enumerate(codes), key=lambda one: one[1] - one[0]):
        first, *rest = (code for _, code in run)
        yield f"{first:x}-{rest[-1]:x}" if rest else f"{first:x}"


def main() -> None:
    """Write both weights, and the list of the letters they have."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, required=True)
    folder = parser.parse_args().out
    folder.mkdir(parents=True, exist_ok=True)
    for style in WEIGHTS:
        static_font(variable_font(), style).save(folder / f"PackSans-{style}.ttf")
    letters = TTFont(folder / "PackSans-Regular.ttf").getBestCmap()
    (folder / "letters.txt").write_text("\n".join(ranges(sorted(letters))) + "\n", encoding="ascii")


if __name__ == "__main__":
    main()
