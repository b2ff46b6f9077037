"""Looking at one column of a sheet for personal data: what its header says, then what its cells look like."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, NamedTuple

from loaders.reading.personal_headers import Heading
from loaders.reading.personal_kinds import Kind
from loaders.reading.personal_names import names_among
from loaders.reading.personal_values import (
    Hit,
    has_ten_digits,
    is_district,
    is_plain_telephone,
    nhs_numbers,
    suspicious,
)
from loaders.reading.places import borough, ward
from loaders.reading.text import is_blank

_MANY = 3
_TENTH = 10
_SHARE_OF_DIGITS = 0.6  # a column of telephone or NHS numbers has hardly any other; 9 % of random numbers pass
_NUMBERS: frozenset[type[Any]] = frozenset({float, int})


class Sighting(NamedTuple):
    """One kind of personal data in one column. Rows and columns are counted from 0; `rows` is never empty.

    `headed`: the header says so. `pattern`: no slip but a column of it. `plain`: bare digits, known by their share.
    """

    kind: Kind
    column: int
    rows: tuple[int, ...]
    headed: bool = False
    pattern: bool = False
    plain: bool = False


def sightings(
    column: int, cells: Sequence[Any], header: int | None, told: Heading | None, *, names: bool
) -> list[Sighting]:
    """What a column holds. `told` is what its header announces; `names`: look for columns of names too."""
    headed = _headed(column, cells, header, told) if told else None
    if headed:
        return [headed]
    kinds = set(map(type, cells))
    texts = _texts(cells, kinds)
    values: dict[Hit, set[Any]] = defaultdict(set)
    for text, hits in suspicious(texts).items():
        for hit in hits:
            values[hit].add(text)
    if kinds & _NUMBERS:
        numbers: set[Any] = {cell for cell in cells if cell.__class__ in _NUMBERS and 1e9 <= cell < 1e10}
        values[Hit(Kind.NHS, plain=True)] |= nhs_numbers(numbers)
    found = [_sighting(column, cells, header, hit, looking) for hit, looking in values.items() if looking]
    if names and (people := names_among(texts)):
        found = [sighting for sighting in found if sighting and sighting.kind is not Kind.NAME]
        found.append(Sighting(Kind.NAME, column, _rows(cells, people), pattern=True))
    return [sighting for sighting in found if sighting]


def _texts(cells: Sequence[Any], kinds: set[type[Any]]) -> set[str]:
    if kinds == {str}:
        return set(cells)
    return {cell for cell in cells if cell.__class__ is str} if str in kinds else set()


def _headed(column: int, cells: Sequence[Any], header: int | None, told: Heading) -> Sighting | None:
    """What the header says, unless the cells belie it: none filled, only districts, only places, no name."""
    body = range((header or 0) + 1, len(cells))
    filled = tuple(row for row in body if not is_blank(cells[row]))
    if not filled or (told.kind is Kind.POSTCODE and all(is_district(cells[row]) for row in filled)):
        return None
    if told.kind is Kind.NAME and all(_is_place(cells[row]) for row in filled):
        return None
    if not told.sure:
        texts = {cells[row] for row in filled if isinstance(cells[row], str)}
        people = names_among(texts, headed=True)
        filled = tuple(row for row in filled if cells[row] in people)
    return Sighting(told.kind, column, filled, headed=True, pattern=True) if filled else None


def _is_place(cell: object) -> bool:
    """Whether a cell names a borough or a ward of Bromley: a list of places may be headed "Name"."""
    if not isinstance(cell, str):
        return False
    return bool(borough(cell) or ward(cell, date.min) or ward(cell, date.max))


def _sighting(column: int, cells: Sequence[Any], header: int | None, hit: Hit, looking: set[Any]) -> Sighting | None:
    rows = _rows(cells, looking)
    if hit.plain:
        alike: Callable[[object], bool] = has_ten_digits if hit.kind is Kind.NHS else is_plain_telephone
        if len(rows) < _SHARE_OF_DIGITS * sum(map(alike, cells)):
            return None
    return Sighting(hit.kind, column, rows, pattern=_is_pattern(len(rows), cells, header), plain=hit.plain)


def _is_pattern(hits: int, cells: Sequence[Any], header: int | None) -> bool:
    """Three cells, or two that are a tenth of the column."""
    if hits >= _MANY:
        return True
    body = cells[0 if header is None else header + 1 :]
    return hits > 1 and hits * _TENTH >= sum(not is_blank(cell) for cell in body)


def _rows(cells: Sequence[Any], looking: set[Any]) -> tuple[int, ...]:
    return tuple(row for row, cell in enumerate(cells) if cell in looking)
