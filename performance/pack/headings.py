"""The titles of slides that are about no item, and the lines under the last one; all by rule, at most 25 words."""

from __future__ import annotations

from performance.commentary_actions import Status
from performance.pack.item_words import LONGEST
from performance.pack.pack import Figure, Pack
from performance.spoken_numbers import are, spelt
from performance.wording import day

_SAID = {
    Status.DONE: "done",
    Status.OVERDUE: "overdue",
    Status.OPEN: "still open",
    Status.DROPPED: "dropped",
}


def opening_title(pack: Pack) -> str:
    """Whose meeting, on which day, and which quarter it reviews."""
    return f"{pack.partnership}, {day(pack.meeting.on)}: review of {pack.meeting.quarter.shown}"


def arising_title(pack: Pack) -> str:
    """How many matters arise and how they stand: "Six matters arising: three are done, two overdue, one still open"."""
    if not pack.arising:
        return "No matters arising" if pack.before else "No matters arising: no earlier meeting is entered"
    counts = [(sum(one.status is status for one in pack.arising), words) for status, words in _SAID.items()]
    (count, words), *rest = [(count, words) for count, words in counts if count]
    stand = ", ".join([f"{spelt(count)} {are(count)} {words}", *(f"{spelt(many)} {said}" for many, said in rest)])
    total = len(pack.arising)
    if not rest:
        stand = words if total == 1 else f"all are {words}"
    return f"{spelt(total).capitalize()} matter{'' if total == 1 else 's'} arising: {stand}"


def figure_title(figure: Figure) -> str:
    """What an indicator's figure says, by its name; at most 25 words."""
    row = figure.row
    words = row.headline or f"{row.indicator.title}: {row.finding.rstrip('.')}"
    while len(words.split()) > LONGEST and "; " in words:
        words = words.rpartition("; ")[0]
    kept = words.split()[:LONGEST]
    return words if len(words.split()) <= LONGEST else f"{' '.join(kept[:-1])} …"


def closing_title(pack: Pack) -> str:
    """When the next meeting is."""
    if pack.following is None:
        return "No later meeting is entered"
    return f"The next meeting is on {day(pack.following.on)}"


def closing_lines(pack: Pack) -> tuple[tuple[str, str], ...]:
    """What the next meeting reviews, when its papers are due, and where what was decided will be found."""
    lines = []
    if pack.following:
        due = pack.following.papers_due
        papers = f"; its papers are due on {day(due)}" if due else ""
        lines.append(("Next meeting", f"It reviews {pack.following.quarter.shown}{papers}."))
    decisions = sum(len(item.decisions) for item in pack.items)
    actions = sum(len(item.actions) for item in pack.items)
    if decisions or actions:
        lines.append(
            ("Noted so far", f"{_counted(decisions, 'decision').capitalize()} and {_counted(actions, 'action')}.")
        )
    found = "What was decided, and who does what by when, stands with this meeting under Meetings on the dashboard"
    lines.append(("Decisions and actions", f"{found}, and opens the next one as matters arising."))
    lines.append(
        (
            "This pack",
            "Once the meeting is closed, what was shown is kept there unchanged, with what was revised since.",
        )
    )
    return tuple(lines)


def _counted(count: int, noun: str) -> str:
    return f"{spelt(count)} {noun}{'' if count == 1 else 's'}"
