"""The finding of several indicators together: how many met their targets, which of them by most or least."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from html import escape
from typing import NamedTuple

from charts.heading import Known, as_at_line
from charts.marks import image, rating_mark
from charts.theme import Palette
from charts.wording import rating_words
from loaders.reading.periods import year_name
from performance.definitions.indicator import Direction
from performance.definitions.target import ChangeTarget
from performance.multiples import gap_of
from performance.quarter import months_between
from performance.rating import Rating
from performance.row import Row
from performance.spoken_numbers import are, spelt
from performance.wording import full_month, number, rounded, singular, unsigned_percent

_RATED = {Rating.RED, Rating.AMBER, Rating.GREEN}


class Noun(NamedTuple):
    """What several of the indicators are called."""

    several: str

    @property
    def one(self) -> str:
        """What one of them is."""
        return singular(self.several)


def family_title(rows: Sequence[Row], noun: Noun, quarter: str) -> str:
    """One sentence of at most 25 words without a full stop."""
    rated = [row for row in rows if row.rating in _RATED]
    known = [row for row in rows if row.value is not None]
    if not known:
        return f"No figures of {noun.several} for {quarter}" if rows else f"No {noun.one} is defined"
    return _against_targets(rated, noun) if rated else _on_the_year(known, noun)


def _against_targets(rows: Sequence[Row], noun: Noun) -> str:
    met = [row for row in rows if row.rating is Rating.GREEN]
    missed = [row for row in rows if row.rating is not Rating.GREEN]
    goal, count = _goal(rows), len(rows)
    if not missed:
        first = _all(count, noun)
        best = f", {_name(_furthest(met, worst=False))} by most" if count > 1 else ""
        return f"{first} {_met(rows)} {goal}{best}"
    by_most = f"{_name(_furthest(missed, worst=True))} by most"
    if not met:
        none = "Neither" if count == 2 else "None"
        first = f"The one {noun.one} did not meet" if count == 1 else f"{none} of the {spelt(count)} {noun.several} met"
        return f"{first} {goal}" + (f", {_name(_furthest(missed, worst=True))} missed it by most" if count > 1 else "")
    did_not = f"{spelt(len(missed))} did not"
    tail = f", {by_most}" if len(missed) > 1 else f": {_name(missed[0])}"
    return f"{spelt(len(met)).capitalize()} of the {spelt(count)} {noun.several} {_met(rows)} {goal}; {did_not}{tail}"


def _all(count: int, noun: Noun) -> str:
    if count == 1:
        return f"The one {noun.one}"
    return f"Both {noun.several}" if count == 2 else f"All {spelt(count)} {noun.several}"


def _met(rows: Sequence[Row]) -> str:
    return "met" if _all_due(rows) else "kept to"


def _all_due(rows: Sequence[Row]) -> bool:
    """Whether every target is due: what is expected by now is all it asks for."""
    return all(row.expected == row.level for row in rows)


def _goal(rows: Sequence[Row]) -> str:
    """A 20% cut, where all have the same; the path to it, where it is not yet due; else their targets."""
    targets = [row.target for row in rows]
    changes = {target.change for target in targets if isinstance(target, ChangeTarget)}
    if len(changes) != 1 or not all(isinstance(target, ChangeTarget) for target in targets):
        return "their targets" if len(rows) > 1 else "its target"
    change = changes.pop()
    size = unsigned_percent(change).replace(".0%", "%")
    article = "an" if size.startswith(("8", "11", "18")) else "a"
    words = f"{article} {size} {'cut' if change < 0 else 'rise'}"
    return words if _all_due(rows) else f"the path to {words}"


def _furthest(rows: Sequence[Row], *, worst: bool) -> Row:
    def badness(row: Row) -> float:
        sign = -1 if row.indicator.better is Direction.HIGHER else 1
        return sign * float(gap_of(row) or 0)

    return max(rows, key=badness) if worst else min(rows, key=badness)


def _on_the_year(rows: Sequence[Row], noun: Noun) -> str:
    """Without targets: how many are below the year before, and which moved most the other way."""
    compared = [row for row in rows if row.change_on_year.value is not None]
    if not compared:
        what = noun.one if len(rows) == 1 else noun.several
        return f"{spelt(len(rows)).capitalize()} {what} without a target, nothing earlier to compare"
    down = [row for row in compared if (row.change_on_year.value or 0) < 0]
    up = [row for row in compared if (row.change_on_year.value or 0) > 0]
    more, fewer, side, other = (up, down, "above", "below") if len(up) > len(down) else (down, up, "below", "above")
    every = f"the {spelt(len(compared))} {noun.several}"
    first = f"{spelt(len(more)).capitalize()} of {every} {are(len(more))} {side} the year before"
    if not more:
        return f"None of {every} differs from the year before"
    if not fewer:
        whole = (
            f"{_all(len(more), noun)} {are(len(more))} {side} the year before" if len(more) == len(compared) else first
        )
        return f"{whole}, {_name(_most_moved(more))} by most" if len(more) > 1 else whole
    tail = f", {_name(_most_moved(fewer))} by most" if len(fewer) > 1 else f": {_name(fewer[0])}"
    return f"{first}; {spelt(len(fewer))} {are(len(fewer))} {other}{tail}"


def _most_moved(rows: Sequence[Row]) -> Row:
    return max(rows, key=lambda row: abs(row.change_on_year.value or Fraction(0)))


def _name(row: Row) -> str:
    title = row.indicator.title
    return title if title[1:2].isupper() else title[:1].lower() + title[1:]


def family_head(
    rows: Sequence[Row], total: Row | None, noun: Noun, name: str, back: str, received: str, known: Known,
    colours: Palette,
) -> str:  # fmt: skip
    """Breadcrumb, finding, second sentence, as-at line. `back` is the address of the sources, `name` this one's."""
    crumbs = f'<a href="{escape(back, quote=True)}" target="_self">Sources</a> › {escape(name)}'
    title = family_title(rows, noun, known.quarter.shown)
    return (
        f'<div class="sp"><nav class="sp-soft" aria-label="Where you are">{crumbs}</nav>'
        f'<h1 class="sp-below">{escape(title)}</h1>{family_lead(total, colours, received)}{as_at_line(known)}</div>'
    )


