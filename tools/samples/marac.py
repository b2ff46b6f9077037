"""The MARAC's return to SafeLives for 2014: twelve meetings that heard 118 cases."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from openpyxl import Workbook

from tools.samples.sample import Sample
from tools.samples.saving import header, new_sheet, title, write, xlsx_bytes

_WORDS = (
    "Bromley MARAC - data return to SafeLives, January to December 2014",
    "SAMPLE: 118 cases in the year, 3 with a disability, 1 aged 16-17, no LGBT, no male victims as published; the rest "
    "spread from these published totals or made up",
)
_HEADS = (
    "Marac name", "Date of meeting", "Number of cases discussed", "Number of repeat cases",
    "Number of children in the household", "Number of cases with children", "Referrals from Police",
    "Referrals from IDVA", "Referrals from Children's Social Care", "Referrals from Primary care",
    "Referrals from Secondary care / acute trust", "Referrals from Education", "Referrals from Housing",
    "Referrals from Mental health", "Referrals from Probation", "Referrals from Voluntary sector",
    "Referrals from Substance misuse", "Referrals from Adult social care", "Referrals from MASH",
    "Referrals from Other", "Cases from minoritised ethnic communities", "LGBTQ+ cases",
    "Cases where victim has a disability", "Male victims", "Victims aged 16-17", "People causing harm under 18",
    "Victims aged 65+", "Asian", "Black", "Mixed", "Other White", "Other ethnicity",
)  # fmt: skip
_DAYS = ((1, 15), (2, 12), (3, 12), (4, 9), (5, 14), (6, 11), (7, 9), (8, 13), (9, 10), (10, 8), (11, 12), (12, 10))
# A line a meeting: cases, repeats, children, cases with children; the 14 sources from police to other, which add up
# to the cases; then minoritised ethnic, LGBTQ+, disabled, male, 16-17, harm by under 18, 65+; then five ethnicities.
_MEETINGS = (
    (10, 3, 13, 6, 7, 1, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0),
    (9, 3, 11, 5, 6, 1, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0),
    (11, 3, 15, 7, 8, 1, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 1, 0, 1, 1, 0, 0),
    (8, 3, 10, 5, 5, 1, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0),
    (10, 3, 14, 6, 7, 1, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 0),
    (9, 2, 12, 6, 6, 1, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0),
    (12, 4, 16, 8, 8, 1, 1, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0),
    (9, 3, 11, 5, 6, 1, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0),
    (10, 3, 13, 6, 7, 1, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0),
    (11, 3, 15, 7, 8, 1, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 2, 0, 1, 0, 0, 0, 0, 0, 1, 1, 0, 0),
    (10, 3, 13, 6, 7, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0),
    (9, 3, 12, 5, 6, 1, 1, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0),
)  # fmt: skip


def samples(shared: Path) -> tuple[Sample, ...]:  # noqa: ARG001  every figure stands above
    """The return for the calendar year."""
    return (
        Sample(
            "sample-marac-safelives-return-2014.xlsx",
            date(2015, 2, 9),
            xlsx_bytes(_book()),
            "the MARAC's return to SafeLives, a row a meeting, January to December 2014",
            "118 cases in the year; 1 victim aged 16-17 (under 1%), 3 with a disability (2.5%), no LGBT, no male "
            "victims",
            "the months; repeats, children, referring agencies, ethnicity, victims over 65 and harm by under-18s are "
            "made up: the paper counts none of them",
        ),
    )


def _book() -> Workbook:
    book = Workbook()
    sheet = new_sheet(book, "Return 2014")
    title(sheet, _WORDS, 12)
    rows = [
        ["Bromley", date(2014, *day) if place % 4 else f"{day[1]:02}/{day[0]:02}/2014", *meeting]
        for place, (day, meeting) in enumerate(zip(_DAYS, _MEETINGS, strict=True))
    ]
    write(sheet, [_HEADS, *rows, [], ["A repeat is a further incident within twelve months of the last referral."]])
    top = len(_WORDS) + 2
    header(sheet, top, (14, 14, *[12.0] * (len(_HEADS) - 2)))
    for row in range(top + 1, top + 1 + len(rows)):
        sheet.cell(row, 2).number_format = "dd/mm/yyyy"
    notes = new_sheet(book, "Guidance")
    write(notes, [["SAMPLE"], ["Blank: not collected. 0: none."]])
    notes.sheet_state = "hidden"
    return book
