"""A MARAC return as SafeLives' template of 2025 has it, built in code."""

from __future__ import annotations

from datetime import date
from typing import Any

HEADERS = (
    "Marac name", "Date of meeting", "Number of cases discussed", "Number of repeat cases",
    "Number of children in the household", "Number of cases with children", "Referrals from Police",
    "Referrals from IDVA", "Referrals from Children's Social Care", "Referrals from Primary care",
    "Referrals from Secondary care / acute trust", "Referrals from Education", "Referrals from Housing",
    "Referrals from Mental health", "Referrals from Probation", "Referrals from Voluntary sector",
    "Referrals from Substance misuse", "Referrals from Adult social care", "Referrals from MASH", "Referrals from Other",
    "Cases from minoritised ethnic communities", "LGBTQ+ cases", "Cases where victim has a disability", "Male victims",
    "Victims aged 16-17", "People causing harm under 18", "Victims aged 65+", "Asian", "Black", "Mixed", "Other White",
    "Other ethnicity",
)  # fmt: skip
SOURCES = range(6, 20)
FIELDS = (
    "cases", "repeat_cases", "children", "cases_with_children", *["referrals"] * 14, "minoritised_ethnic", "lgbt", "disabled",
    "male", "aged_16_17", "harmed_by_under_18", "aged_65_over", *["ethnicity"] * 5,
)  # fmt: skip
AGENCIES = (
    "police", "idva", "childrens_social_care", "primary_care", "secondary_care", "education", "housing", "mental_health",
    "probation", "voluntary_sector", "substance_misuse", "adult_social_care", "mash", "other",
)  # fmt: skip

# Cases discussed a month from January to December 2014: 118, as the paper of June 2016 prints (the split is ours).
CASES_OF_2014 = (9, 11, 8, 12, 10, 9, 10, 7, 11, 12, 10, 9)


def meeting(on: Any = date(2016, 4, 12), cases: Any = 10, *, name: str = "Bromley", **given: Any) -> list[Any]:
    """A row of 32 cells: four repeats in ten, six in ten from the police, the rest from the IDVA and from housing."""
    whole = cases if isinstance(cases, int) else 10
    police = whole * 6 // 10
    row = [
        name,
        on,
        cases,
        whole * 4 // 10,
        whole,
        whole // 2,
        police,
        whole - police - whole // 10,
        0,
        0,
        0,
        0,
        whole // 10,
    ]
    row += [0] * 7 + [2 if whole >= 2 else 0, 0, 1 if whole else 0, 0, 0, 0, 0, 1 if whole >= 2 else 0,
                      1 if whole >= 2 else 0, 0, 0, 0]  # fmt: skip
    for field, value in given.items():
        row[position(field)] = value
    return row


def position(field: str) -> int:
    """The column of a field, counted from 0: `cases`, or an agency's name."""
    if field in AGENCIES:
        return 6 + AGENCIES.index(field)
    return 2 + FIELDS.index(field)


def year_2014() -> list[list[Any]]:
    """The return of 2014: a meeting a month."""
    return [list(HEADERS), *(meeting(date(2014, at, 14), cases) for at, cases in enumerate(CASES_OF_2014, start=1))]
