"""Ten files of the returns that indicators.yaml describes: Prevent, impact days, domestic incidents, probation."""

from pathlib import Path

from tests.specimens.specimen import Counted, Series, Specimen
from tests.specimens.writing import Rows, Tab, delimited, ods, xls, xlsx


def prevent(path: Path) -> None:
    """A year by quarter, with totals both ways and a merged title."""
    rows: Rows = [
        ["Prevent: WRAP training"],
        ["April 2017 to March 2018"],
        [],
        ["Department", "Q1", "Q2", "Q3", "Q4", "Total"],
        ["Adults", 5, 0, 4, 3, 12],
        ["Children’s", 20, 25, 30, 10, 85],
        ["Education", 0, 12, 12, 10, 34],
        ["Total", 25, 37, 46, 23, 131],
        [],
        ["Six events were held."],
    ]
    xlsx(path, Tab("WRAP", rows, merged=("A1:F1", "A2:F2")))


def prevent_text(path: Path) -> None:
    """Quarters named in full, departments in other words, upper case, not yet known for the last quarter."""
    rows: Rows = [
        ["PREVENT TRAINING – STAFF ATTENDING WRAP", "", "", ""],
        ["", "", "", ""],
        ["STAFF", "Q1 2018/19", "Q2 2018/19", "Q3 2018/19"],
        ["ADULT SOCIAL CARE", "7", "8", "n/a"],
        ["CHILDREN'S SERVICES", "1,015", "16", "n/a"],
        ["SCHOOLS", "40", "[c]", "n/a"],
    ]
    delimited(path, rows, "cp1252")


def prevent_down(path: Path) -> None:
    """Quarters down the side and departments across, behind a cover."""
    rows: Rows = [
        ["WRAP (Prevent) attendances 2019/20"],
        [],
        ["Quarter", "Adults", "Children's", "Education"],
        ["Q1", 3, 14, 22],
        ["Q2", 6, 11, 0],
        ["Q3", 2, 19, 31],
        ["Q4", 0, 8, 5],
    ]
    ods(path, Tab("Cover", [["Prevent"]]), Tab("2019-20", rows))


def impact_days(path: Path) -> None:
    """A quarter's operations: more rows than are used, from column C, a run date."""
    rows: Rows = [
        ["Community Impact Days"],
        ["Run date: 09/03/2018"],
        [],
        ["Outcome", "Q3 2017/18", "Q4 2017/18"],
        ["Illegal vehicles seized", 8, 13],
        ["Arrests ", 1, 3],
        ["Knives recovered", 0, 2],
        ["Addresses visited", 10, 11],
        ["Garages searched", 30, 51],
    ]
    xlsx(path, Tab("Impact days", rows, left=2))


def impact_days_text(path: Path) -> None:
    """A year by quarter as Excel's Unicode text, quarters to come blank, a day's figure suppressed."""
    rows: Rows = [
        ["Community Impact Days 2018/19"],
        ["Measure", "Q1", "Q2", "Q3", "Q4", "YTD"],
        ["Number of vehicles seized", "5", "9", "", "", "14"],
        ["Number of arrests", "<5", "6", "", "", ""],
        ["Number of garages searched", "0", "22", "", "", "22"],
    ]
    delimited(path, rows, "utf-16", comma="\t")


def domestic(path: Path) -> None:
    """Years across under a two-line title, figures with commas, a rate beneath that is not asked for."""
    rows: Rows = [
        ["Domestic abuse in Bromley"],
        ["Metropolitan Police Service, financial years"],
        [],
        [None, "2013/14", "2014/15"],
        ["Domestic incidents", "4,227", "4,718"],
        ["Rate per 1,000 population", None, 15],
        [],
        ["10th of 32 boroughs"],
    ]
    xlsx(path, Tab("DA", rows, merged=("A1:C1", "A2:C2")))


def domestic_down(path: Path) -> None:
    """Years down the side, the last one provisional."""
    rows: Rows = [
        ["Domestic abuse incidents recorded by the police"],
        [],
        ["Year", "Number of domestic incidents"],
        ["2015-16", "4,902"],
        ["2016-17", "5,011"],
        ["2017-18", "5,120 [p]"],
    ]
    delimited(path, rows, "utf-8-sig", line_end="\n")


