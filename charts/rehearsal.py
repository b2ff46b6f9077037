"""What a rehearsal would change, as tables: ratings with their marks, worst first, and figures before and after."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from html import escape

from charts.scorecard_table import rated
from charts.theme import Palette
from charts.wording import level_words, value_words
from performance.rehearsal.changes import Jump, RatingChange, Rehearsed
from performance.rehearsal.severity import Turn, turn_of
from performance.row import Row
from performance.spoken_numbers import are, spelt

Link = Callable[[str], str]

_TURNED = {
    Turn.RED: ("turns red", "turn red"),
    Turn.AMBER: ("turns amber", "turn amber"),
    Turn.LOST: ("loses its figure", "lose their figures"),
    Turn.UNTARGETED: ("gets a figure and has no target", "get figures and have no target"),
    Turn.GREEN: ("turns green", "turn green"),
    Turn.IMPROVES: ("improves", "improve"),
}


ACCEPTING = "After accepting"


def ratings_table(
    rehearsed: Rehearsed, colours: Palette, link: Link | None = None, *, happened: bool = False, then: str = ACCEPTING
) -> str:
    """The ratings of the quarter that would change, under their heading; `link` gives an indicator's address.

    `happened`: what was rehearsed has been done, so these ratings did change; `then` says after what they would.
    """
    caption = f"Ratings of {rehearsed.quarter.shown} that {'' if happened else 'would '}change{'d' * happened}"
    coloured = [change for change in rehearsed.ratings if turn_of(change) is not Turn.UNTARGETED]
    plain = [change for change in rehearsed.ratings if turn_of(change) is Turn.UNTARGETED]
    table = turns_table(coloured, colours, link, caption, heads=_heads(then, happened=happened)) if coloured else ""
    line = f'<p class="sp-line">{escape(_counted(rehearsed))}</p>'
    title = "Changed: ratings" if happened else "Would change: ratings"
    return f'<div class="sp"><h2>{title}</h2>{line}{table}{_untargeted(plain, link)}</div>'


def _untargeted(changes: Sequence[RatingChange], link: Link | None) -> str:
    """The indicators that get a figure and have no target, in one paragraph: no colour of theirs changes."""
    if not changes:
        return ""
    each = "; ".join(f"{_titled(change, link)} {escape(value_words(change.after))}" for change in changes)
    return f'<p class="sp-line sp-untargeted">Figures without a target: {each}.</p>'


def _titled(change: RatingChange, link: Link | None) -> str:
    title = escape(change.after.indicator.title)
    if not link:
        return title
    return f'<a href="{escape(link(change.after.indicator.id), quote=True)}" target="_self">{title}</a>'


def earlier_table(
    rehearsed: Rehearsed,
    colours: Palette,
    link: Link | None = None,
    most: int = 60,
    *,
    happened: bool = False,
    then: str = ACCEPTING,
) -> str:
    """The ratings of other quarters that would change, newest first; "" where none would."""
    changes = rehearsed.earlier
    if not changes:
        return ""
    heads = _heads(then, happened=happened)
    caption = "Ratings of other quarters that change"
    table = turns_table(changes[:most], colours, link, caption, heads=heads, dated=True)
    return f'<div class="sp"><h3>Other quarters</h3>{table}{_rest(len(changes) - most)}</div>'


def jumps_list(jumps: Sequence[Jump], most: int = 6) -> str:
    """The figures to look at again, the furthest from their series first; "" where there are none."""
    if not jumps:
        return ""
    many = f"{spelt(len(jumps)).capitalize()} figures lie beyond the limits of their series"
    title = "One figure lies beyond the limits of its series" if len(jumps) == 1 else many
    lines = "".join(f"<li><b>{escape(one.indicator.title)}</b>: {escape(one.words)}</li>" for one in jumps[:most])
    return f'<div class="sp"><h3>{title}</h3><ul class="sp-leaps">{lines}</ul>{_rest(len(jumps) - most)}</div>'


def _rest(count: int) -> str:
    """How many are left out of a list."""
    if count <= 0:
        return ""
    return f'<p class="sp-line">{spelt(count).capitalize()} more {are(count)} not listed.</p>'


def _heads(then: str, *, happened: bool) -> tuple[str, str]:
    return ("Before", "Now") if happened else ("Now", then)


def _counted(rehearsed: Rehearsed) -> str:
    """Worst first, Q3 2017/18. 1 of 30 turns red, 3 turn green, 26 stay."""
    name, staying = rehearsed.quarter.shown, rehearsed.staying
    if not rehearsed.ratings:
        return f"No rating of {name} changes: all {staying} stay."
    counts = Counter(map(turn_of, rehearsed.ratings))
    parts = [f"{counts[turn]} {words[counts[turn] > 1]}" for turn, words in _TURNED.items() if counts[turn]]
    first, _, rest = parts[0].partition(" ")
    parts[0] = f"{first} of {staying + len(rehearsed.ratings)} {rest}"
    parts.append(f"{staying} stay{'s' * (staying == 1)}")
    return f"Worst first, {name}. {', '.join(parts)}."


def turns_table(
    changes: Sequence[RatingChange],
    colours: Palette,
    link: Link | None,
    caption: str,
    *,
    heads: tuple[str, str],
    dated: bool = False,
) -> str:
    """Ratings before and after, a row an indicator; `heads` name the two columns, `dated` adds the quarter's."""
    names = ["Indicator", *(["Quarter"] if dated else []), *heads]
    head = "".join(f'<th scope="col" role="columnheader">{words}</th>' for words in names)
    head += '<th scope="col" role="columnheader" class="sp-num">Value, target</th>'
    rows = "".join(_row(change, colours, link, dated=dated) for change in changes)
    kind = " sp-dated" if dated else ""
    return (
        f'<table class="sp-turns{kind}" role="table"><caption class="sp-hidden">{escape(caption)}</caption>'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead><tbody role="rowgroup">{rows}</tbody></table>'
    )


def _row(change: RatingChange, colours: Palette, link: Link | None, *, dated: bool) -> str:
    title = _titled(change, link)
    quarter = f'<td role="cell" class="sp-when">{change.quarter.shown}</td>' if dated else ""
    return (
        f'<tr role="row"><th scope="row" role="rowheader">{title}</th>{quarter}'
        f'<td role="cell" class="sp-was">{rated(change.before, colours, 20)}</td>'
        '<td role="cell"><span class="sp-rated"><span class="sp-arrow" aria-hidden="true">→</span>'
        f"{rated(change.after, colours, 20)}</span></td>"
        f'<td role="cell" class="sp-num">{escape(_value(change.after))}</td></tr>'
    )


def _value(row: Row) -> str:
    """17, 31.5; the value alone where there is no target."""
    value = value_words(row)
    return value if row.expected is None else f"{value}, {level_words(row.expected, row.indicator.unit)}"
