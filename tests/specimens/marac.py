"""Ten files of the MARAC: the return of a row a meeting, the older form of a row a quarter, the referral register."""

from datetime import date
from pathlib import Path
from typing import Any

from tests.specimens.specimen import Counted, Series, Specimen
from tests.specimens.writing import Rows, Tab, delimited, ods, xls, xlsx

TEMPLATE = [
    "Marac name", "Date of meeting", "Number of cases discussed", "Number of repeat cases", "Number of children in the household",
    "Number of cases with children", "Referrals from Police", "Referrals from IDVA", "Referrals from Children's Social Care",
    "Referrals from Primary care", "Referrals from Secondary care / acute trust", "Referrals from Education", "Referrals from Housing",
    "Referrals from Mental health", "Referrals from Probation", "Referrals from Voluntary sector", "Referrals from Substance misuse",
    "Referrals from Adult social care", "Referrals from MASH", "Referrals from Other", "Cases from minoritised ethnic communities", "LGBTQ+ cases",
    "Cases where victim has a disability", "Male victims", "Victims aged 16-17", "People causing harm under 18", "Victims aged 65+",
    "Asian", "Black", "Mixed", "Other White", "Other",
]  # fmt: skip


def counts(first: Any, second: Any, words: str) -> list[Any]:
    """A row of counts: "-" is a cell left blank."""
    return [first, second, *(int(word) if word.isdigit() else None if word == "-" else word for word in words.split())]


def template(path: Path) -> None:
    """The template of 2025 as it is: headers in row 1, columns A to AF, a row a meeting."""
    rows: Rows = [
        TEMPLATE,
        counts("Bromley", date(2025, 4, 9), "12 4 15 8 7 2 1 0 1 0 0 0 0 1 0 0 0 0 3 1 2 1 0 0 1 1 1 1 0 0"),
        counts("Bromley", date(2025, 5, 14), "16 6 20 10 10 1 1 1 0 1 1 0 0 1 0 0 0 0 5 0 4 0 1 0 0 2 1 1 1 0"),
        counts("Bromley", date(2025, 6, 11), "20 5 31 13 11 3 2 0 1 0 0 1 1 0 0 1 0 0 6 2 5 2 0 1 2 2 2 0 1 1"),
    ]
    xlsx(path, Tab("Data", rows))


def short_words(path: Path) -> None:
    """Titles, a tier of headings above the short ones, from column C, dates as text, a total and a note beneath."""
    upper = [None] * 6 + ["Source of referral"] + [None] * 13 + ["Equality of access"] + [None] * 11
    header = [
        "MARAC", "Meeting date", "Cases heard", "Repeats", "Children in household", "Cases with children", "Police", "IDSVA", "CSC", "GP",
        "Hospital", "Education", "Housing", "Mental health", "NPS", "Voluntary sector", "Substance abuse", "Adult social care", "MASH", "Other",
        "BME", "LGBT+", "Disability", "Male", "16-17 year olds", "Perpetrators aged 17 or below", "Victims aged 65+", "Asian", "Black", "Mixed",
        "Other White", "Other ethnicity",
    ]  # fmt: skip
    rows: Rows = [
        ["Bromley MARAC – SafeLives return"],
        ["Prepared 15/01/2016"],
        [],
        upper,
        header,
        counts("LB Bromley", "08/10/2015", "10 3 14 7 6 1 0 1 0 0 1 0 1 0 0 0 0 0 2 0 1 1 0 0 0 1 1 0 0 0"),
        counts("LB Bromley", "12/11/2015", "14 5 9 5 9 2 1 0 0 1 0 0 0 1 0 0 0 0 3 1 2 0 1 0 0 1 1 0 1 0"),
        counts("LB Bromley", "10/12/2015", "8 2 11 4 4 1 1 0 1 0 0 1 0 0 0 0 0 0 1 0 0 0 0 0 1 0 0 1 0 0"),
        ["Total", None, 32, 10, 34, 16, 19, 4, 2, 1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 6, 1, 3, 1, 1, 0, 1, 2, 2, 1, 1, 0],
        [],
        ["Repeat: a further incident within 12 months of the last referral."],
    ]
    xlsx(path, Tab("Q3 15-16", rows, merged=("C1:H1", "I4:V4", "W4:AH4"), left=2))


