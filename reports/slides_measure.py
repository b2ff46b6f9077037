"""How much room words take on a slide: lines are counted before anything is written, so that nothing overflows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from charts.theme import LIGHT
from reports.slides_widths import letters_wide

SMALLEST = 18.0  # points; nothing on a slide is smaller
LEADING = 1.2  # lines stand so many times their size apart; Arial's own is 1.15
_POINTS = 72  # to an inch
_SPARE = 1.02  # PowerPoint rounds the width of each letter


class Run(NamedTuple):
    """Words in one look."""

    words: str
    colour: str = LIGHT.ink
    bold: bool = False


class Paragraph(NamedTuple):
    """Runs of one size, in points; `gap` is kept free above, in points."""

    runs: tuple[Run, ...]
    size: float = SMALLEST
    gap: float = 0.0

    @property
    def words(self) -> str:
        """All its words."""
        return "".join(run.words for run in self.runs)


def run(words: str, colour: str = LIGHT.ink, *, bold: bool = False) -> Run:
    """Words in one look, on one line: what a person typed may hold line ends and letters no file may hold."""
    return Run(" ".join("".join(one if one.isprintable() else " " for one in words).split(" ")), colour, bold)


def plain(
    words: str, size: float = SMALLEST, colour: str = LIGHT.ink, *, bold: bool = False, gap: float = 0.0
) -> Paragraph:
    """A paragraph in one look."""
    return Paragraph((run(words, colour, bold=bold),), size, gap)


class Ruler(NamedTuple):
    """Measures words, in inches. `wide` is how much wider than Arial the font may be."""

    wide: float = 1.0
    font: str = "Arial"

    def width(self, words: str, size: float, *, bold: bool = False) -> float:
        """How long words are on one line."""
        return letters_wide(words, bold=bold) / 1000 * size / _POINTS * self.wide * _SPARE

    def lines(self, paragraph: Paragraph, width: float) -> int:
        """On how many lines a paragraph stands."""
        count, used = 1, 0.0
        for word, bold in _words(paragraph.runs):
            long = self.width(word.rstrip(), paragraph.size, bold=bold)
            if used and used + long > width:
                count, used = count + 1, 0.0
            while long > width:  # a word longer than a line is broken
                count, long = count + 1, long - width
            used += long + self.width(word[len(word.rstrip()) :], paragraph.size, bold=bold)
        return count

    def height(self, paragraphs: Sequence[Paragraph], width: float) -> float:
        """How high paragraphs stand."""
        points = sum(one.gap + self.lines(one, width) * one.size * LEADING for one in paragraphs)
        return points / _POINTS

    def cut(self, paragraph: Paragraph, width: float, lines: int) -> Paragraph:
        """As much of a paragraph as stands on so many lines; what is left out is an ellipsis."""
        if self.lines(paragraph, width) <= lines:
            return paragraph
        low, high = 0, len(paragraph.words)
        while high - low > 1:
            middle = (low + high) // 2
            fits = self.lines(_first(paragraph, middle), width) <= lines
            low, high = (middle, high) if fits else (low, middle)
        return _first(paragraph, low)

    def sized(self, paragraph: Paragraph, width: float, sizes: Sequence[tuple[float, int]]) -> Paragraph:
        """A paragraph in the first of (size, lines) in which it is whole; cut to the last where it is in none."""
        for size, lines in sizes:
            tried = paragraph._replace(size=size)
            if self.lines(tried, width) <= lines:
                return tried
        size, lines = sizes[-1]
        return self.cut(paragraph._replace(size=size), width, lines)

    def flowed(self, paragraphs: Sequence[Paragraph], width: float, height: float) -> tuple[Paragraph, ...]:
        """As many paragraphs as stand in a height, the last one cut where it must be."""
        kept: list[Paragraph] = []
        left = height * _POINTS
        for one in paragraphs:
            lines = int((left - one.gap) / (one.size * LEADING) + 1e-6)
            if lines < 1:
                break
            kept.append(self.cut(one, width, lines))
            left -= one.gap + self.lines(kept[-1], width) * one.size * LEADING
        return tuple(kept)


def _words(runs: Sequence[Run]) -> list[tuple[str, bool]]:
    """The words of runs, each with the spaces behind it."""
    found: list[tuple[str, bool]] = []
    for run in runs:
        pieces = run.words.split(" ")
        found += [(f"{piece} ", run.bold) for piece in pieces[:-1]]
        found += [(pieces[-1], run.bold)] if pieces[-1] else []
    return found


def _first(paragraph: Paragraph, letters: int) -> Paragraph:
    """The first so many letters of a paragraph, and an ellipsis."""
    kept: list[Run] = []
    for run in paragraph.runs:
        kept.append(run._replace(words=run.words[:letters]))
        letters -= len(run.words)
        if letters <= 0:
            break
    end = kept[-1]
    kept[-1] = end._replace(words=f"{end.words.rstrip(' ,;:.–')}…")
    return paragraph._replace(runs=tuple(kept))
