"""Typesetting: a template of `reports/paper` and its data → a tagged PDF; a drawing → a picture.

Data travel as JSON beside the markup, never inside it: what people typed cannot be taken for markup. Only our own
fonts are used, so every machine makes the same bytes.
"""

from __future__ import annotations

import json
import unicodedata
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import typst

_HERE = Path(__file__).parent
_TEMPLATES, _FONTS = _HERE / "paper", _HERE / "fonts"
FAMILY = "Pack Sans"
_UNKNOWN = "□"


def pdf(template: str, data: NamedTuple, made: datetime) -> bytes:
    """A PDF/UA-1 document from a template and its data; `made` is the day it says it was made on."""
    return _compiled(
        _TEMPLATES / template,
        {"data": json.dumps(_plain(data), ensure_ascii=False)},
        format="pdf",
        pdf_standards=["ua-1"],
        timestamp=made.astimezone(UTC).replace(microsecond=0),
    )


def picture(drawing: str, *, dots: int = 300) -> bytes:
    """An SVG as a PNG with so many dots to the inch of its own size, in which 96 units are an inch."""
    return _compiled(_TEMPLATES / "picture.typ", {"drawing": printable(drawing)}, format="png", ppi=float(dots))


def _compiled(template: Path, given: dict[str, str], **how: Any) -> bytes:  # noqa: ANN401  options of typst, as they are
    made = typst.compile(
        template, root=_TEMPLATES, font_paths=_fonts(), ignore_system_fonts=True, sys_inputs=given, **how
    )
    return bytes(made)


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[_FONTS])


def printable(words: str) -> str:
    """Words in letters the font has: composed, without control signs; a letter it lacks becomes an empty square.

    PDF/UA refuses a document with a letter that cannot be shown.

    >>> printable("Ce\\u0301line\\x00 \\u6f22\\r\\nnext")
    'Céline □\\nnext'
    """
    if words.isascii() and words.isprintable():
        return words
    known = _letters()
    composed = unicodedata.normalize("NFC", words.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))
    return "".join(letter if letter in known or letter == "\n" else _instead(letter) for letter in composed)


def _instead(letter: str) -> str:
    return "" if unicodedata.category(letter) in {"Cc", "Cf", "Mn", "Me"} else _UNKNOWN


@cache
def _letters() -> frozenset[str]:
    ranges = (_FONTS / "letters.txt").read_text(encoding="ascii").split()
    ends = [[int(end, 16) for end in one.split("-")] for one in ranges]
    return frozenset(chr(code) for first, *last in ends for code in range(first, (last or [first])[0] + 1))


def _plain(value: Any) -> Any:  # noqa: ANN401  what JSON can hold is decided here
    """A tree of named tuples as JSON holds it."""
    if isinstance(value, str):
        return printable(value)
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return {name: _plain(each) for name, each in value._asdict().items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    return value
