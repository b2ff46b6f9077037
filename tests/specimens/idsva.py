"""Ten files of the advocacy service: the quarterly report as printed, and the contract's workbook."""

from pathlib import Path

from tests.specimens.specimen import Counted, Series, Specimen
from tests.specimens.writing import Rows, Tab, delimited, ods, xls, xlsx


def printed(path: Path) -> None:
    """Quarter 3 of 2017/18 as printed for the meeting of 26 March 2018: two figures in a cell, a part year, pro rata."""
    rows: Rows = [
        ["IDSVA Service"],
        ["Performance report – Quarter 3 2017/18"],
        [],
        ["Performance measure", "Q3"],
        ["Total referrals into service", 122],
        ["Number of referrals directed to IDSVA Service", 66],
        ["Number of cases presenting as FGM, HBV or Forced Marriage", "0 (current abuse) 0 (historic abuse)"],
        ["Number of MARAC referrals", "13 (referred to MARAC) 33 (representation at MARAC)"],
        [
            "Number of client supported in accessing civil remedies",
            "9 *does not include clients signposted to solicitors/OSS/NDVC for support in obtaining civil remedies*",
        ],
        ["Number of clients support through the CJS", 19],
        [],
        ["Community projects"],
        ["Performance measure", "Target", "Q1", "Q2", "Q3"],
        ["Number attending the One Stop Shop", 330, 102, 113, 102],
        ["Number of referrals to the Support Group", "260 (300 Pro Rata)", 76, 60, 83],
        [],
        ["Perpetrator programme"],
        ["Performance measure", "Target", "Q1 - (June Only)", "Q2", "Q3"],
        [
            "Number of referrals and assessments completed",
            "55 (45 Pro Rata)",
            "8 referrals - 2 assessments",
            "15 referrals - 11 assessments",
            "11 referrals - 4 assessments",
        ],
        ["Number completing programme", None, 0, 2, 1],
    ]
    xlsx(path, Tab("Q3", rows, merged=("A1:E1", "A2:E2")))


def printed_text(path: Path) -> None:
    """Quarter 4 as text in Windows' encoding: en dashes, one header for all, no figure where none was due."""
    rows: Rows = [
        ["IDSVA quarterly report – 2017/18 Quarter 4"],
        [],
        ["Measure", "Target", "Q1", "Q2", "Q3", "Q4"],
        ["Total referrals into service", "", "", "", "122", "131"],
        ["Number of referrals directed to IDSVA Service", "", "", "", "66", "70"],
        ["Number of cases presenting as FGM, HBV or Forced Marriage", "", "", "", "0 (current abuse) 0 (historic abuse)", "1 (current abuse) 2 (historic abuse)"],
        ["Number of MARAC referrals", "", "", "", "13 (referred to MARAC) 33 (representation at MARAC)", "15 (referred to MARAC) 31 (representation at MARAC)"],
        ["Number of clients supported through the CJS", "", "", "", "19", "24"],
        ["Number attending the One Stop Shop", "330", "102", "113", "102", "97"],
        ["Number of referrals to the Support Group", "260 (300 Pro Rata)", "76", "60", "83", "58"],
        ["Number of referrals and assessments completed", "55 (45 Pro Rata)", "8 referrals – 2 assessments", "15 referrals – 11 assessments", "11 referrals – 4 assessments", "9 referrals – 8 assessments"],
        ["Number completing programme", "", "0", "2", "1", "4"],
    ]  # fmt: skip
    delimited(path, rows, "cp1252")


def printed_old_excel(path: Path) -> None:
    """The first quarter of the next year, upper case, from an old workbook behind a cover."""
    rows: Rows = [
        ["BROMLEY & CROYDON WOMEN'S AID"],
        ["IDSVA SERVICE: QUARTER 1 2018/19"],
        [],
        ["PERFORMANCE MEASURE", "Q1"],
        ["TOTAL REFERRALS INTO SERVICE ", 118],
        ["NUMBER OF REFERRALS DIRECTED TO IDSVA SERVICE", 61],
        ["NUMBER OF CASES PRESENTING AS FGM, HBV OR FORCED MARRIAGE", "2 (CURRENT ABUSE) 1 (HISTORIC ABUSE)"],
        ["NUMBER OF MARAC REFERRALS", "10 (REFERRED TO MARAC) 29 (REPRESENTATION AT MARAC)"],
        ["NUMBER OF CLIENTS SUPPORTED IN ACCESSING CIVIL REMEDIES", 12],
        ["NUMBER OF CLIENTS SUPPORTED THROUGH THE CJS", 21],
        ["NUMBER ATTENDING THE ONE STOP SHOP", 99],
    ]
    xls(path, Tab("Cover", [["Quarterly monitoring"]]), Tab("Report", rows))


