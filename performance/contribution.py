"""What each part adds to the change of a total: the bars of a waterfall, and what no part explains."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple


class Part(NamedTuple):
    """A part with its figure before and now; None where unknown."""

    title: str
    before: Fraction | None
    now: Fraction | None

    @property
    def known(self) -> bool:
        """Whether its change is known."""
        return self.before is not None and self.now is not None

    @property
    def change(self) -> Fraction:
        """How much more it is now; 0 where unknown."""
        return self.now - self.before if self.now is not None and self.before is not None else Fraction(0)


class Contributions(NamedTuple):
    """From `start` to `end` by the changes of the parts, the largest fall first; `rest` is what they leave unexplained.

    `whole` is whether start and end are the total's own figures: where it is unknown they are those of the parts added
    up. `unknown` names the parts of which nothing can be said.
    """

    start: Fraction
    end: Fraction
    parts: tuple[Part, ...]
    rest: Fraction
    whole: bool
    unknown: tuple[str, ...]

    @property
    def change(self) -> Fraction:
        """The change of the total."""
        return self.end - self.start


def contributions(total: Part | None, parts: Sequence[Part]) -> Contributions | None:
    """The contribution of each part to the change of the total; None where nothing is known of two parts."""
    known = sorted((part for part in parts if part.known), key=lambda part: part.change)
    unknown = tuple(part.title for part in parts if not part.known)
    if len(known) < 2:
        return None
    start = sum((part.before for part in known if part.before is not None), Fraction(0))
    end = sum((part.now for part in known if part.now is not None), Fraction(0))
    if total is None or total.before is None or total.now is None:
        return Contributions(start, end, tuple(known), Fraction(0), whole=False, unknown=unknown)
    rest = total.change - (end - start)
    return Contributions(total.before, total.now, tuple(known), rest, whole=True, unknown=unknown)