def other_order(path: Path) -> None:
    """As text from Excel in Windows' encoding: other order, curly apostrophes, no ethnicities."""
    header = [
        "Date of Marac", "Area", "Source: Police", "Source: IDVA", "Source: Children’s Social Care", "Source: Primary care", "Source: Acute trust",
        "Source: Education", "Source: Housing", "Source: Mental health", "Source: Probation", "Source: Voluntary sector", "Source: Substance misuse",
        "Source: Adult social care", "Source: MASH", "Source: Other", "No. of cases discussed", "No. of repeat cases", "No. of children in household",
        "LGBT", "Disabled", "Male victims", "Victims aged 16–17",
    ]  # fmt: skip
    rows: Rows = [
        header,
        [date(2018, 7, 4), "Bromley", 12, 3, 1, 0, 0, 1, 0, 0, 1, 1, 0, 0, 0, 1, 20, 7, 25, 1, 3, 2, 0],
        [date(2018, 8, 1), "Bromley", 15, 2, 2, 1, 0, 0, 1, 0, 0, 2, 1, 1, 0, 0, 25, 5, 30, 0, 5, 0, 1],
        [date(2018, 9, 5), "Bromley", 9, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 10, 4, 12, 0, 1, 1, 0],
    ]
    delimited(path, rows, "cp1252")


def two_a_month(path: Path) -> None:
    """OpenDocument: two meetings in one month, columns not collected, suppressed counts, a blank row, a cover first."""
    kept = [
        TEMPLATE.index(name)
        for name in TEMPLATE
        if name not in ("Number of cases with children", "Asian", "Black", "Mixed", "Other White", "Other")
    ]
    blank = [None]
    whole: Rows = [
        counts("Bromley", date(2021, 1, 6), "11 4 10 0 8 1 0 1 0 0 0 0 0 1 0 0 0 0 2 - <5 1 0 - 1 - - - - -"),
        counts("Bromley", date(2021, 1, 20), "9 2 6 0 5 2 1 0 0 0 0 0 1 0 0 0 0 0 1 - [c] 0 0 - 0 - - - - -"),
        blank * 32,
        counts("Bromley", date(2021, 2, 3), "14 7 19 0 9 1 1 0 0 1 1 0 0 1 0 0 0 0 4 - 5 2 1 - 0 - - - - -"),
        counts("Bromley", date(2021, 3, 3), "13 3 8 0 13 0 0 0 0 0 0 0 0 0 0 0 0 0 0 - 0 0 0 - 0 - - - - -"),
    ]
    rows: Rows = [
        ["MARAC data return January to March 2021"],
        [],
        *([row[column] for column in kept] for row in [TEMPLATE, *whole]),
    ]
    ods(path, Tab("Guidance", [["How to fill in this form"]]), Tab("Return", rows))


def quarterly(path: Path) -> None:
    """The older form: a row a quarter, sources first given short, under a merged title."""
    header = [
        "Marac name", "Quarter", "Number of cases discussed", "Number of repeat cases", "Number of children in the household", "Police", "IDVA",
        "Children's Social Care", "Primary care", "Secondary care / acute trust", "Education", "Housing", "Mental health", "Probation",
        "Voluntary sector", "Substance misuse", "Adult social care", "MASH", "Other", "BME", "LGBT", "Disability", "Male victims",
        "Victims aged 16-17", "Perpetrators aged 17 or below",
    ]  # fmt: skip
    rows: Rows = [
        ["Quarterly MARAC return 2014/15"],
        header,
        ["Bromley", "Q1 2014/15", 30, 6, 41, 20, 3, 2, 0, 1, 0, 1, 0, 1, 2, 0, 0, 0, 0, 5, 0, 1, 0, 0, 0],
        ["Bromley", "Q2 2014/15", 28, 7, 38, 18, 4, 1, 1, 0, 0, 1, 0, 0, 3, 0, 0, 0, 0, 4, 0, 0, 0, 1, 0],
        ["Bromley", "Q3 2014/15", 32, 8, 45, 22, 4, 2, 0, 1, 0, 0, 1, 1, 1, 0, 0, 0, 0, 6, 0, 2, 0, 0, 0],
        ["Bromley", "Q4 2014/15", 35, 14, 50, 21, 5, 3, 1, 0, 1, 1, 0, 1, 2, 0, 0, 0, 0, 7, 1, 1, 2, 0, 1],
    ]
    xlsx(path, Tab("Return", rows, merged=("A1:Y1",)))


