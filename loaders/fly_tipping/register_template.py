"""The template of the council's register of fly-tips: its headings, and the words its columns understand."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.fly_tipping.register_cells import MOST_POUNDS
from loaders.fly_tipping.words import ACTIONS, LAND_TYPES, LOAD_SIZES, WASTE_TYPES, Vocabulary
from loaders.reading.places import WARDS_SINCE_MAY_2022, WARDS_UNTIL_MAY_2022
from loaders.reading.table import Column
from loaders.reading.template import PERIOD_ASKED, Field, Kind, Template

_WARDS = tuple(dict.fromkeys(ward.name for ward in (*WARDS_SINCE_MAY_2022, *WARDS_UNTIL_MAY_2022)))
_RUN = Field("Run on", Kind.DATE, note="The day on which the register was taken from its system.", example="03/07/2017")


def _one_of(vocabulary: Vocabulary, note: str, example: str, *, only: bool = True) -> Field:
    return Field("", Kind.CHOICE, choices=vocabulary.words, only=only, note=note, example=example)


_FIELDS = {
    "date": Field("", Kind.DATE, note="The day of the report.", example="14/04/2017"),
    "ward": Field("", Kind.CHOICE, choices=_WARDS, only=False, example="Darwin",
                  note="The ward as it was called on the day of the report; wards changed on 5 May 2022."),
    "land_type": _one_of(LAND_TYPES, "One of Defra's land types.", "Highway"),
    "waste_type": _one_of(WASTE_TYPES, "One of Defra's waste types.", "White Goods"),
    "load_size": _one_of(LOAD_SIZES, "One of Defra's sizes.", "Single Item"),
    "cost": Field("", Kind.MONEY, most=MOST_POUNDS, example=56.5),
    "cleared": Field("", Kind.DATE, note="The day of clearing; empty until then.", example="18/04/2017"),
    "action": _one_of(ACTIONS, "What was done; words of your own are kept as they are.", "Investigation", only=False),
    "reference": Field("", Kind.TEXT, note="The number of the job, once only in the register.", example="FT-000123"),
}  # fmt: skip


def _field(column: Column) -> Field:
    known = _FIELDS.get(column.name, Field("", Kind.TEXT))
    return known._replace(header=column.aliases[0], required=column.required)


def register_template(columns: Sequence[Column]) -> Template:
    """What a blank register needs; the headings are the columns' own first wordings."""
    return Template(
        title=("The council's register of fly-tips, {area}",),
        fields=tuple(map(_field, columns)),
        asks=(PERIOD_ASKED, _RUN),
        sheet="Register",
        notes=(
            "Each report is one row. Give at least one of ward, land type and waste type.",
            "Write no names, addresses or telephone numbers of people anywhere.",
        ),
    )
