"""Four hundred files of partners with personal data in them: ten kinds, forty files each, in likely and odd places."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from random import Random
from typing import NamedTuple

from openpyxl import Workbook
from openpyxl.comments import Comment

from loaders import plain_workbook
from loaders.plain_workbook import write_workbook
from loaders.reading.cells import letters
from loaders.reading.personal_values import is_nhs_number
from tests.faults.crime_borough_a import GOOD as CRIME
from tests.faults.fly_tipping_register import GOOD as FLY_TIPPING
from tests.faults.idsva_contract import GOOD as CONTRACT
from tests.faults.marac_register import GOOD as REFERRALS
from tests.faults.return_wrap import GOOD as WRAP
from tests.faults.rows import Rows, copied, put, width, with_column
from tests.faults.saved import Tab
from tests.safety import people

BASES = ((FLY_TIPPING, 4), (REFERRALS, 3), (WRAP, 4), (CONTRACT, 4), (CRIME, 1))  # a good file, and its header's row
HEADINGS = {
    "name": ("Name", "Client name", "VICTIM'S NAME", "first_name", "PerpetratorName", " Surname ", "Name of child", "User Name"),
    "date of birth": ("DOB", "DoB", "Date of birth", "D.O.B.", "date_of_birth", "Client's date of birth", "BirthDate"),
    "address": ("Address", "Home address", "ADDRESS LINE 1", "Victim address", "House number"),
    "postcode": ("Postcode", "Post code", "HomePostcode", "full post-code", "Victim's postcode"),
    "telephone": ("Telephone", "Phone no.", "MOBILE NUMBER", "Contact number", "Tel. no."),
    "e-mail": ("E-mail", "Email address", "EMAIL", "e mail"),
    "NHS number": ("NHS number", "NHS No.", "NHS_Number", "NHSNo"),
    "National Insurance": ("National Insurance number", "NI number", "NINO", "N.I. No."),
}  # fmt: skip
MAKE = {
    "name": people.name, "titled name": people.titled, "date of birth": people.birth, "labelled birth": people.born,
    "address": people.address, "postcode": people.postcode, "telephone": people.telephone, "e-mail": people.email,
    "NHS number": people.nhs, "National Insurance": people.nino,
}  # fmt: skip
FIXED = ("postcode", "telephone", "e-mail", "NHS number", "National Insurance", "titled name", "labelled birth")
SENTENCES = ("rang on {} again", "({})", "see {}, moved", "Contact: {}", "{}", "left a note;{}")


class Seeded(NamedTuple):
    """A file of a layout with something personal in it. `kind` is "header", "fixed" or "names"."""

    name: str
    layout: str
    data: bytes
    kind: str
    what: str
    values: tuple[str, ...]


class Odd(NamedTuple):
    """What a sheet has beside its cells: a hidden column, merged cells, notes on cells."""

    hidden: str = ""
    merged: str = ""
    notes: tuple[tuple[str, str], ...] = ()


NOTHING_ODD = Odd()


class Placed(NamedTuple):
    """The rows of a file's first sheet with something personal in or beside them, and the values."""

    rows: Rows
    values: list[str]
    odd: Odd = NOTHING_ODD
    more: tuple[Tab, ...] = ()


def seeded() -> Iterator[Seeded]:
    """The files, always the same."""
    for number in range(400):
        chance, turn = Random(number), number // len(MAKE)
        base, header = BASES[turn % len(BASES)]
        what = tuple(MAKE)[number % len(MAKE)]
        kind = _kind(what, turn)
        placed = _PLACES[kind](copied(base.rows), header, what, chance)
        text = not (base.sheet or placed.more or placed.odd != NOTHING_ODD)
        tabs = (Tab(base.sheet or "Sheet1", placed.rows), *base.more, *placed.more)
        data = _text(placed.rows) if text else _workbook(tabs, placed.odd)
        yield Seeded(f"{number:03}.{'csv' if text else 'xlsx'}", base.layout, data, kind, what, tuple(placed.values))


