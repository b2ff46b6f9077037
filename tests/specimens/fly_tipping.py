"""Ten files of fly-tipping: Defra's annual return, the public reporting site's export, the council's own register."""

from datetime import date
from pathlib import Path

from tests.specimens import defra
from tests.specimens.specimen import Counted, Series, Specimen
from tests.specimens.writing import Rows, Tab, delimited, ods, xls, xlsx

CROYDON = "E09000008"
BOROUGH = {"area_level": "borough"}  # the registers are kept by ward as well
REPORTING = (
    "Report ID,Title,Detail,User Name,Category,Created,Confirmed,Acknowledged,Fixed,Closed,Status,Latitude,Longitude,Query,Ward,"
    "Easting,Northing,Report URL,Device Type,Site Used,Reported As"
)


def defra_workbook(path: Path) -> None:
    """The workbook as released: notes first, a hidden lookup, all years but the last filtered out, subtotals inside."""
    first, second = (
        defra.incidents("2018-19", "Bromley ", 2000, 500, 95000, 331000),
        defra.incidents("2019-20", "Bromley", 2100, 450, 98000, 332000),
    )
    third = defra.missing(
        defra.incidents("2020-21", "Bromley", 2400, 620, 0, 332750),
        defra.INCIDENTS,
        "Total Incidents Clearance Costs (£)",
    )
    others = [
        defra.incidents(year, "Croydon", 5000, 900, 300000, 386000, CROYDON)
        for year in ("2018-19", "2019-20", "2020-21")
    ]
    others[0] = defra.missing(others[0], defra.INCIDENTS, "Total Incidents")
    rows: Rows = [
        ["Fly-tipping incidents reported by local authorities in England"],
        defra.groups(defra.INCIDENTS, c4="TOTAL", c5="Land type", c15="Waste type", c30="Size and costs"),
        defra.INCIDENTS,
        *defra.both([first, second, third], others),
        defra.subtotal(first, "*Total", "London"),
        defra.subtotal([*second[:4], 941895.766955149, *second[5:]], "*Total", "*Total England"),
    ]
    taken = [
        defra.actions(year, "Bromley", *counts)
        for year, counts in (("2018-19", (200, 9, 9, 6)), ("2019-20", (150, 5, 2, 2)), ("2020-21", (160, 0, 0, 0)))
    ]
    done: Rows = [
        ["Fly-tipping actions reported by local authorities in England"],
        defra.groups(
            defra.ACTIONS, c4="TOTAL", c5="Type of actions and costs", c25="Outcomes", c32="Fines issued by courts"
        ),
        defra.ACTIONS,
        *taken,
    ]
    about: Rows = [["Title", "Fly-tipping in England"], ["Released", date(2022, 2, 28)]]
    notes: Rows = [["Notes"], [": Data not available"], ["Change of method 2019/20"]]
    lookup: Rows = [
        ["LA code", "LA name", "Region code", "Region name"],
        ["E09000006", "Bromley", "E12000007", "London"],
    ]
    xlsx(path, Tab("Metadata", about), Tab("Notes", notes), Tab("LA_incidents", rows, hidden=(4, 5, 6, 7)),
         Tab("LA_actions", done, hidden=(4, 5)), Tab("Lookup_", lookup, concealed=True))  # fmt: skip


def defra_ods(path: Path) -> None:
    """The later, accessible release: OpenDocument, the header one row higher, square-bracketed markers."""
    earlier = defra.incidents("2021-22", " Bromley", 2600, 700, 0, 329830)
    rows: Rows = [
        ["Fly-tipping incidents reported by local authorities in England, 2021-22 to 2022-23 (revised)"],
        defra.INCIDENTS,
        defra.missing(
            earlier,
            defra.INCIDENTS,
            "Total Incidents Clearance Costs (£)",
            "Small Van Load Clearance Costs (£)",
            mark="[x]",
        ),
        defra.incidents("2021-22", "Croydon", 4000, 800, 0, 390000, CROYDON),
        defra.incidents("2022-23", "Bromley", 2650, 726, 51000, 330000),
        defra.incidents("2022-23", "Croydon", 4100, 810, 0, 391000, CROYDON),
    ]
    taken: Rows = [
        ["Actions taken by local authorities in England"],
        [header.replace("Inspect Action Costs", "Inspection Action Costs") for header in defra.ACTIONS],
        defra.actions("2021-22", "Bromley", 290, 12, 1, 1),
        defra.actions("2022-23", "Bromley", 301, 20, 4, 3),
    ]
    ods(path, Tab("Cover_sheet", [["Fly-tipping statistics"]]), Tab("LA_incidents", rows), Tab("LA_actions", taken))


