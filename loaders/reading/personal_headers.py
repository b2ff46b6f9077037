"""Headers that say that a column holds personal data: names of people, not of wards, bodies or files."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from loaders.reading.personal_kinds import Kind
from loaders.reading.text import key

LONGEST = 60  # longer words above a column are a sentence, not a heading
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_")
_LONE_LETTERS = re.compile(r"\b[a-z](?: [a-z])+\b")  # N.H.S., D.O.B.
_RUN_TOGETHER = re.compile(r"(\w+?)(names?|dob|address|postcode|number|num|no)")
_COUNTER = re.compile(r"(?<=[a-z])\d+$")  # Address1, DOB2
_NUMBERED = frozenset({"number", "no", "num", "id", "nr"})
_COUNTED = ("number of", "no of", "count of", "total", "percentage", "%", "average", "share of", "rate of")

_ALWAYS_NAMES_WORDS = """
surname surnames forename forenames firstname lastname fullname familyname givenname middlename initials nickname
username
"""
_ALWAYS_NAMES = frozenset(_ALWAYS_NAMES_WORDS.split())
_PEOPLE_WORDS = """
victim victims client clients perpetrator perpetrators suspect suspects offender offenders person persons people
patient patients child childs children childrens resident residents customer customers complainant reporter
informant witness caller user users staff first last full middle family given christian maiden preferred legal
contact referrer tenant tenants keeper driver owner owners applicant mother mothers father fathers parent parents
guardian partners spouse husband wife son daughter sibling kin defendant accused subject worker keyworker
officer officers manager author individual alleged abuser survivor employee member members donor claimant
"""
_PEOPLE = frozenset(_PEOPLE_WORDS.split())
_NOT_PEOPLE_WORDS = """
marac maracs la lad las ward wards area areas agency agencies file files organisation organisations organization
borough boroughs lsoa msoa oa authority authorities council councils district region regions team teams sheet
measure indicator project programme course event events school schools street road site station force forces
category product group type field column location place town city county country estate garage company business
contractor provider providers department departments directorate unit body bodies layout table dataset month quarter
year period offence crime scheme operation meeting priority ons gss bcu cad csp pfa command venue building park
asset zone beat neighbourhood hospital trust practice prison court charity brand model make variable series source
service services data return form report document system lookup look up code
"""
_NOT_PEOPLE = frozenset(_NOT_PEOPLE_WORDS.split())
# Not a person after all when the thing is named first: "partner agency name", "service area name".
_THING_WINS_WORDS = """
area agency organisation organization team ward borough provider department council
"""
_THING_WINS = frozenset(_THING_WINS_WORDS.split())

_WEAK = frozenset(
    {
        "victim", "client", "perpetrator", "suspect", "offender", "patient", "complainant", "defendant", "resident",
        "tenant", "contact", "reported by", "caller", "informant", "witness", "officer", "case worker", "caseworker",
        "keyworker", "key worker", "worker", "idva", "idsva", "referred by", "logged by", "person", "owner", "driver",
        "customer", "reporter", "subject", "allocated to", "assigned to", "lead officer", "case owner", "chair",
        "victim or client", "child", "parent", "service user", "alleged perpetrator", "person causing harm", "referrer",
        "perp", "next of kin", "emergency contact", "child 1", "child 2", "child 3", "parent 1", "parent 2",
    }
)  # fmt: skip


class Heading(NamedTuple):
    """What a header says a column holds. `sure` is False where only the cells can tell (Victim: a name or a count)."""

    kind: Kind
    sure: bool = True


@cache
def heading(words: str) -> Heading | None:
    """What personal data a header announces; None where it announces none.

    >>> heading("Client name"), heading("WardName"), heading("Postcode district")
    (Heading(kind=<Kind.NAME: 'names of people'>, sure=True), None, None)
    """
    if not words or len(words) > LONGEST:
        return None
    text = key(_CAMEL.sub(" ", words))
    if not text or text.startswith(_COUNTED):
        return None
    for spelt in _spellings(text, key(words)):
        tokens = frozenset(_COUNTER.sub("", token) for token in spelt.split())
        for kind, announces in _RULES:
            if announces(spelt, tokens):
                return Heading(kind)
    return Heading(Kind.NAME, sure=False) if text in _WEAK else None


def _spellings(text: str, own: str) -> Iterator[str]:
    """The ways to take a header: "PostCode" and "clientname" are two words, "DoB" and "N.H.S." one."""
    yield text
    yield own
    yield _LONE_LETTERS.sub(lambda found: found[0].replace(" ", ""), own)
    apart = _RUN_TOGETHER.fullmatch(own)
    if apart and (not apart[2].startswith("name") or apart[1] in _PEOPLE):
        yield f"{apart[1]} {apart[2]}"


def _email(text: str, tokens: frozenset[str]) -> bool:
    return bool(tokens & {"email", "emails"} or "e mail" in text) and not _by_means_of(tokens)


def _telephone(text: str, tokens: frozenset[str]) -> bool:
    if tokens & {"theft", "stolen", "seized", "recovered", "home"} or _by_means_of(tokens):
        return False
    named = tokens & {"telephone", "telephones", "phone", "phones", "tel", "landline", "mob", "mobile", "cellphone"}
    return (
        bool(named)
        or text == "telephon"
        or text.endswith(("contact number", "contact no", "contact details", "contact numbers"))
    )


def _by_means_of(tokens: frozenset[str]) -> bool:
    return bool(tokens & {"by", "via", "method", "channel", "sent", "preferred", "consent"})


def _postcode(text: str, tokens: frozenset[str]) -> bool:
    partly = tokens & {"district", "districts", "sector", "sectors", "area", "outward", "prefix", "partial", "outcode"}
    named = (
        tokens & {"postcode", "postcodes", "zip", "zipcode", "pcode", "pcd", "pcds"}
        or "post code" in text
        or text == "p code"
    )
    return bool(named) and not partly


def _address(text: str, tokens: frozenset[str]) -> bool:
    if tokens & {"address", "addresses", "addr", "adress", "addres"}:
        return not tokens & {"ip", "web", "url", "mac", "website"}
    return text in {"house number", "house no", "house name", "door number", "flat number", "flat no", "house"}


def _nhs(text: str, tokens: frozenset[str]) -> bool:
    return "nhs" in tokens and bool(tokens & _NUMBERED) or text == "nhsno"


def _nino(text: str, tokens: frozenset[str]) -> bool:
    spelt = "national insurance" in text or "nat ins" in text or text == "natins"
    return "nino" in tokens or spelt or ("ni" in tokens and bool(tokens & _NUMBERED))


def _birth(text: str, tokens: frozenset[str]) -> bool:
    spelt = ("date of birth", "birth date", "d o b", "day of birth")
    return (
        text == "birth"
        or bool(tokens & {"dob", "birthdate", "birthday", "born", "dateofbirth"})
        or any(form in text for form in spelt)
    )


def _name(_text: str, tokens: frozenset[str]) -> bool:
    if tokens & _ALWAYS_NAMES:
        return True
    if not tokens & {"name", "names", "alias", "aliases", "aka"}:
        return False
    people, things = tokens & _PEOPLE, tokens & _NOT_PEOPLE
    if things & _THING_WINS and not people & {"contact", "officer", "worker", "manager", "victim", "client"}:
        return False
    return bool(people) or not things


def _words(text: str, _tokens: frozenset[str]) -> bool:
    return text in {"detail", "query"}


_RULES = (
    (Kind.EMAIL, _email),
    (Kind.TELEPHONE, _telephone),
    (Kind.POSTCODE, _postcode),
    (Kind.ADDRESS, _address),
    (Kind.NHS, _nhs),
    (Kind.NINO, _nino),
    (Kind.BIRTH, _birth),
    (Kind.NAME, _name),
    (Kind.WORDS, _words),
)


def looks_like_headers(cells: Sequence[object]) -> bool:
    """Whether a row of a sheet without a known table reads like the headers of a list of people."""
    words = [cell for cell in cells if isinstance(cell, str) and cell.strip()]
    announced = sum((told := heading(word.strip())) is not None and told.sure for word in words)
    return announced >= 2 or (announced == 1 and len(words) >= 3 and all(len(word) <= LONGEST for word in words))
