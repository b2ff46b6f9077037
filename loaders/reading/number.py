"""A figure as partners type it: a number, a marker that stands for one, or words that are neither."""

from __future__ import annotations

import re
from typing import NamedTuple

from loaders.reading.text import is_blank, key, shown


class Figure(NamedTuple):
    """What a cell says: a value, or None with the marker that stands there. `blank`: nothing at all."""

    value: float | int | None
    marker: str = ""
    blank: bool = False


class NotAFigureError(ValueError):
    """A cell holds words or a form of number that we will not guess at, e.g. `--31.9%` or `(27)`."""


BLANK = Figure(None, blank=True)
_TICKS = {"✓", "✔", "☑", "√"}
_NOTHING = {"nil", "zero"}  # words for 0; "none" may mean that none was collected

# GOV.UK shorthand (GSS, "Using symbols and shorthand", 2022) and the older and local words for the same.
_MARKERS = {
    "[c]": ("c", "confidential", "*", "suppressed"),
    "[x]": (":", "x", "..", "...", "n/a", "na", "n.a.", "nc", "not collected", "no data", "no population data",
            "not available", "not recorded", "not known", "unknown", "tbc", "#n/a", "!", "#", "-", "–", "—"),
    "[z]": ("z", "not applicable"),
    "[low]": ("k", "low", "~"),
    "[u]": ("u",),
}  # fmt: skip
_BY_WORD = {word: marker for marker, words in _MARKERS.items() for word in words}
# "<5", "Under 5", "5 or under"; "10 or greater" is the total of such figures (West Wales, 2015/16)
_HIDDEN = re.compile(
    r"^(?:(?:<|≤|<=|>|≥|>=|under|fewer than|less than|up to|over|more than|at least)\s*\d+"
    r"|\d+ or (?:under|fewer|less|below|greater|more|over|above))$"
)
_NUMBER = re.compile(r"^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$")
# Counted, here as elsewhere: unbounded, a cell of 32,000 blanks takes a minute.
_FLAGS = re.compile(r"((?:\s{0,9}\[(?:p|r|e|b|u|c|x|z|low)\]){1,9})$")
_BRACKETED = re.compile(r"\[(p|r|e|b|u|c|x|z|low)\]")


def figure(raw: object, *, money: bool = False) -> Figure:
    """Read a cell.

    Numbers, text of a number (`1,234`; with `money` a leading £), a marker alone, or a number with markers
    behind it (`14 [p]`, `14 [r][e]`). A blank is `BLANK`, never 0.

    Raises NotAFigureError for anything else: percentages, brackets, two figures in a cell, words.
    """
    if isinstance(raw, bool):
        raise NotAFigureError(str(raw))
    if isinstance(raw, int | float):
        return Figure(_whole(raw))
    if is_blank(raw):
        return BLANK
    words = shown(raw)
    flags = _FLAGS.search(words)
    markers = "".join(f"[{flag}]" for flag in _BRACKETED.findall(flags[1])) if flags else ""
    rest = words[: flags.start()].strip() if flags else words
    if not rest:
        return Figure(None, markers)
    if marker := _standing_for_a_number(rest):
        return Figure(None, marker + markers)
    return Figure(_number(rest.removeprefix("£").strip() if money else rest), markers)


def _number(words: str) -> float | int:
    if words.casefold() in _NOTHING:
        return 0
    if not _NUMBER.match(words):
        raise NotAFigureError(words)
    return _whole(float(words.replace(",", "")))


def _standing_for_a_number(words: str) -> str:
    lowered = words.casefold().strip()
    if lowered in _BY_WORD:
        return _BY_WORD[lowered]
    return "[c]" if _HIDDEN.match(lowered) else ""


def _whole(number: float) -> float | int:
    return int(number) if float(number).is_integer() and abs(number) < 1e15 else float(number)


def yes_or_no(raw: object) -> bool | None:
    """Yes, no, or None where nothing is recorded. Raises NotAFigureError for any other words."""
    if isinstance(raw, bool):
        return raw
    if is_blank(raw):
        return None
    if shown(raw) in _TICKS:
        return True
    word = key(shown(raw)) or shown(raw)
    if word in {"yes", "y", "true", "1"}:
        return True
    if word in {"no", "n", "false", "0"}:
        return False
    if word in {"not recorded", "not known", "unknown", "n a", "na", "nk", "-", "–", "—", "?", ":"}:
        return None
    raise NotAFigureError(shown(raw))