def defra_text(path: Path) -> None:
    """One sheet saved as text by Excel: pound signs in Windows' encoding, thousands with commas."""
    rows: Rows = [["Fly-tipping incidents reported by local authorities in England"], [], defra.INCIDENTS]
    for row in (
        defra.incidents("2014-15", "Bromley", 2500, 877, 231000, 321000),
        defra.incidents("2015-16", "Bromley ", 2611, 732, 228492, 324857),
    ):
        rows.append([f"{cell:,}" if isinstance(cell, int) else cell for cell in row])
    delimited(path, rows, "cp1252")


def defra_extract(path: Path) -> None:
    """The council's own extract of the return: one authority, other names of sheets, columns the other way round."""
    reached = [
        defra.incidents(year, "LB Bromley", *counts)
        for year, counts in (("2012-13", (1900, 595, 193739.33, 314000)), ("2013-14", (2100, 709, 201000, 317000)))
    ]
    rows: Rows = [["London Borough of Bromley"], ["WasteDataFlow return – incidents"], ["Printed 12/05/2015"], []]
    rows += [[*reversed(row)] for row in (defra.INCIDENTS, *reached)]
    xlsx(
        path,
        Tab("Read me", [["Prepared by Neighbourhood Management"]]),
        Tab("Incidents 12-14", rows, merged=("B1:E1",), left=1),
    )


def reports(path: Path) -> None:
    """The reporting site's dashboard export: personal columns, several wards in one cell, stages not reached blank."""
    rows: Rows = [REPORTING.split(",")]
    for number, (day, fixed, ward, status) in enumerate([
        ("2016-04-02", "2016-04-05", "Bromley Town", "fixed - council"),
        ("2016-04-11", "", "Penge and Cator, Crystal Palace", "confirmed"),
        ("2016-04-30", "2016-05-02", "Darwin", "fixed - user"),
        ("2016-05-09", "2016-05-10", "Cray Valley East", "fixed - council"),
        ("2016-06-21", "", "Shortlands", "investigating"),
        ("2016-06-29", "2016-06-30", "Bickley", "closed"),
    ], start=1):  # fmt: skip
        done = f"{fixed}T10:00:00" if fixed else ""
        rows.append([
            700100 + number, "Mattress dumped", "By the gate, please call Mrs Smith on 020 8464 0000", "(anonymous)" if number % 2 else "Ann Smith",
            "Flytipping", f"{day}T08:15:00", f"{day}T08:20:00", "", done, "", status, "51.4057", "0.0144", "BR1 1AA", ward, "540250", "169300",
            f"https://fix.bromley.gov.uk/report/{700100 + number}", "desktop", "website", "",
        ])  # fmt: skip
    delimited(path, rows, line_end="\n")


def reports_with_extras(path: Path) -> None:
    """The same with a subcategory, the council's extra columns, and a byte order mark from Excel."""
    header = REPORTING.replace("Category,", "Category,Subcategory,").split(",")
    header += ["Staff User", "User Email", "User Phone", "External ID", "USRN", "Nearest address"]
    rows: Rows = [header]
    for number, day in enumerate(["2022-07-01", "2022-07-15", "2022-08-02", "2022-09-30", "2022-09-30"], start=1):
        rows.append([
            4400100 + number, "Fly-tip", "Black bags", "J. Jones", "Rubbish, Street cleaning", "Fly-tipping", f"{day}T23:30:00", f"{day}T23:59:59",
            f"{day}T23:59:59", "", "", "confirmed", "51.37", "0.09", "", "Orpington", "545800", "166200", f"https://fix.bromley.gov.uk/report/{number}",
            "mobile", "iOS", "", "", "j.jones@example.org", "07700 900123", 9000 + number, 20300 + number, "1 High Street, Orpington, BR6 0AA",
        ])  # fmt: skip
    delimited(path, rows, "utf-8-sig")


