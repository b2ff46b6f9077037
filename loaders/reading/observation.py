"""An observation: one counted thing at its finest grain, with the cell it came from."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

# Conformed dimensions. An empty string means "does not apply", never "all": a breakdown is a measure of its own.
DIMENSIONS = (
    "offence_group",
    "offence",
    "mopac_7",
    "agency",
    "waste_type",
    "land_type",
    "load_size",
    "action",
    "category",
    "provider",
    "case_kind",
    "department",
)


class Observation(NamedTuple):
    """One figure of one period in one place.

    `period_start` and `period_end` are both inside the period and make a whole month, quarter or
    year, or twelve months. `value` is None, never 0, where the partner gave none; `marker` keeps the
    shorthand that stood there (`[c]`, `[x]`, `[z]`, `[low]`, `[p]`, `[r]`). `cell` is `D14`, or ranges
    (`H5:H122`, `B5,B9:B11`) where the figure was counted or summed from cells of the file. `area` is a
    borough's name as `places.py` spells it, or a ward's code; `area_name` is what people call it. `slice` is the
    part of the measure it belongs to where files may hold parts of one (see Coverage).
    """

    measure: str
    period_start: date
    period_end: date
    value: float | int | None
    sheet: str
    cell: str
    area: str
    area_level: str = "borough"
    area_name: str = ""
    marker: str = ""
    note: str = ""
    slice: str = ""
    offence_group: str = ""
    offence: str = ""
    mopac_7: str = ""
    agency: str = ""
    waste_type: str = ""
    land_type: str = ""
    load_size: str = ""
    action: str = ""
    category: str = ""
    provider: str = ""
    case_kind: str = ""
    department: str = ""


class Coverage(NamedTuple):
    """A statement that a file answers for one measure, in one place, for one period.

    A period covered and without observations counts as 0; a period not covered is not known.
    `slice` divides a measure whose files may hold only part of it (each MOPAC crime and "other"
    offences): a file answers only for the slices it holds. `complete` is False where the file
    knows only part of the period; such a period never replaces a whole one.
    """

    measure: str
    area: str
    period_start: date
    period_end: date
    area_level: str = "borough"
    slice: str = ""
    complete: bool = True


class Contents(NamedTuple):
    """What a layout read out of a file."""

    observations: list[Observation]
    coverage: list[Coverage]
