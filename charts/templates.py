"""The blank templates: for each kind of file what it holds, who sends it, and where a published one comes from."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

_NAMED = 4


def template_entry(title: str, partner: str, holds: str) -> str:
    """One kind of file: what it is, from whom, what a blank one holds."""
    return (
        f'<div class="sp sp-break sp-entry"><h2>{escape(title)}</h2>'
        f'<p class="sp-line">From {escape(partner)}</p><p class="sp-below">{escape(holds)}</p></div>'
    )


def published_entry(title: str, publisher: str) -> str:
    """One kind of file that nobody fills in."""
    return (
        f'<div class="sp sp-break"><h3>{escape(title)}</h3>'
        f'<p class="sp-line">Published by {escape(publisher)}. Hand it in as it was downloaded.</p></div>'
    )


def holds(rows: Sequence[str], columns: Sequence[str]) -> str:
    """What a blank template holds: its rows where they are given, else the columns of a list."""
    if rows:
        across = f", {len(columns)} columns each" if len(columns) > 1 else ""
        return f"{_counted(len(rows), 'row')} to fill in{across}: {named(rows)}."
    return f"A list of as many rows as there are, in {_counted(len(columns), 'column')}: {named(columns)}."


def named(words: Sequence[str]) -> str:
    """The first few of a list: "a, b, c, d and 8 more".

    >>> named(["a", "b"]), named(list("abcdef"))
    ('a, b', 'a, b, c, d and 2 more')
    """
    shown = ", ".join(words[:_NAMED])
    return f"{shown} and {len(words) - _NAMED} more" if len(words) > _NAMED else shown


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
