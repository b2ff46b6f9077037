"""The column names that officers explained, partner by partner: what stands in the file and how it is read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from html import escape
from typing import NamedTuple

from performance.spoken_numbers import are, spelt
from performance.wording import instant


class Explained(NamedTuple):
    """One remembered wording of a partner, in one layout. `means` "" says that nothing we need stands there; `words`
    "" that the partner does not provide `means`. `column` is set where the words stand as a value under a column."""

    id: str
    partner: str
    kind: str
    words: str
    means: str
    column: str
    by: str
    recorded: datetime


def wordings_title(count: int) -> str:
    """The page's title."""
    if not count:
        return "No column name had to be explained yet"
    return f"{spelt(count).capitalize()} column name{'' if count == 1 else 's'} {are(count)} remembered"


def by_partner(explained: Sequence[Explained]) -> dict[tuple[str, str], list[Explained]]:
    """The wordings by partner and kind of file, in the order of the alphabet."""
    found: dict[tuple[str, str], list[Explained]] = {}
    for one in sorted(explained, key=lambda one: (one.partner, one.kind, one.words.casefold(), one.id)):
        found.setdefault((one.partner, one.kind), []).append(one)
    return found


def wordings_heading(partner: str, kind: str) -> str:
    """The heading over the wordings of a partner for one kind of file."""
    return f'<div class="sp"><h2>{escape(partner)}</h2><p class="sp-line">{escape(kind)}</p></div>'


def wording_line(one: Explained) -> str:
    """One wording in words: what it is read as, who said so and when."""
    return (
        f'<div class="sp sp-break"><p>{_sentence(one)}</p>'
        f'<p class="sp-soft">Explained by {escape(one.by)}, {escape(instant(one.recorded))}</p></div>'
    )


def _sentence(one: Explained) -> str:
    words, means = escape(one.words), escape(one.means)
    if not one.words:
        return f"<b>{means}</b> is not provided"
    if not one.means:
        return f"“<b>{words}</b>” is nothing we need"
    where = f" in the column {escape(one.column)}" if one.column else ""
    return f"“<b>{words}</b>”{where} is read as <b>{means}</b>"


def forget_words(one: Explained) -> str:
    """What forgetting it does, before it is done."""
    shown = one.words or one.means
    return f"The next file with “{shown}” is asked about again. Files already received stay as they are."
