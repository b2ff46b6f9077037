"""Fly-tipping: Defra's rows as published, and the council's register spread from them."""

from collections import Counter
from datetime import date, timedelta

import pytest

from tests.samples.opened import book, csv_rows, day, manifest, sheet, table, xlsx_rows

ISSUES = {"2015-16": "sample-defra-fly-tipping-2012-13-to-2015-16.xlsx",
          "2016-17": "sample-defra-fly-tipping-2012-13-to-2016-17.xlsx"}  # fmt: skip
YEAR = "sample-fly-tipping-register-2016-17.xlsx"
QUARTERS = [f"sample-fly-tipping-register-2017-18-q{number}.xlsx" for number in (1, 2, 3)]


def bromley(issue, title="LA_incidents"):
    return {row["Year"]: row for row in table(xlsx_rows(issue, title), "Year") if row["LA Name"].strip() == "Bromley"}


def test_incidents_of_bromley_by_year():
    found = {year: row["Total Incidents"] for year, row in bromley(ISSUES["2016-17"]).items()}
    assert found == {"2012-13": 2495, "2013-14": 2809, "2014-15": 3377, "2015-16": 3343, "2016-17": 3246}
    assert max(bromley(ISSUES["2015-16"])) == "2015-16"


def test_the_year_2015_16_of_bromley():
    row = bromley(ISSUES["2015-16"])["2015-16"]
    counts = [value for head, value in row.items() if head.endswith("Incidents") and head != "Total Incidents"]
    assert len(counts) == 10 + 15 + 7
    assert [sum(counts[:10]), sum(counts[10:25]), sum(counts[25:])] == [3343, 3343, 3343]
    assert row["Total Incidents Clearance Costs (£)"] == 228_492
    assert (row["Highway Incidents"], row["Council Land Incidents"]) == (2449, 732)
    assert row["Mid population estimates "] == ":"


def test_actions_of_bromley():
    rows = bromley(ISSUES["2016-17"], "LA_actions")
    assert [row["Total Actions"] for row in rows.values()] == [479, 653, 462, 326, 228]
    assert [row["Prosecution Actions"] for row in rows.values()] == [2, 8, 8, 3, 5]
    last = rows["2016-17"]
    successes = ("Absolute / Cond Discharge Outcomes", "Community Service Outcomes", "Fine Outcomes (issued by courts)",
                 "Custodial Sentence Outcomes", "Other (successful) Outcomes")  # fmt: skip
    assert sum(last[head] for head in successes) == 3


@pytest.mark.parametrize(("last", "name"), ISSUES.items())
def test_defra_s_traps_are_kept(last, name):
    workbook = book(name)
    assert workbook["Lookup_"].sheet_state == "hidden"
    page = workbook["LA_incidents"]
    years = {page.cell(row, 1).value for row in range(5, page.max_row + 1) if not page.row_dimensions[row].hidden}
    assert years == {last}
    names = [page.cell(row, 3).value for row in range(5, page.max_row + 1)]
    assert names.count("*Total") == int(last[:4]) - 2011
    assert len({name.strip() for name in names} - {"*Total"}) == 33 + 3
    assert "Croydon " in names


def register(name):
    rows = xlsx_rows(name)
    first = next(row[0] for row in rows if row[0] in {"Job No", "Ref", "Enquiry"})
    return table(rows, first)


def test_the_register_of_2016_17_adds_up_to_the_return():
    rows = register(YEAR)
    assert len(rows) == 3246
    assert sum(row["Clearance cost (£)"] or 0 for row in rows) == 207_753
    land = Counter(row["Land type"] for row in rows)
    assert (land["Highway"], land["Council Land"], land["Private / Residential"]) == (2686, 437, 85)
    waste = Counter(row["Waste type"].strip() for row in rows)
    assert (waste["Other Household Waste"], waste["Constr / Demol / Excav"], waste["Green"]) == (1678, 420, 334)
    size = Counter(row["Size"] for row in rows)
    assert (size["Small Van Load"], size["Single Item"], size[None]) == (1295, 779, 1)
    action = Counter(row["Action"] for row in rows)
    assert action == {"Investigation": 203, "Warning letter": 13, "Statutory notice": 3, "Fixed penalty notice": 4,
                      "Prosecution": 5, None: 3246 - 228}  # fmt: skip


def test_the_quarters_of_2017_18():
    assert [len(register(name)) for name in QUARTERS] == [807, 785, 705]
    heads = [tuple(register(name)[0])[:2] for name in QUARTERS]
    assert heads == [("Ref", "Logged"), ("Ref", "Logged"), ("Enquiry", "Reported on")]


def test_each_register_keeps_to_its_period_and_mixes_dates_with_text():
    spans = [
        ("2016-04-01", "2017-03-31"),
        ("2017-04-01", "2017-06-30"),
        ("2017-07-01", "2017-09-30"),
        ("2017-10-01", "2017-12-31"),
    ]
    for name, (first, last) in zip([YEAR, *QUARTERS], spans, strict=True):
        rows = register(name)
        column = list(rows[0])[1]
        days = [day(row[column]) for row in rows]
        assert (str(min(days)), str(max(days))) == (first, last)
        assert {type(row[column]) for row in rows} > {str}
        received = manifest()[name]
        assert timedelta(days=18) < received - date.fromisoformat(last) < timedelta(days=25)


def test_nothing_is_cleared_before_it_is_reported_or_after_the_run():
    for name in [YEAR, *QUARTERS]:
        for row in register(name):
            reported, cleared = list(row.values())[1], row.get("Date cleared", row.get("Completed"))
            if cleared:
                assert day(reported) <= day(cleared) < manifest()[name]


def test_the_year_s_register_hides_rows_and_a_sheet():
    workbook = book(YEAR)
    page = workbook["Register"]
    hidden = sum(page.row_dimensions[row].hidden for row in range(6, page.max_row + 1))
    assert hidden == 3246 - 2686
    assert workbook["Lists"].sheet_state == "hidden"


def test_numbers_run_through_the_year():
    numbers = [next(iter(row.values())) for name in QUARTERS for row in register(name)]
    assert numbers[0] == "FT17-00001"
    assert len(set(numbers)) == len(numbers) == 2297
    assert sheet(YEAR)["A6"].value == "FT16-00001"


def test_the_fixmystreet_export_is_of_one_month_and_of_no_one():
    rows = csv_rows("sample-fixmystreet-fly-tipping-2017-12.csv")
    head, body = rows[3], rows[4:]
    reports = [dict(zip(head, row, strict=True)) for row in body]
    assert len(reports) == 56
    assert {report["Created"][:7] for report in reports} == {"2017-12"}
    assert {report["User Name"] for report in reports} == {"(anonymous)"}
    assert {report["User Email"] for report in reports} == {"reporter@example.org"}
    assert {report["User Phone"] + report["Latitude"] + report["Easting"] for report in reports} == {""}
    assert any(", " in report["Ward"] for report in reports)
    assert {report["Status"] for report in reports} == {"fixed - council", "duplicate", "confirmed"}
