"""A hundred faults of the IDSVA service's report as printed on 26 March 2018, each refused at its cell."""

from tests.faults.numbers import HALVES, OF_A_WORKBOOK, TYPED, BadNumber, spoilt
from tests.faults.personal import personal
from tests.faults.rows import below, beside, copied, put, put_all, with_row, without_row
from tests.faults.saved import Tab
from tests.faults.variant import Specimen

ROWS = [
    ["Report to the Safer Bromley Partnership Strategic Group, 26 March 2018"],
    ["Bromley & Croydon Women's Aid: Quarter 3 2017/18"],
    [],
    ["2.1 IDSVA Service:"],
    [],
    ["Total referrals into service", 122],
    ["Number of referrals directed to IDSVA Service", 66],
    ["Number of cases presenting as FGM, HBV or Forced Marriage", "0 (current abuse)\n0  (historic abuse)"],
    ["Number of MARAC referrals", "13 (referred to MARAC)\n33 (representation at MARAC)"],
    ["Number of client supported in accessing civil remedies", 9],
    ["Number of clients support through the CJS", 19],
    [],
    ["2.2   Community and Domestic Abuse Projects:"],
    [],
    ["Number attending the One Stop Shop", "Target", "Q1", "Q2", "Q3"],
    ["", 330, 102, 113, 102],
    [],
    ["Number of referrals to the Support Group", "Target", "Q1", "Q2", "Q3"],
    ["", "260 (300 Pro Rata)", 76, 60, 83],
    [],
    ["2.3      The Perpetrator Programme:"],
    ["", "Target", "Q1 – (June Only)", "Q2", "Q3"],
    ["Number of referrals and assessments completed", "55 (45 Pro Rata)", "8 referrals – 2 assessments",
     "15 referrals – 11 assessments", "11 referrals – 4 assessments"],
    ["Number completing programme", "", 0, 2, 1],
]  # fmt: skip
GOOD = Specimen("idsva.quarterly_report", ROWS, "Report")
UNREAD = "is not a figure we can read. Write"
FRACTION = "is no count. Write the number of cases"
SIGNED = (BadNumber("a number below nought", -3, "-3"), BadNumber("a number below nought as text", "-4", "-4"), *HALVES)
WORDS = tuple(bad for bad in TYPED if bad not in SIGNED)
SHOWN = tuple(bad for bad in OF_A_WORKBOOK if bad.name in {"a day", "yes or no"})
UNSEEN = tuple(bad for bad in OF_A_WORKBOOK if bad not in SHOWN)
HUGE = (BadNumber("a telephone number", 2084644848, "2084644848"),)

TWO_IN_ONE = (
    ("B8", "3", "current abuse"), ("B8", "0 (current abuse) 0 (current abuse)", "0 (current abuse) 0 (current abuse)"),
    ("B9", "13 (referred to MARAC) 33 (representation at MARAC) 2", "33 (representation at MARAC) 2"),
    ("B9", "13 (referred to MARAC) 33 (referred to MARAC)", "33 (referred to MARAC)"),
    ("B9", "13 / 33", "13 / 33"), ("C23", "8 / 2", "8 / 2"), ("C23", "8 visits – 2 calls", "8 visits"),
    ("D23", "15.5 referrals – 11 assessments", "15.5"), ("E23", "11 referrals – four assessments", "four"),
    ("E23", "about 11 referrals – 4 assessments", "about 11"), ("D23", "15% referrals – 11 assessments", "15%"), ("C23", 10, "10"),
)  # fmt: skip
HEADINGS = (
    ("Q5", "is no period we can read"), ("Q3 2017", "Q3 2017"), ("Q3 2017/19", "Q3 2017/19"), ("Q6 2017/18", "Q6 2017/18"),
    ("Quarter 9", "Quarter 9"),
)  # fmt: skip
RENAMED = (
    ("A6", "Total referral numbers into the services", "Total referrals into service"),
    ("A10", "Number of clients supported in accessing civil remedy orders", "civil remedies"),
    ("A11", "Number of client supports through the CJS system", "through the CJS"),
    ("A24", "Number that completed a programme", "Number completing programme"),
)
PERIODS = (
    ({"A2": "Quarterly report"}, "B6", "Nothing says which quarter", "Write it above the table"),
    ({"A2": "Report for 2017/18"}, "B6", "Nothing says which quarter", "Write it above the table"),
    ({"A2": "Quarter 3"}, "B6", "Nothing says which quarter", "Write it above the table"),
    ({"A1": "Report for Q2 2017/18"}, "A1", "name different periods", "Let them name one"),
    ({"A1": "Figures for Quarter 1 2017/18"}, "A1", "name different periods", "Let them name one"),
    ({"A2": "Quarter 2 2017/18 (October - December 2017)"}, "A2", "name different periods", "Let them name one"),
)

VARIANTS = [
    *spoilt(GOOD, (*WORDS, *SHOWN), ("B6", "B7", "B10", "B11", "D16", "C19", "E24"), UNREAD),
    *spoilt(GOOD, SIGNED, ("B6", "C16", "E19", "D24"), FRACTION, each=2),
    *spoilt(GOOD, UNSEEN, ("B6", "B9", "D16", "E19", "C23", "E24"), each=3),
    *spoilt(GOOD, HUGE, ("B7", "D16"), FRACTION, each=2),
    *(
        GOOD.fault(f"{words} in {cell}", put(ROWS, cell, words), cell, found, UNREAD)
        for cell, words, found in TWO_IN_ONE
    ),
    *(
        GOOD.fault(f"the heading {words} in {cell}", put(ROWS, cell, words), cell, found, "Q3 2017/18")
        for words, found in HEADINGS
        for cell in ("E15", "D22")
    ),
    *(
        GOOD.fault(f"{words}", put(ROWS, cell, words), cell, words, "is no row we know", near, "Was it renamed?")
        for cell, words, near in RENAMED
    ),
    *(
        GOOD.fault(f"{' and '.join(cells.values())}", put_all(ROWS, cells), cell, *said)
        for cells, cell, *said in PERIODS
    ),
    GOOD.fault("a quarter twice", put(ROWS, "E15", "Q2"), "E16", "This figure stands at Report › D16 too", "Send it once"),
    GOOD.fault("a figure under no heading", put(ROWS, "F16", 99), "F16", "has no heading", "Write one above it"),
    GOOD.fault("two figures and no heading", put(ROWS, "C6", 120), "C6", "no heading says which is which", "Put headings above"),
    GOOD.fault("figures without a label", with_row(ROWS, 12, ["", 7]), "B12", "have no label", "Write it beside them"),
    GOOD.fault("a row twice", with_row(ROWS, 12, ["Civil remedies", 8]), "B12", "This figure stands at Report › B10 too", "Send it once"),
    GOOD.fault("referrals left out", without_row(ROWS, 6), "A6", "The row 'Total referrals into service' is missing", "Add it"),
    GOOD.fault("the whole table twice", below(ROWS, ROWS[14:16]), "C27", "This figure stands at Report › C16 too", "Send it once"),
    GOOD.fault("the whole table beside", beside(ROWS, ROWS[:11]), "H6", "no heading says which is which", "Put headings above"),
    GOOD.fault("no figures", [row[:1] for row in copied(ROWS[:14])], "", "No figures stand beside the rows", "at least one figure"),
    GOOD.with_sheet("another sheet with other figures", Tab("Again", put(ROWS, "B6", 121)), "B6", "This figure stands at Report › B6 too", "Send it once"),
    *personal(GOOD, 5),
]  # fmt: skip
