"""What an officer says of a file that the file does not say itself: what it is, of when, and what its words mean."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from loaders.reading.text import key


class Wording(NamedTuple):
    """What a partner's words mean in one layout.

    `words` stand in the file as a header or a row's label, or (where `column` names a column of the layout) as a value
    under that column; `means` is the layout's own wording for them. `means` "" says that nothing we need stands there;
    `words` "" says that the partner does not provide the column `means`.
    """

    words: str
    means: str
    column: str = ""

    def contradicts(self, other: Wording) -> bool:
        """Whether two cannot both hold: the same words under the same column, or two columns for one meaning."""
        if self.column or other.column:
            return (key(self.words), self.column) == (key(other.words), other.column)
        same_words = bool(self.words) and key(self.words) == key(other.words)
        return same_words or (bool(self.means) and self.means == other.means)


class Told(NamedTuple):
    """What was said of one file; "" where nothing was.

    `period` is in people's words: Q3 2017/18, 2017/18, June 2017.
    """

    source: str = ""
    layout: str = ""
    sheet: str = ""
    period: str = ""
    partner: str = ""
    wordings: tuple[Wording, ...] = ()

    @property
    def absent(self) -> frozenset[str]:
        """What the sender is said not to provide, as `text.key` gives it."""
        return frozenset(key(wording.means) for wording in self.wordings if not wording.words)

    def to_json(self) -> str:
        """As text; "" where nothing was said."""
        return "" if self == NOTHING_TOLD else json.dumps(self, ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str) -> Told:
        """From text."""
        return cls.of(json.loads(text)) if text else NOTHING_TOLD

    @classmethod
    def of(cls, given: list[Any]) -> Told:
        """From the lists that JSON makes of it."""
        source, layout, sheet, period, partner, wordings = given
        return cls(source, layout, sheet, period, partner, tuple(Wording(*one) for one in wordings))


NOTHING_TOLD = Told()