def register(path: Path) -> None:
    """The council's register: title and run date above, dates and text in one column, notes and a total beneath."""
    april, may, june = (date(2016, month, 1) for month in (4, 5, 6))
    rows: Rows = [
        ["London Borough of Bromley – Fly-tipping register"],
        ["1 April 2016 to 30 June 2016"],
        ["Report run: 04/07/2016 09:12"],
        [],
        ["Job No", "Date reported", "Ward", "Land type", "Waste type", "Size", "Clearance cost (£)", "Date cleared", "Action"],
        ["FT1001", april, "Bromley Town", "Highway", "White Goods", "Single Item", 29, april.replace(day=3), "Investigation"],
        ["FT1002", "04/04/2016", "Darwin ", "Council Land", "Tyres", "Small Van Load", 56, "05/04/2016", "Warning Letter"],
        ["FT1003", april.replace(day=20), "Penge & Cator", "Highway", "Green", "Car Boot or Less", 29, "23/04/2016", None],
        ["FT1004", may, "Petts Wood and Knoll", "Back Alleyway", "Asbestos", "Transit Van Load", 115, may.replace(day=9), "Investigation"],
        ["FT1005", "12/05/2016", "ORPINGTON", "Highway", "Black Bags - Household", "Single Black Bag", "£7.00", None, None],
        ["FT1006", june.replace(day=2), "Kelsey and Eden Park", "Highway", "Other Household Waste", "Small Van Load", 56, "02/06/2016", None],
        ["FT1007", "30/06/2016", "Bickley", "Private / Residential", "Constr / Demol / Excav", "Tipper Lorry Load", "1,250.50", june.replace(day=30), "Prosecution"],
        ["Total", None, None, None, None, None, 1542.5, None, "7 jobs"],
        [],
        ["Costs exclude disposal."],
    ]  # fmt: skip
    xlsx(path, Tab("Register", rows, merged=("A1:I1", "A2:I2")))


def register_other_words(path: Path) -> None:
    """Other headings in another order, from column C, a cover first, half of the rows filtered out, wards of 2022."""
    rows: Rows = [
        ["Fly tipping jobs Q2 2022/23"],
        [],
        ["COMPLETED ", "Logged", "Waste type", "Load size", "Ward", "Enquiry", "Land type", "Crew", "Status"],
        [
            date(2022, 7, 4),
            date(2022, 7, 1),
            "White goods",
            "Single item",
            "St. Paul’s Cray",
            "E-1",
            "Highway",
            "A",
            "Done",
        ],
        [
            date(2022, 7, 9),
            date(2022, 7, 6),
            "Tyres",
            "Small van load",
            "St Mary Cray",
            "E-2",
            "Council land",
            "B",
            "Done",
        ],
        [
            date(2022, 8, 15),
            "13/08/2022",
            "Green",
            "Car boot or less",
            "Bromley Common and Holwood",
            "E-3",
            "Highway",
            "A",
            "Done",
        ],
        [],
        [
            "18/09/2022",
            date(2022, 9, 8),
            "Clinical",
            "Single black bag",
            "Beckenham Town & Copers Cope",
            "E-4",
            "Footpath / Bridleway",
            "B",
            "Done",
        ],
        [
            None,
            "30/09/2022",
            "Vehicle parts",
            "Single item",
            "Shortlands and Park Langley",
            "E-5",
            "Highway",
            "A",
            "Open",
        ],
        ["TOTAL", 5],
    ]
    xlsx(
        path,
        Tab("Front page", [["Neighbourhood Management"], ["Fly tipping jobs"]]),
        Tab("Jobs", rows, hidden=(4, 5, 8), left=2),
    )


def register_text(path: Path) -> None:
    """The register as UTF-16 text, and nothing but date, type and land; no job at all in November."""
    rows: Rows = [
        ["Ref", "Reported on", "Waste type", "Land type"],
        ["1", "03/10/2018", "Tyres", "Highway"],
        ["2", "31/10/2018", "Green", "Railway"],
        ["3", "01/12/2018", "Animal Carcass", "Watercourse / Bank"],
        ["4", "02/12/2018", "White Goods", "Agricultural"],
        ["5", "31/12/2018", "Chemical Drums, Oil, Fuel", "Other (unidentified)"],
    ]
    delimited(path, rows, "utf-16", comma="\t")


def register_old_excel(path: Path) -> None:
    """The contractor's system in an old workbook: Logged date with the time as text, streets, a sheet a month."""
    header = ["Enquiry", "Logged date", "Street", "Ward", "Size", "Waste type", "Completed date"]
    january: Rows = [
        ["Fly-tipping – January 2017"],
        header,
        [501, "02/01/2017 08:30", "High Street", "Bromley Town", "Small Van Load", "White Goods", "04/01/2017 12:00"],
        [502, "30/01/2017 17:05", "Anerley Road", "Crystal Palace", "Single Item", "Tyres", "30/01/2017 19:00"],
    ]
    february: Rows = [
        ["Fly-tipping – February 2017"],
        header,
        [503, "14/02/2017 10:00", "Main Road", "Biggin Hill", "Single Item", "Green", "17/02/2017 10:30"],
    ]
    march: Rows = [
        ["Fly-tipping – March 2017"],
        header,
        [504, "01/03/2017 00:00", "Croydon Road", "Clock House", "Single Item", "Green", ""],
        [
            505,
            "03/03/2017 09:00",
            "Sevenoaks Way",
            "Cray Valley West",
            "Transit Van Load",
            "Asbestos",
            "08/03/2017 16:45",
        ],
        [
            506,
            "31/03/2017 23:59",
            "Sevenoaks Way",
            "Cray Valley West",
            "Transit Van Load",
            "Asbestos",
            "31/03/2017 23:59",
        ],
    ]
    xls(path, Tab("Jan 17", january), Tab("Feb 17", february), Tab("Mar 17", march))


