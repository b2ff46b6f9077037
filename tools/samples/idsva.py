"""The advocacy service's quarterly report, as printed in the paper of 26 March 2018, cell by cell."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment

from tools.samples.sample import Sample
from tools.samples.saving import new_sheet, title, write, xlsx_bytes

_WORDS = (
    "Domestic Abuse and VAWG Services - Quarter 3 2017/18",
    "SAMPLE: figures as printed in the report of 26 March 2018",
    "Bromley and Croydon Women's Aid",
)
_SERVICE = (
    ("2.1 IDSVA Service",),
    ("Total referrals into service", 122),
    ("Number of referrals directed to IDSVA Service", 66),
    (
        "Number of cases presenting as FGM, HBV or Forced Marriage",
        "0 (current abuse)\n0 (historic abuse)",
    ),
    ("Number of MARAC referrals", "13 (referred to MARAC)\n33 (representation at MARAC)"),
    (
        "Number of client supported in accessing civil remedies",
        "9\n*does not include clients signposted to solicitors/OSS/NDVC for support in obtaining civil remedies*",
    ),
    ("Number of clients support through the CJS", 19),
)
_PROJECTS = (
    ("2.2 Community and Domestic Abuse Projects",),
    (None, "Target", "Q1", "Q2", "Q3"),
    ("Number attending the One Stop Shop", 330, 102, 113, 102),
    (),
    (None, "Target", "Q1", "Q2", "Q3"),
    ("Number of referrals to the Support Group", "260 (300 Pro Rata)", 76, 60, 83),
)
_PROGRAMME = (
    ("2.3 The Perpetrator Programme",),
    (None, "Target", "Q1 – (June Only)", "Q2", "Q3"),
    (
        "Number of referrals and assessments completed",
        "55 (45 Pro Rata)",
        "8 referrals – 2 assessments",
        "15 referrals – 11 assessments",
        "11 referrals – 4 assessments",
    ),
    ("Number completing programme", None, 0, 2, 1),
)


def samples(shared: Path) -> tuple[Sample, ...]:  # noqa: ARG001  every figure stands above
    """The report for the third quarter of 2017/18."""
    return (
        Sample(
            "sample-idsva-quarterly-report-2017-18-q3.xlsx",
            date(2018, 3, 19),
            xlsx_bytes(_book()),
            "the advocacy service's quarterly report: four small tables on one sheet",
            "every figure and every word beside it, both pro-rata targets as printed",
            "nothing",
        ),
    )


def _book() -> Workbook:
    book = Workbook()
    sheet = new_sheet(book, "Q3 Performance")
    title(sheet, _WORDS, 5)
    write(sheet, [*_SERVICE, (), *_PROJECTS, (), *_PROGRAMME])
    for column, width in zip("ABCDE", (46, 34, 24, 24, 24), strict=True):
        sheet.column_dimensions[column].width = width
    for cells in sheet.iter_rows(min_row=len(_WORDS) + 2):
        for cell in cells:
            cell.alignment = Alignment(wrap_text=True, vertical="top")
    return book