def family_lead(total: Row | None, colours: Palette, received: str) -> str:
    """The second sentence: all of them together, with the mark, the time it is of and where it comes from; as HTML."""
    if total is None:
        return ""
    if total.value is None:
        return f'<p class="sp-lead">{escape(_sentence(f"Together: {total.reason}"))}</p>'
    mark = image(rating_mark(total.rating, colours, provisional=total.provisional))
    hue = f"sp-{total.rating.value}" if total.rating in _RATED else "sp-grey"
    said = " · ".join(filter(None, (_span(total), total.indicator.owner, received)))
    return (
        f'<p class="sp-lead">{escape(together(total))} {mark} <span class="{hue}">{rating_words(total)}</span> '
        f'<span class="sp-soft">· {escape(said)}</span></p>'
    )


def together(total: Row) -> str:
    """Together they are down 17.6%, 2.4 points short."""
    if (change := _since_baseline(total)) is not None:
        return f"Together they are {_moved(change)}, {_beside_target(change, total)}."
    moved = total.change_on_year
    if moved.value is not None:
        return f"Together they are {_moved(moved.value)} on the year before."
    count = f"Together {number(total.value or Fraction(0), total.indicator.unit)} {total.indicator.unit}"
    return _sentence(f"{count}; {moved.withheld}" if moved.withheld else count)


def _since_baseline(row: Row) -> Fraction | None:
    """The change since the year a target counts from, which its level says."""
    target, level = row.target, row.level
    if row.value is None or not isinstance(target, ChangeTarget) or not isinstance(level, Fraction) or not level:
        return None
    return row.value * (1 + target.change) / level - 1


def _beside_target(change: Fraction, row: Row) -> str:
    """2.4 points short; the 20% cut is met; on the path to it."""
    target = row.target
    if not isinstance(target, ChangeTarget) or not isinstance(row.expected, Fraction) or not row.value:
        return "with no target"
    asked = row.expected * (1 + change) / row.value - 1
    gap = (change - asked) * 100
    size = f"{rounded(abs(gap), 1)} points"
    good = gap <= 0 if target.change < 0 else gap >= 0
    due = row.expected != row.level
    if not rounded(abs(gap), 1).strip("0."):
        return "exactly on the target" if not due else "exactly on the path"
    if good:
        return f"{size} ahead of the path" if due else f"{size} better than the target"
    return f"{size} short of the path" if due else f"{size} short"


def _moved(change: Fraction) -> str:
    return f"{'down' if change < 0 else 'up'} {unsigned_percent(change)}" if change else "level"


def _span(row: Row) -> str:
    """12 months to March 2016 against 2011/12."""
    if row.data_to is None or row.data_from is None:
        return row.quarter.shown
    months = months_between(row.data_from, row.data_to)
    words = f"{months} months to {full_month(row.data_to)}" if months > 1 else full_month(row.data_to)
    target = row.target
    return f"{words} against {year_name(target.baseline.year)}" if isinstance(target, ChangeTarget) else words


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:].rstrip('.')}."
