"""A register of MARAC referrals, built in code."""

from __future__ import annotations

from datetime import date
from typing import Any

HEADERS = (
    "Ref", "Referral date", "Meeting date", "Referring agency", "Repeat", "Children", "Disability", "LGBT", "Male victim",
    "Aged 16-17",
)  # fmt: skip


def referral(ref: str = "M1", referred: Any = date(2016, 4, 5), heard: Any = date(2016, 4, 12), agency: Any = "Police",
             repeat: Any = "No", children: Any = 0, disability: Any = "No", lgbt: Any = "No", male: Any = "No",
             young: Any = "No") -> list[Any]:  # fmt: skip
    """A row of the register; nothing of it is marked."""
    return [ref, referred, heard, agency, repeat, children, disability, lgbt, male, young]


def register(*referrals: list[Any]) -> list[list[Any]]:
    """Title rows, headers and referrals."""
    return [["Bromley MARAC: register of referrals"], [], list(HEADERS), *referrals]
