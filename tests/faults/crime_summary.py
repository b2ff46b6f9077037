"""A hundred faults of the police's own summary table, each refused at its cell."""

from tests.faults.numbers import OF_A_WORKBOOK, TYPED, BadNumber, spoilt
from tests.faults.personal import personal
from tests.faults.rows import below, beside, copied, put, with_row, without_column
from tests.faults.saved import Tab
from tests.faults.variant import Specimen

ROWS = [
    ["Safer Bromley Partnership"],
    ["MOPAC 7: twelve months to February 2016"],
    [],
    ["", "2011/12", "Current", "%", "R12"],
    ["MOPAC 7", 11750, 9707, "-17.4%", "-4.2%"],
    ["Burglary", 3424, 2551, "-25.5%", "-5% (-81)"],
    ["  Res", 2114, 1587, "-24.9%", "(-120)"],
    ["  Non-Res", 1310, 964, "-26.4%", "5.2% (39)"],
    ["VWI", 1889, 2039, "+7.9%", ""],
    ["  Non DA", 1261, 1307, "3.6%", ""],
    ["  DA", 628, 732, "16.6%", ""],
    ["Robbery", 701, 367, "-47.6%", ""],
    ["Theft Person", 305, 293, "-3.9%", ""],
    ["Theft of Motor Vehicle", 746, 763, "2.3%", ""],
    ["Theft from Motor Vehicle", 2093, 1424, "-32.0%", ""],
    ["Criminal Damage", 2592, 2270, "-12.4%", ""],
    ["Source: Metropolitan Police, Bromley"],
]
GOOD = Specimen("mopac_7.summary", ROWS, "Summary")
UNREAD = "can be read in more than one way, so it is not read at all. Write"

CHANGES = (
    BadNumber("two minus signs", "--31.9%", "--31.9%"),
    BadNumber("no sign of per cent", "-0.3", "-0.3"),
    BadNumber("brackets without a sign", "(27)", "(27)"),
    BadNumber("signs that contradict", "-5% (+81)", "-5% (+81)"),
    BadNumber("words", "down", "down"),
    BadNumber("two percentages", "-5% -6%", "-5% -6%"),
    BadNumber("an Excel error", "#DIV/0!", "error"),
    BadNumber("a formula without its value", "=C5/B5-1", "formula"),
)
LABELS = (
    ("A6", "Burglaries", "Burglary"),
    ("A12", "Robery", "Robbery"),
    ("A13", "Theft Persons", "Theft Person"),
    ("A14", "Thefts of Motor Vehicle", "Theft of Motor Vehicle"),
    ("A15", "Thefts from Motor Vehicle", "Theft from Motor Vehicle"),
    ("A16", "Criminal Damages", "Criminal Damage"),
    ("A9", "VVWI", "VWI"),
)
TITLES = (
    ("no month", "MOPAC 7, as at the last meeting", "no period"),
    ("a month alone", "MOPAC 7, February 2016", "no period"),
    ("nine months", "MOPAC 7, April to December 2015", "no period"),
    ("a month that is not over", "12 months to 14 February 2016", "no period"),
)

VARIANTS = [
    *spoilt(GOOD, (*TYPED, *OF_A_WORKBOOK), ("C5", "B6", "C9", "B12", "C16", "C13", "B14"), UNREAD),
    *spoilt(GOOD, CHANGES, ("D6", "E5", "D13", "E7"), UNREAD, each=2),
    *(
        GOOD.fault(f"{words} for {near}", put(ROWS, cell, words), cell, words, "is no row of the MOPAC 7 table", near, "meant?")
        for cell, words, near in LABELS
    ),
    *(
        GOOD.fault(f"a title with {name}", put(ROWS, "A2", words), "C4", "does not say which twelve months", found, "write them in the title")
        for name, words, found in TITLES
    ),
    GOOD.fault("two runs of months", put(ROWS, "A1", "12 months to March 2016"), "C4", "more than one run", "Leave the one"),
    GOOD.fault("no label", put(ROWS, "A12", ""), "A12", "is no row of the MOPAC 7 table", "Delete it, or name the crime"),
    GOOD.fault("a crime twice", put(ROWS, "A12", "VWI"), "A12", "has two rows; the first is in A9", "Delete one of them"),
    GOOD.fault("a crime again below", with_row(ROWS, 17, ["Robbery", 701, 368, "-47.5%", ""]), "A17", "has two rows", "A12"),
    GOOD.fault("the total twice", with_row(ROWS, 17, ["Total", 11750, 9707, "", ""]), "A17", "has two rows", "A5"),
    GOOD.fault("no baseline year", put(ROWS, "B4", "Baseline"), "B4", "names no financial year", "Head its column 2011/12"),
    GOOD.fault("a calendar year for the baseline", put(ROWS, "B4", 2011), "A4", "it has no column for 2011/12", "Add"),
    GOOD.fault("no column of the baseline", without_column(ROWS, "B"), "A4", "it has no column for 2011/12", "Add"),
    GOOD.fault("no column Current", without_column(ROWS, "C"), "A4", "it has no column for Current", "Add"),
    GOOD.fault("two columns Current", put(ROWS, "F4", "Current"), "F4", "Two columns may hold the same thing", "Delete"),
    GOOD.fault("two columns of baselines", put(ROWS, "F4", "2012/13"), "F4", "Two columns may hold the same thing", "Delete"),
    GOOD.fault("a second table below", below(ROWS, ROWS[3:8]), "B19", "A second table begins", "a sheet of its own"),
    GOOD.fault("a second table beside", [*ROWS[:3], *beside(ROWS[3:16], ROWS[3:16])], "H4", "Two columns may hold", "Delete"),
    GOOD.fault("headings alone", copied(ROWS[:4]), "A4", "stand here, but no rows under them", "Send the sheet with its rows"),
    GOOD.fault("a number for a percentage", put(ROWS, "D5", -17.4), "D5", "-17.4%", "Format the column as a percentage"),
    GOOD.fault("another number for a percentage", put(ROWS, "D12", -47.6), "D12", "Format the column as a percentage"),
    GOOD.with_sheet("another sheet prints other figures", Tab("Again", put(ROWS, "C5", 9708)), "C5", "9708", "stands in Summary C5 as 9707", "Delete the sheet that is wrong"),
    *personal(GOOD, 4),
]  # fmt: skip
