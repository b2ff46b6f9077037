"""What changed since the last meeting, shortly: what turned red or amber as a table, everything else a line each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape

from charts.home import Link, Links, section
from charts.rehearsal import turns_table
from charts.theme import Palette
from performance.changed.became import Became, those
from performance.changed.changes import Changed, TargetChange
from performance.changed.sentence import ratings_clause, sentence_of
from performance.meeting import Sitting
from performance.rehearsal.changes import Kind, RatingChange
from performance.spoken_numbers import are, spelt
from performance.wording import day, inside

_ROWS, _NAMES = 8, 12
FIRST = "No earlier meeting is entered, so there is none to compare with."


def since_then(found: Changed | None, sitting: Sitting | None, links: Links, colours: Palette) -> str:
    """The part of the page; a sentence where there is no earlier meeting to compare with."""
    if found is None or sitting is None or sitting.before is None:
        return section("since", "What changed", f'<p class="sp-line">{FIRST}</p>')
    since = f"Since the meeting of {day(sitting.before.on)}, which reviewed {found.quarter_before.shown}."
    address = escape(links.changes, quote=True)
    more = f'<p class="sp-more"><a href="{address}" target="_self">Everything that changed</a></p>'
    told = f'<p class="sp-line">{since}</p>{_table(found, links.indicator, colours)}{_lines(found, links)}{more}'
    return section("since", sentence_of(found), told)


def _table(found: Changed, link: Link, colours: Palette) -> str:
    turned = those(found.ratings, Became.RED, Became.AMBER)
    if not turned:
        return ""
    heads = (found.quarter_before.shown, found.quarter_after.shown)
    heads = ("Then", "Now") if heads[0] == heads[1] else heads
    table = turns_table(turned[:_ROWS], colours, link, "Ratings that turned red or amber", heads=heads)
    rest = len(turned) - _ROWS
    return table + (
        f'<p class="sp-line">{spelt(rest).capitalize()} more {are(rest)} not listed.</p>' if rest > 0 else ""
    )


def _lines(found: Changed, links: Links) -> str:
    told = [*_ratings(found, links.indicator), *_figures(found), *_moves(found), *_targets(found)]
    items = "".join(f"<li><b>{escape(name)}</b>: {words}</li>" for name, words in told)
    return f'<ul class="sp-brief">{items}</ul>' if items else ""


def _ratings(found: Changed, link: Link) -> Iterator[tuple[str, str]]:
    """The ratings that did not get worse, and what the same earlier quarter is now judged."""
    for name, kinds in (
        (f"No figure for {found.quarter_after.shown}", (Became.NO_FIGURE,)),
        ("No target any more", (Became.NO_TARGET,)),
        ("Turned green", (Became.GREEN,)),
        ("Improved", (Became.IMPROVED,)),
    ):
        if some := those(found.ratings, *kinds):
            yield name, _names(some, link)
    if first := those(found.ratings, Became.FIRST):
        yield "First figures, without a target", f"{spelt(len(first))} indicator{'' if len(first) == 1 else 's'}"
    if found.moved and found.rejudged:
        again = ratings_clause(found._replace(quarter_after=found.quarter_before))
        yield f"{found.quarter_before.shown} judged again", f"{again} by what is known now"


def _names(changes: Sequence[RatingChange], link: Link) -> str:
    shown = ", ".join(
        f'<a href="{escape(link(one.after.indicator.id), quote=True)}" target="_self">'
        f"{escape(one.after.indicator.title)}</a>"
        for one in changes[:_NAMES]
    )
    rest = len(changes) - _NAMES
    return f"{shown} and {spelt(rest)} more" if rest > 0 else shown


def _figures(found: Changed) -> Iterator[tuple[str, str]]:
    if touched := [one for one in found.figures if one.kind is not Kind.NEW]:
        counts = Counter(one.title for one in touched).most_common(3)
        most = "; ".join(f"{escape(title)} {count:,}" for title, count in counts)
        yield (
            "Figures revised",
            f"{len(touched):,}, most of all {most}" if len(counts) > 1 else f"{len(touched):,}, {most}",
        )
    if found.tally.new:
        yield "Figures that are new", f"{found.tally.new:,}"


def _moves(found: Changed) -> Iterator[tuple[str, str]]:
    if came := found.received:
        partners = dict.fromkeys(one.partner for one in came)
        yield "Received", f"{_counted(len(came), 'file')} from {escape(_listed(list(partners)))}"
    if reports := found.reports:
        yield "Reports in words", escape(_listed([one.title for one in reports]))
    for one in found.withdrawn:
        yield "Withdrawn", escape(f"{one.file} ({inside(one.reason)})" if one.reason else one.file)
    if found.corrected:
        yield "Corrected", f"{_counted(len(found.corrected), 'figure')}"
    if found.uncorrected:
        yield "Corrections ended", f"{len(found.uncorrected)}"


def _targets(found: Changed) -> Iterator[tuple[str, str]]:
    """What became of targets, the same thing said once: "Target ended with Q4 2016/17: eight indicators"."""
    same: dict[str, list[TargetChange]] = {}
    for one in found.targets:
        same.setdefault(one.what, []).append(one)
    for what, changes in same.items():
        names = dict.fromkeys(one.title for one in changes)
        few = len(names) <= 3
        yield what, escape(_listed(list(names))) if few else f"{spelt(len(names))} indicators"
    if found.edits:
        touched = len({one.indicator for one in found.edits})
        yield "Definitions edited", f"{_counted(len(found.edits), 'line')} of {_counted(touched, 'indicator')}"


def _counted(count: int, noun: str) -> str:
    return f"{spelt(count)} {noun}{'' if count == 1 else 's'}"


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
