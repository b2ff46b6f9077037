"""What came in since the figures of a shared screen were chosen, in words; nothing changes until that is asked for."""

from __future__ import annotations

from typing import NamedTuple

from performance.pack.pack import Figure, Pack
from performance.spoken_numbers import are, spelt
from performance.wording import instant

_NAMED = 5


class Newer(NamedTuple):
    """Whether anything is newer, and what: a title, and sentences."""

    found: bool
    title: str
    words: tuple[str, ...]


def newer_than(shown: Pack, now: Pack) -> Newer:
    """How the present differs from what is shown."""
    at = f"The figures shown are as at {instant(shown.as_at)}."
    before = {one.row.indicator.id: one for one in shown.figures}
    moved = [one.row.indicator.title for one in now.figures if _differs(before.get(one.row.indicator.id), one)]
    if moved:
        count = len(moved)
        title = f"{spelt(count).capitalize()} figure{'' if count == 1 else 's'} {are(count)} newer"
        return Newer(found=True, title=title, words=(at, f"{_listed(moved)}."))
    if (shown.items, shown.arising) != (now.items, now.arising):
        words = "No figure has changed; words beside them have: comments, actions, decisions or reports."
        return Newer(found=True, title="Words are newer, figures are not", words=(at, words))
    return Newer(found=False, title="Nothing is newer", words=(at, "What is shown is what is known now."))


def _differs(before: Figure | None, now: Figure) -> bool:
    return before is None or _core(before) != _core(now)


def _core(figure: Figure) -> tuple[object, ...]:
    row = figure.row
    return row.value, row.rating, row.period, row.provisional, row.suppressed, figure.course


def _listed(titles: list[str]) -> str:
    named, left = titles[:_NAMED], len(titles) - _NAMED
    return ", ".join(named) + (f" and {left} more" if left > 0 else "")