def printed_ods(path: Path) -> None:
    """OpenDocument, the table from column B, blank rows between, the quarter in the header."""
    rows: Rows = [
        ["Independent Domestic and Sexual Violence Advocacy – quarterly performance report"],
        [],
        ["Performance measure", "Target", "Q1 2018/19", "Q2 2018/19"],
        ["Total referrals into service", None, 118, 127],
        [],
        ["Number attending the One Stop Shop", 330, 99, 105],
        [],
        ["Number of referrals to the Support Group", 300, 71, 66],
        [],
        [
            "Number of referrals and assessments completed",
            55,
            "12 referrals - 9 assessments",
            "14 referrals - 10 assessments",
        ],
        ["Number completing programme", None, 3, 5],
        [],
        ["OSS: One Stop Shop"],
    ]
    ods(path, Tab("Sheet1", rows, left=1))


def printed_unicode(path: Path) -> None:
    """Excel's Unicode text, small numbers suppressed, a figure not available."""
    rows: Rows = [
        ["IDSVA performance report"],
        ["Q2 2019-20"],
        [],
        ["Performance measure", "Q2"],
        ["Total referrals into service", "1,040"],
        ["Number of referrals directed to IDSVA Service", "75 [p]"],
        ["Number of MARAC referrals", "12 (referred to MARAC) 30 (representation at MARAC)"],
        ["Number of clients supported in accessing civil remedies", "<5"],
        ["Number of clients supported through the CJS", "n/a"],
        ["Number completing programme", "6"],
    ]
    delimited(path, rows, "utf-16", comma="\t")


def contract(path: Path) -> None:
    """The contract's workbook: a cover, then a sheet a quarter with target, rating and comments beside the figure."""
    figures = ((110, 80, 30, 20, 12), (125, 90, 35, 22, 9), (98, 70, 28, 18, 15), (131, 99, 32, 25, 14))
    tabs = [Tab("Summary", [["IDSVA contract 2018/19"], ["One sheet a quarter"]])]
    for quarter, (received, engaged, declined, repeated, closed) in enumerate(figures, start=1):
        rows: Rows = [
            [f"IDSVA contract monitoring – Quarter {quarter} 2018/19"],
            [],
            ["Metric", f"Q{quarter}", "Target", "RAG", "Comments"],
            ["Referrals received", received, 100, "GREEN" if received >= 100 else "AMBER", None],
            ["Referrals accepted / engaged", engaged, None, None, None],
            ["% engaged", f"{round(100 * engaged / received)}%", "70%", "GREEN", "Of those received"],
            ["Referrals declined / unable to contact", declined, None, None, None],
            ["Repeat referrals", repeated, None, None, None],
            ["Closed – planned", closed, None, None, None],
            [],
            ["RAG: GREEN met, AMBER within 10%"],
        ]
        tabs.append(Tab(f"Q{quarter}", rows, merged=("A1:E1",)))
    xlsx(path, *tabs)


def contract_year(path: Path) -> None:
    """A year in one block: quarters across, year to date, target, rating, comments."""
    rows: Rows = [
        ["IDSVA contract monitoring 2019/20"],
        ["Provider: Bromley and Croydon Women’s Aid"],
        [],
        ["Indicator", "Q1", "Q2", "Q3", "Q4", "YTD", "Target", "RAG", "Comments"],
        ["Referrals received", 101, 102, 103, 104, 410, 400, "Green", None],
        ["Accepted", 81, 82, 83, 84, 330, None, None, None],
        ["Declined", 20, 20, 20, 20, 80, None, None, "Mostly no contact"],
        ["Waiting list", 4, 0, 0, 2, None, 0, "Amber", None],
        ["Staffing (FTE)", 3, 3, 2.5, 3, None, 3, None, None],
    ]
    xlsx(path, Tab("2019-20", rows, left=1))


def contract_years(path: Path) -> None:
    """Two years on one sheet, one block beneath the other, in an old workbook."""
    header = ["Metric", "Q1", "Q2", "Q3", "Q4", "YTD", "Target", "RAG"]
    rows: Rows = [
        ["IDSVA monitoring"],
        ["2020/21"],
        header,
        ["Referrals received", 90, 140, 135, 122, 487, 400, "Green"],
        ["Referrals accepted", 70, 110, 100, 95, 375, None, None],
        [],
        ["2021/22"],
        header,
        ["Referrals received", 128, 119, 141, 133, 521, 400, "Green"],
        ["Referrals accepted", 99, 90, 115, 101, 405, None, None],
    ]
    xls(path, Tab("Monitoring", rows))


