"""The template of the police's summary table, from its own headings and row labels."""

from __future__ import annotations

from loaders.mopac_7.summary_headings import COLUMNS, labels
from loaders.reading.template import Field, Kind, Label, Template

_CHANGE = "As printed, with its sign: -4.2%, or with the number of offences, -5% (-81)."
_FIELDS = {
    "baseline": Field("", note="Offences in the baseline year; head the column with that year.", example=305),
    "current": Field("", note="Offences in the twelve months named above.", example=290),
    "change": Field("", Kind.CHANGE, note=f"Change of Current on the baseline. {_CHANGE}", example="-4.9%"),
    "r12": Field("", Kind.CHANGE, note=f"Change on the twelve months before. {_CHANGE}", example="-5% (-15)"),
}
TEMPLATE = Template(
    title=("MOPAC 7, {area}",),
    fields=tuple(
        _FIELDS.get(column.name, Field("", Kind.TEXT))._replace(header=column.aliases[0], required=column.required)
        for column in COLUMNS
    ),
    asks=(
        Field(
            "Period of Current",
            Kind.TEXT,
            required=True,
            note="The twelve months that Current counts, in these words: 12 months to February 2016.",
            example="12 months to February 2016",
        ),
    ),
    labels=tuple(Label(words) for words in labels()),
    sheet="MOPAC 7",
    corner="Crime",
    notes=("Res and Non-Res are parts of Burglary, Non DA and DA are parts of VWI (violence with injury).",),
)
