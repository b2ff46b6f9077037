"""A cell of a printed table: a figure with words beside it, or several figures told apart by their words."""

from __future__ import annotations

import re
from typing import NamedTuple

from loaders.reading.number import BLANK, Figure, NotAFigureError, figure
from loaders.reading.text import is_blank, key, shown

_SMALL = r"(?:<|≤|<=|under|fewer than|less than)\s*\d+|\d{1,9} or (?:under|fewer|less)"
_NUMBER = r"(?<![\w.,%£])\d{1,3}(?:,\d{3})+(?![\w%]|[.,]\d)|(?<![\w.,%£])\d+(?![\w%]|[.,]\d)"
_FIGURE = re.compile(rf"{_SMALL}|\[[cxz]\]|{_NUMBER}", re.IGNORECASE)
_LEADING = re.compile(
    rf"^({_SMALL}|\[[cxz]\]|\d{{1,3}}(?:,\d{{3}})+|\d+)(?![\w,.%])((?:\s*\[[prebu]\])*)", re.IGNORECASE
)
_FOOTNOTE = re.compile(r"[*†‡#][^*†‡#]*(?:[*†‡#]|$)")
_PERCENT = re.compile(r"\(\s*\d+(?:\.\d+)?\s*%\s*\)")
_UNSURE = re.compile(r"\b(?:approx|about|circa|around|est|estimate|estimated|target|roughly|tbc)", re.IGNORECASE)
_BRACKETS = re.compile(r"\([^()]*\)")


class Printed(NamedTuple):
    """A figure of a cell, and the words that stand with it, as printed."""

    figure: Figure
    words: str = ""


def one(raw: object, known: str = "") -> Printed:
    """The single figure of a cell; `words` are what is printed beside it.

    Beside a number may stand a footnote (`9 *does not include ...*`), a percentage in brackets (`79 (17%)`), words in
    brackets, or words of the row's own label `known` (`19 clients`). Raises NotAFigureError for anything else:
    a second number, "about 12", "--31.9%".
    """
    try:
        return Printed(figure(raw))
    except NotAFigureError:
        if not isinstance(raw, str):
            raise
    words = _line(raw)
    leading = _LEADING.match(words)
    if not leading:
        raise NotAFigureError(words)
    beside = words[leading.end() :].strip()
    rest = _FOOTNOTE.sub(" ", _PERCENT.sub(" ", beside))
    said = set(key(_BRACKETS.sub(" ", rest)).split())
    if _UNSURE.search(rest) or any(letter.isdigit() for letter in rest) or not said <= set(key(known).split()):
        raise NotAFigureError(words)
    if not said and rest.strip(" ()[].,;:-–—") and not _BRACKETS.search(rest):
        raise NotAFigureError(words)
    return Printed(figure((leading[1] + leading[2]).strip()), beside)


def several(raw: object) -> tuple[Printed, ...]:
    """Every figure of a cell with the words that go with it, in the order printed; one without words for a plain figure.

    `8 referrals – 2 assessments`, `13 (referred to MARAC) 33 (representation at MARAC)`, `Referrals: 8, assessments: 2`.
    Raises NotAFigureError where a number is left over, or a figure has no words.
    """  # noqa: E501
    try:
        return (Printed(figure(raw)),)
    except NotAFigureError:
        if not isinstance(raw, str):
            raise
    words = _FOOTNOTE.sub(" ", _line(raw)).strip()
    found = list(_FIGURE.finditer(words))
    left = _FIGURE.sub(" ", words)
    if not found or any(letter.isdigit() for letter in left) or "%" in left:
        raise NotAFigureError(_line(raw))
    edges = [0, *(match.start() for match in found), len(words)]
    if key(words[: found[0].start()]):  # the words stand before their figures
        spans = [(end.end(), start.start()) for end, start in zip(found, found[1:], strict=False)]
        beside = [words[: found[0].start()], *(words[first:last] for first, last in spans)]
        if key(words[found[-1].end() :]):
            raise NotAFigureError(_line(raw))
    else:
        beside = [words[match.end() : last] for match, last in zip(found, edges[2:], strict=True)]
    parts = tuple(Printed(figure(match[0]), _trimmed(text)) for match, text in zip(found, beside, strict=True))
    if len(parts) > 1 and not all(key(part.words) for part in parts):
        raise NotAFigureError(_line(raw))
    return parts


def as_printed(raw: object) -> str:
    """The words of a cell on one line, to be shown beside the figure; "" where it holds a plain number or nothing."""
    if is_blank(raw) or not isinstance(raw, str):
        return ""
    line = _line(raw)
    return "" if re.fullmatch(r"-?[\d,]+(?:\.\d+)?", line) else line


def nothing() -> Printed:
    """What stands in a blank cell."""
    return Printed(BLANK)


def _line(raw: object) -> str:
    return " ".join(shown(raw).split())


def _trimmed(words: str) -> str:
    return words.strip(" ()[].,;:-–—/&\n\t")
