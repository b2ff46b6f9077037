"""The index of sources: what each brings, when it last came, its indicators and how they stand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from html import escape
from typing import NamedTuple

from charts.heading import Known, as_at_line
from charts.marks import image, rating_mark
from charts.theme import WORDS, Palette
from performance.rating import Rating
from performance.row import Row
from performance.spoken_numbers import spelt
from performance.wording import instant

_MOST_NAMED = 3


class Listed(NamedTuple):
    """A source in the index. `brings` are the titles of what it counts, `late` how many returns are late."""

    title: str
    address: str
    partner: str
    brings: tuple[str, ...]
    last_received: datetime | None
    files: int
    rows: tuple[Row, ...]
    late: int


def index_head(listed: Sequence[Listed], known: Known) -> str:
    """The title: how many sources there are, have sent anything, and are late."""
    sent, late = sum(one.files > 0 for one in listed), sum(one.late > 0 for one in listed)
    if not sent:
        words = f"None of {spelt(len(listed))} sources has sent figures yet"
    elif sent == len(listed):
        words = "The one source has sent figures" if sent == 1 else f"All {spelt(sent)} sources have sent figures"
    else:
        verb = "has" if sent == 1 else "have"
        words = f"{spelt(sent).capitalize()} of {spelt(len(listed))} sources {verb} sent figures"
    words += f"; returns of {spelt(late)} are late" if late else ""
    return f'<div class="sp"><h1>{words}</h1>{as_at_line(known)}</div>'


def index_table(listed: Sequence[Listed], colours: Palette) -> str:
    """The table; rows become blocks on a phone."""
    heads = ("Source", "What it brings", "Last received", "Indicators", "How they stand")
    head = "".join(f'<th scope="col" role="columnheader">{name}</th>' for name in heads)
    rows = "".join(_row(one, colours) for one in listed)
    return (
        '<div class="sp"><table class="sp-sources" role="table"><caption class="sp-hidden">The sources of figures'
        f'</caption><thead role="rowgroup"><tr role="row">{head}</tr></thead><tbody role="rowgroup">{rows}</tbody>'
        "</table></div>"
    )


def _row(one: Listed, colours: Palette) -> str:
    name = (
        f'<th scope="row" role="rowheader"><a href="{escape(one.address, quote=True)}" target="_self">'
        f'{escape(one.title)}</a><span class="sp-soft">{escape(one.partner)}</span></th>'
    )
    count = len(one.rows)
    cells = (
        ("", escape(_brings(one))),
        ("Last received ", _received(one)),
        ("", f"{spelt(count).capitalize()} indicator{'' if count == 1 else 's'}"),
        ("", _stand(one.rows, colours)),
    )
    return f'<tr role="row">{name}{"".join(_cell(label, shown) for label, shown in cells)}</tr>'


def _cell(label: str, shown: str) -> str:
    phone = f'<span class="sp-phone">{label}</span>' if label else ""
    return f'<td role="cell">{phone}{shown}</td>'


def _brings(one: Listed) -> str:
    named = [_inside(title) if place else title for place, title in enumerate(one.brings[:_MOST_NAMED])]
    more = len(one.brings) - _MOST_NAMED
    return "; ".join(named) + (f"; and {spelt(more)} more" if more > 0 else "")


def _inside(title: str) -> str:
    return title[:1].lower() + title[1:] if title[1:2].islower() else title


def _received(one: Listed) -> str:
    late = f' <span class="sp-late-tag">{spelt(one.late).capitalize()} late</span>' if one.late else ""
    if one.last_received is None:
        return f"Nothing yet{late}"
    files = f'<span class="sp-soft"> {one.files} file{"" if one.files == 1 else "s"}</span>'
    return f"{instant(one.last_received)}{files}{late}"


def _stand(rows: Sequence[Row], colours: Palette) -> str:
    shown = ""
    for rating in (Rating.RED, Rating.AMBER, Rating.GREEN, Rating.NO_TARGET, Rating.NO_DATA):
        count = sum(row.rating is rating for row in rows)
        if count:
            mark = image(rating_mark(rating, colours, size=20))
            shown += f"<span>{mark} {count} {WORDS[rating].lower()}</span>"
    return f'<span class="sp-stand">{shown}</span>' if shown else '<span class="sp-soft">–</span>'
