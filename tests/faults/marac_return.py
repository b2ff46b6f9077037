"""A hundred faults of the MARAC return to SafeLives, a row a meeting, each refused at its cell."""

from datetime import date

from tests.faults.numbers import OF_A_WORKBOOK, TYPED, BadNumber, spoilt
from tests.faults.personal import personal
from tests.faults.rows import again, below, beside, copied, put, put_all, with_row, without_column
from tests.faults.saved import Tab
from tests.faults.variant import Specimen

HEADERS = [
    "Marac name", "Date of meeting", "Number of cases discussed", "Number of repeat cases",
    "Number of children in the household", "Number of cases with children", "Referrals from Police",
    "Referrals from IDVA", "Referrals from Children's Social Care", "Referrals from Primary care",
    "Referrals from Secondary care / acute trust", "Referrals from Education", "Referrals from Housing",
    "Referrals from Mental health", "Referrals from Probation", "Referrals from Voluntary sector",
    "Referrals from Substance misuse", "Referrals from Adult social care", "Referrals from MASH",
    "Referrals from Other", "Cases from minoritised ethnic communities", "LGBTQ+ cases",
    "Cases where victim has a disability", "Male victims", "Victims aged 16-17", "People causing harm under 18",
    "Victims aged 65+", "Asian", "Black", "Mixed", "Other White", "Other ethnicity",
]  # fmt: skip


def meeting(on: date) -> list:
    """Ten cases, four of them repeats; six from the police, three from the IDVA, one from housing."""
    sources = [6, 3, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]
    return ["Bromley", on, 10, 4, 12, 5, *sources, 2, 0, 1, 0, 0, 0, 1, 1, 1, 0, 0, 0]


ROWS = [HEADERS, *(meeting(date(2016, month, 12)) for month in range(4, 13))]
GOOD = Specimen("marac.safelives_return", ROWS, "Meetings")
NO_COUNT = ("is no count for", "Write a whole number (0 for none), or leave the cell empty")
ODD = (BadNumber("half a case", 2.5, "2.5"), BadNumber("half a case as text", "2.5", "2.5"))
HUGE = (BadNumber("a telephone number", 2084644848, "2084644848"), BadNumber("a month for a count", 201604, "201604"))

DATES = (
    ("04/13/2016", "04/13/2016"),
    ("31/04/2016", "31/04/2016"),
    ("second Tuesday", "second Tuesday"),
    (42472, "42472"),
    ("12/4", "12/4"),
    (date(1916, 4, 12), "no date of a meeting"),
)
NAMES = (("Bromly", "Bromley"), ("Crydon", "Croydon"), ("Lewsham", "Lewisham"), ("Gotham", "Bromley"))
RENAMED = (
    ("D", "Number of repeated casework", "Number of repeat cases"),
    ("W", "Cases where victim has illness", "Cases where victim has a disability"),
    ("G", "Referrals from Polcie", "Referrals from Police"),
    ("M", "Referrals from Huosing", "Referrals from Housing"),
    ("O", "Referrals from Probatoin", "Referrals from Probation"),
    ("P", "Referrals from Volunteer sector", "Referrals from Voluntary sector"),
    ("X", "Mael victims", "Male victims"),
)

