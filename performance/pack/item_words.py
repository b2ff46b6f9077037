"""An item of the agenda in words: one finding by rule, how many of each colour, and what became of its report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from performance.pack.pack import Figure, Item
from performance.quarter import Quarter
from performance.rating import Rating
from performance.signal import Signal
from performance.spoken_numbers import are, spelt
from performance.wording import instant

LONGEST = 25  # words
_RATED = (Rating.RED, Rating.AMBER, Rating.GREEN)


def item_finding(item: Item, quarter: Quarter) -> str:
    """One sentence of at most 25 words, without a full stop."""
    if not item.figures:
        return _without_indicators(item)
    known = [one for one in item.figures if _is_supplied(one)]
    if not known:
        return f"No figures supplied for {quarter.shown}"
    rated = [one for one in known if one.row.rating in _RATED]
    words = _rated(rated) if rated else _unrated(known)
    for clause in _more(item.figures):
        if len(f"{words}; {clause}".split()) <= LONGEST:
            words = f"{words}; {clause}"
    return words


def _without_indicators(item: Item) -> str:
    if item.report:
        return "A report and no figures: no indicator belongs to this item"
    if item.expects_report:
        return "No report received and no figures supplied"
    return (
        "No figures supplied: no indicator belongs to this item" if item.priority else "No figures belong to this item"
    )


def _rated(rated: Sequence[Figure]) -> str:
    red, amber, green = (sum(one.row.rating is each for one in rated) for each in _RATED)
    if len(rated) == 1:
        return f"The one rated indicator is {rated[0].row.rating.value}"
    if green == len(rated):
        return f"All {spelt(green)} rated indicators are green"
    if not red:
        return f"None of {spelt(len(rated))} rated indicators is red; {spelt(amber)} {are(amber)} amber"
    words = f"{spelt(red).capitalize()} of {spelt(len(rated))} rated indicators {are(red)} red"
    if red == len(rated):
        words = f"All {spelt(red)} rated indicators are red"
    return f"{words}, {spelt(amber)} amber" if amber else words


def _unrated(known: Sequence[Figure]) -> str:
    count = len(known)
    return "One figure, without a target" if count == 1 else f"{spelt(count).capitalize()} figures, none with a target"


def _more(figures: Sequence[Figure]) -> Iterator[str]:
    """What is said besides, as long as there is room for it."""
    worse = sum(one.row.signal is Signal.CONCERN for one in figures)
    if worse:
        yield f"{spelt(worse)} {are(worse)} really worsening"
    if changed := sum(bool(one.changes) for one in figures):
        yield f"{spelt(changed)} changed since the meeting before"
    if silent := sum(not _is_supplied(one) for one in figures):
        yield f"{spelt(silent)} {'has' if silent == 1 else 'have'} no figure"


def _is_supplied(figure: Figure) -> bool:
    return figure.row.value is not None or figure.row.suppressed


def item_lines(item: Item) -> tuple[tuple[str, str], ...]:
    """What stands under the finding, each with its heading: lead, ratings, report."""
    lines = (("Lead", item.lead), ("Ratings", ratings_words(item.figures)), ("Report", report_words(item)))
    return tuple((heading, words) for heading, words in lines if words)


def ratings_words(figures: Sequence[Figure]) -> str:
    """How many there are of each, "2 red, 3 amber, 4 green, 1 without a target, 2 without a figure, 1 hidden"."""
    rows = [one.row for one in figures]
    counts = [(sum(row.rating is rating and not row.suppressed for row in rows), rating.value) for rating in _RATED]
    counts.append((sum(row.rating is Rating.NO_TARGET and not row.suppressed for row in rows), "without a target"))
    counts.append((sum(row.rating is Rating.NO_DATA and not row.suppressed for row in rows), "without a figure"))
    counts.append((sum(row.suppressed for row in rows), "hidden"))
    return ", ".join(f"{count} {words}" for count, words in counts if count)


def report_words(item: Item) -> str:
    """Whose report was filed by whom and when, or that none was received; "" where none is expected."""
    if item.report:
        one = item.report
        by = f" by {one.by}" if one.by else ""
        return f"Report of {one.author or item.lead}, filed {instant(one.filed)}{by}"
    if item.expects_report:
        return f"No report received from {item.lead}" if item.lead else "No report received"
    return ""


def held_words(figures: Sequence[Figure]) -> str:
    """The title of the indicators that are not looked at one by one: "13 other indicators: 9 green, 4 hidden"."""
    count = len(figures)
    return f"{spelt(count).capitalize()} more indicator{'' if count == 1 else 's'}: {ratings_words(figures)}"