def quarterly_text(path: Path) -> None:
    """The older form as Excel's Unicode text: months for quarters, the fields that somebody kept."""
    rows: Rows = [
        ["Area", "Quarter", "Cases discussed", "Repeats", "Children", "Male", "LGBT"],
        ["London Borough of Bromley", "April to June 2015", "29", "8", "35", "1", "0"],
        ["London Borough of Bromley", "July to September 2015", "33", "11", " 41 ", "0", "1"],
    ]
    delimited(path, rows, "utf-16", comma="\t")


def register(path: Path) -> None:
    """The partnership's own list: title, period and run date above, dates as dates and text, counted by meeting."""
    rows: Rows = [
        ["Bromley MARAC referral register"],
        ["Period: April to June 2016"],
        ["Run date: 04/07/2016"],
        [],
        [
            "Ref",
            "Referral date",
            "Meeting date",
            "Referring agency",
            "Repeat",
            "Children",
            "Disability",
            "LGBT",
            "Male victim",
            "Aged 16-17",
        ],
        ["M/001", date(2016, 3, 24), date(2016, 4, 7), "Police", "Yes", 2, "No", "No", "No", "No"],
        ["M/002", date(2016, 3, 29), "07/04/2016", "IDVA", "No", 0, "Yes", "No", "No", "No"],
        ["M/003", "01/04/2016", "07/04/2016", "Police ", "No", 1, "No", "No", "Yes", "No"],
        ["M/004", "02/04/2016", date(2016, 4, 7), "Housing", "No", 3, "No", "Yes", "No", "No"],
        ["M/005", date(2016, 4, 20), date(2016, 5, 5), "Police", "Yes", 0, "No", "No", "No", "Yes"],
        ["M/006", date(2016, 4, 29), date(2016, 5, 5), "Voluntary sector", "Yes", 4, "No", "No", "No", "No"],
        ["M/007", date(2016, 5, 31), date(2016, 6, 9), "POLICE", "No", 1, "No", "No", "No", "No"],
        ["M/008", date(2016, 5, 31), date(2016, 6, 9), "Children's Social Care", "Yes", 2, "Yes", "No", "No", "No"],
        ["Total", None, None, 8, 4, 13],
    ]
    xlsx(path, Tab("Register", rows, merged=("A1:J1",)))


def register_text(path: Path) -> None:
    """By referral alone, Y and N, another order, columns that no figure needs; Windows' encoding."""
    rows: Rows = [
        [
            "Referring agency",
            "Repeat",
            "Aged 16-17",
            "Male victim",
            "LGBT",
            "Disability",
            "Children",
            "Referral date",
            "LSOA code",
            "Crime reference",
            "Ref",
        ],
        ["Children’s Social Care", "Y", "N", "N", "N", "N", 2, date(2019, 1, 8), "E01000675", "3201234/19", "A17"],
        ["CRC", "N", "N", "N", "N", "Y", 0, date(2019, 1, 31), "E01000676", "3201235/19", "A18"],
        ["Police", "N", "N", "N", "N", "N", 1, date(2019, 1, 31), "E01000701", "3201236/19", "A19"],
        ["Police", "N", "N", "Y", "N", "N", 0, date(2019, 2, 14), "E01000702", "3201237/19", "A20"],
        ["Mental health", "Y", "N", "N", "N", "Y", 3, date(2019, 2, 20), "E01000702", "", "A21"],
        ["GP", "Y", "Y", "N", "N", "N", 1, date(2019, 3, 1), "E01000703", "", "A22"],
    ]
    delimited(path, rows, "cp1252")