def specimens() -> list[Specimen]:
    """The ten, with what they must say."""
    released = (
        Series("fly_tipping_incidents", "year", {"2018/19": 2500, "2019/20": 2550, "2020/21": 3020}),
        Series("fly_tipping_cost", "year", {"2018/19": 95000, "2019/20": 98000}),
        Series("fly_tipping_rate", "year", {"2018/19": 2500 / 331, "2019/20": 2550 / 332, "2020/21": 3020 / 332.75}),
        Series("fly_tipping_actions", "year", {"2018/19": 218, "2019/20": 157, "2020/21": 160}),
        Series("fly_tipping_prosecutions", "year", {"2018/19": 9, "2019/20": 2, "2020/21": 0}),
        Series("fly_tipping_successful_prosecutions", "year", {"2018/19": 6, "2019/20": 2, "2020/21": 0}),
        Series("fly_tipping_incidents", "year", {"2019/20": 5900, "2020/21": 5900}, "Croydon"),
        Counted("fly_tipping_return.incidents_by_land_type", 6500, {"area": "Bromley", "land_type": "Highway"}),
    )
    later = (
        Series("fly_tipping_incidents", "year", {"2021/22": 3300, "2022/23": 3376}),
        Series("fly_tipping_cost", "year", {"2022/23": 51000}),
        Series("fly_tipping_actions", "year", {"2021/22": 303, "2022/23": 325}),
        Series("fly_tipping_successful_prosecutions", "year", {"2021/22": 1, "2022/23": 3}),
    )
    saved = (
        Series("fly_tipping_incidents", "year", {"2014/15": 3377, "2015/16": 3343}),
        Series("fly_tipping_cost", "year", {"2014/15": 231000, "2015/16": 228492}),
        Series("fly_tipping_rate", "year", {"2014/15": 3377 / 321, "2015/16": 3343 / 324.857}),
    )
    extract = (
        Series("fly_tipping_incidents", "year", {"2012/13": 2495, "2013/14": 2809}),
        Series("fly_tipping_cost", "year", {"2012/13": 193739.33, "2013/14": 201000}),
    )
    kept = (
        Series("fly_tipping_reports", "month", {"2016-04": 3, "2016-05": 2, "2016-06": 2}),
        Series("fly_tipping_reports", "quarter", {"2016/17 Q1": 7}),
        Series(
            "fly_tipping_days_to_clear", "month", {"2016-04": 2, "2016-05": 8, "2016-06": 0}
        ),  # (2 + 1 + 3) / 3; 8; 0
        Counted("fly_tipping.clearance_cost", 1542.5, BOROUGH),
    )
    other_words = (
        Series("fly_tipping_reports", "month", {"2022-07": 2, "2022-08": 1, "2022-09": 2}),
        Series("fly_tipping_days_to_clear", "month", {"2022-07": 3, "2022-08": 2, "2022-09": 10}),
        Counted("fly_tipping.reports_by_type", 1, {"area": "E05014007"}),
    )
    bare = (Series("fly_tipping_reports", "month", {"2018-10": 2, "2018-11": 0, "2018-12": 3}),)
    old_excel = (
        Series("fly_tipping_reports", "month", {"2017-01": 2, "2017-02": 1, "2017-03": 3}),
        Series("fly_tipping_days_to_clear", "month", {"2017-01": 1, "2017-02": 3, "2017-03": 2.5}),
    )
    source = "fly_tipping"
    return [
        Specimen("Flytipping_incidents_and_actions_2018-19_to_2020-21.xlsx", defra_workbook, released, source),
        Specimen("Flytipping_accessible_revised.ods", defra_ods, later, source),
        Specimen("LA_incidents.csv", defra_text, saved, source),
        Specimen("WDF return LBB.xlsx", defra_extract, extract, source),
        Specimen(
            "fix.bromley.gov.uk-category-Flytipping-start_date-2016-04-01.csv",
            reports,
            (Counted("fixmystreet.reports", 6, BOROUGH),),
            source,
        ),
        Specimen(
            "fix.bromley.gov.uk-2022.csv", reports_with_extras, (Counted("fixmystreet.reports", 5, BOROUGH),), source
        ),
        Specimen("Fly tip register Q1.xlsx", register, kept, source),
        Specimen("FT jobs Jul-Sep 22 (filtered).xlsx", register_other_words, other_words, source),
        Specimen("flytips_oct_dec_2018.csv", register_text, bare, source),
        Specimen("Contractor jobs.xls", register_old_excel, old_excel, source),
    ]