def domestic_old_excel(path: Path) -> None:
    """An old workbook, two years, upper case, a blank column for looks."""
    rows: Rows = [
        ["DOMESTIC VIOLENCE"],
        [],
        [None, None, "2018/19", None, "2019/20 "],
        ["DOMESTIC VIOLENCE INCIDENTS", None, 5230, None, 5402],
    ]
    xls(path, Tab("Sheet1", rows))


def probation(path: Path) -> None:
    """The caseload in May 2016 as the paper has it: providers down, kinds of case across, totals both ways."""
    rows: Rows = [
        ["Probation caseload, Bromley"],
        ["As at May 2016"],
        [],
        ["Provider", "Custody", "Community order", "Licence", "Total"],
        ["National Probation Service", 188, 33, 73, 294],
        ["Community Rehabilitation Company", 119, 410, 193, 722],
        ["Total", 307, 443, 266, 1016],
    ]
    xlsx(path, Tab("Caseload", rows, merged=("A1:E1",)))


def probation_text(path: Path) -> None:
    """The caseload at the end of a quarter: short names, other words, kinds in another order."""
    rows: Rows = [
        ["Bromley probation caseload as at 30/09/2017"],
        [],
        ["", "Community orders", "Licence cases", "In custody"],
        ["NPS", "35", "80", "201"],
        ["London CRC", "250", "100", "78"],
        [],
        ["Source: NPS London; London CRC"],
    ]
    delimited(path, rows, "cp1252")


def specimens() -> list[Specimen]:
    """The ten, with what they must say."""
    wrap = "prevent.wrap_attendances"
    return [
        Specimen("WRAP 2017-18.xlsx", prevent, (
            Series("wrap_attendances", "quarter", {"2017/18 Q1": 25, "2017/18 Q2": 37, "2017/18 Q3": 46, "2017/18 Q4": 23}),
            Series("wrap_attendances", "year", {"2017/18": 131}),
            Counted(wrap, 85, {"department": "Children's"}),
        ), "returns"),
        Specimen("wrap staff.csv", prevent_text, (
            Series("wrap_attendances", "quarter", {"2018/19 Q1": 1062}),
            Counted(wrap, 15, {"department": "Adults"}),
        ), "returns"),
        Specimen("Prevent 2019-20.ods", prevent_down, (
            Series("wrap_attendances", "quarter", {"2019/20 Q1": 39, "2019/20 Q2": 17, "2019/20 Q3": 52, "2019/20 Q4": 13}),
        ), "returns"),
        Specimen("CID results.xlsx", impact_days, (
            Series("impact_day_vehicles_seized", "quarter", {"2017/18 Q3": 8, "2017/18 Q4": 13}),
            Series("impact_day_arrests", "quarter", {"2017/18 Q3": 1, "2017/18 Q4": 3}),
            Series("impact_day_garages_searched", "quarter", {"2017/18 Q3": 30, "2017/18 Q4": 51}),
        ), "returns"),
        Specimen("impact days 1819.csv", impact_days_text, (
            Series("impact_day_vehicles_seized", "quarter", {"2018/19 Q1": 5, "2018/19 Q2": 9}),
            Series("impact_day_arrests", "quarter", {"2018/19 Q2": 6}),
            Series("impact_day_garages_searched", "quarter", {"2018/19 Q1": 0, "2018/19 Q2": 22}),
        ), "returns"),
        Specimen("DA incidents.xlsx", domestic, (Series("domestic_incidents", "year", {"2013/14": 4227, "2014/15": 4718}),), "returns"),
        Specimen("da_by_year.csv", domestic_down, (
            Series("domestic_incidents", "year", {"2015/16": 4902, "2016/17": 5011, "2017/18": 5120}),
        ), "returns"),
        Specimen("DV.xls", domestic_old_excel, (Series("domestic_incidents", "year", {"2018/19": 5230, "2019/20": 5402}),), "returns"),
        Specimen("Probation May 16.xlsx", probation, (
            Series("probation_caseload", "quarter", {"2016/17 Q1": 1016}),
            Counted("probation.caseload", 443, {"case_kind": "Community order"}),
            Counted("probation.caseload", 294, {"provider": "National Probation Service"}),
        ), "returns"),
        Specimen("caseload sept.csv", probation_text, (
            Series("probation_caseload", "quarter", {"2017/18 Q2": 744}),
            Counted("probation.caseload", 279, {"case_kind": "Custody"}),
        ), "returns"),
    ]  # fmt: skip
