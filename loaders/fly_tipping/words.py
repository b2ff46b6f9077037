"""The words for fly-tips: Defra's land types, waste types, sizes and actions, and how councils spell them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from loaders.reading.text import key, nearest, shown

NOT_RECORDED = "Not recorded"
_OTHER = "Other (unidentified)"
_NOTHING_SAID = frozenset(
    {"", "unknown", "not known", "not recorded", "not given", "n a", "na", "none given", "nk", "tbc"}
)
_DROPPED = frozenset({"and", "or", "the", "of", "a", "incident", "type"})
_LONG = {
    "constr": "construction",
    "const": "construction",
    "demol": "demolition",
    "demo": "demolition",
    "excav": "excavation",
    "sig": "significant",
    "multiple": "multi",
    "agric": "agricultural",
    "comm": "commercial",
    "resid": "residential",
    "carcasse": "carcass",
    "riverbank": "bank",
    "alley": "alleyway",
    "builder": "construction",
}


@cache
def plain(words: str, dropped: frozenset[str] = _DROPPED) -> str:
    """Words brought to one form for comparing: no plurals, no `and`, `&` or `/`, no abbreviations.

    >>> plain("Constr / Demol / Excav Incidents"), plain("Construction, demolition & excavation")
    ('construction demolition excavation', 'construction demolition excavation')
    """
    singular = (_singular(word) for word in key(words).split())
    return " ".join(_LONG.get(word, word) for word in singular if word not in dropped)


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


class Vocabulary(NamedTuple):
    """The words of one column of a register. `known` maps plain spellings to the canonical word."""

    noun: str
    words: tuple[str, ...]
    dropped: frozenset[str]
    known: Mapping[str, str]

    def find(self, raw: object) -> str | None:
        """The canonical word for a cell, "Not recorded" where it says nothing, None where nobody knows the word."""
        words = shown(raw)
        if key(words) in _NOTHING_SAID:
            return NOT_RECORDED
        return self.known.get(plain(words, self.dropped)) or self.known.get(plain(words))

    def nearest(self, raw: object) -> str:
        """The known word most like this one, or ""."""
        return nearest(shown(raw), self.words)


def _vocabulary(noun: str, drop: str, spellings: Mapping[str, tuple[str, ...]]) -> Vocabulary:
    dropped = _DROPPED | {drop}
    known = {}
    for canonical, others in spellings.items():
        for words in (canonical, *others):
            known[plain(words, dropped)] = known[plain(words)] = canonical
    return Vocabulary(noun, tuple(spellings), dropped, known)


LAND_TYPES = _vocabulary(
    "land type",
    "land",
    {
        "Highway": ("Public highway", "Highway / road", "Road", "Carriageway", "Adopted highway"),
        "Footpath / Bridleway": ("Footpath", "Bridleway", "Public footpath"),
        "Back Alleyway": ("Alleyway", "Back alley", "Rear alleyway", "Service alleyway"),
        "Railway": (),
        "Council Land": ("Council owned", "Council property", "Local authority", "Council estate"),
        "Agricultural": ("Farm", "Farmland", "Agriculture"),
        "Private / Residential": ("Private", "Residential", "Private residential", "Private property"),
        "Commercial / Industrial": ("Commercial", "Industrial", "Business"),
        "Watercourse / Bank": ("Watercourse", "River bank", "Watercourse / river bank", "River"),
        _OTHER: ("Other", "Unidentified", "Other unidentified"),
    },
)
WASTE_TYPES = _vocabulary(
    "waste type",
    "waste",
    {
        "Animal Carcass": ("Animal", "Dead animal", "Carcass"),
        "Green": ("Garden", "Green garden", "Vegetation"),
        "Vehicle Parts": ("Car parts", "Parts of vehicles", "Motor parts"),
        "White Goods": ("Fridge", "Fridge freezer", "Fridges and freezers"),
        "Other Electrical": ("Electrical", "Electricals", "Electrical items", "Other electrical items", "WEEE"),
        "Tyres": (),
        "Asbestos": (),
        "Clinical": ("Medical", "Clinical / medical"),
        "Constr / Demol / Excav": (
            "Construction",
            "Demolition",
            "Construction / demolition",
            "Construction & demolition / rubble",
            "Builders",
            "Builders rubble",
            "Rubble",
            "Building",
        ),
        "Black Bags - Commercial": ("Commercial black bags", "Black bag (commercial)", "Trade black bags"),
        "Black Bags - Household": ("Household black bags", "Black bag (household)", "Domestic black bags"),
        "Chemical Drums, Oil, Fuel": ("Chemicals", "Chemical drums", "Oil", "Fuel", "Oil / fuel", "Drums, oil, fuel"),
        "Other Household Waste": ("Household", "Household other", "Domestic", "Other household items"),
        "Other Commercial Waste": ("Commercial", "Commercial other", "Trade"),
        _OTHER: ("Primary Waste Type Measures Other (unidentified)", "Other", "Unidentified"),
    },
)
LOAD_SIZES = _vocabulary(
    "size",
    "load",
    {
        "Single Black Bag": ("Black bag", "Single bag", "Bag", "1 black bag", "One black bag"),
        "Single Item": ("Item", "1 item", "One item", "Single bulky item"),
        "Car Boot or Less": ("Car boot", "Less than car boot", "Up to car boot", "Car boot full"),
        "Small Van Load": ("Small van",),
        "Transit Van Load": ("Transit van", "Transit", "Large van"),
        "Tipper Lorry Load": ("Tipper", "Tipper lorry", "Lorry", "Tipper truck"),
        "Significant / Multi Loads": ("Significant", "Multi", "Multiple", "Multi loads", "Significant multiple loads"),
    },
)
ACTIONS = _vocabulary(
    "action",
    "action",
    {
        "Investigation": ("Investigated", "Under investigation"),
        "Warning letter": ("Warning letter sent", "Warning letter issued"),
        "Statutory notice": ("Statutory notice served",),
        "Fixed penalty notice": ("FPN", "Fixed penalty", "FPN issued", "Fixed penalty notice issued"),
        "Duty of care inspection": ("Duty of care",),
        "Stop and search": (),
        "Vehicle seized": ("Seized vehicle", "Vehicle seizure"),
        "Formal caution": ("Caution",),
        "Prosecution": ("Prosecuted",),
        "Injunction": (),
    },
)
