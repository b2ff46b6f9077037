"""Answers about a file: what they add to what was said of it, and which were given before for files like it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from loaders.desk import Item
from loaders.likeness import Candidate
from loaders.outcome import Outcome
from loaders.reading.text import key
from loaders.reading.told import Told, Wording
from performance.wording import LONDON, day
from warehouse.remembered import Remembered


class Shape(Protocol):
    """Whose file of which layout: an outcome or a candidate says so."""

    @property
    def source(self) -> str: ...  # noqa: D102
    @property
    def layout(self) -> str: ...  # noqa: D102
    @property
    def partner(self) -> str: ...  # noqa: D102


class Answers(NamedTuple):
    """What was answered; "" and nothing where it was not asked, None where no layout was picked."""

    candidate: Candidate | None = None
    sheet: str = ""
    period: str = ""
    partner: str = ""
    wordings: tuple[Wording, ...] = ()


def told_with(told: Told, answers: Answers) -> Told:
    """What was said before with the answers in its place; an answer about the same words replaces the one before."""
    kept = [one for one in told.wordings if not any(_about_the_same(one, new) for new in answers.wordings)]
    return Told(
        answers.candidate.source if answers.candidate else told.source,
        answers.candidate.layout if answers.candidate else told.layout,
        answers.sheet or told.sheet,
        answers.period or told.period,
        answers.partner or told.partner,
        (*kept, *answers.wordings),
    )


def recalled(item: Item, remembered: Sequence[Remembered]) -> Told | None:
    """What was said of this file with what was answered before for its partner and layout; None where nothing fits."""
    found = item.outcome
    if found is None:
        return None
    for shape in (found,) if found.layout else found.candidates:
        fitting = [
            one.wording
            for one in remembered_for(shape, item.told.partner, remembered)
            if _answers_something(one.wording, found)
            and not any(_about_the_same(one.wording, said) for said in item.told.wordings)
        ]
        if fitting:
            told = item.told._replace(wordings=(*item.told.wordings, *fitting))
            return told if found.layout else told._replace(source=shape.source, layout=shape.layout)
    return None


def remembered_for(shape: Shape, partner: str, remembered: Iterable[Remembered]) -> list[Remembered]:
    """What is remembered for a partner's files of one layout; `partner` where another than the usual was told."""
    wanted = (shape.source, shape.layout, partner or shape.partner)
    return [one for one in remembered if (one.source, one.layout, one.partner) == wanted]


def _answers_something(wording: Wording, found: Outcome) -> bool:
    """Whether a file asks for this: its words stand there unknown, or what it says is not provided is lacking."""
    words = key(wording.words)
    if wording.column:
        return any(one.column == wording.column and key(one.words) == words for one in found.strangers)
    if not words:
        return any(one.wording == wording.means for table in found.headings for one in table.lacking)
    headers = (key(one.words) for table in found.headings for one in table.headers if not one.means)
    labels = (key(one.words) for table in found.headings for one in table.labels if not one.means)
    return words in {*headers, *labels}


def _about_the_same(one: Wording, other: Wording) -> bool:
    """Whether two answers cannot both hold: the same words under the same column, or two columns for one meaning."""
    if one.column or other.column:
        return (key(one.words), one.column) == (key(other.words), other.column)
    same_words = bool(one.words) and key(one.words) == key(other.words)
    return same_words or (bool(one.means) and one.means == other.means)


def recalled_words(item: Item, remembered: Sequence[Remembered]) -> str:
    """Which answers given before a file was read with: "2 columns read as mapped on 14 March 2018"; "" for none."""
    found = item.outcome
    if found is None:
        return ""
    used = [one for one in remembered_for(found, "", remembered) if one.wording in item.told.wordings]
    if not used:
        return ""
    headed = [one for one in used if not one.wording.column]
    noun = "column" if len(headed) == len(used) else "word"
    newest = max(one.recorded for one in used)
    return f"{len(used)} {noun}{'' if len(used) == 1 else 's'} read as mapped on {day(newest.astimezone(LONDON))}"