def _kind(what: str, turn: int) -> str:
    """Names are known by their heading or as a column, dates of birth and addresses by their heading, the rest by both."""
    if what == "name":
        return ("header", "names")[turn % 2]
    return "header" if what in HEADINGS and (what not in FIXED or turn // len(BASES) % 5 < 2) else "fixed"


def _headed(rows: Rows, header: int, what: str, chance: Random) -> Placed:
    """A column with a heading that says so: beside the table, hidden, or on a sheet of its own, seen or not."""
    words, place = (
        chance.choice(HEADINGS[what]),
        chance.choice(("beside", "hidden", "second sheet", "hidden sheet", "few")),
    )
    values = [MAKE[what](chance) for _ in range(2 if place == "few" else min(8, len(rows) - header))]
    if place.endswith("sheet"):
        listed = [
            ["List of cases"],
            [],
            ["Ref", words, "Area"],
            *([f"R{at}", one, "BR1"] for at, one in enumerate(values)),
        ]
        return Placed(rows, values, more=(_further(listed, place),))
    column = letters(width(rows))
    return Placed(with_column(rows, header, words, values), values, Odd(hidden=column if place == "hidden" else ""))


def _further(rows: Rows, place: str) -> Tab:
    return Tab("Cases", rows, "hidden" if place == "hidden sheet" else "visible")


def _names(rows: Rows, header: int, _what: str, chance: Random) -> Placed:
    """A column of full names under a heading that does not say so."""
    values = [f"{chance.choice(people.FORENAMES)} {people.surname(chance)}" for _ in range(min(8, len(rows) - header))]
    return Placed(
        with_column(rows, header, chance.choice(("Details", "Ref 2", "", "Comments 2", "Lead")), values), values
    )


def _fixed(rows: Rows, header: int, what: str, chance: Random) -> Placed:
    """Values that show by themselves: a column of them, three among notes, or one where nobody looks."""
    place = chance.choice(tuple(_FIXED))
    many = {"notes": 3, "title": 1, "below": 1, "merged": 1, "note on a cell": 1}.get(place, min(6, len(rows) - header))
    values = [MAKE[what](chance) for _ in range(many)]
    said = [chance.choice(SENTENCES).format(one) for one in values]
    return _FIXED[place](rows, header, values, said, chance)


def _column(rows: Rows, header: int, values: list[str], _said: list[str], chance: Random) -> Placed:
    return Placed(with_column(rows, header, chance.choice(("Ref 2", "Comments", "")), values), values)


def _hidden(rows: Rows, header: int, values: list[str], said: list[str], chance: Random) -> Placed:
    placed = _column(rows, header, values, said, chance)
    return placed._replace(odd=Odd(hidden=letters(width(rows))))


def _numbers(rows: Rows, header: int, values: list[str], said: list[str], chance: Random) -> Placed:
    """NHS numbers as Excel keeps what is typed without spaces: as numbers."""
    digits = ["".join(filter(str.isdigit, one)) for one in values]
    if not all(len(one) == 10 and is_nhs_number(one) for one in digits):
        return _column(rows, header, values, said, chance)
    cells = [float(one) for one in digits]
    return Placed(with_column(rows, header, "Ref 2", cells), values)


def _notes(rows: Rows, header: int, values: list[str], said: list[str], chance: Random) -> Placed:
    """Some of the notes of a register, each in a sentence."""
    notes = [f"note {at}" for at in range(len(rows) - header)]
    for at, words in zip(chance.sample(range(len(notes)), len(said)), said, strict=True):
        notes[at] = words
    return Placed(with_column(rows, header, "Comments", notes), values)


def _elsewhere(rows: Rows, _header: int, values: list[str], said: list[str], chance: Random) -> Placed:
    place = chance.choice(("second sheet", "hidden sheet"))
    return Placed(rows, values, more=(_further([["Notes of the sender"], *([words] for words in said)], place),))


def _below(rows: Rows, _header: int, values: list[str], said: list[str], _chance: Random) -> Placed:
    return Placed([*rows, [], [f"Source: the service. {said[0]}"]], values)


def _title(rows: Rows, _header: int, values: list[str], said: list[str], _chance: Random) -> Placed:
    return Placed(put(rows, f"{letters(width(rows[:1]) + 1)}1", said[0]), values)


def _merged(rows: Rows, header: int, values: list[str], said: list[str], chance: Random) -> Placed:
    at = width(rows) + 1
    cells = f"{letters(at)}2:{letters(at + 2)}3"
    return Placed(put(rows, cells.split(":")[0], said[0]), values, Odd(merged=cells))


def _noted(rows: Rows, _header: int, values: list[str], said: list[str], _chance: Random) -> Placed:
    return Placed(rows, values, Odd(notes=(("B5", said[0]),)))


_FIXED = {
    "column": _column, "hidden": _hidden, "numbers": _numbers, "notes": _notes, "elsewhere": _elsewhere, "below": _below,
    "title": _title, "merged": _merged, "note on a cell": _noted,
}  # fmt: skip
_PLACES = {"header": _headed, "names": _names, "fixed": _fixed}


def _text(rows: Rows) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";").writerows(rows)
    return out.getvalue().encode()


def plainly(tabs: Sequence[Tab]) -> bytes:
    """A workbook of values, written in a tenth of the time that openpyxl takes."""
    out = io.BytesIO()
    write_workbook(out, [plain_workbook.Tab(tab.name, tab.rows) for tab in tabs])
    return out.getvalue()


def _workbook(tabs: Sequence[Tab], odd: Odd) -> bytes:
    """A workbook with what its first sheet hides, merges or notes."""
    if odd == NOTHING_ODD and all(tab.state == "visible" for tab in tabs):
        return plainly(tabs)
    book, out = Workbook(), io.BytesIO()
    book.remove(book.active)
    for tab in tabs:
        sheet = book.create_sheet(tab.name)
        sheet.sheet_state = tab.state
        for row in tab.rows:
            sheet.append([None if cell == "" else cell for cell in row])
    first = book.worksheets[0]
    if odd.hidden:
        first.column_dimensions[odd.hidden].hidden = True
    if odd.merged:
        first.merge_cells(odd.merged)
    for cell, words in odd.notes:
        first[cell].comment = Comment(words, "Somebody")
    book.save(out)
    return out.getvalue()