def register_two_sheets(path: Path) -> None:
    """An old workbook with a sheet a quarter, each with its own title."""
    header = ["Ref", "Meeting date", "Referring agency", "Repeat", "Children", "Male victim"]
    summer: Rows = [
        ["MARAC register Q2 2017/18"],
        header,
        [1, date(2017, 7, 6), "Police", "Yes", 1, "No"],
        [2, date(2017, 8, 3), "Substance misuse", "No", 0, "No"],
        [3, date(2017, 8, 3), "Police", "No", 2, "Yes"],
        [4, date(2017, 9, 7), "MASH", "Yes", 0, "No"],
    ]
    autumn: Rows = [
        ["MARAC register Q3 2017/18"],
        header,
        [5, date(2017, 10, 5), "Police", "No", 1, "No"],
        [6, date(2017, 11, 2), "Education", "No", 1, "No"],
        [7, date(2017, 12, 7), "Police", "No", 0, "No"],
        [8, date(2017, 12, 7), "Acute trust", "Yes", 3, "No"],
    ]
    xls(path, Tab("Q2", summer), Tab("Q3", autumn))


def register_filtered(path: Path) -> None:
    """From column C under a cover, filtered to the police so that other rows are hidden, blanks for not recorded."""
    rows: Rows = [
        ["MARAC REFERRALS – 2022/23 Q4"],
        [],
        ["REF", "MEETING DATE", "REFERRING AGENCY", "REPEAT", "CHILDREN"],
        ["x-91", date(2023, 1, 12), "Police", "y", 0],
        ["x-92", date(2023, 1, 12), "Adult Social Care", "n", None],
        ["x-93", "09/02/2023", "Police", "n", 2],
        ["x-94", date(2023, 2, 9), "Probation", "y", 1],
        ["x-95", date(2023, 3, 9), "Other", "n", 5],
        [],
        ["Not for onward circulation"],
    ]
    xlsx(path, Tab("Cover", [["OFFICIAL – SENSITIVE"]]), Tab("Referrals", rows, hidden=(5, 7, 8), left=2))