def contract_text(path: Path) -> None:
    """The year so far as text: quarters to come blank, small numbers suppressed, sections between the rows."""
    rows: Rows = [
        ["IDSVA contract monitoring 2022/23", "", "", "", "", "", "", "", ""],
        ["Metric", "Q1", "Q2", "Q3", "Q4", "YTD", "Target", "RAG", "Comments"],
        ["Referrals", "", "", "", "", "", "", "", ""],
        ["Referrals received", "115", "120", "", "", "235", "400", "Amber", ""],
        ["Referrals accepted", "85", "92", "", "", "177", "", "", ""],
        ["Repeat referrals", "<5", "11", "", "", "", "", "", ""],
        ["Outcomes", "", "", "", "", "", "", "", ""],
        ["Closed (planned)", "40", "38", "", "", "78", "", "", ""],
        ["Safety improved %", "91%", "88%", "", "", "", "85%", "Green", ""],
    ]
    delimited(path, rows, "utf-8-sig")


def contract_ods(path: Path) -> None:
    """Sheets named by quarter and year, a total of the sources beneath them, no target at all."""
    tabs = []
    for name, police, own, other in (("Q3 2023-24", 60, 20, 35), ("Q4 2023-24", 66, 25, 31)):
        rows: Rows = [
            [f"IDSVA service: contract monitoring, {name}"],
            [],
            ["Metric", name],
            ["Referrals received", police + own + other],
            ["Referral source: Police", police],
            ["Referral source: Self", own],
            ["Referral source: Other", other],
            ["Referrals accepted", police + own],
            ["Referrals declined", other],
        ]
        tabs.append(Tab(name, rows))
    ods(path, *tabs)


