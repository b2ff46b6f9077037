"""A hundred faults of the IDSVA contract workbook, one sheet a quarter, each refused at its cell."""

from tests.faults.numbers import HALVES, OF_A_WORKBOOK, TYPED, BadNumber, spoilt
from tests.faults.personal import personal
from tests.faults.rows import below, beside, put, put_all, with_row, without_row
from tests.faults.saved import Tab
from tests.faults.variant import Specimen


def quarter(number: int, more: int = 0) -> list[list]:
    """The sheet of one quarter: figures, then referrals by source and by age, which add up."""
    return [
        ["IDSVA contract monitoring"],
        [f"Quarter {number} 2017/18"],
        [],
        ["Indicator", "Actual", "Comments"],
        ["Referrals into service", 98 + more, ""],
        ["Accepted / engaged", 80, ""],
        ["Declined / unable to contact", 18, ""],
        ["New referrals", 70, ""],
        ["Repeat referrals", 28, ""],
        ["Cases referred to MARAC", 13, ""],
        ["Represented at MARAC", 33, ""],
        ["Civil remedies", 9, ""],
        ["CJS", 19, ""],
        ["Closed - planned", 40, ""],
        ["Closed - unplanned", 6, ""],
        ["Waiting list", 4, ""],
        [],
        ["Referral source", "", ""],
        ["Police", 60 + more, ""],
        ["Self", 30, ""],
        ["Children's social care", 8, ""],
        [],
        ["Age band", "", ""],
        ["16-17", 2, ""],
        ["18-25", 46 + more, ""],
        ["26-35", 50, ""],
    ]


ROWS = quarter(1)
GOOD = Specimen("idsva.contract_workbook", ROWS, "Q1", (Tab("Q2", quarter(2, 12)), Tab("Q3", quarter(3, 24))))
UNREAD = "is not a figure we can read. Write"
FRACTION = "is no count. Write the number of cases"
SIGNED = (BadNumber("a number below nought", -3, "-3"), BadNumber("a number below nought as text", "-4", "-4"), *HALVES)
WORDS = tuple(bad for bad in TYPED if bad not in SIGNED)
SHOWN = tuple(bad for bad in OF_A_WORKBOOK if bad.name in {"a day", "yes or no"})
UNSEEN = tuple(bad for bad in OF_A_WORKBOOK if bad not in SHOWN)
HUGE = (BadNumber("a telephone number", 2084644848, "2084644848"),)

PERIODS = (
    ({"A2": "Q1 2017"}, "B4", "financial year"),
    ({"A2": "Q1 2017/19"}, "B4", "2017/19"),
    ({"A2": "Quarter 2 2017/18"}, "A2", "name different periods"),
    ({"A1": "IDSVA contract monitoring, Quarter 4 2017/18"}, "A1", "name different periods"),
    ({"A2": "Quarter 1 2016/17 (April - June 2017)"}, "A2", "name different periods"),
)
RENAMED = (
    ("A5", "Referral numbers into services", "Total referrals into service"),
    ("A14", "Closed as plannned", "Closed - planned"),
    ("A9", "Repeated referral cases", "Repeat referrals"),
    ("A16", "Waiting lists held", "Waiting list"),
)


def of_sheet(name: str, sheet: str, rows: list, cell: str, *words: str):
    """The workbook with a fault in its second or third sheet."""
    tabs = tuple(Tab(tab.name, rows if tab.name == sheet else tab.rows) for tab in GOOD.tabs)
    return GOOD.fault(name, ROWS, cell, *words)._replace(tabs=tabs, sheet=sheet)


VARIANTS = [
    *spoilt(GOOD, (*WORDS, *SHOWN), ("B5", "B7", "B10", "B13", "B15", "B20", "B25"), UNREAD),
    *spoilt(GOOD, SIGNED, ("B6", "B11", "B19", "B26"), FRACTION, each=2),
    *spoilt(GOOD, UNSEEN, ("B5", "B9", "B14", "B21", "B24", "B12")),
    *spoilt(GOOD, HUGE, ("B7", "B20"), FRACTION, each=2),
    *(
        of_sheet(f"{bad.name} in the third sheet", "Q3", put(quarter(3, 24), "B6", bad.value), "B6", bad.shown, UNREAD)
        for bad in WORDS
    ),
    *(GOOD.fault(f"{' and '.join(cells.values())}", put_all(ROWS, cells), cell, *said) for cells, cell, *said in PERIODS),
    *(
        GOOD.fault(f"{words}", put(ROWS, cell, words), cell, words, "is no row we know", near, "Was it renamed?")
        for cell, words, near in RENAMED
    ),
    of_sheet("two sheets of one quarter", "Q2", put(quarter(1, 12), "A1", "Contract"), "A2", "name different periods"),
    of_sheet("a sheet without its quarter", "Q2", quarter(1, 12), "A2", "name different periods", "Let them name one"),
    of_sheet("referrals left out of a sheet", "Q2", without_row(quarter(2, 12), 5), "A5", "'Total referrals into service' is missing", "Add it"),
    GOOD.fault("referrals left out", without_row(ROWS, 5), "A5", "'Total referrals into service' is missing", "Add it"),
    GOOD.fault("a figure under no heading", put(ROWS, "D6", 99), "D6", "has no heading", "Write one above it"),
    GOOD.fault("figures without a label", put(ROWS, "A9", ""), "B9", "have no label", "Write it beside them"),
    GOOD.fault("a row twice", with_row(ROWS, 9, ["Supported through the CJS", 8]), "B14", "This figure stands at Q1 › B9 too", "Send it once"),
    GOOD.fault("another row twice", with_row(ROWS, 9, ["Number engaged", 8]), "B9", "This figure stands at Q1 › B6 too", "Send it once"),
    GOOD.fault("a line of a list twice", with_row(ROWS, 21, ["Police", 1]), "B21", "This figure stands at Q1 › B19 too", "Send it once"),
    GOOD.fault("a second table below", below(ROWS, ROWS[3:16]), "B29", "This figure stands at Q1 › B5 too", "Send it once"),
    GOOD.fault("two columns of figures", put_all(ROWS, {"C4": "Outturn", "C5": 99}), "C5", "This figure stands at Q1 › B5 too", "Send it once"),
    GOOD.fault("a second table beside", beside(ROWS, ROWS[:16]), "F5", "This figure stands at Q1 › B5 too", "Send it once"),
    GOOD.with_sheet("a copy with other figures", Tab("Copy of Q1", put(ROWS, "B5", 97)), "B5", "This figure stands at Q1 › B5 too", "Send it once"),
    *personal(GOOD, 4),
]  # fmt: skip
