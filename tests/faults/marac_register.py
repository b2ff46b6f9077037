"""A hundred faults of the register of MARAC referrals, a row a referral, each refused at its cell."""

from datetime import date

from tests.faults.numbers import OF_A_WORKBOOK, TYPED, BadNumber, spoilt
from tests.faults.personal import personal
from tests.faults.rows import again, below, beside, copied, put, put_all, with_row, without_column
from tests.faults.saved import Tab
from tests.faults.variant import Specimen

HEADERS = [
    "Ref", "Referral date", "Meeting date", "Referring agency", "Repeat", "Children", "Disability", "LGBT",
    "Male victim", "Aged 16-17",
]  # fmt: skip
AGENCIES = ("Police", "IDVA", "Housing", "Children's Social Care", "Probation", "Education", "Police", "MASH", "Other")
ROWS = [
    ["Bromley MARAC: register of referrals"],
    [],
    HEADERS,
    *(
        [f"M{at:03}", date(2016, 4 + at // 6, 5 + at % 6), date(2016, 4 + at // 6, 12), agency, "Yes" if at % 3 == 0 else "No",
         at % 4, "No", "No", "Yes" if at == 5 else "No", ""]
        for at, agency in enumerate(AGENCIES * 2)
    ),
]  # fmt: skip
GOOD = Specimen("marac.referral_register", ROWS, "Register")
CHILDREN = ("is no number of children", "Write 0 for none, or leave it empty")
HALF = (BadNumber("half a child", 1.5, "1.5"),)
HUGE = (BadNumber("a telephone number", 2084644848, "2084644848"), BadNumber("a month for a count", 201604, "201604"))

AGENCY_WORDS = (
    ("Polcie", "Police"), ("Huosing", "Housing"), ("Probatoin", "Probation"), ("Educaton", "Education"),
    ("Mental healt", "Mental health"), ("Adult soical care", "Adult social care"), ("Midwive", ""),
    ("Police / Housing", ""), ("Somebody else", ""), (12, ""),
)  # fmt: skip
DATES = ("04/13/2016", "31/04/2016", "last week", "12th", "2016", "00/04/2016", "12/04/16 or 13/04/16")
MARKS = ("maybe", "2", "perhaps", "Yes / No", "3 times", "see notes")

VARIANTS = [
    *spoilt(GOOD, TYPED, ("F4", "F9", "F15", "F21"), *CHILDREN, each=2),
    *spoilt(GOOD, OF_A_WORKBOOK, ("F5", "F12"), *CHILDREN, each=1),
    *spoilt(GOOD, HALF, ("F6",), *CHILDREN, each=1),
    *spoilt(GOOD, HUGE, ("F7",), *CHILDREN, each=1),
    *(
        GOOD.fault(f"the agency {words} in D{row}", put(ROWS, f"D{row}", words), f"D{row}", str(words), "is no referring agency we know", near, "Write one of the fourteen")
        for words, near in AGENCY_WORDS
        for row in (4, 14)
    ),
    *(
        GOOD.fault(f"the date {words} in {cell}", put(ROWS, cell, words), cell, words, "is no date. Write it as dd/mm/yyyy")
        for words in DATES
        for cell in ("B6", "C17")
    ),
    *(
        GOOD.fault(f"{words} in {cell}", put(ROWS, cell, words), cell, words, "is neither yes nor no", "Write Yes or No, or leave it empty")
        for words in MARKS
        for cell in ("E4", "G8", "I20")
    ),
    GOOD.fault("a date before any MARAC", put(ROWS, "C4", date(1916, 4, 12)), "C4", "is no date", "Write it as dd/mm/yyyy"),
    GOOD.fault("a number for a date", put(ROWS, "C5", 42472), "C5", "42472", "Write it as dd/mm/yyyy"),
    GOOD.fault("an Excel error for a date", put(ROWS, "C5", "#VALUE!"), "C5", "error"),
    GOOD.fault("an Excel error for an agency", put(ROWS, "D7", "#N/A"), "D7", "error"),
    GOOD.fault("an Excel error for a mark", put(ROWS, "E8", "#REF!"), "E8", "error"),
    GOOD.fault("no agency", put(ROWS, "D8", ""), "D8", "names no referring agency", "Write one"),
    GOOD.fault("neither date", put_all(ROWS, {"B10": "", "C10": ""}), "C10", "has no date", "belongs to no month"),
    GOOD.fault("a meeting before its referral", put(ROWS, "C11", date(2016, 4, 1)), "C11", "is before the referral", "a date after the referral"),
    GOOD.fault("a mistyped year", put_all(ROWS, {"B21": "05/06/2061", "C21": ""}), "B21", "June 2061", "Is the year right?"),
    GOOD.fault("a referral twice", again(ROWS, 6), "A22", "stands in Register › row 6 too", "Delete one"),
    GOOD.fault("a referral twice, above", with_row(ROWS, 4, ROWS[9]), "A11", "stands in Register › row 4 too", "Delete one"),
    GOOD.fault("no column of agencies", without_column(ROWS, "D"), "A3", "it has no column for Referring agency", "Add the column"),
    GOOD.fault("no column of dates", without_column(without_column(ROWS, "C"), "B"), "A3", "it has no column for Referral date", "Add the column"),
    GOOD.fault("a column twice", put(ROWS, "K3", "Repeat"), "K3", "Two columns are both called 'Repeat'", "Keep one"),
    GOOD.fault("two columns of agencies", put(ROWS, "K3", "Referred by"), "K3", "Two columns are both called", "Keep one"),
    GOOD.fault("a column nearly known", put(ROWS, "G3", "Disabilty"), "G3", "'Disabilty' is no column we know", "Disability"),
    GOOD.fault("another nearly known", put(ROWS, "F3", "Childrens"), "F3", "'Childrens' is no column we know", "Children"),
    GOOD.fault("a date column nearly known", put(ROWS, "C3", "Meting date"), "C3", "'Meting date' is no column we know", "Meeting date"),
    GOOD.fault("a second table below", below(ROWS, ROWS[2:6]), "A23", "A second table begins", "one table a sheet"),
    GOOD.fault("a second table directly below", [*ROWS, *ROWS[2:6]], "A22", "A second table begins", "one table a sheet"),
    GOOD.fault("a second table beside", [*ROWS[:2], *beside(ROWS[2:], ROWS[2:])], "L3", "Two columns are both called", "Keep one"),
    GOOD.fault("headings alone", copied(ROWS[:3]), "A3", "No figures were found under the headers", "no rows"),
    GOOD.fault("no headings", copied(ROWS[:2] + ROWS[3:]), "A1", "No header row was found", "column headers"),
    GOOD.fault("outside the title", put(ROWS, "A1", "Register of April 2016 to May 2016"), "C16", "outside the period that the title names", "Correct the date or the title"),
    GOOD.with_sheet("the same sheet twice", Tab("Copy", ROWS), "A4", "stands in Register › row 4 too", "Delete one"),
    *personal(GOOD, 3),
]  # fmt: skip
