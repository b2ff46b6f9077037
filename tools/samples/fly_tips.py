"""A year of fly-tips, one by one, whose land types, waste types, sizes, actions and cost are those of the return."""

from __future__ import annotations

import csv
from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import NamedTuple

from tools.samples.spread import apportion, draw, labels, mixed
from tools.samples.wards import WARDS

INCIDENTS = "known-answers/bromley_flytipping_defra.csv"
ACTIONS = "known-answers/bromley_flytipping_actions_defra.csv"
LAND = ("Highway", "Footpath / Bridleway", "Back Alleyway", "Railway", "Council Land", "Agricultural",
        "Private / Residential", "Commercial / Industrial", "Watercourse / Bank", "Other (unidentified)")  # fmt: skip
WASTE = ("Animal Carcass", "Green", "Vehicle Parts", "White Goods", "Other Electrical", "Tyres", "Asbestos", "Clinical",
         "Constr / Demol / Excav", "Black Bags - Commercial", "Black Bags - Household", "Chemical Drums, Oil, Fuel",
         "Other Household Waste", "Other Commercial Waste")  # fmt: skip
# Defra's standard cost of clearing one, in pounds; None where the council enters what it paid.
SIZES: dict[str, int | None] = {
    "Single Black Bag": 7, "Single Item": 29, "Car Boot or Less": 29, "Small Van Load": 56, "Transit Van Load": 115,
    "Tipper Lorry Load": None, "Significant / Multi Loads": None,
}  # fmt: skip
ACTION_COLUMNS = {
    "Investigation": "Investigation Actions", "Warning letter": "Warning Letter Actions",
    "Statutory notice": "Statutory Notice Actions", "Fixed penalty notice": "Total Fixed Penalty Notice Actions",
    "Prosecution": "Prosecution Actions",
}  # fmt: skip
# Months from April, days to clear with their shares: nothing is published, but that a report "will usually result in a
# clear up within one week" (26 March 2018).
_MONTHS = (86, 90, 87, 88, 85, 83, 82, 78, 70, 87, 79, 85)
_DAYS = {0: 8, 1: 22, 2: 24, 3: 17, 4: 10, 5: 7, 6: 4, 7: 3, 9: 2, 12: 2, 16: 1}


class Year(NamedTuple):
    """What the return says of a financial year: counts by word, and the pounds paid for the two large sizes."""

    start: int
    total: int
    land: dict[str, int]
    waste: dict[str, int]
    size: dict[str, int]
    paid: dict[str, int]
    action: dict[str, int]


class FlyTip(NamedTuple):
    """One incident of the register; None where the register would have an empty cell. Cost in pounds."""

    number: int
    reported: date
    ward: str
    land: str
    waste: str
    size: str | None
    cost: int | None
    cleared: date | None
    action: str | None


def year_of(shared: Path, start: int) -> Year:
    """Bromley's line of the annual return for the year that begins in April of `start`."""
    label = f"{start}-{(start + 1) % 100}"
    incidents, actions = (_line(shared / path, label) for path in (INCIDENTS, ACTIONS))

    def counts(words: Sequence[str]) -> dict[str, int]:
        return {word: int(incidents[f"{word} Incidents"]) for word in words}

    waste = counts(WASTE) | {
        "Other (unidentified)": int(incidents["Primary Waste Type Measures Other (unidentified) Incidents"])
    }
    paid = {
        "Tipper Lorry Load": int(incidents["Tipper Lorry Load Clearance Costs (£)"]),
        "Significant / Multi Loads": int(incidents["Sig / Multi Loads Clearance Costs (£)"]),
    }
    action = {word: int(actions[column]) for word, column in ACTION_COLUMNS.items()}
    return Year(start, int(incidents["Total Incidents"]), counts(LAND), waste, counts(tuple(SIZES)), paid, action)


def _line(path: Path, year: str) -> dict[str, str]:
    with path.open(encoding="utf-8", newline="") as file:
        return next(row for row in csv.DictReader(file) if row["Year"] == year)


def fly_tips(year: Year) -> list[FlyTip]:
    """Every incident of the year by day. Each kind's total is the return's; which meet in one row is arbitrary."""
    salt = str(year.start)
    sizes = _sizes(year)
    columns = (
        mixed(labels(list(WARDS), apportion(year.total, list(WARDS.values()))), f"ward {salt}"),
        mixed(labels(list(year.land), list(year.land.values())), f"land {salt}"),
        mixed(labels(list(year.waste), list(year.waste.values())), f"waste {salt}"),
        mixed(sizes, f"size {salt}"),
        mixed(_filled(year.action, year.total), f"action {salt}"),
        mixed(labels(list(_DAYS), apportion(year.total, list(_DAYS.values()))), f"days {salt}"),
    )
    rows = zip(_days(year), *columns, strict=True)
    return [
        FlyTip(number, reported, ward, land, waste, size, cost, _cleared(reported, days, land, number, salt), action)
        for number, (reported, ward, land, waste, (size, cost), action, days) in enumerate(rows, start=1)
    ]


def _days(year: Year) -> list[date]:
    """The day of each incident, in order: months by weight, days evenly within the month."""
    found = []
    for place, count in enumerate(apportion(year.total, _MONTHS)):
        month = (place + 3) % 12 + 1
        first = date(year.start + (month < 4), month, 1)
        length = monthrange(first.year, month)[1]
        found += [first + timedelta(days=number * length // count) for number in range(count)]
    return found


def _filled(counts: dict[str, int], total: int) -> list[str | None]:
    """Each word as often as counted, then nothing until the total is reached."""
    words: list[str | None] = list(labels(list(counts), list(counts.values())))
    return [*words, *[None] * (total - len(words))]


def _sizes(year: Year) -> list[tuple[str | None, int | None]]:
    """The size and cost of each incident; sizes that add up to more than the total are scaled down to it."""
    counts = list(year.size.values())
    if sum(counts) > year.total:
        counts = apportion(year.total, counts)
    found: list[tuple[str | None, int | None]] = []
    for (size, unit), count in zip(SIZES.items(), counts, strict=True):
        found += [(size, cost) for cost in ([unit] * count if unit else _paid(year, size, count))]
    return [*found, *[(None, None)] * (year.total - len(found))]


def _paid(year: Year, size: str, count: int) -> list[int]:
    """What each load of a large size cost, from the year's total for the size."""
    total = year.paid[size] * count // year.size[size]
    return apportion(total, [60 + draw(f"paid {year.start} {size}", number, 80) for number in range(count)])


def _cleared(reported: date, days: int, land: str, number: int, salt: str) -> date | None:
    """The day it was cleared; the owner clears private land, and a few on highways wait for an investigation."""
    if land.startswith("Private") or draw(f"open {salt}", number, 200) == 0:
        return None
    return reported + timedelta(days=days)
