"""What an officer answers when asked about a file, and what it adds to what was said of it before."""

from __future__ import annotations

from typing import NamedTuple

from loaders.likeness import Candidate
from loaders.reading.told import Told, Wording


class Answers(NamedTuple):
    """What was answered; "" and nothing where it was not asked, None where no layout was picked."""

    candidate: Candidate | None = None
    sheet: str = ""
    period: str = ""
    partner: str = ""
    wordings: tuple[Wording, ...] = ()


def told_with(told: Told, answers: Answers) -> Told:
    """What was said before with the answers in its place; an answer about the same words replaces the one before."""
    kept = [one for one in told.wordings if not any(one.contradicts(new) for new in answers.wordings)]
    return Told(
        answers.candidate.source if answers.candidate else told.source,
        answers.candidate.layout if answers.candidate else told.layout,
        answers.sheet or told.sheet,
        answers.period or told.period,
        answers.partner or told.partner,
        (*kept, *answers.wordings),
    )
