"""The six figures of an indicator between hairlines: rating, value, target, changes, and what is needed from here."""

from __future__ import annotations

from html import escape
from typing import NamedTuple

from charts.scorecard_table import rated, value_html
from charts.theme import Palette
from charts.wording import NONE, level_words, moved
from performance.definitions.target import AnnualTarget
from performance.row import Change, Row
from performance.wording import month, number, percent, period, points


class Figure(NamedTuple):
    """One of the six: label, the figure itself (HTML), the line under it (plain words) and its tone."""

    label: str
    shown: str
    note: str
    tone: str = ""


def six_figures(row: Row, colours: Palette) -> str:
    """The figures of a row as a description list."""
    figures = (
        Figure("Rating", rated(row, colours, 32), _distance(row)),
        Figure(period(row.period) if row.period else row.quarter.shown, value_html(row), _unit(row)),
        Figure("Target by now", escape(level_words(row.expected, row.indicator.unit)), _target(row)),
        _change("On the quarter", row.change_on_quarter, row),
        _change("On the year", row.change_on_year, row),
        _last(row),
    )
    return f'<div class="sp"><dl class="sp-six">{"".join(map(_html, figures))}</dl></div>'


def _html(figure: Figure) -> str:
    tone = f" sp-{figure.tone}" if figure.tone else ""
    note = f'<dd class="sp-note{tone}">{escape(figure.note)}</dd>' if figure.note else ""
    return f'<div><dt>{escape(figure.label)}</dt><dd class="sp-big">{figure.shown}</dd>{note}</div>'


def _distance(row: Row) -> str:
    gap = next((line.result for line in row.lines if line.label == "Gap"), "")
    return f"{gap} target" if gap.endswith(("above", "below")) else gap


def _unit(row: Row) -> str:
    if row.suppressed:
        return "hidden to protect people"
    words = {"share": "", "pounds": "", "per_1000": "per 1,000 people"}
    return words.get(row.indicator.unit, row.indicator.unit)


def _target(row: Row) -> str:
    if row.level is None:
        return ""
    whole = level_words(row.level, row.indicator.unit)
    if isinstance(row.target, AnnualTarget):
        return f"of {whole} for the year"
    if row.level != row.expected:
        return f"on the way to {whole}"
    named = (line.label.removeprefix("Target: ") for line in row.lines if line.label.startswith("Target: "))
    return next(named, "")


def _change(label: str, change: Change, row: Row) -> Figure:
    words = moved(change, share=row.indicator.is_share)
    if change.value is None:
        return Figure(label, NONE, words.why or "nothing to compare")
    note = f"{words.why}, {words.word}" if words.why else words.word
    if change.before is not None:
        before = number(change.before, row.indicator.unit)
        note = f"{note}: {before} before" if note else f"{before} before"
    return Figure(label, escape(words.by), note, words.tone)


def _needed(words: str) -> tuple[str, str]:
    """The rate of a sentence on what is needed, and the rest: "At most 783 a month", "for 9,400 in 12 months; …"."""
    words = words.rstrip(".")
    at = min((place for cut in (" for ", " by ", "; ") if (place := words.find(cut)) > 0), default=len(words))
    return words[:at].rstrip(",;"), words[at:].lstrip("; ")


def _last(row: Row) -> Figure:
    """What is needed from here; else the area beside ours; else up to when the data go, and whose they are."""
    if row.needed:
        rate, note = _needed(row.needed)
        return Figure("Needed from here", f'<span class="sp-rate">{escape(rate)}</span>', note)
    if row.benchmark is None:
        return Figure("Data to", month(row.data_to) if row.data_to else NONE, row.indicator.owner)
    beside, unit = row.benchmark, row.indicator.unit
    change = beside.change_on_year
    if change is None:
        return Figure(beside.area, escape(number(beside.value, unit)), "")
    words = points(change) if row.indicator.is_share else percent(change)
    return Figure(f"{beside.area}, on the year", escape(words), f"{number(beside.value, unit)} in the same period")
