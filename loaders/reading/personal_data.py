"""The guard: personal data never enters, whatever the header calls it and wherever on the sheet it stands.

A lone hit asks (a warning: crime references look like telephone numbers); a pattern, three cells or a tenth of a
column, refuses. What is said names the column and the cell, never the value.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest
from typing import NamedTuple

from loaders.reading.cells import expand, letters
from loaders.reading.layout import Personal
from loaders.reading.personal_columns import Sighting, sightings
from loaders.reading.personal_headers import Heading, heading, looks_like_headers
from loaders.reading.personal_kinds import Kind
from loaders.reading.personal_names import is_forename
from loaders.reading.personal_values import suspicious
from loaders.reading.problem import Problem, Problems
from loaders.reading.sheet import Sheet
from loaders.reading.text import is_blank, key, shown
from loaders.reading.watched import Done, unwatched

_CELL = re.compile(r"[A-Z]+\d+")
_MANY = 3  # cells of one kind on a sheet: no longer a slip


class PersonalData(NamedTuple):
    """What was found on a sheet: whole columns, and single cells elsewhere, rows and columns counted from 0.

    Where the layout drops personal data these are to be left blank in whatever is kept; where it refuses, the cells
    are those whose value may stand in no message. `header` is the row of the sheet's headers, None where it has none.
    """

    columns: frozenset[int]
    cells: frozenset[tuple[int, int]]
    header: int | None = None


def check(
    sheet: Sheet,
    header_row: int | None,
    policy: Personal,
    problems: Problems,
    *,
    dropped: Sequence[str] = (),
    allowed: frozenset[int] = frozenset(),
    done: Done = unwatched,
) -> PersonalData:
    """Look for personal data on a sheet and note what was found.

    `header_row` is the row of the headers where they are known. `dropped` are headers of columns that are left out
    whatever they hold. `allowed` are columns whose header and words are known to be no person's (Marac name): only
    what they hold is looked at, and not for names. `done` is told which share of the columns was looked at.
    """
    columns = list(zip_longest(*sheet.rows, fillvalue=""))
    header = _guess(sheet) if header_row is None or header_row >= len(sheet.rows) else header_row
    left_out = {key(words) for words in dropped}
    blanked = [at for at in range(len(columns)) if left_out and key(_words(sheet, header, at)) in left_out]
    found: list[Sighting] = []
    for at, cells in enumerate(columns):
        done(at / len(columns))
        if at not in blanked:
            told = None if at in allowed else _told(sheet, header, at)
            found += sightings(at, cells, header, told, names=at not in allowed)
    found += _labelled(sheet, header, {sighting.column for sighting in found})
    _count_together(found)
    return _say(sheet, header, policy, problems, found, blanked)


def unsaid(problems: Iterable[Problem], personal: Mapping[str, PersonalData]) -> tuple[Problem, ...]:
    """The problems of a file, by sheets that were looked at, without the values of cells that look personal."""
    return tuple(
        problem._replace(found="", message=problem.message.replace(problem.found, "…"))
        if problem.found and _stands_in(problem.cell, personal.get(problem.sheet))
        else problem
        for problem in problems
    )


def unsaid_anywhere(problems: Iterable[Problem], sheets: Iterable[Sheet]) -> tuple[Problem, ...]:
    """The problems of a file of which no layout is known, without any value if anything in it looks personal."""
    looked = [check(sheet, None, Personal.DROP, Problems()) for sheet in sheets]
    if not any(found.columns or found.cells for found in looked):
        return tuple(problems)
    return tuple(problem._replace(found="") for problem in problems)


def _stands_in(cell: str, found: PersonalData | None) -> bool:
    if not found or not _CELL.fullmatch(cell):
        return False
    ((row, column),) = expand(cell)
    return column in found.columns or (row, column) in found.cells


def _words(sheet: Sheet, header: int | None, column: int) -> str:
    return "" if header is None else shown(sheet.value(header, column))


def _announced(words: str) -> Heading | None:
    """What a header announces; nothing where it is a value itself: "DOB 1/2/1983" heads no column."""
    told = heading(words)
    return None if told is None or suspicious({words}) else told


def _told(sheet: Sheet, header: int | None, column: int) -> Heading | None:
    """What the header says, read together with the one above it where the header stands on two rows."""
    own = _words(sheet, header, column)
    if header is None:
        return None
    upper = sheet.rows[header - 1] if header else []
    if sum(not is_blank(cell) for cell in upper) < 2:  # a title, not an upper row of headers
        return _announced(own)
    above = next((shown(cell) for cell in reversed(upper[: column + 1]) if not is_blank(cell)), "")
    if not own:
        return _announced(shown(sheet.value(header - 1, column)))
    alone = _announced(own)
    return alone if alone is None or _announced(f"{above} {own}") is not None else None


def _guess(sheet: Sheet) -> int | None:
    """The row of a sheet without a known table that reads like the headers of a list of people."""
    rows = range(min(len(sheet.rows), 60))
    return next((row for row in rows if looks_like_headers(sheet.rows[row]) or _heads_a_list(sheet, row)), None)


def _heads_a_list(sheet: Sheet, row: int) -> bool:
    """Whether a sheet begins with one word that announces people, over a pattern of cells."""
    if any(not is_blank(cell) for cells in sheet.rows[:row] for cell in cells):
        return False
    filled = [column for column, cell in enumerate(sheet.rows[row]) if not is_blank(cell)]
    told = _announced(_words(sheet, row, filled[0])) if len(filled) == 1 else None
    if told is None or not told.sure:
        return False
    below = [sheet.value(under, filled[0]) for under in range(row + 1, min(row + 1 + _MANY, len(sheet.rows)))]
    return len(below) == _MANY and not any(map(is_blank, below))


def _labelled(sheet: Sheet, header: int | None, seen: set[int]) -> list[Sighting]:
    """Cells above the header that stand beside a label: `Client name` | ..."""
    found = []
    for row in range(header or 0):
        for column, label in enumerate(sheet.rows[row][:-1]):
            told = _announced(shown(label).rstrip(": ")) if isinstance(label, str) else None
            beside = sheet.rows[row][column + 1]
            if told and told.sure and not is_blank(beside) and column + 1 not in seen:
                found.append(Sighting(told.kind, column + 1, (row,)))
    return found


def _count_together(found: list[Sighting]) -> None:
    """Single cells of one kind in several columns make a pattern too, once there are three."""
    cells: dict[Kind, int] = defaultdict(int)
    for sighting in found:
        if not sighting.plain:
            cells[sighting.kind] += len(sighting.rows)
    for at, sighting in enumerate(found):
        if cells[sighting.kind] >= _MANY and not sighting.plain:
            found[at] = sighting._replace(pattern=True)


def _say(
    sheet: Sheet,
    header: int | None,
    policy: Personal,
    problems: Problems,
    found: list[Sighting],
    blanked: list[int],
) -> PersonalData:
    columns = set(blanked)
    cells: set[tuple[int, int]] = set()
    for sighting in found:
        if sighting.pattern and (sighting.headed or len(sighting.rows) >= _MANY):
            columns.add(sighting.column)
        cells.update((row, sighting.column) for row in sighting.rows)
        if policy is Personal.REFUSE:
            _refuse(sheet, header, problems, sighting)
        else:
            _drop(sheet, problems, sighting)
    if blanked:
        problems.warning(
            f"The personal columns were left out: {', '.join(_words(sheet, header, at) for at in blanked)}.",
            sheet=sheet.name,
            cell=sheet.cell(header or 0, blanked[0]),
        )
    return PersonalData(frozenset(columns), frozenset(cells), header)


def _quoted(words: str) -> str:
    """A header to be said; not where a person may be named in it."""
    named = any(is_forename(word) for word in re.findall(r"\w+", words))
    return "" if named or not words else f', headed "{words}",'


def _refuse(sheet: Sheet, header: int | None, problems: Problems, sighting: Sighting) -> None:
    column, cell = letters(sighting.column), sheet.cell(sighting.rows[0], sighting.column)
    if sighting.headed:
        problems.error(
            f"Column {column}{_quoted(_words(sheet, header, sighting.column))} holds {sighting.kind}. "
            "Personal data may not be sent here: remove the column and send the file again, "
            "or ask for a return without it.",
            sheet=sheet.name,
            cell=sheet.cell(header or 0, sighting.column),
            expected="no personal data",
        )
    elif sighting.pattern:
        many = f"{len(sighting.rows):,} cells look" if len(sighting.rows) > 1 else "a cell looks"
        problems.error(
            f"Column {column} holds what seems to be {sighting.kind}: {many} like it, the first is {cell}. "
            "Personal data may not be sent here: remove it and send the file again, or ask for a return without it.",
            sheet=sheet.name,
            cell=cell,
            expected="no personal data",
        )
    else:
        problems.warning(
            f"Column {column}: cell {cell} looks like one of these: {sighting.kind}. "
            "If it belongs to a person, remove it and send the file again.",
            sheet=sheet.name,
            cell=cell,
            expected="no personal data",
        )


def _drop(sheet: Sheet, problems: Problems, sighting: Sighting) -> None:
    column, cell = letters(sighting.column), sheet.cell(sighting.rows[0], sighting.column)
    whole = sighting.headed or sighting.pattern
    problems.warning(
        f"Column {column} holds what seems to be {sighting.kind} and was left out."
        if whole
        else f"Column {column}: cell {cell} looks like one of these: {sighting.kind}. It was left out.",
        sheet=sheet.name,
        cell=cell,
        expected="no personal data",
    )
