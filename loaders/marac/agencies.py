"""Who refers a case: the fourteen agencies of the SafeLives return, and what registers call them."""

from __future__ import annotations

import re
from functools import cache

from loaders.reading.text import key, nearest

_SPELLINGS: dict[str, tuple[str, ...]] = {
    "police": ("Police", "Met Police", "Metropolitan Police", "Metropolitan Police Service", "MPS", "Met",
    "Police CSU",
               "CSU", "Community Safety Unit", "Bromley Police", "Police Community Safety Unit", "Bromley CSU",
               "British Transport Police", "BTP"),
    "idva": ("IDVA", "IDSVA", "IDVAs", "IDSVAs", "IDVA / IDSVA", "IDVA service", "IDSVA service", "ISVA", "IDVA/ISVA",
             "Independent Domestic Violence Adviser", "Independent Domestic Violence Advisor",
             "Independent Domestic Violence Advocate", "Independent Domestic Violence Advocacy"),
    "childrens_social_care": ("Children's Social Care", "CSC", "Children Social Care", "Children's Social Services",
                              "Children's services", "Child social care", "Childrens SC", "Children and families",
                              "Children's services social care", "Social care children", "Social care (children)",
                              "Children's safeguarding"),
    "primary_care": ("Primary care", "GP", "GPs", "General practice", "GP surgery", "GP practice",
    "GP / primary care",
                     "Primary health care", "Health visitor", "Health visiting", "Doctor", "Primary care (GP)"),
    "secondary_care": ("Secondary care", "Secondary care / acute trust", "Acute trust", "Hospital", "A&E", "Acute",
                       "Acute hospital", "Secondary care acute trust services", "Hospital trust", "Midwifery",
                       "Maternity", "PRUH", "Princess Royal University Hospital", "Ambulance", "Ambulance service",
                       "London Ambulance Service", "Accident and emergency", "ED", "Acute hospital trust"),
    "education": ("Education", "School", "Schools", "College", "Colleges"),
    "housing": ("Housing", "Housing association", "Housing options", "Housing provider", "Council housing",
                "Registered social landlord", "RSL", "Homelessness"),
    "mental_health": ("Mental health", "MH", "CMHT", "Community mental health team", "Mental health trust", "CAMHS",
                      "Oxleas", "Mental health services"),
    "probation": ("Probation", "NPS", "CRC", "NPS / CRC", "National Probation Service", "London CRC", "Probation NPS",
                  "Community Rehabilitation Company", "Probation CRC", "The Probation Service",
                  "Probation (NPS / CRC)"),
    "voluntary_sector": ("Voluntary sector", "Voluntary", "Voluntary sector organisation", "Voluntary organisation",
                         "Women's Aid", "Refuge", "Refuge / Women's Aid", "Charity", "Third sector", "VCS",
                         "Bromley & Croydon Women's Aid", "BCWA", "Voluntary and community sector", "Victim Support",
                         "Voluntary / third sector", "Specialist voluntary sector"),
    "substance_misuse": ("Substance misuse", "Substance abuse", "Drug and alcohol", "Drug & alcohol service",
                         "Drugs and alcohol", "BDAS", "Bromley Drug and Alcohol Service", "Substance use",
                         "Drug and alcohol services", "Substance misuse / abuse", "Drug & alcohol team"),
    "adult_social_care": ("Adult social care", "ASC", "Adult social services", "Adults social care", "Adult services",
                          "Adult safeguarding", "Social care adults", "Social care (adults)", "Adults' services"),
    "mash": ("MASH", "Multi-agency safeguarding hub", "Multi agency safeguarding hub (MASH)"),
    "other": ("Other", "Others", "Other agency", "Other agencies", "Other source", "Other (please specify)",
              "Any other", "Self", "Self referral", "Self-referral", "Other referral source"),
}  # fmt: skip
AGENCIES = tuple(_SPELLINGS)
AGENCY_WORDS = tuple(spellings[0] for spellings in _SPELLINGS.values())
_BEHIND = re.compile(r"\s(?:services?|teams?|dept|department|unit|agency)$")
_COUNCIL = re.compile(r"^(?:lbb|lb bromley|bromley council|london borough of bromley) (?=\S)")
_LONGEST = 200  # letters: nobody's name is longer
_BRACKETS = re.compile(r"^(.*?)\s*[(\[](.*?)[)\]]\s*$")
_DASH = re.compile(r"\s+[-–—]\s+|\s*:\s+")


@cache
def _known() -> dict[str, str]:
    return {key(words): name for name, spellings in _SPELLINGS.items() for words in spellings}


@cache
def agency(words: str) -> str | None:
    """The agency that these words name; None where they name none, or two.

    >>> agency("Met Police"), agency("Probation – NPS"), agency("Housing (Clarion)"), agency("Polcie")
    ('police', 'probation', 'housing', None)
    """
    if len(words) > _LONGEST:
        return None
    if found := _plain(words):
        return found
    bracketed = _BRACKETS.match(words)
    parts = [bracketed[1], bracketed[2]] if bracketed else _DASH.split(words)
    named = {found for part in parts if (found := _plain(part))}
    return named.pop() if len(parts) > 1 and len(named) == 1 and _plain(parts[0]) in {*AGENCIES} else None


def nearest_agency(words: str) -> str:
    """The known spelling most like these words, or ""."""
    return nearest(words, [spelling for spellings in _SPELLINGS.values() for spelling in spellings])


def _plain(words: str) -> str | None:
    plain = _COUNCIL.sub("", key(words))
    return _known().get(plain) or _known().get(_BEHIND.sub("", plain))
