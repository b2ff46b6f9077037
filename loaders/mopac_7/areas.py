"""The place a line of a crime file counts: a borough or other area of the police, or a ward by its code."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from loaders.reading.ask import Ask
from loaders.reading.places import BOROUGHS, POLICING_AREAS, Ward, policing_area, ward, wards
from loaders.reading.problem import Problems
from loaders.reading.table import Table
from loaders.reading.text import key, nearest, shown

_CODE = re.compile(r"^(?:E05\d{6}|00[A-Z]{4})$")
_ANY_DAY = date(2022, 5, 5)  # a code names its ward whatever the day
_THE_DAY_BEFORE = date(2022, 5, 4)


class Place(NamedTuple):
    """Where a line counts: the borough's name, or the ward's code and name."""

    area: str
    name: str = ""


class Boroughs:
    """Finds the borough of each row; says once what each unknown name should be."""

    level = "borough"
    columns: tuple[str, ...] = ()

    def __init__(self, problems: Problems) -> None:
        self._problems = problems
        self._said: set[str] = set()

    def place(self, table: Table, row: int, area: str) -> Place | None:
        """The borough that a row names, or None where nobody knows it."""
        if name := policing_area(area):
            return Place(name)
        if area not in self._said:
            self._said.add(area)
            near = nearest(area, (*BOROUGHS, *POLICING_AREAS))
            self._problems.error(
                f"{area!r} is no London borough or police area we know."
                + (f" Is {near} meant?" if near else " Ask the sender which borough is meant."),
                sheet=table.sheet.name,
                cell=table.cell(row, "area"),
                found=area,
                expected=near or "a London borough",
                asks=Ask.VALUES,
                near=near,
            )
        return None


class _Fault(NamedTuple):
    what: str
    column: str
    found: str
    expected: str


class Wards:
    """Finds the ward of each row by its code, for names outlived the boundaries of May 2022."""

    level = "ward"
    columns = ("ward", "code")

    def __init__(self, problems: Problems) -> None:
        self._problems = problems
        self._boroughs = Boroughs(problems)
        self._found: dict[tuple[str, str, str], Place | None] = {}
        self._name_of: dict[str, str] = {}

    def place(self, table: Table, row: int, area: str) -> Place | None:
        """The ward that a row names, or None where it names none that can be told."""
        told = (shown(table.value(row, "code")).upper(), shown(table.value(row, "ward")), area)
        if told not in self._found:
            self._found[told] = self._place(table, row, *told)
        return self._found[told]

    def _place(self, table: Table, row: int, code: str, name: str, area: str) -> Place | None:
        borough = self._boroughs.place(table, row, area)
        if borough is None:
            return None
        own = ward(code, _ANY_DAY) if _CODE.match(code) else None
        if fault := self._fault(code, name, borough.area, own):
            self._problems.error(
                f"{fault.what}. Ask the sender which ward is meant.",
                sheet=table.sheet.name,
                cell=table.cell(row, fault.column),
                found=fault.found or "a blank cell",
                expected=fault.expected,
            )
            return None
        return Place(code, own.name if own else name)

    def _fault(self, code: str, name: str, borough: str, own: Ward | None) -> _Fault | None:
        """What keeps us from telling which ward a row means."""
        if not _CODE.match(code):
            return _Fault("The row has no ward code we can read", "code", code, "a ward code such as E05013991")
        if not name:
            return _Fault("The row names no ward", "ward", "", own.name if own else "the ward's name")
        if own is None and borough == "Bromley":
            near = nearest(name, [each.name for each in wards(_ANY_DAY)])
            return _Fault(f"{code} is no ward of Bromley", "code", code, near or "E05013987 to E05014008")
        if own and borough != "Bromley":
            return _Fault(f"{code} is {own.name} in Bromley, the row says {borough}", "area", borough, "Bromley")
        if own and own not in (ward(name, _ANY_DAY), ward(name, _THE_DAY_BEFORE)):
            return _Fault(f"{code} is {own.name}, the row says {name}", "ward", name, own.name)
        if key(self._name_of.setdefault(code, name)) != key(name) and own is None:
            return _Fault(f"Ward {code} has two names in this file", "ward", name, self._name_of[code])
        return None
