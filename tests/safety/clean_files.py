"""Three hundred files with nothing personal in them, and much that looks like it: codes, references, roads, bodies."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from random import Random
from typing import Any, NamedTuple

from tests.faults.rows import copied, with_column
from tests.faults.saved import Tab, as_csv
from tests.safety.seeded import BASES, plainly

WARDS = (
    "Bickley",
    "Penge and Cator",
    "Kelsey & Eden Park",
    "St Mary Cray",
    "Crystal Palace",
    "Darwin",
    "Petts Wood and Knoll",
    "Clock House",
    "Shortlands",
    "Hayes and Coney Hall",
)
ROADS = (
    "Victoria",
    "Albert",
    "Elizabeth",
    "Charles Darwin",
    "High",
    "Mary",
    "Station",
    "Thomas",
    "St George's",
    "Crofton",
    "James",
    "Church",
)
WAYS = ("Road", "Street", "Close", "Avenue", "Lane", "Way", "Gardens", "Hill", "Mews")
AGENCIES = (
    "Police",
    "IDVA",
    "Housing",
    "Children's Social Care",
    "Victim Support",
    "Oxleas NHS Trust",
    "King's College Hospital NHS FT",
    "Bromley Y",
    "Mental health",
    "Adult social care",
)
BOROUGHS = (
    "Bromley",
    "Croydon",
    "Bexley",
    "Lewisham",
    "Greenwich",
    "LB Bromley",
    "Kingston upon Thames",
    "Barking & Dagenham",
)
NOTES = (
    "cleared",
    "see above",
    "two visits",
    "DNA",
    "n/a",
    "awaiting reply",
    "Note: two cases",
    "moved from Q2",
    "Total: 14",
    "Mon-Fri 9am",
    "",
)

Column = tuple[tuple[str, ...], Callable[[Random], Any]]
# A printed return takes any number beside its rows for a figure, and knows which columns a register has already.
_WORDS_ALONE = {
    "Ward name",
    "Crime reference",
    "Road",
    "Location",
    "Borough",
    "Job reference",
    "Notes",
    "Web page",
    "Mailbox of the team",
    "Pseudonym",
    "Vehicle mark",
}
_TAKEN = {
    "fly_tipping.register": {"Ward name", "Ward code", "Road", "Job reference", "Location", "Crime reference", "Enquiry number", "Fine", "Logged at", "Agency name"},
    "marac.referral_register": {"Enquiry number", "Number of children", "Agency name", "Pseudonym"},
    "mopac_7.borough_a": {"Ward name", "Ward code", "LSOA", "Borough", "Number of children", "Crime number"},
}  # fmt: skip
COLUMNS: tuple[Column, ...] = (
    (("Ward name", "WardName", "Ward"), lambda chance: chance.choice(WARDS)),
    (("Ward code", "GSS code"), lambda chance: f"E0500{chance.randint(106, 127):04}"),
    (("LSOA", "LSOA code", "LSOA11CD"), lambda chance: f"E0100{chance.randint(600, 900):04}"),
    (("UPRN", "Nearest UPRN"), lambda chance: float(f"1000{chance.randrange(10**8):08}")),
    (("UPRN", "Site UPRN"), lambda chance: f"1000{chance.randrange(10**8):08}"),
    (("USRN",), lambda chance: float(chance.randrange(10**7, 10**8))),
    (("Crime reference", "CRIS no.", "Crime ref"), lambda chance: f"{chance.randrange(10**6, 10**7)}/{chance.randint(15, 18)}"),
    (("Crime number", "Ref 2"), lambda chance: f"0{chance.randrange(10**6, 10**7)}/17"),
    (("CAD number", "CAD"), lambda chance: f"CAD {chance.randrange(9999):04}/{chance.randint(1, 28):02}APR16"),
    (("Enquiry number", "Case number"), lambda chance: float(chance.randrange(3 * 10**9, 10**10))),
    (("Enquiry number", "Service request"), lambda chance: str(chance.randrange(3 * 10**9, 10**10))),
    (("Road", "Street name", "Location", "Road name"), lambda chance: f"{chance.choice(ROADS)} {chance.choice(WAYS)}"),
    (("Location", "Site"), lambda chance: f"{chance.choice(ROADS)} {chance.choice(WAYS)}, outside the {chance.choice(('school', 'station', 'library'))}"),
    (("Agency name", "Referring body", "Lead agency"), lambda chance: chance.choice(AGENCIES)),
    (("Borough", "LA Name", "Borough name"), lambda chance: chance.choice(BOROUGHS)),
    (("Postcode district", "Postcode sector"), lambda chance: f"BR{chance.randint(1, 8)}{chance.choice(('', f' {chance.randint(0, 9)}'))}"),
    (("Easting",), lambda chance: float(chance.randrange(538_000, 549_000))),
    (("Grid reference", "OS grid"), lambda chance: f"TQ {chance.randrange(10**5):05} {chance.randrange(10**5):05}"),
    (("Job reference", "Works order"), lambda chance: f"FT{chance.randrange(10**6):06}"),
    (("Logged at", "Updated"), lambda chance: datetime(2016, 4, 1) + timedelta(minutes=chance.randrange(10**6))),
    (("Logged at", "Updated"), lambda chance: f"2016-0{chance.randint(1, 9)}-{chance.randint(10, 28)}T09:30:{chance.randint(10, 59)}"),
    (("Vehicle mark", "VRM recovered"), lambda chance: f"{chance.choice(('AB', 'LK', 'GX'))}{chance.randint(10, 70)} {chance.choice(('XYZ', 'RTF', 'KLM'))}"),
    (("Fine", "Penalty"), lambda chance: f"£{chance.randrange(10**5):,}.50"),
    (("Notes", "Further comments", "Remarks"), lambda chance: chance.choice(NOTES)),
    (("Web page", "Link"), lambda chance: f"https://fix.bromley.gov.uk/report/{chance.randrange(10**6)}"),
    (("Mailbox of the team", "Sent to"), lambda chance: chance.choice(("wastestatistics@defra.gov.uk", "community.safety@bromley.gov.uk", "saferbromley@bromley.gov.uk"))),
    (("Latitude",), lambda chance: f"51.{chance.randrange(10**9):09}"),
    (("Pseudonym", "Client reference"), lambda chance: f"BRM-{chance.randrange(16**6):06X}"),
    (("Number of children", "Total addresses visited"), lambda chance: float(chance.randrange(6))),
    (("Site name", "School name", "Park name"), lambda chance: f"{chance.choice(ROADS)} {chance.choice(('Primary School', 'Park', 'Recreation Ground', 'Community Centre', 'House'))}"),
)  # fmt: skip


class CleanFile(NamedTuple):
    """A file of a partner that nobody should be asked about."""

    name: str
    layout: str
    data: bytes


def _fitting(layout: str) -> list[Column]:
    """The columns that may stand beside those a layout has."""
    printed = layout not in _TAKEN
    return [one for one in COLUMNS if (one[0][0] in _WORDS_ALONE if printed else one[0][0] not in _TAKEN[layout])]


def clean_files() -> Iterator[CleanFile]:
    """The files, always the same: a good return with two to five further columns."""
    for number in range(300):
        chance = Random(10_000 + number)
        base, header = BASES[number % len(BASES)]
        rows, taken = copied(base.rows), {str(cell).casefold() for cell in base.rows[header - 1]}
        for headings, make in chance.sample(_fitting(base.layout), chance.randint(2, 5)):
            words = chance.choice(headings)
            if words.casefold() not in taken:
                taken.add(words.casefold())
                rows = with_column(rows, header, words, [make(chance) for _ in range(len(rows) - header)])
        if base.sheet:
            yield CleanFile(f"{number:03}.xlsx", base.layout, plainly((Tab(base.sheet, rows), *base.more)))
        else:
            yield CleanFile(f"{number:03}.csv", base.layout, as_csv((Tab("", rows),)))
