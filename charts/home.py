"""The page of the next meeting: where things stand, what changed, what is asked, and which priorities say nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape
from typing import NamedTuple

from charts.heading import Known, as_at_line
from charts.marks import image, rating_mark
from charts.selection import Show
from charts.summary import summary
from charts.theme import WORDS, Palette
from performance.briefing import SilentPriority
from performance.quarter import Quarter
from performance.rating import Rating
from performance.row import Row
from performance.spoken_numbers import spelt

Link = Callable[[str], str]

_ORDER = (Rating.RED, Rating.AMBER, Rating.GREEN, Rating.NO_TARGET, Rating.NO_DATA)


class Links(NamedTuple):
    """Where the page leads: an indicator by its id, the scorecard by what it shows, a meeting by its day, others."""

    indicator: Link
    scorecard: Link
    meeting: Link
    changes: str
    submissions: str
    upload: str
    meetings: str


class Ways(NamedTuple):
    """Where the meeting itself is: shown, with its papers and minutes, and among all others; "" where there is none."""

    present: str
    papers: str
    every: str


def home_head(title: str, papers: str, known: Known, ways: Ways) -> str:
    """Which meeting, by when its papers are due, the ways to it, and as of when the page speaks."""
    lead = f'<p class="sp-lead">{escape(papers)}</p>'
    return f'<div class="sp"><h1>{escape(title)}</h1>{lead}{_ways(ways)}{as_at_line(known)}</div>'


def _ways(ways: Ways) -> str:
    """Three links in a row; to a meeting only where there is one."""
    named = ((ways.present, "Present"), (ways.papers, "Papers and minutes"), (ways.every, "All meetings"))
    links = "".join(
        f'<li><a href="{escape(where, quote=True)}" target="_self">{words}</a></li>' for where, words in named if where
    )
    return f'<nav aria-label="The meeting"><ul class="sp-jumps sp-to-meeting">{links}</ul></nav>'


def section(name: str, title: str, inside: str, *, aside: bool = False) -> str:
    """A part of the page under its finding; `name` is its anchor, `aside` puts it beside the others."""
    kind = "sp-part sp-aside" if aside else "sp-part"
    heading = f'<h2 id="{name}">{escape(title)}</h2>'
    return f'<section class="{kind}" aria-labelledby="{name}">{heading}{inside}</section>'


def standing(rows: Sequence[Row], quarter: Quarter, links: Links, colours: Palette) -> str:
    """What the rows say together, and how many of each colour, each leading to its rows."""
    counts = "".join(_count(rating, rows, links, colours) for rating in _ORDER)
    whole = escape(links.scorecard(Show.ALL), quote=True)
    more = f'<p class="sp-more"><a href="{whole}" target="_self">Scorecard of {quarter.shown}</a></p>'
    nothing = "" if any(row.rating is not Rating.NO_DATA for row in rows) else _begin(links.upload)
    return section("standing", summary(rows), f'<ul class="sp-counts">{counts}</ul>{nothing}{more}')


def _begin(upload: str) -> str:
    """What to do where there is no figure at all."""
    link = f'<a href="{escape(upload, quote=True)}" target="_self">Upload</a>'
    return f'<p class="sp-line">Hand a return in on the page {link}.</p>'


def _count(rating: Rating, rows: Sequence[Row], links: Links, colours: Palette) -> str:
    count = sum(row.rating is rating for row in rows)
    if not count:
        return ""
    mark = image(rating_mark(rating, colours, size=20))
    address = escape(links.scorecard(rating.value), quote=True)
    return f'<li>{mark}<a href="{address}" target="_self">{WORDS[rating]}</a> <b>{count}</b></li>'


def silence(silent: Sequence[SilentPriority], quarter: Quarter) -> str:
    """The priorities of which nothing is known, with why; one sentence where there are none."""
    if not silent:
        return section("silent", "Every priority has figures", "")
    title = (
        "One priority has no figures"
        if len(silent) == 1
        else f"{spelt(len(silent)).capitalize()} priorities have no figures"
    )
    items = "".join(f"<li><b>{escape(one.priority.title)}</b>: {escape(_why(one, quarter))}</li>" for one in silent)
    return section("silent", title, f'<ul class="sp-brief">{items}</ul>')


def _why(one: SilentPriority, quarter: Quarter) -> str:
    if one.defined:
        return f"nothing known for {quarter.shown}"
    return (one.priority.note or "no figures supplied").rstrip(".")


def home_body(*parts: str) -> str:
    """The parts in two columns where there is room, one below the other where there is not."""
    return f'<div class="sp sp-home">{"".join(parts)}</div>'
