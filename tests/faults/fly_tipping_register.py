"""A hundred faults of the council's register of fly-tips, each refused at its cell."""

from datetime import date, datetime

from tests.faults.numbers import OF_A_WORKBOOK, TYPED, BadNumber, spoilt
from tests.faults.personal import personal
from tests.faults.rows import again, below, beside, copied, put, put_all, with_row, without_column
from tests.faults.saved import Tab
from tests.faults.variant import Specimen

HEADERS = [
    "Job No", "Date reported", "Ward", "Land type", "Waste type", "Size", "Clearance cost (£)", "Date cleared", "Action",
]  # fmt: skip
KINDS = (
    ("Bickley", "Highway", "White Goods", "Single Item", 29),
    ("Penge and Cator", "Council Land", "Green", "Car Boot or Less", 29),
    ("Darwin", "Private / Residential", "Tyres", "Transit Van Load", 115.5),
    ("Orpington", "Footpath / Bridleway", "Black Bags - Household", "Single Black Bag", 7),
)
ROWS = [
    ["Fly-tipping register"],
    ["Extract run on 4 July 2016"],
    [],
    HEADERS,
    *(
        [f"FT{at:04}", datetime(2016, 4 + at // 8, 1 + at % 8), *KINDS[at % 4], datetime(2016, 4 + at // 8, 9), "Investigation"]
        for at in range(24)
    ),
]  # fmt: skip
GOOD = Specimen("fly_tipping.register", ROWS, "Register")
COST = ("This is no cost we can read", "Write pounds as a number, or leave it blank")
HUGE = (BadNumber("a telephone number", 2084644848, "2084644848"), BadNumber("a date's digits", 20160401, "20160401"))
DOLLARS = (BadNumber("dollars", "$30", "$30"), BadNumber("pounds and pence in words", "30 pounds", "30 pounds"))
COSTS = tuple(bad for bad in OF_A_WORKBOOK if bad.name not in {"a day", "yes or no"})

DATES = ("31/02/2016", "04/13/2016", "last week", "2016", "1st", "05/04/16 or 06/04/16")
KINDS_UNKNOWN = (
    ("D", "land type", "Hihgway", "Highway"), ("D", "land type", "Footpaht", "Footpath / Bridleway"), ("D", "land type", "Moon", ""),
    ("D", "land type", "Council Lnad", "Council Land"), ("E", "waste type", "Whit Goods", "White Goods"),
    ("E", "waste type", "Anvils", ""), ("E", "waste type", "Tires", "Tyres"), ("E", "waste type", "Abestos", "Asbestos"),
    ("E", "waste type", "Animal Carcas", "Animal Carcass"), ("F", "size", "Smal Van Load", "Small Van Load"), ("F", "size", "Enormous", ""),
    ("F", "size", "Single Itme", "Single Item"), ("F", "size", "Tranist Van Load", "Transit Van Load"),
)  # fmt: skip

VARIANTS = [
    *spoilt(GOOD, (*TYPED, *COSTS, *DOLLARS), ("G5", "G12", "G21", "G28"), *COST, each=2),
    *spoilt(GOOD, HUGE, ("G6", "G17"), "no cost we can read", each=2),
    *(
        GOOD.fault(f"{words} in {cell}", put(ROWS, cell, words), cell, words, "This is no date we can read", "dd/mm/yyyy")
        for words in DATES
        for cell in ("B7", "B20")
    ),
    *(
        GOOD.fault(f"cleared {words}", put(ROWS, "H8", words), "H8", words, "This is no date we can read", "or leave it blank where nothing was cleared")
        for words in DATES
        if words != "last week"
    ),
    *(
        GOOD.fault(f"the {noun} {words} in {column}{row}", put(ROWS, f"{column}{row}", words), f"{column}{row}", words, f"This is no {noun} we know", near, "Correct it, or ask for the word to be added")
        for column, noun, words, near in KINDS_UNKNOWN
        for row in (6, 19)
    ),
    GOOD.fault("no date", put(ROWS, "B10", ""), "B10", "has no date on which it was made", "Write the date, or delete the row"),
    GOOD.fault("a number for a date", put(ROWS, "B10", 42461), "B10", "42461", "This is no date we can read"),
    GOOD.fault("a number for a day of clearing", put(ROWS, "H10", 3), "H10", "3", "This is no date we can read"),
    GOOD.fault("an Excel error for a date", put(ROWS, "B11", "#VALUE!"), "B11", "error"),
    GOOD.fault("an Excel error for a day of clearing", put(ROWS, "H11", "#VALUE!"), "H11", "error"),
    GOOD.fault("an Excel error for a waste type", put(ROWS, "E11", "#N/A"), "E11", "error"),
    GOOD.fault("an Excel error for a ward", put(ROWS, "C11", "#REF!"), "C11", "error"),
    GOOD.fault("a formula without its value for a date", put(ROWS, "B11", "=TODAY()"), "B11", "formula", "Open the file in Excel"),
    GOOD.fault("cleared before it was reported", put(ROWS, "H20", date(2016, 4, 1)), "H20", "cleared before it was reported (B20)", "Correct one of the dates"),
    GOOD.fault("a job number twice", again(ROWS, 9), "A29", "the reference of A9", "Delete the one too many"),
    GOOD.fault("a job number twice, above", with_row(ROWS, 5, ROWS[10]), "A12", "the reference of A5", "Delete the one too many"),
    GOOD.fault("reported after the extract", put_all(ROWS, {"B28": datetime(2016, 7, 5), "H28": ""}), "B28", "05/07/2016", "after the day the register was run"),
    GOOD.fault("reported before the period", put_all(ROWS, {"A2": "April to June 2016", "B5": datetime(2016, 3, 31)}), "B5", "31/03/2016", "outside the period"),
    GOOD.fault("reported after the period", put_all(ROWS, {"A2": "April to June 2016", "B28": datetime(2016, 7, 1), "H28": ""}), "B28", "01/07/2016", "outside the period"),
    GOOD.fault("a mistyped century", put_all(ROWS, {"A2": "", "B9": datetime(1916, 4, 5)}), "B9", "05/04/1916", "fifteen years", "Is its year mistyped?"),
    GOOD.fault("a mistyped year", put_all(ROWS, {"A2": "", "B9": datetime(2061, 4, 5), "H9": ""}), "B9", "05/04/2061", "fifteen years"),
    GOOD.fault("two columns of wards", put(ROWS, "J4", "Ward name"), "J4", "Two columns have a heading of the same meaning", "Delete or rename one"),
    GOOD.fault("two columns of dates", put(ROWS, "J4", "Logged on"), "J4", "Two columns have a heading of the same meaning", "Delete or rename one"),
    GOOD.fault("two columns of costs", put(ROWS, "J4", "Cost"), "J4", "Two columns have a heading of the same meaning", "Delete or rename one"),
    GOOD.fault("a second table below", below(ROWS, ROWS[3:6]), "B30", "A second table begins here", "a sheet of its own"),
    GOOD.fault("a second table directly below", [*ROWS, *ROWS[3:6]], "B29", "A second table begins here", "a sheet of its own"),
    GOOD.fault("a second table beside", [*ROWS[:3], *beside(ROWS[3:], ROWS[3:])], "L4", "Two columns have a heading of the same meaning", "Delete or rename one"),
    GOOD.fault("headings alone", copied(ROWS[:4]), "B4", "no report under them", "Ask for the register"),
    GOOD.fault("no headings", copied(ROWS[:3] + ROWS[4:]), "A1", "No header row was found", "column headers"),
    GOOD.fault("no column of dates", without_column(ROWS, "B"), "A4", "it has no column for Date reported", "Add the column"),
    GOOD.fault("nothing of ward, land or waste", without_column(without_column(without_column(ROWS, "E"), "D"), "C"), "A4", "it has no column for Ward", "Add"),
    GOOD.with_sheet("the same sheet twice", Tab("Copy", ROWS), "A5", "the reference of Register A5", "Delete the one too many"),
    GOOD.with_sheet("another sheet lacks its dates", Tab("May", without_column(ROWS, "B")), "A4", "looks like the others but has no Date reported", "or delete the sheet"),
    *personal(GOOD, 4),
]  # fmt: skip
