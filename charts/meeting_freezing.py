"""What publishing and closing would store, said before it is done."""

from __future__ import annotations

from datetime import datetime
from html import escape

from charts.meeting import marks_words
from performance.pack.pack import Marking, Pack
from performance.spoken_numbers import spelt
from performance.wording import instant

_MARKED = {
    Marking.PUBLIC: "Marked public: small numbers are hidden in it.",
    Marking.RESTRICTED: "Marked restricted: it holds small numbers.",
}


def publishing_words(pack: Pack, before: datetime | None) -> str:
    """What publishing stores: everything as known at the moment of the click."""
    parts = [f"{holds_words(pack)}, all as known at the moment you publish."]
    if before:
        parts.append(f"What was published on {instant(before)} stays on the record; links show the newer one.")
    return _said(*parts, _MARKED[pack.marking], "Once stored it never changes.")


def closing_words(pack: Pack, before: datetime | None, *, ahead: bool) -> str:
    """What closing stores: the figures the meeting was shown, and what was decided by the moment of the click."""
    noted = "decisions, actions and reports as noted up to the moment you close"
    parts = [f"{holds_words(pack)}. Figures as known on {instant(pack.as_at)}; {noted}."]
    if ahead:
        parts.append("This meeting is still to come.")
    if before:
        parts.append(f"What was closed on {instant(before)} stays on the record; links show the newer one.")
    return _said(*parts, _MARKED[pack.marking], "Once stored it never changes.")


def holds_words(pack: Pack) -> str:
    """What a pack holds: "Six items with 44 indicators (two red, one amber), three reports, ..."."""
    rows = [figure.row for figure in pack.figures]
    marks = f" ({marks_words(rows)})" if rows else ""
    counts = (
        (sum(one.report is not None for one in pack.items), "report"),
        (sum(len(one.decisions) for one in pack.items), "decision"),
        (sum(len(one.actions) for one in pack.items), "action"),
    )
    told = [_counted(count, noun) for count, noun in counts] + [_matters(len(pack.arising))]
    first = f"{_counted(len(pack.items), 'item')} with {_counted(len(rows), 'indicator')}{marks}"
    return f"{first[:1].upper()}{first[1:]}, {', '.join(told[:-1])} and {told[-1]}"


def _counted(count: int, noun: str) -> str:
    return f"{spelt(count)} {noun}{'' if count == 1 else 's'}"


def _matters(count: int) -> str:
    return f"{spelt(count)} matter{'' if count == 1 else 's'} arising"


def _said(*parts: str) -> str:
    return f'<div class="sp"><p class="sp-line">{escape(" ".join(parts))}</p></div>'
