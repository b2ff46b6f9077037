"""Since then: what differs between what was kept of a meeting and what is known now, in the order that matters."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from performance.pack.difference import About, Difference
from performance.pack.since import Since
from performance.spoken_numbers import spelt
from performance.wording import instant

MOST = 12
_GROUPS: tuple[tuple[str, str, tuple[About, ...]], ...] = (
    (
        "Figures, ratings and targets",
        "figures, ratings and targets",
        (
            About.FIGURE, About.RATING, About.TARGET, About.EXPECTED, About.CORRECTION, About.PROVISIONAL,
            About.PERIOD, About.SIGNAL, About.COMPARED, About.DEFINITION, About.ADDED, About.REMOVED,
            About.EARLIER, About.WARDS, About.SOURCES, About.WORDING,
        ),
    ),
    (
        "Said and decided",
        "what was said and decided",
        (About.COMMENT, About.EVENT, About.ACTION, About.DECISION, About.REPORT, About.ARISING),
    ),
    ("Agenda and meeting", "the agenda and the meeting", (About.AGENDA, About.MEETING)),
)  # fmt: skip


def since_words(since: Since) -> str:
    """How much differs, in one line: "Since then, as known on …: two differences in figures, one in the agenda."."""
    counts = [(len(since.about(*kinds)), where) for _, where, kinds in _GROUPS]
    found = [(count, where) for count, where in counts if count]
    if not found:
        return f"Since then nothing has changed, as known on {instant(since.now)}."
    (first, where), *rest = found
    told = [
        f"{spelt(first)} difference{'' if first == 1 else 's'} in {where}",
        *(f"{spelt(n)} in {one}" for n, one in rest),
    ]
    return f"Since then, as known on {instant(since.now)}: {', '.join(told)}."


def since_lead(since: Since) -> str:
    """The line that stands under what was kept."""
    return f'<div class="sp"><p class="sp-below">{escape(since_words(since))}</p></div>'


def since_list(since: Since) -> str:
    """Every difference in a sentence, grouped by what it is about; "" where there is none."""
    parts = "".join(_group(title, since.about(*kinds)) for title, _, kinds in _GROUPS)
    return f'<div class="sp sp-break sp-since">{parts}</div>' if parts else ""


def _group(title: str, differences: Sequence[Difference]) -> str:
    if not differences:
        return ""
    items = "".join(f"<li>{_sentence(one)}</li>" for one in differences)
    return f'<h4>{title}</h4><ul class="sp-list">{items}</ul>'


def _sentence(one: Difference) -> str:
    """The title it stands under first, as something to find it by."""
    if not one.sentence.startswith(one.title):
        return escape(one.sentence)
    return f"<b>{escape(one.title)}</b>{escape(one.sentence[len(one.title) :])}"
