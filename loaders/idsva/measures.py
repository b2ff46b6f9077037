"""What the IDSVA source counts."""

from __future__ import annotations

from loaders.idsva.rows import CONTRACT, DATA_SETS, PRINTED
from loaders.reading.measure import Dimension, Measure

_TITLES = {
    "idsva.referrals": "Referrals into the IDSVA service",
    "idsva.directed": "Referrals directed to the IDSVA service",
    "idsva.harmful_practices_current": "Cases of FGM, HBV or forced marriage, current abuse",
    "idsva.harmful_practices_historic": "Cases of FGM, HBV or forced marriage, historic abuse",
    "idsva.marac_referrals": "Cases the IDSVA service referred to MARAC",
    "idsva.marac_representation": "Cases the IDSVA service represented at MARAC",
    "idsva.civil_remedies": "Clients supported in accessing civil remedies",
    "idsva.criminal_justice": "Clients supported through the criminal justice system",
    "idsva.one_stop_shop": "Attendances at the One Stop Shop",
    "idsva.support_group": "Referrals to the support group",
    "idsva.perpetrator_referrals": "Referrals to the perpetrator programme",
    "idsva.perpetrator_assessments": "Assessments completed for the perpetrator programme",
    "idsva.perpetrator_completions": "People completing the perpetrator programme",
}
_ROWS = {row.measure: row.label for row in reversed((*PRINTED, *CONTRACT))}

MEASURES = (
    *(Measure(name, _TITLES.get(name, label), "cases") for name, label in sorted(_ROWS.items())),
    *(
        Measure(one.measure, f"Referrals by {one.heading.lower()}", "cases", (Dimension("category"),))
        for one in DATA_SETS
    ),
)
