"""The columns of Defra's workbook of fly-tipping: what each counts, and which parts must add up to which total."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from loaders.fly_tipping.words import LAND_TYPES, LOAD_SIZES, WASTE_TYPES, plain
from loaders.reading.table import Column

PREFIX = "fly_tipping_return."


class Field(NamedTuple):
    """A column of figures. `header` is Defra's wording; the figure goes to each of `measures`, as this `word`.

    `kin` is the group of columns that are sent together or not at all; "" for one that stands alone.
    """

    header: str
    measures: tuple[str, ...]
    dimension: str = ""
    word: str = ""
    kin: str = ""
    others: tuple[str, ...] = ()


class Parts(NamedTuple):
    """Columns (those of `kin`) that should add up to the column `total`."""

    kin: str
    total: str
    said: str


class Form(NamedTuple):
    """One of the two sheets."""

    fields: tuple[Field, ...]
    columns: tuple[Column, ...]
    checks: tuple[tuple[Parts, ...], ...]


_DROPPED = frozenset({"and", "or", "the", "of", "a", "£"})


@cache
def clean(header: str) -> str:
    """A header in the form the columns compare with: no plurals, no `and`, no (£).

    >>> clean("Footpath & Bridleway Incidents "), clean("Sig / Multi Loads Clearance Costs (£)")
    ('footpath bridleway incident', 'significant multi load clearance cost')
    """
    return plain(header.replace("(£)", ""), _DROPPED)


def _column(name: str, *spellings: str, required: bool = False) -> Column:
    """A column by its cleaned spellings; the first stands before them as Defra writes it, to be shown."""
    return Column(name, tuple(dict.fromkeys([spellings[0], *map(clean, spellings)])), required)


KEYS = (
    _column("year", "Year", "Financial year", required=True),
    _column("code", "ONS Code", "LA Code", "Code", "Local authority code"),
    _column("area", "LA Name", "LA", "Local authority", "Local authority name", "Authority", "Area", required=True),
    _column("region", "Region", "Region name"),
    _column("basis", "Reporting basis"),
    # Recomputed from its numerator and denominator, never read.
    _column("rate", "Incidents per 1,000 people", "Incidents per 1000 people"),
)


def _form(fields: tuple[Field, ...], checks: tuple[tuple[Parts, ...], ...]) -> Form:
    columns = tuple(
        _column(field.header, field.header, *field.others, required=at == 0) for at, field in enumerate(fields)
    )
    return Form(fields, (*KEYS, *columns), checks)


_LANDS = tuple(
    Field(f"{word} Incidents", (PREFIX + "incidents_by_land_type",), "land_type", word, "land type", (word,))
    for word in LAND_TYPES.words
)
_WASTES = tuple(
    Field(
        f"{'Primary Waste Type Measures ' if word.startswith('Other (') else ''}{word} Incidents",
        (PREFIX + "incidents_by_waste_type",),
        "waste_type",
        word,
        "waste type",
        (word, f"{word} Incidents"),
    )
    for word in WASTE_TYPES.words
)
_SIZES = tuple(
    field
    for word in LOAD_SIZES.words
    for field in (
        Field(f"{word} Incidents", (PREFIX + "incidents_by_size",), "load_size", word, "size", (word,)),
        Field(f"{word} Clearance Costs (£)", (PREFIX + "cost_by_size",), "load_size", word, "size"),
    )
)
INCIDENTS = _form(
    (
        Field("Total Incidents", (PREFIX + "incidents",), others=("total_incidents", "Total fly-tipping incidents")),
        *_LANDS,
        *_WASTES,
        *_SIZES,
        Field("Total Incidents Clearance Costs (£)", (PREFIX + "cost",), others=("Total clearance costs",)),
        Field("Mid population estimates", (PREFIX + "population",), others=("Mid-year population estimates",)),
    ),
    (
        (
            Parts("incidents_by_land_type", "Total Incidents", "land types"),
            Parts("incidents_by_waste_type", "Total Incidents", "waste types"),
            Parts("incidents_by_size", "Total Incidents", "sizes"),
        ),
        (Parts("cost_by_size", "Total Incidents Clearance Costs (£)", "costs by size"),),
    ),
)

# Action, header of its count, header of its cost, further measure of the count.
_KINDS = (
    ("Investigation", "Investigation Actions", "Investigation Action Costs (£)", ""),
    ("Warning letter", "Warning Letter Actions", "Warning Letter Action Costs (£)", ""),
    ("Statutory notice", "Statutory Notice Actions", "Statutory Notice Action Costs (£)", ""),
    (
        "Fixed penalty notice",
        "Total Fixed Penalty Notice Actions",
        "Fixed Penalty Notice Action Costs (£)",
        "fixed_penalty_notices",
    ),
    ("Duty of care inspection", "Duty of Care Inspection Actions", "Duty of Care Inspect Action Costs (£)", ""),
    ("Stop and search", "Stop and Search Actions", "Stop and Search Action Costs (£)", ""),
    ("Vehicle seized", "Vehicles seized", "Vehicles seized cost (£)", ""),
    ("Formal caution", "Formal Caution Actions", "Formal Caution Action Costs (£)", ""),
    ("Prosecution", "Prosecution Actions", "Prosecution Action Costs (£)", "prosecutions"),
    ("Injunction", "Injunction Actions", "Injunction Action Costs (£)", ""),
)
_OUTCOMES = {
    "Absolute / Cond Discharge Outcomes": "absolute_conditional_discharge",
    "Community Service Outcomes": "community_service",
    "Fine Outcomes (issued by courts)": "fine",
    "Custodial Sentence Outcomes": "custodial_sentence",
    "Other (successful) Outcomes": "other_successful",
    "Cases Lost Outcomes": "cases_lost",
    "Paid Fixed Penalty Notice Outcomes": "paid_fixed_penalty",
}
_NOTICES = {
    "Fixed Penalty Notices issued specifically for fly-tipping": "fly_tipping",
    "Fixed Penalty Notices issued for Household Duty of Care": "household_duty_of_care",
    "Littering Fixed Penalty Notices issued in conjunction with fly-tipping": "littering_with_fly_tipping",
    "All Other Fixed Penalty Notices issued": "other",
}
_FINES = (
    "£0 to £50",
    "£51 to £200",
    "£201 to £500",
    "£501 to £1000",
    "£1001 to £5000",
    "£5001 to £20000",
    "£20001 to £50000",
    "over £50000",
)


def _kind(action: str, header: str, further: str) -> Field:
    measures = (PREFIX + "actions_by_kind", *([PREFIX + further] if further else []))
    return Field(header, measures, "action", action, "action")


_ACTION_FIELDS = tuple(
    field
    for action, count, cost, further in _KINDS
    for field in (
        _kind(action, count, further),
        Field(
            cost,
            (PREFIX + "action_costs",),
            "action",
            action,
            "action",
            (f"{count.removesuffix('s')} Costs (£)",),  # "Inspection Action Costs" in later releases, "Inspect" before
        ),
    )
)
DEFRA_ACTIONS = _form(
    (
        Field("Total Actions", (PREFIX + "actions",), others=("total_action_taken", "Total actions taken")),
        *_ACTION_FIELDS,
        *(
            Field(header, (PREFIX + "fixed_penalty_notices_by_kind",), "category", word, "fixed penalty notice")
            for header, word in _NOTICES.items()
        ),
        *(
            Field(header, (PREFIX + "outcomes",), "category", word, "outcome", (header.removesuffix(" Outcomes"),))
            for header, word in _OUTCOMES.items()
        ),
        *(Field(f"{band} fines", (PREFIX + "fines_by_band",), "category", band, "fine") for band in _FINES),
        Field("Total fines (£)", (PREFIX + "fines",)),
    ),
    (
        (Parts("actions_by_kind", "Total Actions", "kinds of action"),),
        (
            Parts(
                "fixed_penalty_notices_by_kind",
                "Total Fixed Penalty Notice Actions",
                "kinds of fixed penalty notice",
            ),
        ),
    ),
)
FORMS = (INCIDENTS, DEFRA_ACTIONS)