def specimens() -> list[Specimen]:
    """The ten, with what they must say."""
    third = (
        Series("idsva_referrals", "quarter", {"2017/18 Q3": 122}),
        Series("idsva_directed", "quarter", {"2017/18 Q3": 66}),
        Series("idsva_harmful_practices_current", "quarter", {"2017/18 Q3": 0}),
        Series("idsva_harmful_practices_historic", "quarter", {"2017/18 Q3": 0}),
        Series("idsva_marac_referrals", "quarter", {"2017/18 Q3": 13}),
        Series("idsva_marac_representation", "quarter", {"2017/18 Q3": 33}),
        Series("idsva_civil_remedies", "quarter", {"2017/18 Q3": 9}),
        Series("idsva_criminal_justice", "quarter", {"2017/18 Q3": 19}),
        Series("one_stop_shop", "quarter", {"2017/18 Q1": 102, "2017/18 Q2": 113, "2017/18 Q3": 102}),
        Series("support_group", "quarter", {"2017/18 Q1": 76, "2017/18 Q2": 60, "2017/18 Q3": 83}),
        Series("perpetrator_referrals", "quarter", {"2017/18 Q1": 8, "2017/18 Q2": 15, "2017/18 Q3": 11}),
        Series("perpetrator_assessments", "quarter", {"2017/18 Q1": 2, "2017/18 Q2": 11, "2017/18 Q3": 4}),
        Series("perpetrator_completions", "quarter", {"2017/18 Q1": 0, "2017/18 Q2": 2, "2017/18 Q3": 1}),
    )
    fourth = (
        Series("idsva_referrals", "quarter", {"2017/18 Q3": 122, "2017/18 Q4": 131}),
        Series("idsva_directed", "quarter", {"2017/18 Q3": 66, "2017/18 Q4": 70}),
        Series("idsva_harmful_practices_historic", "quarter", {"2017/18 Q3": 0, "2017/18 Q4": 2}),
        Series("idsva_marac_representation", "quarter", {"2017/18 Q3": 33, "2017/18 Q4": 31}),
        Series("idsva_criminal_justice", "quarter", {"2017/18 Q3": 19, "2017/18 Q4": 24}),
        Series("one_stop_shop", "quarter", {"2017/18 Q1": 102, "2017/18 Q2": 113, "2017/18 Q3": 102, "2017/18 Q4": 97}),
        Series(
            "perpetrator_assessments", "quarter", {"2017/18 Q1": 2, "2017/18 Q2": 11, "2017/18 Q3": 4, "2017/18 Q4": 8}
        ),
        Series(
            "perpetrator_completions", "quarter", {"2017/18 Q1": 0, "2017/18 Q2": 2, "2017/18 Q3": 1, "2017/18 Q4": 4}
        ),
    )
    upper = tuple(Series(name, "quarter", {"2018/19 Q1": value}) for name, value in (
        ("idsva_referrals", 118), ("idsva_directed", 61), ("idsva_harmful_practices_current", 2), ("idsva_harmful_practices_historic", 1),
        ("idsva_marac_referrals", 10), ("idsva_marac_representation", 29), ("idsva_civil_remedies", 12), ("idsva_criminal_justice", 21),
        ("one_stop_shop", 99),
    ))  # fmt: skip
    half = (
        Series("idsva_referrals", "quarter", {"2018/19 Q1": 118, "2018/19 Q2": 127}),
        Series("one_stop_shop", "quarter", {"2018/19 Q1": 99, "2018/19 Q2": 105}),
        Series("support_group", "quarter", {"2018/19 Q1": 71, "2018/19 Q2": 66}),
        Series("perpetrator_referrals", "quarter", {"2018/19 Q1": 12, "2018/19 Q2": 14}),
        Series("perpetrator_assessments", "quarter", {"2018/19 Q1": 9, "2018/19 Q2": 10}),
        Series("perpetrator_completions", "quarter", {"2018/19 Q1": 3, "2018/19 Q2": 5}),
    )
    small = (
        Series("idsva_referrals", "quarter", {"2019/20 Q2": 1040}),
        Series("idsva_directed", "quarter", {"2019/20 Q2": 75}),
        Series("idsva_marac_referrals", "quarter", {"2019/20 Q2": 12}),
        Series("idsva_civil_remedies", "quarter", {}),
        Series("idsva_criminal_justice", "quarter", {}),
        Series("perpetrator_completions", "quarter", {"2019/20 Q2": 6}),
    )
    sheets = (
        Series(
            "idsva_referrals", "quarter", {"2018/19 Q1": 110, "2018/19 Q2": 125, "2018/19 Q3": 98, "2018/19 Q4": 131}
        ),
        Counted("idsva.accepted", 339),
        Counted("idsva.declined", 125),
        Counted("idsva.repeat_referrals", 85),
        Counted("idsva.closed_planned", 50),
    )
    block = (
        Series(
            "idsva_referrals", "quarter", {"2019/20 Q1": 101, "2019/20 Q2": 102, "2019/20 Q3": 103, "2019/20 Q4": 104}
        ),
        Counted("idsva.accepted", 330),
        Counted("idsva.declined", 80),
    )
    years = (
        Series("idsva_referrals", "year", {"2020/21": 487, "2021/22": 521}),
        Series("idsva_referrals", "quarter", {
            "2020/21 Q1": 90, "2020/21 Q2": 140, "2020/21 Q3": 135, "2020/21 Q4": 122,
            "2021/22 Q1": 128, "2021/22 Q2": 119, "2021/22 Q3": 141, "2021/22 Q4": 133,
        }),
        Counted("idsva.accepted", 780),
    )  # fmt: skip
    so_far = (
        Series("idsva_referrals", "quarter", {"2022/23 Q1": 115, "2022/23 Q2": 120}),
        Counted("idsva.accepted", 177),
        Counted("idsva.repeat_referrals", 11),
        Counted("idsva.closed_planned", 78),
    )
    named = (
        Series("idsva_referrals", "quarter", {"2023/24 Q3": 115, "2023/24 Q4": 122}),
        Counted("idsva.accepted", 171),
        Counted("idsva.declined", 66),
    )
    return [
        Specimen("IDSVA Q3 report.xlsx", printed, third, "idsva"),
        Specimen("idsva_q4.csv", printed_text, fourth, "idsva"),
        Specimen("BCWA Q1 1819.xls", printed_old_excel, upper, "idsva"),
        Specimen("IDSVA half year.ods", printed_ods, half, "idsva"),
        Specimen("idsva q2.csv", printed_unicode, small, "idsva"),
        Specimen("IDSVA contract 18-19.xlsx", contract, sheets, "idsva"),
        Specimen("Contract monitoring.xlsx", contract_year, block, "idsva"),
        Specimen("Monitoring 2020-22.xls", contract_years, years, "idsva"),
        Specimen("contract_2223.csv", contract_text, so_far, "idsva"),
        Specimen("Contract 2023-24 H2.ods", contract_ods, named, "idsva"),
    ]
