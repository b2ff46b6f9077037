"""The fields of the SafeLives return, and the words by which a header names one.

Wordings vary by edition and by who typed the sheet, so a header is told by its key words, once the words that only
fill ("Number of", "Referrals from",
          "Cases where") are left out. Two fields are plainly called "Other"; the fixed order
of the form, sources before ethnicities, tells them apart.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from loaders.marac.agencies import AGENCIES, agency
from loaders.reading.table import Column
from loaders.reading.text import key


class Field(NamedTuple):
    """A figure of the return: the measure it is, the agency or ethnicity it is of, and how the form words it."""

    name: str
    measure: str
    header: str
    agency: str = ""
    category: str = ""


_SOURCES = (
    "Police", "IDVA", "Children's social care", "Primary care", "Secondary care / acute trust", "Education",
    "Housing",
    "Mental health", "Probation", "Voluntary sector", "Substance misuse", "Adult social care", "MASH", "Other",
)  # fmt: skip
_ETHNICITIES = ("Asian", "Black", "Mixed", "Other White", "Other")

SOURCES = tuple(
    Field(f"from_{name}", "marac.referrals", f"Referrals from {words}", agency=name)
    for name, words in zip(AGENCIES, _SOURCES, strict=True)
)
ETHNICITIES = tuple(
    Field(f"ethnicity_{key(name).replace(' ', '_')}", "marac.ethnicity", f"Ethnicity: {name}", category=name)
    for name in _ETHNICITIES
)
FIELDS = (
    Field("cases", "marac.cases", "Number of cases discussed"),
    Field("repeats", "marac.repeat_cases", "Number of repeat cases"),
    Field("children", "marac.children", "Number of children in the household"),
    Field("cases_with_children", "marac.cases_with_children", "Number of cases with children"),
    *SOURCES,
    Field("minoritised_ethnic", "marac.minoritised_ethnic", "Cases from minoritised ethnic communities"),
    Field("lgbt", "marac.lgbt", "LGBTQ+ cases"),
    Field("disabled", "marac.disabled", "Cases where victim has a disability"),
    Field("male", "marac.male", "Male victims"),
    Field("aged_16_17", "marac.aged_16_17", "Victims aged 16-17"),
    Field("harmed_by_under_18", "marac.harmed_by_under_18", "People causing harm under 18"),
    Field("aged_65_over", "marac.aged_65_over", "Victims aged 65+"),
    *ETHNICITIES,
)
BY_NAME = {field.name: field for field in FIELDS}
SOURCE_NAMES = frozenset(field.name for field in SOURCES)
ETHNICITY_NAMES = frozenset(field.name for field in ETHNICITIES)

_NAME = {"marac name", "marac", "area", "name of marac", "marac area", "name", "borough", "local authority",
         "marac borough", "marac location", "location"}  # fmt: skip
_DATE = {"date", "meeting", "month", "month of meeting", "meeting month", "date held", "held on", "marac held",
         "meeting held"}  # fmt: skip
_QUARTER = {"quarter", "qtr", "reporting quarter", "reporting period", "period", "quarter ending", "financial quarter"}
_YEAR = {"year", "financial year", "fy", "reporting year"}
_CASES = {"cases discussed", "cases heard", "cases", "cases discussed at marac", "cases heard at marac",
          "heard at marac",
          "cases discussed at meeting", "referrals discussed", "cases reviewed", "volume of cases", "discussed",
          "cases heard at meeting", "cases discussed at the marac", "cases considered", "case volume"}  # fmt: skip
_RATE = re.compile(r"%|\bper cent|\bpercent|\brate\b|\bproportion\b|\bshare\b|\bper (?:10 000|1 000)\b|\brecommended\b")
_FILLERS = re.compile(
    r"\b(?:total (?:number|no) of|number of|no of|nos of|count of|how many|total)\b|^(?:number|no|of which|of whom)\b"
)
_SOURCE_WORDS = re.compile(
    r"\b(?:number of )?(?:cases )?(?:referrals?|referred|referring|refs?) (?:received )?(?:from|by|source|agency)\b"
    r"|\b(?:referral )?sources?(?: of referrals?)?\b|\breferrals?\b|\bfrom\b"
)
_WHOSE = re.compile(r"\b(?:cases where(?: the)?|cases (?:from|involving|with)|victims?|where|ethnicity|ethnic group)\b")
_ETHNIC = re.compile(r"\bethnic(?:ity| group| origin)\b")


@cache
def fields_of(header: str) -> tuple[str, ...]:
    """The fields a header, as `text.key` gives it, may name: none, one, or both that are called "Other".

    >>> fields_of("no of repeat cases"), fields_of("source police"), fields_of("percentage of repeat cases")
    (('repeats',), ('from_police',), ())
    """
    if _RATE.search(header):
        return ()
    plain = " ".join(_FILLERS.sub(" ", header).split())
    for name, known in (("name", _NAME), ("quarter", _QUARTER), ("year", _YEAR), ("cases", _CASES)):
        if plain in known or header in known:
            return (name,)
    if plain in _DATE or (re.search(r"\bdate\b", plain) and re.search(r"\b(?:meeting|marac|conference)\b", plain)):
        return ("date",)
    if _ETHNIC.search(plain) and not re.search(r"minorit|racial|\bbm", plain):
        return _ethnicity(plain)
    if found := _characteristic(plain):
        return (found,)
    return _source(plain) or _ethnicity(plain)


def _characteristic(plain: str) -> str:
    """Repeats, children and who the victims are."""
    words = set(plain.split())
    if re.search(r"\brepeats?\b", plain):
        return "" if words & {"children", "child"} else "repeats"
    if re.search(r"\b(?:harm\w*|perpetrators?|abusers?)\b", plain):
        return "harmed_by_under_18" if words & {"17", "18", "u18", "18s"} else ""
    if words & {"children", "child"}:
        if words & {"social", "services", "service", "care", "safeguarding", "families", "sc"}:
            return ""
        return "cases_with_children" if words & {"cases", "case", "with"} else "children"
    return _who(plain, words)


def _who(plain: str, words: set[str]) -> str:
    if re.search(r"\bminorit|\bracially\b|\bb(?:a)?mer?\b|\bglobal majority\b", plain):
        return "minoritised_ethnic"
    if re.search(r"\blgb", plain):
        return "lgbt"
    if "disab" in plain:
        return "disabled"
    if {"16", "17"} <= words:
        return "aged_16_17"
    if words & {"65", "65+", "over65", "65s"}:
        return "aged_65_over"
    return "male" if words & {"male", "males", "men"} and not words & {"female", "females", "women"} else ""


def _source(plain: str) -> tuple[str, ...]:
    bare = " ".join(_SOURCE_WORDS.sub(" ", plain).split())
    found = agency(bare)
    if found == "other" and bare == plain and re.fullmatch(r"others?(?: \d)?", plain):
        return ("from_other", "ethnicity_other")
    return (f"from_{found}",) if found else ()


def _ethnicity(plain: str) -> tuple[str, ...]:
    bare = " ".join(_ETHNIC.sub(" ", _WHOSE.sub(" ", plain)).split())
    if re.fullmatch(r"asian(?: or asian)?(?: british)?|asian asian british", bare):
        return ("ethnicity_asian",)
    if re.fullmatch(r"black(?: or black| african caribbean| black)*(?: british)?", bare):
        return ("ethnicity_black",)
    if re.fullmatch(r"mixed(?: or)?(?: multiple)?(?: heritage| race| background| groups?)?|dual heritage", bare):
        return ("ethnicity_mixed",)
    if re.fullmatch(r"(?:any )?other white(?: background)?|white other|white \(?other\)?", bare):
        return ("ethnicity_other_white",)
    if re.fullmatch(r"(?:any )?others?(?: ethnic(?:ity)?)?(?: group| background)?(?: \d)?", bare):
        return ("ethnicity_other",)
    return ()


def _column(name: str, aliases: tuple[str, ...], *, required: bool = False) -> Column:
    return Column(name, aliases, required, lambda header: name in fields_of(header))


def _spelt(field: Field) -> tuple[str, ...]:
    """How a field is headed, in full and, but for the two that are plainly "Other", without its filling words."""
    short = field.header.removeprefix("Referrals from ").removeprefix("Ethnicity: ")
    return (field.header,) if short in {field.header, "Other"} else (field.header, short)


_FIGURES = tuple(_column(field.name, _spelt(field)) for field in FIELDS if field.name != "cases")
_MARAC_NAME = _column("name", ("Marac name", "MARAC", "Area"), required=True)
_MARAC_CASES = _column("cases", ("Number of cases discussed", "Cases discussed", "Cases heard"), required=True)
RETURN_COLUMNS = (
    _MARAC_NAME,
    _column("date", ("Date of meeting", "Meeting date", "Date of Marac"), required=True),
    _MARAC_CASES,
    *_FIGURES,
)
QUARTERLY_COLUMNS = (
    _MARAC_NAME,
    _column("quarter", ("Quarter",), required=True),
    _column("year", ("Year", "Financial year")),
    _MARAC_CASES,
    *_FIGURES,
)
