"""The page of two days: what changed between them as its title, and the ratings by two questions kept apart."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape

from charts.heading import sample_tag
from charts.rehearsal import Link, turns_table
from charts.theme import Palette
from charts.wording import value_words
from performance.changed.became import Became, those
from performance.changed.changes import Changed
from performance.changed.sentence import ratings_clause, sentence_of
from performance.rehearsal.changes import RatingChange
from performance.spoken_numbers import are, spelt
from performance.wording import day

WRONG_WAY = "The first day must lie before the second"


def changes_head(found: Changed | None, days: tuple[date, date], seen_as: str, *, samples: bool) -> str:
    """Title and line of the page; None where the days do not follow one another."""
    title = sentence_of(found) if found else WRONG_WAY
    first, second = map(day, days)
    quarters = f" · {found.quarter_before.shown} and {found.quarter_after.shown} under review" if found else ""
    return (
        f'<div class="sp"><h1>{escape(title)}</h1><p class="sp-line"><b>From {first} to {second}</b>{quarters} · '
        f"{escape(seen_as)} · Local use, no sign-in{sample_tag(samples=samples)}</p></div>"
    )


def review_part(found: Changed, link: Link, colours: Palette) -> str:
    """The quarter under review, then and now; nothing where both are one quarter."""
    if found.quarter_before == found.quarter_after:
        return ""
    heads = (found.quarter_before.shown, found.quarter_after.shown)
    under = "The quarter under review then, as it was known then, beside the one under review now, as it is known now."
    return _part("The quarter under review, then and now", under, found.ratings, heads, link, colours, _clause(found))


def again_part(found: Changed, link: Link, colours: Palette) -> str:
    """The same quarter, judged again with what is known now."""
    name = found.quarter_before.shown
    same = found._replace(quarter_after=found.quarter_before)
    under = f"The same quarter, {name}, as it was known then beside what is known of it now."
    return _part(f"{name} judged again", under, found.rejudged, ("Then", "Now"), link, colours, _clause(same))


def _clause(found: Changed) -> str:
    clause = ratings_clause(found)
    return f"{clause[:1].upper()}{clause[1:]}." if clause else "No rating changed."


def _part(
    title: str, under: str, changes: Sequence[RatingChange], heads: tuple[str, str], link: Link, colours: Palette,
    clause: str,
) -> str:  # fmt: skip
    """A heading, what is compared, a row a rating that changed, and first figures without a target in a paragraph."""
    rated = [one for one in changes if one not in those(changes, Became.FIRST)]
    table = turns_table(rated, colours, link, title, heads=heads) if rated else ""
    line = f'<p class="sp-line">{escape(under)} {escape(clause)}</p>'
    first = _first(those(changes, Became.FIRST), link)
    return f'<div class="sp sp-moved"><h2>{escape(title)}</h2>{line}{table}{first}</div>'


def _first(changes: Sequence[RatingChange], link: Link) -> str:
    if not changes:
        return ""
    each = "; ".join(
        f'<a href="{escape(link(one.after.indicator.id), quote=True)}" target="_self">'
        f"{escape(one.after.indicator.title)}</a> {escape(value_words(one.after))}"
        for one in changes
    )
    return f'<p class="sp-line sp-untargeted">First figures, without a target: {each}.</p>'


def others_table(changes: Sequence[RatingChange], link: Link, colours: Palette, most: int = 60) -> str:
    """The ratings of other quarters, judged again, the newest quarter first."""
    caption = "Ratings of other quarters, judged again"
    table = turns_table(changes[:most], colours, link, caption, heads=("Then", "Now"), dated=True)
    rest = len(changes) - most
    more = f'<p class="sp-line">{spelt(rest).capitalize()} more {are(rest)} not listed.</p>' if rest > 0 else ""
    return f'<div class="sp">{table}{more}</div>'
