"""Where a figure comes from: the files it was counted from, with their cells, sums and the day they were received."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal
from fractions import Fraction
from html import escape
from typing import NamedTuple, Protocol

from charts.wording import value_words
from performance.row import Row
from performance.wording import instant, number

_CELLS_NAMED = 6
_TITLE = "<h2>Where does it come from?</h2>"


class Cell(Protocol):
    """A cell behind a figure, as the trace gives it."""

    @property
    def submission(self) -> str: ...  # noqa: D102
    @property
    def file(self) -> str: ...  # noqa: D102
    @property
    def sha256(self) -> str: ...  # noqa: D102
    @property
    def received(self) -> datetime: ...  # noqa: D102
    @property
    def by(self) -> str: ...  # noqa: D102
    @property
    def sheet(self) -> str: ...  # noqa: D102
    @property
    def cell(self) -> str: ...  # noqa: D102
    @property
    def value(self) -> float | None: ...  # noqa: D102
    @property
    def part(self) -> str: ...  # noqa: D102
    @property
    def shows_neighbours(self) -> bool: ...  # noqa: D102
    @property
    def corrected(self) -> str: ...  # noqa: D102


class Source(NamedTuple):
    """The cells of one sheet of one file that make a figure or a part of it; `total` None where it is hidden.

    `corrected` says how and why a figure is not what the partner's cells say.
    """

    submission: str
    file: str
    sheet: str
    part: str
    sha256: str
    received: datetime
    by: str
    cells: tuple[str, ...]
    total: Fraction | None
    shows_neighbours: bool
    corrected: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """File and sheet, with the part of a ratio it gives."""
        part = f" ({self.part})" if self.part else ""
        return f"{self.file} › {self.sheet}{part}" if self.sheet else f"{self.file}{part}"


def sources(cells: Sequence[Cell]) -> tuple[Source, ...]:
    """The cells by file, sheet and part, the most cells first."""
    groups: dict[tuple[str, str, str], list[Cell]] = {}
    for cell in cells:
        groups.setdefault((cell.submission, cell.sheet, cell.part), []).append(cell)
    found = [_source(group) for group in groups.values()]
    return tuple(sorted(found, key=lambda source: -len(source.cells)))


def _source(group: Sequence[Cell]) -> Source:
    first = group[0]
    values = [Fraction(Decimal(str(cell.value))) for cell in group if cell.value is not None]
    names = tuple(dict.fromkeys(cell.cell for cell in group if cell.cell))
    total = sum(values, Fraction(0)) if len(values) == len(group) else None
    return Source(
        first.submission, first.file, first.sheet, first.part, first.sha256, first.received, first.by, names, total,
        all(cell.shows_neighbours for cell in group), _corrections(group),
    )  # fmt: skip


def _corrections(group: Sequence[Cell]) -> tuple[str, ...]:
    """Each correction once, with its cell."""
    told = dict.fromkeys((cell.corrected, cell.cell) for cell in group if cell.corrected)
    return tuple(f"{cell} {words}".lstrip() for words, cell in told)


def provenance_summary(row: Row, found: Sequence[Source]) -> str:
    """One sentence, and a table of the files."""
    if not found:
        return f'<div class="sp sp-section">{_TITLE}<p class="sp-line">There is no figure to trace.</p></div>'
    rows = "".join(map(_row, found))
    return (
        f'<div class="sp sp-section">{_TITLE}<p class="sp-line">{escape(_sentence(row, found))}</p>'
        '<div class="sp-scroll" tabindex="0" role="region" aria-label="Files behind this figure">'
        '<table class="sp-plain sp-files"><caption class="sp-hidden">Files behind this figure</caption><thead><tr>'
        '<th scope="col">File and sheet</th><th scope="col">Cells</th><th scope="col" class="sp-num">Adds up to</th>'
        f'<th scope="col">Received</th><th scope="col">By</th></tr></thead><tbody>{rows}</tbody></table></div></div>'
    )


def _sentence(row: Row, found: Sequence[Source]) -> str:
    cells, files = sum(len(source.cells) for source in found), len({source.submission for source in found})
    if not cells:  # a list of cells, one a person, would be the count that is hidden
        return f"Counted in {files} file{'' if files == 1 else 's'}; the cells are not listed, to protect people."
    counted = f"{cells:,} cell{'' if cells == 1 else 's'} in {files} file{'' if files == 1 else 's'}"
    if row.indicator.is_ratio:
        return f"{counted} give numerator and denominator of {value_words(row)}."
    verb = "gives" if cells == 1 else "add up to"
    return f"{counted} {verb} {value_words(row)}."


def _row(source: Source) -> str:
    named = ", ".join(source.cells[:_CELLS_NAMED])
    if len(source.cells) > _CELLS_NAMED:
        named += f" and {len(source.cells) - _CELLS_NAMED:,} more"
    total = "[c]" if source.total is None else number(source.total)
    corrected = "".join(f'<span class="sp-find">{escape(words)}</span>' for words in source.corrected)
    digest = f"<br><code>SHA-256 {escape(source.sha256[:12])}…</code>" if source.sha256 else ""
    return (
        f'<tr><th scope="row">{escape(source.name)}{digest}{corrected}</th><td>{escape(named)}</td>'
        f'<td class="sp-num">{total}</td><td>{escape(instant(source.received))}</td><td>{escape(source.by)}</td></tr>'
    )
