"""What has been received, as a table: newest first, each file with who sent it, when, and whether it still stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from html import escape
from typing import NamedTuple

from charts.heading import sample_tag
from loaders.reading.periods import Period
from performance.spoken_numbers import are, spelt
from performance.wording import instant, period

Link = Callable[[str], str]

STANDING, SUPERSEDED, WITHDRAWN = "standing", "superseded", "withdrawn"
STATUSES = (STANDING, SUPERSEDED, WITHDRAWN)
_MEANS = {
    STANDING: "Stands",
    SUPERSEDED: "Superseded",
    WITHDRAWN: "Withdrawn",
}
_COLUMNS = ("File", "Partner", "Period", "Received", "Handed in by", "Status")


class ReceivedFile(NamedTuple):
    """One received file. `kind` is the layout's title, `status` one of STATUSES, `why` the reason of a withdrawal."""

    submission: str
    file: str
    source: str
    layout: str
    kind: str
    partner: str
    period: Period
    received: datetime
    by: str
    on_behalf: str
    status: str
    warnings: int
    note: str
    withdrawn: datetime | None
    withdrawn_by: str
    why: str


def submissions_head(missing: str, files: Sequence[ReceivedFile], *, samples: bool) -> str:
    """Title and as-at line; `missing` says what is late, "" where nothing is expected of anybody."""
    title = "; ".join(filter(None, (missing, standing_words(files))))
    last = max((one.received for one in files if one.status != WITHDRAWN), default=None)
    received = f"Last file received {instant(last)}" if last else "Nothing received yet"
    return (
        f'<div class="sp"><h1>{escape(title[:1].upper() + title[1:])}</h1>'
        f'<p class="sp-line">{received} · Local use, no sign-in{sample_tag(samples=samples)}</p></div>'
    )


def standing_words(listed: Sequence[ReceivedFile]) -> str:
    """How many files stand, for the title: "23 files stand", "no file stands"."""
    count = sum(one.status == STANDING for one in listed)
    if not count:
        return "no file stands"
    return f"{spelt(count)} file{' stands' if count == 1 else 's stand'}"


def kept_files(
    listed: Sequence[ReceivedFile], *, source: str, partner: str, quarter: Period | None, status: str
) -> tuple[ReceivedFile, ...]:
    """The files that a filter keeps; "" and None keep all. A file is of a quarter when it reaches into it."""
    return tuple(
        one
        for one in listed
        if source in {"", one.source}
        and partner in {"", one.partner}
        and status in {"", one.status}
        and (quarter is None or (one.period.start <= quarter.end and quarter.start <= one.period.end))
    )


def submissions_table(listed: Sequence[ReceivedFile], link: Link, *, received: int) -> str:
    """The table. `link` gives the address that opens a file by its id; `received` is how many there are unfiltered."""
    if not listed:
        return f'<div class="sp"><p class="sp-none">{_nothing(received)}</p></div>'
    head = "".join(f'<th scope="col" role="columnheader">{words}</th>' for words in _COLUMNS)
    rows = "".join(_row(one, link) for one in listed)
    shown = f"{len(listed)} of {received} files" if len(listed) < received else f"{received} files"
    return (
        f'<div class="sp"><p class="sp-line" role="status">{shown}, the newest first</p>'
        '<table class="sp-list sp-received" role="table"><caption class="sp-hidden">Files received</caption>'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead><tbody role="rowgroup">{rows}</tbody></table></div>'
    )


def status_words(one: ReceivedFile) -> str:
    """The word for what became of a file."""
    return _MEANS[one.status]


def person_words(by: str, on_behalf: str) -> str:
    """Who, and for whom: "a.smith for the service's manager, by e-mail"."""
    return f"{by} for {on_behalf}" if on_behalf else by


def reach(span: Period) -> str:
    """The months a file is about: Q3 2017/18, Apr 2015–Mar 2016."""
    return period(span)


def _nothing(received: int) -> str:
    if received:
        return f"None of the {received} files received fits these choices. Choose “all” to see them."
    return "Nothing has been received yet. Hand a file in on the page Upload."


def _row(one: ReceivedFile, link: Link) -> str:
    address = escape(link(one.submission), quote=True)
    name = (
        f'<th scope="row" role="rowheader"><a href="{address}" target="_self">{escape(one.file)}</a>'
        f'<span class="sp-find">{escape(one.kind)}{_notes(one)}</span></th>'
    )
    status = f'<span class="sp-state sp-is-{one.status}">{status_words(one)}</span>'
    cells = (
        ("", escape(one.partner)),
        ("", escape(reach(one.period))),
        ("Received ", escape(instant(one.received))),
        ("by ", escape(person_words(one.by, one.on_behalf))),
        ("", status + _aside(one.why)),
    )
    rest = "".join(f'<td role="cell">{_phone(label)}{words}</td>' for label, words in cells)
    return f'<tr role="row">{name}{rest}</tr>'


def _notes(one: ReceivedFile) -> str:
    words = []
    if one.warnings:
        words.append(f"{one.warnings} to note" if one.warnings > 1 else "one to note")
    if one.note:
        words.append(f"“{escape(one.note)}”")
    return "".join(f" · {part}" for part in words)


def _aside(words: str) -> str:
    return f'<span class="sp-find">{escape(words)}</span>' if words else ""


def _phone(label: str) -> str:
    return f'<span class="sp-phone">{label}</span>' if label else ""


def late_words(late: int, never: int) -> str:
    """How many returns are missing, for the title: "Two returns are late", "Every return due has come"."""
    if late:
        return f"{spelt(late).capitalize()} return{'' if late == 1 else 's'} {are(late)} late"
    if never:
        return f"{spelt(never).capitalize()} return{'' if never == 1 else 's'} never came"
    return "Every return due has come"
