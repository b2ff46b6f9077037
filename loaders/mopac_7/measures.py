"""What the crime source counts."""

from loaders.mopac_7.offences import MOPAC_7
from loaders.mopac_7.summary import (
    BASELINE,
    BY_KIND,
    CHANGE,
    CURRENT,
    DIFFERENCE,
    R12_CHANGE,
    R12_DIFFERENCE,
)
from loaders.reading.measure import Dimension, Measure

_SEVEN = Dimension("mopac_7", tuple(MOPAC_7))
_PRINTED = (Dimension("mopac_7", (*MOPAC_7, "total")),)
_PRINTED_BY_KIND = (*_PRINTED, Dimension("category"))
_AS_PRINTED = (
    (BASELINE, "Offences in 2011/12, as printed by the police", "offences"),
    (CURRENT, "Offences in twelve months, as printed by the police", "offences"),
    (CHANGE, "Change on 2011/12, as printed by the police", "share"),
    (DIFFERENCE, "Offences more than in 2011/12, as printed by the police", "offences"),
    (R12_CHANGE, "Change on the twelve months before, as printed by the police", "share"),
    (R12_DIFFERENCE, "Offences more than in the twelve months before, as printed by the police", "offences"),
)

MEASURES = (
    Measure(
        "crime.offences",
        "Offences recorded by the police",
        "offences",
        (Dimension("offence_group"), Dimension("offence"), _SEVEN),
    ),
    *(Measure(name, title, unit, _PRINTED) for name, title, unit in _AS_PRINTED),
    *(Measure(name + BY_KIND, f"{title}, by kind", unit, _PRINTED_BY_KIND) for name, title, unit in _AS_PRINTED),
)