def specimens() -> list[Specimen]:
    """The ten, with what they must say."""
    spring = ("2025-04", "2025-05", "2025-06")
    first = tuple(Series(name, "month", dict(zip(spring, values, strict=True))) for name, values in (
        ("marac_cases", (12, 16, 20)), ("marac_repeat_rate", (4 / 12, 6 / 16, 5 / 20)), ("marac_children", (15, 20, 31)),
        ("marac_non_police_share", (5 / 12, 6 / 16, 9 / 20)), ("marac_disabled_share", (2 / 12, 4 / 16, 5 / 20)),
        ("marac_lgbt_share", (1 / 12, 0, 2 / 20)), ("marac_male_share", (1 / 12, 0, 2 / 20)), ("marac_young_share", (0, 1 / 16, 0)),
    ))  # fmt: skip
    titled = (
        Series("marac_cases", "month", {"2015-10": 10, "2015-11": 14, "2015-12": 8}),
        Series("marac_cases", "quarter", {"2015/16 Q3": 32}),
        Series("marac_repeat_rate", "quarter", {"2015/16 Q3": 10 / 32}),
        Series("marac_non_police_share", "month", {"2015-10": 4 / 10, "2015-11": 5 / 14, "2015-12": 4 / 8}),
        Series("marac_male_share", "quarter", {"2015/16 Q3": 1 / 32}),
        Counted("marac.referrals", 2, {"agency": "childrens_social_care"}),
        Counted("marac.minoritised_ethnic", 6),
    )
    ordered = (
        Series("marac_cases", "month", {"2018-07": 20, "2018-08": 25, "2018-09": 10}),
        Series("marac_repeat_rate", "quarter", {"2018/19 Q2": 16 / 55}),
        Series("marac_non_police_share", "quarter", {"2018/19 Q2": 19 / 55}),
        Series("marac_children", "quarter", {"2018/19 Q2": 67}),
        Series("marac_disabled_share", "quarter", {"2018/19 Q2": 9 / 55}),
        Series("marac_young_share", "month", {"2018-07": 0, "2018-08": 1 / 25, "2018-09": 0}),
    )
    twice = (
        Series("marac_cases", "month", {"2021-01": 20, "2021-02": 14, "2021-03": 13}),
        Series("marac_repeat_rate", "month", {"2021-01": 6 / 20, "2021-02": 7 / 14, "2021-03": 3 / 13}),
        Series("marac_non_police_share", "month", {"2021-01": 7 / 20, "2021-02": 5 / 14, "2021-03": 0}),
        Series("marac_disabled_share", "month", {"2021-02": 5 / 14, "2021-03": 0}),
        Series("marac_lgbt_share", "month", {}),
    )
    quarters = ("2014/15 Q1", "2014/15 Q2", "2014/15 Q3", "2014/15 Q4")
    older = tuple(Series(name, "quarter", dict(zip(quarters, values, strict=True))) for name, values in (
        ("marac_cases", (30, 28, 32, 35)), ("marac_repeat_rate", (6 / 30, 7 / 28, 8 / 32, 14 / 35)), ("marac_children", (41, 38, 45, 50)),
        ("marac_non_police_share", (10 / 30, 10 / 28, 10 / 32, 14 / 35)), ("marac_lgbt_share", (0, 0, 0, 1 / 35)),
    ))  # fmt: skip
    older_text = (
        Series("marac_cases", "quarter", {"2015/16 Q1": 29, "2015/16 Q2": 33}),
        Series("marac_repeat_rate", "quarter", {"2015/16 Q1": 8 / 29, "2015/16 Q2": 11 / 33}),
        Series("marac_children", "quarter", {"2015/16 Q1": 35, "2015/16 Q2": 41}),
    )
    listed = (
        Series("marac_cases", "month", {"2016-04": 4, "2016-05": 2, "2016-06": 2}),
        Series("marac_repeat_rate", "quarter", {"2016/17 Q1": 4 / 8}),
        Series("marac_children", "quarter", {"2016/17 Q1": 13}),
        Series("marac_non_police_share", "quarter", {"2016/17 Q1": 4 / 8}),
        Series("marac_disabled_share", "quarter", {"2016/17 Q1": 2 / 8}),
        Series("marac_lgbt_share", "quarter", {"2016/17 Q1": 1 / 8}),
        Series("marac_male_share", "quarter", {"2016/17 Q1": 1 / 8}),
        Series("marac_young_share", "quarter", {"2016/17 Q1": 1 / 8}),
    )
    by_referral = (
        Series("marac_cases", "month", {"2019-01": 3, "2019-02": 2, "2019-03": 1}),
        Series("marac_repeat_rate", "month", {"2019-01": 1 / 3, "2019-02": 1 / 2, "2019-03": 1}),
        Series("marac_children", "month", {"2019-01": 3, "2019-02": 3, "2019-03": 1}),
        Series("marac_non_police_share", "month", {"2019-01": 2 / 3, "2019-02": 1 / 2, "2019-03": 1}),
        Counted("marac.referrals", 1, {"agency": "probation"}),
        Counted("marac.referrals", 1, {"agency": "primary_care"}),
    )
    two_sheets = (
        Series("marac_cases", "quarter", {"2017/18 Q2": 4, "2017/18 Q3": 4}),
        Series("marac_repeat_rate", "quarter", {"2017/18 Q2": 2 / 4, "2017/18 Q3": 1 / 4}),
        Series("marac_children", "quarter", {"2017/18 Q2": 3, "2017/18 Q3": 5}),
        Counted("marac.referrals", 1, {"agency": "secondary_care"}),
    )
    filtered = (
        Series("marac_cases", "month", {"2023-01": 2, "2023-02": 2, "2023-03": 1}),
        Series("marac_repeat_rate", "quarter", {"2022/23 Q4": 2 / 5}),
        Series("marac_non_police_share", "quarter", {"2022/23 Q4": 3 / 5}),
    )
    return [
        Specimen("Marac-data-template-2025 Bromley.xlsx", template, first, "marac"),
        Specimen("SafeLives Q3.xlsx", short_words, titled, "marac"),
        Specimen("marac return summer 18.csv", other_order, ordered, "marac"),
        Specimen("MARAC Jan-Mar 21.ods", two_a_month, twice, "marac"),
        Specimen("Quarterly form 1415.xlsx", quarterly, older, "marac"),
        Specimen("caada_quarterly.csv", quarterly_text, older_text, "marac"),
        Specimen("Register Apr-Jun 16.xlsx", register, listed, "marac"),
        Specimen("referrals_2019.csv", register_text, by_referral, "marac"),
        Specimen("MARAC log 2017.xls", register_two_sheets, two_sheets, "marac"),
        Specimen("Referrals Q4 (police only shown).xlsx", register_filtered, filtered, "marac"),
    ]
