"""A hundred faults of the older MARAC return, a row a quarter, each refused at its cell."""

from tests.faults.numbers import OF_A_WORKBOOK, TYPED, BadNumber, spoilt
from tests.faults.personal import personal
from tests.faults.rows import again, below, beside, copied, put, put_all, with_row, without_column
from tests.faults.saved import Tab
from tests.faults.variant import Specimen

HEADERS = [
    "Area", "Quarter", "Cases heard", "Repeat cases", "Children in household", "Police", "IDVA", "CSC", "GP", "Hospital",
    "Education", "Housing", "Mental health", "Probation", "Voluntary sector", "Substance misuse", "Adult social care",
    "MASH", "Other", "BME", "LGBT", "Disabled", "Male", "16-17 year olds", "Perpetrators aged 17 or below",
]  # fmt: skip


def quarter(words: str) -> list:
    """Thirty cases: eighteen from the police, nine from the IDVA, three from housing."""
    return ["Bromley", words, 30, 12, 31, 18, 9, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 6, 1, 3, 1, 0, 0]


ROWS = [
    ["Bromley MARAC: returns to CAADA"],
    [],
    HEADERS,
    *(quarter(f"Q{number} {year}") for year in ("2012/13", "2013/14") for number in (1, 2, 3, 4)),
]
GOOD = Specimen("marac.safelives_quarterly", ROWS, "Quarters")
NO_COUNT = ("is no count for", "Write a whole number (0 for none), or leave the cell empty")
ODD = (BadNumber("half a case", 2.5, "2.5"), BadNumber("half a case as text", "2.5", "2.5"))
HUGE = (BadNumber("a telephone number", 2084644848, "2084644848"), BadNumber("a month for a count", 201604, "201604"))
NO_QUARTER = ("quarter with its financial year, such as Q1 2013/14",)

QUARTERS = ("Q5 2012/13", "May 2013", "Q1 2013", "2012/13", "Q1 2012/14", "first", 5, "Q0 2012/13", "Jun-Sep 2012")
NAMES = (("Bromly", "Bromley"), ("Crydon", "Croydon"), ("Lewsham", "Lewisham"), ("Gotham", "Bromley"))
RENAMED = (
    ("F", "Polcie", "Police"),
    ("L", "Referrals from Huosing", "Referrals from Housing"),
    ("N", "Referrals from Probatoin", "Referrals from Probation"),
    ("W", "Mael victims", "Male victims"),
)

VARIANTS = [
    *spoilt(GOOD, TYPED, ("C4", "D7", "F5", "W11", "T6", "E9", "Y8"), *NO_COUNT),
    *spoilt(GOOD, OF_A_WORKBOOK, ("E5", "G8", "C11"), *NO_COUNT),
    *spoilt(GOOD, ODD, ("C5", "D6", "V7"), *NO_COUNT, each=1),
    *spoilt(GOOD, HUGE, ("E4", "Y7"), *NO_COUNT, each=2),
    *(
        GOOD.fault(f"the quarter {words} in B{row}", put(ROWS, f"B{row}", words), f"B{row}", str(words), *NO_QUARTER)
        for words in QUARTERS
        for row in (4, 9)
    ),
    *(
        GOOD.fault(f"the name {words}", put(ROWS, "A7", words), "A7", words, "is no borough we know", near, "Write the borough's name")
        for words, near in NAMES
    ),
    *(
        GOOD.fault(f"{words} for {near}", put(ROWS, f"{column}3", words), f"{column}3", words, "is no column we know", near, "Name it so")
        for column, words, near in RENAMED
    ),
    *(
        GOOD.fault(f"no {words}", without_column(ROWS, column), "A3", "it has no column for", words, "Add the column")
        for column, words in (("A", "Marac name"), ("B", "Quarter"), ("C", "Number of cases discussed"))
    ),
    GOOD.fault("no quarter", put(ROWS, "B6", ""), "B6", "has figures but no quarter", "Write it, or delete the row"),
    GOOD.fault("a quarter without a year", put(ROWS, "B4", "Q1"), "B4", "Q1", *NO_QUARTER),
    GOOD.fault("no name at all", put(ROWS, "A4", ""), "A4", "is no borough we know", "Write the borough's name"),
    GOOD.fault("more repeats than cases", put(ROWS, "D6", 31), "D6", "more than the 30 cases discussed", "Correct one of them"),
    GOOD.fault("more repeats than cases, last", put(ROWS, "D11", 300), "D11", "more than the 30 cases", "at most 30"),
    GOOD.fault("sources above the cases", put(ROWS, "F5", 19), "C5", "The referral sources add up to 31", "the cases discussed are 30"),
    GOOD.fault("sources below the cases", put(ROWS, "G7", 8), "C7", "The referral sources add up to 29", "Correct one"),
    GOOD.fault("given sources above the cases", put_all(ROWS, {"F8": 31, "S8": ""}), "C8", "add up to 43", "at most 30"),
    GOOD.fault("a quarter twice", again(ROWS, 5), "B12", "Bromley has this quarter in row 5 too", "Send each quarter once"),
    GOOD.fault("a quarter twice, other figures", put_all(again(ROWS, 5), {"C12": 31, "F12": 19}), "B12", "in row 5 too", "Send each"),
    GOOD.fault("a quarter twice, above", with_row(ROWS, 4, ROWS[6]), "B8", "has this quarter in row 4 too", "Send each"),
    GOOD.fault("a quarter twice, in months", put(ROWS, "B6", "Jul-Sep 2012"), "B6", "has this quarter in row 5 too", "Send each"),
    GOOD.fault("a column twice", put(ROWS, "W3", "LGBT"), "W3", "Two columns are both called", "Keep one"),
    GOOD.fault("a second table below", below(ROWS, [HEADERS, quarter("Q1 2014/15")]), "A13", "A second table begins", "one table a sheet"),
    GOOD.fault("a second table directly below", [*ROWS, HEADERS, quarter("Q1 2014/15")], "A12", "A second table begins"),
    GOOD.fault("a second table beside", [*ROWS[:2], *beside(ROWS[2:], ROWS[2:])], "AA3", "Two columns are both called", "Keep one"),
    GOOD.fault("headings alone", copied(ROWS[:3]), "A3", "No figures were found under the headers", "no rows"),
    GOOD.fault("no headings", copied(ROWS[:2] + ROWS[3:]), "A1", "No header row was found", "column headers"),
    GOOD.with_sheet("the same sheet twice", Tab("Copy", ROWS), "B4", "has this quarter in row 4 too", "Send each quarter once"),
    *personal(GOOD, 3),
]  # fmt: skip