VARIANTS = [
    *spoilt(GOOD, TYPED, ("C2", "D5", "G3", "X10", "AA6", "F9", "AF4"), *NO_COUNT),
    *spoilt(GOOD, OF_A_WORKBOOK, ("E3", "H8", "U2"), *NO_COUNT),
    *spoilt(GOOD, ODD, ("C4", "D7", "V5"), *NO_COUNT, each=1),
    *spoilt(GOOD, HUGE, ("E4", "Z7"), *NO_COUNT, each=2),
    *(
        GOOD.fault(f"the date {found} in B{row}", put(ROWS, f"B{row}", words), f"B{row}", found, "date of a meeting", "14/05/2016")
        for words, found in DATES
        for row in (2, 6)
    ),
    *(
        GOOD.fault(f"the name {words}", put(ROWS, "A7", words), "A7", words, "is no borough we know", near, "Write the borough's name")
        for words, near in NAMES
    ),
    *(
        GOOD.fault(f"{words} for {near}", put(ROWS, f"{column}1", words), f"{column}1", words, "is no column we know", near, "Name it so")
        for column, words, near in RENAMED
    ),
    *(
        GOOD.fault(f"no {header}", without_column(ROWS, column), "A1", "it has no column for", words, "Add the column")
        for column, header, words in (("A", HEADERS[0], "Marac name"), ("B", HEADERS[1], "Date of meeting"), ("C", HEADERS[2], "Number of cases discussed"))
    ),
    GOOD.fault("no date", put(ROWS, "B4", ""), "B4", "has figures but no date of a meeting", "Write it, or delete the row"),
    GOOD.fault("a mistyped year", put(ROWS, "B10", date(2061, 12, 12)), "B10", "December 2061", "Is the year right?"),
    GOOD.fault("an earlier mistyped year", put(ROWS, "B2", date(2006, 4, 12)), "B3", "May 2016", "Is the year right?"),
    GOOD.fault("no name at all", put(ROWS, "A2", ""), "A2", "is no borough we know", "Write the borough's name"),
    GOOD.fault("more repeats than cases", put(ROWS, "D6", 11), "D6", "more than the 10 cases discussed", "Correct one of them"),
    GOOD.fault("more repeats than cases, last", put(ROWS, "D10", 40), "D10", "more than the 10 cases", "at most 10"),
    GOOD.fault("more cases with children than cases", put(ROWS, "F3", 11), "F3", "more than the 10 cases", "at most 10"),
    GOOD.fault("sources above the cases", put(ROWS, "G3", 7), "C3", "The referral sources add up to 11", "the cases discussed are 10"),
    GOOD.fault("sources below the cases", put(ROWS, "H5", 2), "C5", "The referral sources add up to 9", "Correct one"),
    GOOD.fault("a source in thousands", put(ROWS, "T9", 1000), "C9", "The referral sources add up to 1010", "Correct one"),
    GOOD.fault("given sources above the cases", put_all(ROWS, {"G7": 11, "S7": ""}), "C7", "add up to 15", "at most 10"),
    GOOD.fault("a meeting twice", again(ROWS, 5), "B11", "has a meeting on this day at Meetings › B5", "Delete one"),
    GOOD.fault("a meeting twice, above", with_row(ROWS, 2, ROWS[3]), "B5", "has a meeting on this day", "Delete one"),
    GOOD.fault("a column twice", put(ROWS, "X1", "LGBTQ+ cases"), "X1", "Two columns are both called", "Keep one"),
    GOOD.fault("a source twice", put(ROWS, "L1", "Police"), "L1", "Two columns are both called", "give each its own name"),
    GOOD.fault("a second table below", below(ROWS, [HEADERS, meeting(date(2017, 1, 10))]), "A12", "A second table begins", "one table a sheet"),
    GOOD.fault("a second table directly below", [*ROWS, HEADERS, meeting(date(2017, 1, 10))], "A11", "A second table begins"),
    GOOD.fault("a second table beside", beside(ROWS, ROWS), "AH1", "Two columns are both called", "Keep one"),
    GOOD.fault("headings alone", copied(ROWS[:1]), "A1", "No figures were found under the headers", "no rows"),
    GOOD.fault("no headings", copied(ROWS[1:]), "A1", "No header row was found", "column headers"),
    GOOD.fault("outside the title", [["MARAC April to June 2016"], *ROWS], "B6", "outside the period that the title names", "Correct the date or the title"),
    GOOD.with_sheet("the same sheet twice", Tab("Copy", ROWS), "B2", "has a meeting on this day at Meetings › B2", "Delete one"),
    *personal(GOOD, 1),
]  # fmt: skip
