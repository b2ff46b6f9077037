"""What the MARAC source counts."""

from __future__ import annotations

from loaders.marac.agencies import AGENCIES
from loaders.marac.fields import ETHNICITIES
from loaders.reading.measure import Dimension, Measure

MEASURES = (
    Measure("marac.cases", "Cases discussed at MARAC", "cases"),
    Measure("marac.repeat_cases", "Of those, repeat cases", "cases"),
    Measure("marac.children", "Children in the households discussed", "children"),
    Measure("marac.cases_with_children", "Cases with children in the household", "cases"),
    Measure("marac.referrals", "Referrals to MARAC by agency", "referrals", (Dimension("agency", AGENCIES),)),
    Measure("marac.minoritised_ethnic", "Cases from minoritised ethnic communities", "cases"),
    Measure("marac.lgbt", "LGBT+ cases", "cases"),
    Measure("marac.disabled", "Cases where the victim is disabled", "cases"),
    Measure("marac.male", "Cases with a male victim", "cases"),
    Measure("marac.aged_16_17", "Cases with a victim aged 16 or 17", "cases"),
    Measure("marac.harmed_by_under_18", "Cases where the person causing harm is under 18", "cases"),
    Measure("marac.aged_65_over", "Cases with a victim aged 65 or over", "cases"),
    Measure(
        "marac.ethnicity",
        "Cases by ethnicity",
        "cases",
        (Dimension("category", tuple(field.category for field in ETHNICITIES)),),
    ),
    Measure("marac.meetings", "MARAC meetings held", "meetings"),
)
