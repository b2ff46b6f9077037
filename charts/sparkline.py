"""The last twelve quarters in the room of a word: value line, dashed target path, last point; no axis, no labels."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from charts.marks import svg
from charts.theme import Palette
from performance.definitions.indicator import Basis
from performance.row import Row, Step

WIDTH, HEIGHT = 124, 34
SLOTS = 12
FEW = 4  # up to this many points are dots above a zero base: a line of two points claims more than is known
_EDGE, _TOP, _BASE = 5.0, 5.0, 29.0


class _Point(NamedTuple):
    across: float
    down: float
    provisional: bool


class _Scale(NamedTuple):
    low: float
    high: float

    def down(self, value: Fraction) -> float:
        """The height of a value, from the top."""
        span = self.high - self.low
        return _BASE - (_BASE - _TOP) * (float(value) - self.low) / span if span else (_TOP + _BASE) / 2


def sparkline(row: Row, colours: Palette) -> str:
    """The sparkline of a row. Short series stay short, at the right; nothing known is a dotted line."""
    steps = row.history[-SLOTS:]
    known = [step.value for step in steps if step.value is not None]
    if row.suppressed or not known:
        dots = f'stroke="{colours.limits}" stroke-width="1.4" stroke-dasharray="1.5 3"'
        return svg(WIDTH, HEIGHT, f'<path d="M{_EDGE} 17H{WIDTH - _EDGE}" {dots}/>')
    few = len(known) <= FEW
    scale = _scale(steps, zero=few)
    drawing = "".join(_target(run, colours) for run in _runs(row.indicator.basis, steps, scale, expected=True))
    for run in _runs(row.indicator.basis, steps, scale, expected=False):
        drawing += _line(run, colours, dots=few)
    return svg(WIDTH, HEIGHT, drawing)


def _scale(steps: Sequence[Step], *, zero: bool) -> _Scale:
    values = [float(value) for step in steps for value in (step.value, step.expected) if value is not None]
    low = min(0.0, *values) if zero else min(values)
    return _Scale(low, max(values))


def _runs(basis: Basis, steps: Sequence[Step], scale: _Scale, *, expected: bool) -> list[list[_Point]]:
    """Neighbouring known points. The newest figure of a yearly return stands once, not four times: its line runs on."""
    runs: list[list[_Point]] = [[]]
    first = SLOTS - len(steps)
    for place, step in enumerate(steps):
        value = step.expected if expected else step.value
        if value is None and basis is not Basis.LATEST:
            runs.append([])
        if value is not None:
            across = _EDGE + (WIDTH - 2 * _EDGE) * (first + place) / (SLOTS - 1)
            runs[-1].append(_Point(across, scale.down(value), step.provisional))
    return [run for run in runs if run]


def _target(run: list[_Point], colours: Palette) -> str:
    start, end = run[0], run[-1]
    if len(run) == 1:  # one quarter's target is a short dash about its slot
        path = f"M{start.across - 5:.1f} {start.down:.1f}H{min(start.across + 5, WIDTH):.1f}"
    else:
        path = "M" + " ".join(f"{point.across:.1f} {point.down:.1f}" for point in (start, *run[1:-1], end))
    return f'<path d="{path}" fill="none" stroke="{colours.target}" stroke-width="1.5" stroke-dasharray="4 3"/>'


def _line(run: list[_Point], colours: Palette, *, dots: bool) -> str:
    drawing = ""
    for before, after in pairwise(run):
        dashed = ' stroke-dasharray="3 2.5"' if after.provisional else ""
        drawing += f'<path d="M{before.across:.1f} {before.down:.1f}L{after.across:.1f} {after.down:.1f}" '
        drawing += f'stroke="{colours.series}" stroke-width="1.8" stroke-linecap="round"{dashed}/>'
    last = WIDTH - _EDGE - 0.1
    for point in run:
        if dots or point.across >= last:
            size = 3.1 if point.across >= last else 2.2
            fill = colours.bg if point.provisional else colours.series
            drawing += f'<circle cx="{point.across:.1f}" cy="{point.down:.1f}" r="{size}" fill="{fill}" '
            drawing += f'stroke="{colours.series}" stroke-width="1.4"/>'
    return drawing
