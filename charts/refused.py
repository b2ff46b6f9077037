"""The files that were refused, as a table without a word of what they hold."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from html import escape
from typing import NamedTuple

from charts.submissions import person_words
from performance.spoken_numbers import spelt
from performance.wording import instant


class RefusedFile(NamedTuple):
    """One file that was refused. `kind` is what it was recognised as, "" where it was not."""

    file: str
    kind: str
    problems: int
    at: datetime
    by: str
    on_behalf: str


def refused_title(count: int) -> str:
    """How many were refused."""
    return f"{spelt(count).capitalize()} file{' was' if count == 1 else 's were'} refused"


def refused_table(refused: Sequence[RefusedFile]) -> str:
    """The table, newest first."""
    rows = "".join(
        f'<tr><th scope="row" class="sp-break">{escape(one.file)}</th><td>{escape(one.kind) or "not recognised"}</td>'
        f'<td class="sp-num">{one.problems:,}</td><td>{escape(instant(one.at))}</td>'
        f"<td>{escape(person_words(one.by, one.on_behalf))}</td></tr>"
        for one in refused
    )
    heads = (("File", ""), ("Recognised as", ""), ("Problems", "sp-num"), ("When", ""), ("Handed in by", ""))
    head = "".join(f'<th scope="col" class="{kind}">{words}</th>' for words, kind in heads)
    return (
        '<div class="sp"><p class="sp-line">Nothing of them is kept but their names and these words.</p>'
        '<div class="sp-scroll" tabindex="0" role="region" aria-label="Refused files">'
        '<table class="sp-plain"><caption class="sp-hidden">Refused files</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div></div>"
    )
