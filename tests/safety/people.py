"""People who do not exist: values of each kind of personal data, every one to be looked for wherever it must not be.

NHS numbers are of the range that is never issued, National Insurance numbers begin with letters that none has or with
QQ, telephone numbers are those kept for drama, e-mail addresses end in example.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from loaders.reading.personal_values import is_nhs_number

FORENAMES = (
    "Jane",
    "Mohammed",
    "Olivia",
    "Peter",
    "Shanice",
    "Priya",
    "Thomas",
    "Grace",
    "Daniel",
    "Fatima",
    "Emma",
    "Yusuf",
)
_BEGINNINGS = ("Quill", "Zeph", "Vand", "Xorv", "Threl", "Ombr", "Wynth", "Drax", "Fenw", "Glost")
_ENDINGS = ("ington", "ermole", "akova", "aledge", "umbe", "isthorpe", "oyle-Venn", "arrand")
_STREETS = ("Example Terrace", "Specimen Close", "Canary Road", "Nowhere Gardens")
_STOPS = "ABDEFGHJLNPQRSTUWXYZ"

Make = Callable[[Random], str]


def surname(chance: Random) -> str:
    """A name that nobody has."""
    return chance.choice(_BEGINNINGS) + chance.choice(_ENDINGS)


def name(chance: Random) -> str:
    """A forename and a surname, in either order."""
    forename, family = chance.choice(FORENAMES), surname(chance)
    return chance.choice((f"{forename} {family}", f"{family}, {forename}", f"{forename.upper()} {family.upper()}"))


def titled(chance: Random) -> str:
    """A name as in a letter."""
    title, family = chance.choice(("Mr", "Mrs", "Ms", "Dr", "Miss")), surname(chance)
    return chance.choice(
        (
            f"{title} {family}",
            f"{title}. {chance.choice('ABCDEF')}. {family}",
            f"{title} {chance.choice(FORENAMES)} {family}",
        )
    )


def birth(chance: Random) -> str:
    """A day in the lifetime of people now living."""
    day, month, year = chance.randint(1, 28), chance.randint(1, 12), chance.randint(1931, 2009)
    return chance.choice((f"{day:02}/{month:02}/{year}", f"{day}.{month}.{year}", f"{year}-{month:02}-{day:02}"))


def born(chance: Random) -> str:
    """A date of birth with the words that make it one."""
    return chance.choice(("DOB ", "DOB: ", "d.o.b. ", "born ", "born on ", "Date of birth: ")) + birth(chance)


def address(chance: Random) -> str:
    """A house in a street."""
    return f"{chance.randint(1, 999)} {chance.choice(_STREETS)}"


def postcode(chance: Random) -> str:
    """A full postcode of Bromley."""
    inward = f"{chance.randint(0, 9)}{chance.choice(_STOPS)}{chance.choice(_STOPS)}"
    written = chance.choice(("BR{} {}", "BR{}{}", "br{} {}", "BR{}  {}"))
    return written.format(chance.randint(1, 8), inward if written.startswith("B") else inward.lower())


def telephone(chance: Random) -> str:
    """A number kept for drama."""
    last = f"{chance.randint(0, 999):03}"
    return chance.choice(
        (f"07700 900{last}", f"+44 7700 900{last}", f"(020) 7946 0{last}", f"020-7946-0{last}", f"0044 7700 900{last}")
    )


def email(chance: Random) -> str:
    """An address at a domain that is never given out."""
    return f"{chance.choice(FORENAMES)}.{surname(chance)}@{chance.choice(('example.com', 'mail.example.org', 'EXAMPLE.NET'))}"


def nhs(chance: Random) -> str:
    """A number of the range never issued, its check digit right."""
    while not is_nhs_number(digits := f"999{chance.randrange(10**7):07}"):
        pass
    return chance.choice(
        (f"{digits[:3]} {digits[3:6]} {digits[6:]}", f"{digits[:3]}-{digits[3:6]}-{digits[6:]}", digits)
    )


def nino(chance: Random) -> str:
    """A number that begins with QQ, as in the forms' own examples."""
    parts = ["QQ", *(f"{chance.randint(0, 99):02}" for _ in range(3)), chance.choice("ABCD")]
    return chance.choice((" ".join(parts), "".join(parts), "".join(parts).lower()))
