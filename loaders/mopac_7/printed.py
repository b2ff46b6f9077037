"""A change as the police print it: -16.5%, -5% (-81), 5.2% (39), (-2,251); read strictly, never guessed at."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from loaders.reading.number import NotAFigureError, figure
from loaders.reading.text import is_blank, shown

_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)"
_PERCENT = rf"(?P<percent>[+-]?{_NUMBER}(?:\.\d+)?) ?%"
_COUNT = rf"\( ?(?P<count>[+-]?{_NUMBER}) ?\)"
_FORMS = tuple(re.compile(form) for form in (rf"^{_PERCENT}(?: ?{_COUNT})?$", rf"^{_COUNT}$", rf"^\( ?{_PERCENT} ?\)$"))
_SMALL_COUNT = 5  # a whole number below this may as well be 100 % or more in a cell formatted as a percentage


class Change(NamedTuple):
    """A printed change: a fraction (-0.165), a difference in offences (-81), either or both; or a marker.

    `step` is what the last printed digit of the fraction is worth: 0.001 for -16.5%.
    """

    fraction: float | None = None
    difference: int | None = None
    step: float = 0.0
    marker: str = ""
    blank: bool = False


def change(raw: object) -> Change:
    """Read a cell of changes.

    Brackets hold a difference and do not mean "negative", so one that stands alone must have its sign. A number
    cell is a fraction, as Excel stores a percentage, unless it is whole. Raises NotAFigureError for anything else:
    `--31.9%`, `-0.3` as text, `(27)` alone, a percentage and a difference of opposite signs.
    """
    if isinstance(raw, int | float) and not isinstance(raw, bool):
        return _of_number(raw)
    if is_blank(raw):
        return Change(blank=True)
    words = shown(raw).replace("−", "-").replace("–", "-")
    for form in _FORMS:
        if match := form.match(words):
            return _of_match(match.groupdict(), words)
    if words == "0":
        return Change(0.0, 0)
    marker = figure(raw)  # raises for words
    if marker.value is None:
        return Change(marker=marker.marker)
    raise NotAFigureError(words)


def _of_number(number: float) -> Change:
    if number == 0:
        return Change(0.0, 0)
    if float(number).is_integer():
        if abs(number) < _SMALL_COUNT:
            raise NotAFigureError(shown(number))
        return Change(difference=int(number))
    return Change(float(number), step=0.001)


def _of_match(parts: dict[str, str | None], words: str) -> Change:
    percent, count = parts.get("percent"), parts.get("count")
    fraction = float(Decimal(percent.replace(",", "")) / 100) if percent else None
    difference = int(count.replace(",", "")) if count else None
    unsigned_alone = count and not percent and count[0] not in "+-" and difference
    if unsigned_alone or (fraction or 0) * (difference or 0) < 0:
        raise NotAFigureError(words)
    decimals = len(percent.partition(".")[2]) if percent else 0
    return Change(fraction, difference, step=10.0 ** -(decimals + 2))
