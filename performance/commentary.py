"""What owners say of an indicator in a quarter: which comment stands, and what was said before."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from performance.quarter import Quarter


class Comment(NamedTuple):
    """A comment as known at an instant. `on_behalf` is for whom `by` wrote it; `withdrawn` None while it was not."""

    id: str
    indicator: str
    quarter: Quarter
    words: str
    by: str
    on_behalf: str
    recorded: datetime
    withdrawn: datetime | None = None
    withdrawn_by: str = ""
    reason: str = ""


class Commentary(NamedTuple):
    """What was said of an indicator, seen from a quarter.

    `standing` is the newest comment on the quarter that was not withdrawn; `earlier` the others on it, replaced or
    withdrawn, the newest first; `before` what stands of each earlier quarter, the newest quarter first.
    """

    standing: Comment | None
    earlier: tuple[Comment, ...]
    before: tuple[Comment, ...]


def commentary_on(comments: Iterable[Comment], indicator: str, quarter: Quarter) -> Commentary:
    """What was said of an indicator, seen from a quarter; `comments` in the order in which they were written down.

    Of two of the same instant the one written down later is the newer.
    """
    known = [one for one in comments if one.indicator == indicator and one.quarter <= quarter]
    newest = sorted(known, key=lambda one: one.recorded)[::-1]
    here = [one for one in newest if one.quarter == quarter]
    standing = next((one for one in here if one.withdrawn is None), None)
    first: dict[Quarter, Comment] = {}
    for one in newest:
        if one.quarter < quarter and one.withdrawn is None:
            first.setdefault(one.quarter, one)
    return Commentary(
        standing,
        tuple(one for one in here if one is not standing),
        tuple(first[each] for each in sorted(first, reverse=True)),
    )
