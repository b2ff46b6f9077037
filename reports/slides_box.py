"""Where things stand on a slide, in inches, and the grid of slides drawn without a template."""

from __future__ import annotations

from typing import NamedTuple

WIDE, HIGH = 13.333, 7.5
MARGIN = 0.45


class Box(NamedTuple):
    """A rectangle, in inches from the slide's top left corner."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Its lower edge."""
        return self.top + self.height

    def below(self, top: float) -> Box:
        """What is left of it from a height on downwards."""
        return Box(self.left, top, self.width, max(0.0, self.bottom - top))

    def times(self, factor: float) -> Box:
        """It on a slide so many times as large."""
        return Box(*(one * factor for one in self))

    def columns(self, gap: float, *shares: float) -> tuple[Box, ...]:
        """Side by side, with a gap between, in these shares of its width."""
        free = self.width - gap * (len(shares) - 1)
        found, left = [], self.left
        for share in shares:
            found.append(Box(left, self.top, free * share / sum(shares), self.height))
            left = found[-1].right + gap
        return tuple(found)


BANNER = Box(0.0, 0.0, WIDE, 0.42)
PLACE = Box(MARGIN, 0.52, WIDE - 2 * MARGIN, 0.32)
TITLE = Box(MARGIN, 0.88, WIDE - 2 * MARGIN, 1.0)
FOOT = Box(MARGIN, 6.98, WIDE - 2 * MARGIN, 0.38)
BODY = Box(MARGIN, 1.6, WIDE - 2 * MARGIN, FOOT.top - 0.12 - 1.6)
