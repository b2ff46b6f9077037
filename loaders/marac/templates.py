"""The templates of the MARAC files, from the fields, columns and agencies that their loaders read them by."""

from __future__ import annotations

from loaders.marac.agencies import AGENCY_WORDS
from loaders.marac.fields import BY_NAME, QUARTERLY_COLUMNS, RETURN_COLUMNS, SOURCE_NAMES
from loaders.marac.register import COLUMNS, MARKS, MOST_CHILDREN
from loaders.marac.rows import MOST_CASES
from loaders.reading.periods import Grain
from loaders.reading.table import Column
from loaders.reading.template import PERIOD_ASKED, QUARTER_ASKED, YEAR_ASKED, Field, Kind, Template

_NAME = Field(
    "", Kind.CHOICE, required=True, choices=("{area}",), only=False, note="The borough of the Marac.", example="{area}"
)
_WHEN = {
    "name": _NAME,
    "date": Field("", Kind.DATE, required=True, note="The day on which the meeting was held.", example="14/06/2017"),
    "quarter": QUARTER_ASKED,
    "year": YEAR_ASKED,
}
_CASES = {"cases": 22, "repeats": 7, "children": 31, "cases_with_children": 15, "from_police": 14.5, "from_idva": 7.5}
_OWN_NOTES = {
    "repeats": "Of the cases discussed, those discussed before in the last twelve months.",
    "children": "Children in all households discussed together.",
    "cases_with_children": "Of the cases discussed, those with children.",
}
_SHARED = "Referrals from this agency; a case that two services refer counts half for each."
_PART = "Of the cases discussed, those of this kind."


def _of_return(column: Column) -> Field:
    """A column of a return: when and where, or a number of cases."""
    if column.name in _WHEN:
        return _WHEN[column.name]._replace(header=column.aliases[0])
    shared = column.name in SOURCE_NAMES
    return Field(
        BY_NAME[column.name].header,
        Kind.NUMBER if shared else Kind.COUNT,
        required=column.required,
        note=_SHARED if shared else _OWN_NOTES.get(column.name, "" if column.required else _PART),
        example=_CASES.get(column.name, 0),
        most=MOST_CASES,
    )


_FIELDS_OF_REGISTER = {
    "reference": Field("", Kind.TEXT, note="Your own reference, no name and no date of birth.", example="M-2017-041"),
    "referred": Field(
        "", Kind.DATE, note="The day of the referral, or give the day of the meeting.", example="02/06/2017"
    ),
    "meeting": Field("", Kind.DATE, note="The day of the meeting: a case counts in its month.", example="14/06/2017"),
    "agency": Field(
        "",
        Kind.CHOICE,
        required=True,
        choices=AGENCY_WORDS,
        note="The agency that referred the case.",
        example="Police",
    ),
    "children": Field("", note="Children in the household.", example=2, most=MOST_CHILDREN),
}
_MARK = Field("", Kind.YES_NO, example="No")


def _of_register(column: Column) -> Field:
    known = _MARK if column.name in MARKS else _FIELDS_OF_REGISTER.get(column.name, Field("", Kind.TEXT))
    return known._replace(header=column.aliases[0], required=column.required)


_NOT_COLLECTED = "Leave a column empty where nothing is collected; write 0 where there was no such case."
RETURN = Template(
    title=("MARAC return to SafeLives, {area}",),
    fields=tuple(map(_of_return, RETURN_COLUMNS)),
    asks=(PERIOD_ASKED,),
    notes=("Each meeting is one row.", _NOT_COLLECTED, "The referrals of a row add up to its cases."),
)
QUARTERLY = Template(
    title=("MARAC return to SafeLives by quarter, {area}",),
    fields=tuple(map(_of_return, QUARTERLY_COLUMNS)),
    grains=(Grain.QUARTER,),
    notes=("Each quarter is one row.", _NOT_COLLECTED, "The referrals of a row add up to its cases."),
)
REGISTER = Template(
    title=("Register of MARAC referrals, {area}",),
    fields=tuple(map(_of_register, COLUMNS)),
    asks=(PERIOD_ASKED,),
    sheet="Register",
    notes=(
        "Each referral is one row. It is counted when the file is loaded, and nothing of the row is kept.",
        "Write no names, dates of birth, addresses or NHS numbers anywhere; such a file is refused.",
    ),
)
