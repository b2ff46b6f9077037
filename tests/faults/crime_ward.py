"""A hundred faults of the police's ward file, saved as a workbook: a ward must be told by its code."""

from tests.faults.crime import MONTHS, Wide, counts, faults, renamed
from tests.faults.rows import put, without_column
from tests.faults.variant import Specimen

OFFENCES = (
    ("BURGLARY", "RES BURGLARY OF A HOME"),
    ("ARSON AND CRIMINAL DAMAGE", "CRIMINAL DAMAGE"),
    ("ROBBERY", "ROBBERY OF PERSONAL PROPERTY"),
    ("THEFT", "THEFT FROM THE PERSON"),
    ("VEHICLE OFFENCES", "THEFT FROM A VEHICLE"),
    ("VEHICLE OFFENCES", "AGGRAVATED VEHICLE TAKING"),
    ("VIOLENCE AGAINST THE PERSON", "VIOLENCE WITH INJURY"),
)
WARDS = (
    ("Bickley & Sundridge", "E05013988", "Bromley"),
    ("St Paul's Cray", "E05014007", "Bromley"),
    ("Addiscombe East", "E05011462", "Croydon"),
)
ROWS = [
    ["MajorText", "MinorText", "WardName", "WardCode", "LookUp_BoroughName", *MONTHS],
    *([*offence, *ward, *counts(at)] for ward in WARDS for at, offence in enumerate(OFFENCES)),
]
GOOD = Specimen("mopac_7.ward", ROWS, "Wards")
WIDE = Wide(GOOD, 1, "E", "A", "B", ("F", "G", "H", "I"))

WARD_FAULTS = [
    ("a ward's code of nowhere", "D2", "E05019999", ("E05019999 is no ward of Bromley", "Bickley & Sundridge")),
    ("a ward's code cut short", "D3", "E0501398", ("no ward code we can read", "E05013991")),
    ("a ward's code with a letter O", "D4", "E0501398O", ("no ward code we can read", "E05013991")),
    ("a borough's code for a ward's", "D5", "E09000006", ("no ward code we can read", "E05013991")),
    ("no ward code", "D9", "", ("no ward code we can read", "Ask the sender")),
    ("no ward name", "C10", "", ("names no ward", "St Paul's Cray")),
    ("a ward's code with another ward's name", "C11", "Darwin", ("E05014007 is St Paul's Cray", "Darwin")),
    ("a ward misspelt", "C12", "St Pauls Cary", ("E05014007 is St Paul's Cray", "St Pauls Cary")),
    ("a ward of Bromley elsewhere", "E6", "Croydon", ("in Bromley", "the row says Croydon")),
    ("another borough's ward with two names", "C20", "Addiscombe West", ("E05011462 has two names", "Addiscombe East")),
    ("another ward's code", "D8", "E05014007", ("E05014007 is St Paul's Cray", "Bickley & Sundridge")),
]

VARIANTS = [
    *faults(WIDE),
    *renamed(
        WIDE,
        [
            ("B2", "RES BURGLARY OF A HOUSE", "Res Burglary of a Home"),
            ("B4", "ROBBERY OF PERSONAL PROPERTIES", "Robbery of Personal Property"),
            ("B6", "THEFT FROM VEHICLES", "Theft from a Vehicle"),
            ("B7", "AGRAVATED VEHICLE TAKING", "Aggravated Vehicle Taking"),
            ("B8", "VIOLENCE WITH INJURIES", "Violence with Injury"),
        ],
    ),
    *(GOOD.fault(name, put(ROWS, cell, words), cell if name != "another ward's code" else "C8", *said)
      for name, cell, words, said in WARD_FAULTS),
    GOOD.fault("no column of ward codes", without_column(ROWS, "D"), "A1", "no column for the ward's code", "WardCode"),
    GOOD.fault("no column of ward names", without_column(ROWS, "C"), "A1", "no column for the ward's name", "WardName"),
]  # fmt: skip
