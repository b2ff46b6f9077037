"""How a spreadsheet shows a figure: the way the page does, the unrounded value underneath."""

from __future__ import annotations

import re
from decimal import Decimal

from charts.data_table import Entry

GENERAL = "General"
_SHOWN = re.compile(r"(?P<sign>[+−-]?)(?P<pounds>£?)(?P<digits>\d[\d,]*)(?:\.(?P<decimals>\d+))?(?P<share>%?)")
_MARK = re.compile(r"\(\w+\)$")


def mark_of(entry: Entry) -> str:
    """The mark behind a figure that its value does not hold: "(p)"; nothing behind words.

    >>> mark_of(Entry("1,234 (p)", 1234)), mark_of(Entry("Bromley (p)", "Bromley (p)"))
    ('(p)', '')
    """
    found = _MARK.search(entry.shown)
    return found[0] if found and _is_number(entry) else ""


def figure_format(entry: Entry) -> str:
    """The number format under which a spreadsheet shows an entry's value as the page does; General for words, and where
    the page's words are not the value's own ("2.4 points" of 0.024).

    >>> figure_format(Entry("17.6%", 0.17599)), figure_format(Entry("1,234 (p)", 1234)), figure_format(Entry("–", None))
    ('0.0%', '#,##0" (p)"', 'General')
    """
    words = entry.shown.removesuffix(mark := mark_of(entry)).strip()
    shown = _SHOWN.fullmatch(words) if _is_number(entry) else None
    if shown is None or not _agrees(shown, Decimal(str(entry.value))):
        return GENERAL
    plain = f"{'£' if shown['pounds'] else ''}#,##0" if not shown["share"] else "0"
    decimals = f".{'0' * len(shown['decimals'])}" if shown["decimals"] else ""
    written = f"{plain}{decimals}{shown['share']}" + (f'" {mark}"' if mark else "")
    return f"+{written};-{written};{written}" if shown["sign"] == "+" else written


def _agrees(shown: re.Match[str], value: Decimal) -> bool:
    """Whether a spreadsheet, rounding the value to so many places, would show these digits."""
    places = len(shown["decimals"] or "")
    wanted = Decimal(shown["digits"].replace(",", "") + (f".{shown['decimals']}" if places else ""))
    found = abs(value) * (100 if shown["share"] else 1)
    same_side = wanted == 0 or (shown["sign"] in {"−", "-"}) == (value < 0)
    return same_side and abs(found - wanted) <= Decimal("0.51").scaleb(-places)


def _is_number(entry: Entry) -> bool:
    return isinstance(entry.value, int | float | Decimal) and not isinstance(entry.value, bool)
