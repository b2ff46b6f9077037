"""Values that look like personal data wherever they stand: numbers of the NHS and of National Insurance, and the like.

Speed matters: one pattern is asked of the shapes of a column's texts, and only what it picks is looked at closely.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from typing import NamedTuple

from loaders.reading.personal_headers import LONGEST, heading
from loaders.reading.personal_kinds import Kind
from loaders.reading.personal_names import begins_with_name, is_forename

_BREAK = "\x00"  # stands between the texts of a column
_SHAPE = {ord(digit): "0" for digit in "123456789"}
# Asked of the shape of a text, in which every digit is 0: the 100,000 job numbers of a register have one shape.
_CANDIDATE = re.compile(
    r"@"
    r"|\+00"
    r"|(?<![\w/])(?!00?-00?-0000|0000-00-00)\(?0(?:[ \-()]{0,2}0){9,13}(?![ \-]?0)"
    r"|\b[A-Za-z]{2}[ \-]?00[ \-]?00[ \-]?00[ \-]?[A-Da-d]\b"
    r"|0 {0,2}0[ABD-HJLNP-UW-Zabd-hjlnp-uw-z]{2}\b"
    r"|[A-Za-z]0[A-Za-z]?[ \-]{0,2}0[A-Za-z]{2}\b"
    r"|[Nn][Hh][Ss]\W{0,3}0"
    r"|\b(?:Mrs?|Ms|Miss|Mx|Dr|Master|MRS?|MISS|DR)\b"
    r"|\b[Bb]orn\b|\b[Dd]\.? ?[Oo]\.? ?[Bb]\b|[Bb]irth"
    r"|[A-Za-z.)]\s*[:=]\s*\w"
)
# It may begin where a word begins only: else a long text without an @ is run through once for each of its letters.
_EMAIL = re.compile(r"(?<![\w.%+'\-])[\w.%+'\-]++@[\w\-]+(?:\.[\w\-]+)+")
_PUBLIC_DOMAIN = (".gov.uk", ".police.uk", ".nhs.uk", ".nhs.net")
_MAILBOX = re.compile(
    r"enquir|statistic|stats|info|contact|admin|office|press|team|help|support|mail|reply|data|foi|waste|safer|service"
    r"|safety|community|tipping"
)
_DATE = re.compile(r"\b\d{1,2}[\-. ]\d{1,2}[\-. ]\d{4}\b|\b\d{4}-\d\d-\d\d\b")
_TELEPHONE = re.compile(
    r"(?<![\w/.\-])(?<!\b[HNST][A-Z] )"  # TQ 01980 94573 is a place on the map
    r"(?:\+44[\s\-]?(?:\(0\))?|0044[\s\-]?|\(?0)[\d\s()\-]{8,13}\d(?!\w|/\d{0,4}\b)"
)
_NATIONAL = re.compile(r"0(?:1\d{8,9}|2[03489]\d{8}|7[1-57-9]\d{8})")  # 03 and 08 belong to bodies, not people
_PLAIN_TELEPHONE = re.compile(r"0\d{9,10}")
_NHS = re.compile(r"(?<![\d/.\-])([3-9]\d{2})([ .\-]?)(\d{3})\2(\d{4})(?![\d/]|[.\-]\d)")
_TEN_DIGITS = re.compile(r"(?<!\d)\d{3}[ \-]?\d{3}[ \-]?\d{4}(?!\d)")
_NINO = re.compile(
    r"\b(?:QQ|(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z])[ \-]?\d\d[ \-]?\d\d[ \-]?\d\d[ \-]?[A-D]\b",
    re.IGNORECASE,
)
_AREAS = (
    "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G "
    "GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW "
    "OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC "
    "WD WF WN WR WS WV YO ZE"
)
_POSTCODE = re.compile(
    rf"(?<!\w-)\b(?:{'|'.join(_AREAS.split())})\d[A-Z\d]?[\s\-]{{0,2}}\d[ABD-HJLNP-UW-Z]{{2}}\b", re.IGNORECASE
)
_DISTRICT = re.compile(rf"\s*(?:{'|'.join(_AREAS.split())})\d[A-Z\d]?(?:\s\d)?\s*", re.IGNORECASE)
_BIRTH = re.compile(
    r"\b(?:d\.?\s?o\.?\s?b\b\.?|date of birth|birth ?da(?:te|y)|born(?: on)?)\W{0,4}(?:(?:is|was|on)\W{1,2})?"
    r"\d{1,4}(?:st|nd|rd|th)?[\s/.\-]\w{1,9}[\s/.\-]\d{2,4}",
    re.IGNORECASE,
)
_TITLED = re.compile(
    r"\b(?:(?:Mr|Mrs|Ms|Miss|Mx|Dr|Master)\.?\s+(?:&\s+Mrs\s+)?(?:[A-Z]\.?\s+){0,2}[A-Z][a-z]*['’\-]?[A-Za-z]+"
    r"|(?:MR|MRS|MISS|DR)\.?\s+(?:[A-Z]\.?\s+){0,2}[A-Z]['’\-]?[A-Z]+)\b(?!\s+(?:Road|Street|Close|Avenue|Lane|Way))"
)
_LABEL = re.compile(rf"(?:^|[;,.\n(]\s{{0,9}})([A-Za-z][A-Za-z .'’\-]{{1,{LONGEST}}}?)\s{{0,9}}[:=]\s{{0,9}}(\S)")


class Hit(NamedTuple):
    """What a value looks like. `plain`: bare digits, of which many are something else; only their share in a column
    tells."""

    kind: Kind
    plain: bool = False


def suspicious(texts: Collection[str]) -> dict[str, tuple[Hit, ...]]:
    """Those of some texts that look personal, and as what."""
    shapes = _BREAK.join(texts).translate(_SHAPE).split(_BREAK)
    if len(shapes) != len(texts):  # a cell holds the very character that stands between cells
        shapes = [text.translate(_SHAPE) for text in texts]
    candidates = {shape for shape in set(shapes) if _CANDIDATE.search(shape)}
    found = {}
    for text, shape in zip(texts, shapes, strict=True) if candidates else ():
        if shape in candidates and (hits := tuple(dict.fromkeys(_hits(text)))):
            found[text] = hits
    return found


def _hits(text: str) -> Iterator[Hit]:
    yield from _numbers(text)
    if not text.isdigit():
        for kind, looks_like in _TESTS:
            if looks_like(text):
                yield Hit(kind)
        yield from _labelled(text)


def _has_email(text: str) -> bool:
    return "@" in text and any(not _is_public_mailbox(address) for address in _EMAIL.findall(text))


def _has_postcode(text: str) -> bool:
    """Written alike throughout: "N1 2nd visit" is none."""
    found = (match[0] for match in _POSTCODE.finditer(text))
    return any(code in (code.upper(), code.lower(), code.title()) for code in found)


_TESTS: tuple[tuple[Kind, Callable[[str], object]], ...] = (
    (Kind.EMAIL, _has_email),
    (Kind.NINO, _NINO.search),
    (Kind.POSTCODE, _has_postcode),
    (Kind.BIRTH, _BIRTH.search),
    (Kind.NAME, _TITLED.search),
)


def _labelled(text: str) -> Iterator[Hit]:
    """Names and addresses behind a label in the same cell: `Client name: ...`, `Client: Jane ...`."""
    for match in _LABEL.finditer(text):
        told = heading(match[1])
        if told and told.kind in {Kind.NAME, Kind.ADDRESS} and (told.sure or begins_with_name(text[match.start(2) :])):
            yield Hit(told.kind)


def _numbers(text: str) -> Iterator[Hit]:
    if any(is_nhs_number("".join(match.group(1, 3, 4))) for match in _NHS.finditer(text)):
        yield Hit(Kind.NHS, plain=True)
    for match in _TELEPHONE.finditer(_DATE.sub(" ", text)):
        if _is_telephone(match[0]):
            yield Hit(Kind.TELEPHONE, plain=bool(_PLAIN_TELEPHONE.fullmatch(text.strip())))


def _is_public_mailbox(address: str) -> bool:
    """Whether it is an office's mailbox (community.safety@bromley.gov.uk), which is no person's."""
    local, _, domain = address.casefold().partition("@")
    named = any(len(part) == 1 or is_forename(part) for part in re.split(r"[._\-]", local))
    return domain.endswith(_PUBLIC_DOMAIN) and bool(_MAILBOX.search(local)) and not named


def _is_telephone(words: str) -> bool:
    digits = re.sub(r"\D", "", words)
    for prefix in ("0044", "44"):
        if digits.startswith(prefix):
            digits = "0" + digits.removeprefix(prefix).removeprefix("0")
    return bool(_NATIONAL.fullmatch(digits))


def is_nhs_number(digits: str) -> bool:
    """Whether ten digits carry the check digit of an NHS number: 11 less the weighted sum modulo 11.

    One random number in eleven does, so a lone hit says little.

    >>> is_nhs_number("9434765919"), is_nhs_number("9434765918")
    (True, False)
    """
    total = sum(int(digit) * weight for digit, weight in zip(digits, range(10, 1, -1), strict=False))
    return (11 - total % 11) % 11 == int(digits[9])


def nhs_numbers(numbers: Iterable[float]) -> set[float]:
    """Those of some ten-digit numbers that pass as NHS numbers."""
    return {number for number in numbers if number >= 3e9 and is_nhs_number(str(int(number)))}


def has_ten_digits(value: object) -> bool:
    """Whether a value holds ten digits as an NHS number does, right or wrong."""
    if isinstance(value, str):
        return bool(_TEN_DIGITS.search(value))
    return isinstance(value, int | float) and 1e9 <= value < 1e10


def is_plain_telephone(value: object) -> bool:
    """Whether a value is a 0 and nine or ten digits more, telephone number or not."""
    return isinstance(value, str) and bool(_PLAIN_TELEPHONE.fullmatch(value.strip()))


def is_district(value: object) -> bool:
    """Whether a value is a postcode district or sector (BR5, BR5 1), which names nobody."""
    return isinstance(value, str) and bool(_DISTRICT.fullmatch(value))
