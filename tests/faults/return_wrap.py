"""A hundred faults of a return that indicators.yaml declares: WRAP attendances by department and quarter."""

from tests.faults.numbers import HALVES, OF_A_WORKBOOK, TYPED, BadNumber, spoilt
from tests.faults.personal import personal
from tests.faults.rows import below, beside, copied, put, put_all, with_row, without_row
from tests.faults.saved import Tab
from tests.faults.variant import Specimen

ROWS = [
    ["London Borough of Bromley"],
    ["Workshop to Raise Awareness of Prevent (WRAP), 2017/18"],
    [],
    ["Department", "Q1", "Q2", "Q3", "Q4", "YTD", "Comments"],
    ["Adults", 3, 4, 5, 6, 18, "two sessions"],
    ["Children's", 20, 30, 35, 25, 110, ""],
    ["Education", 10, 14, 10, 11, 45, ""],
    ["Total", 33, 48, 50, 42, 173, ""],
    ["Source: training records"],
]
GOOD = Specimen("prevent.return", ROWS, "WRAP")
UNREAD = "is not a figure we can read. Write"
FRACTION = "is no count. Write the number of cases"
SIGNED = (BadNumber("a number below nought", -3, "-3"), BadNumber("a number below nought as text", "-4", "-4"), *HALVES)
WORDS = tuple(bad for bad in TYPED if bad not in SIGNED)
SHOWN = tuple(bad for bad in OF_A_WORKBOOK if bad.name in {"a day", "yes or no"})
UNSEEN = tuple(bad for bad in OF_A_WORKBOOK if bad not in SHOWN)
HUGE = (BadNumber("a telephone number", 2084644848, "2084644848"),)

HEADINGS = ("Q5", "Q3 2017", "Q3 2017/19", "Q0", "Quarter 9", "Q2 2018")
RENAMED = (
    ("A5", "Adults servics", "Adults"), ("A6", "Children's teams", "Children's"),
    ("A6", "Childrens dept", "Children's"), ("A7", "Education dept", "Education"),
)  # fmt: skip
PERIODS = (
    ({"A2": "WRAP attendances"}, "B4", "financial year"),
    ({"A2": "WRAP attendances 2017"}, "B4", "financial year"),
    ({"A2": "WRAP attendances 2017/19"}, "B4", "financial year"),
    ({"A1": "London Borough of Bromley 2016/17"}, "A1", "name different periods"),
)

VARIANTS = [
    *spoilt(GOOD, (*WORDS, *SHOWN), ("B5", "C6", "D7", "E5", "B6", "C7", "D5"), UNREAD),
    *spoilt(GOOD, SIGNED, ("B7", "C5", "D6", "E7"), FRACTION, each=3),
    *spoilt(GOOD, UNSEEN, ("B5", "C6", "D7", "E6")),
    *spoilt(GOOD, HUGE, ("B7", "C5"), FRACTION, each=2),
    *(
        GOOD.fault(f"the heading {words} in {cell}", put(ROWS, cell, words), cell, words, "Q3 2017/18")
        for words in HEADINGS
        for cell in ("C4", "E4")
    ),
    *(
        GOOD.fault(f"{words} for {near}", put(ROWS, cell, words), cell, words, "is no row we know", near, "Was it renamed?")
        for cell, words, near in RENAMED
    ),
    *(GOOD.fault(f"{' and '.join(cells.values())}", put_all(ROWS, cells), cell, *said) for cells, cell, *said in PERIODS),
    *(
        GOOD.fault(f"{words} left out", without_row(ROWS, row), "A5", f"The row {words!r} is missing", "Add it")
        for row, words in ((5, "Adults"), (6, "Children's"), (7, "Education"))
    ),
    *(
        GOOD.fault(f"the quarter of {column} twice", put(ROWS, f"{column}4", "Q1"), f"{column}5", "This figure stands at WRAP › B5 too", "Send it once")
        for column in "CDE"
    ),
    GOOD.fault("a figure under no heading", put_all(ROWS, {"H5": 99}), "H5", "has no heading", "Write one above it"),
    GOOD.fault("a heading left out", put(ROWS, "C4", ""), "C5", "has no heading", "Write one above it"),
    GOOD.fault("figures without a label", put(ROWS, "A8", ""), "B8", "have no label", "Write it beside them"),
    GOOD.fault("a label left out", put(ROWS, "A6", ""), "B6", "have no label", "Write it beside them"),
    GOOD.fault("a row twice", with_row(ROWS, 8, ["Schools", 1, 1, 1, 1, 4, ""]), "B8", "This figure stands at WRAP › B7 too", "Send it once"),
    GOOD.fault("the same row twice", with_row(ROWS, 8, ROWS[4]), "B8", "This figure stands at WRAP › B5 too", "Send it once"),
    GOOD.fault("a second table below", below(ROWS, ROWS[3:8]), "B12", "This figure stands at WRAP › B5 too", "Send it once"),
    GOOD.fault("a second table beside", beside(ROWS, ROWS), "J5", "This figure stands at WRAP › B5 too", "Send it once"),
    GOOD.fault("no headings", without_row(ROWS, 4), "C4", "no heading says which is which", "Put headings above them"),
    GOOD.fault("headings alone", copied(ROWS[:4]), "A1", "No header row was found", "column headers"),
    GOOD.fault("labels alone", [row[:1] for row in copied(ROWS)], "", "No figures stand beside the rows", "at least one figure"),
    GOOD.with_sheet("a copy with other figures", Tab("Copy", put(ROWS, "B5", 2)), "B5", "This figure stands at WRAP › B5 too", "Send it once"),
    *personal(GOOD, 4),
]  # fmt: skip
