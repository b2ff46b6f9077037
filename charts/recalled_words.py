"""What is said of a file that was read with answers given before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol

from loaders.reading.told import Wording
from performance.wording import LONDON, day


class Answer(Protocol):
    """What some words were said to mean, and when."""

    @property
    def wording(self) -> Wording: ...  # noqa: D102
    @property
    def recorded(self) -> datetime: ...  # noqa: D102


def recalled_words(used: Sequence[Answer]) -> str:
    """Which answers given before a file was read with: "2 columns read as mapped on 14 March 2018"; "" for none."""
    if not used:
        return ""
    headed = [one for one in used if not one.wording.column]
    noun = "column" if len(headed) == len(used) else "word"
    newest = max(one.recorded for one in used)
    return f"{len(used)} {noun}{'' if len(used) == 1 else 's'} read as mapped on {day(newest.astimezone(LONDON))}"
