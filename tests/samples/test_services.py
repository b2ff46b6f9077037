"""MARAC, the advocacy service and the small returns: what the papers print, cell by cell."""

from collections import Counter

from tests.samples.opened import book, day, table, xlsx_rows

RETURN_2014 = "sample-marac-safelives-return-2014.xlsx"
REGISTERS = ("sample-marac-register-2016-17.xlsx", "sample-marac-register-2017-18-q3.xlsx")


def test_the_return_of_2014():
    rows = table(xlsx_rows(RETURN_2014), "Marac name")
    assert [day(row["Date of meeting"]).isoformat()[:7] for row in rows] == [
        f"2014-{month:02}" for month in range(1, 13)
    ]

    def total(head):
        return sum(row[head] for row in rows)

    cases = total("Number of cases discussed")
    assert cases == 118
    assert round(cases / 520, 3) == 0.227
    assert total("Victims aged 16-17") == 1
    assert total("LGBTQ+ cases") == total("Male victims") == 0
    assert round(total("Cases where victim has a disability") / cases, 3) == 0.025


def test_each_meeting_of_2014_keeps_safelives_rules():
    for row in table(xlsx_rows(RETURN_2014), "Marac name"):
        values = list(row.values())
        assert len(values) == 32
        cases, repeats, _, with_children = values[2:6]
        assert repeats <= cases >= with_children
        assert sum(values[6:20]) == cases
        assert sum(values[27:]) == row["Cases from minoritised ethnic communities"]


def test_the_registers_hold_made_up_cases_by_quarter():
    quarters = Counter()
    for name in REGISTERS:
        for row in table(xlsx_rows(name), "Ref"):
            met, referred = day(row["Meeting date"]), day(row["Referral date"])
            assert referred < met
            quarters[(met.year, (met.month - 1) // 3 + 1)] += 1
    assert quarters == {
        (2016, 2): 44,
        (2016, 3): 45,
        (2016, 4): 46,
        (2017, 1): 47,
        (2017, 2): 46,
        (2017, 3): 49,
        (2017, 4): 51,
    }


def test_the_advocates_referrals_of_october_to_december_2017_are_as_printed():
    last = [row for row in table(xlsx_rows(REGISTERS[1]), "Ref") if day(row["Meeting date"]).month >= 10]
    assert Counter(row["Referring agency"] for row in last)["IDVA"] == 13
    assert len(last) >= 33


def test_the_register_s_words():
    for name in REGISTERS:
        rows = table(xlsx_rows(name), "Ref")
        words = {row[head] for row in rows for head in ("Repeat", "Disability", "LGBT", "Male victim", "Aged 16-17")}
        assert words - {None} == {"Yes", "No", "Y", "N"}
        blank = {day(row["Meeting date"]).isoformat()[:7] for row in rows if row["Disability"] is None}
        assert blank == ({"2016-04"} if name == REGISTERS[0] else set())
        assert all(row["Ref"].startswith("M") for row in rows)


def test_the_advocacy_report_is_as_printed():
    rows = {row[0]: row[1:] for row in xlsx_rows("sample-idsva-quarterly-report-2017-18-q3.xlsx") if row[0]}
    printed = {label: tuple(cell for cell in cells if cell is not None) for label, cells in rows.items()}
    assert printed["Total referrals into service"] == (122,)
    assert printed["Number of referrals directed to IDSVA Service"] == (66,)
    assert printed["Number of cases presenting as FGM, HBV or Forced Marriage"] == (
        "0 (current abuse)\n0 (historic abuse)",
    )
    assert printed["Number of MARAC referrals"] == ("13 (referred to MARAC)\n33 (representation at MARAC)",)
    assert printed["Number of client supported in accessing civil remedies"] == (
        "9\n*does not include clients signposted to solicitors/OSS/NDVC for support in obtaining civil remedies*",
    )
    assert printed["Number of clients support through the CJS"] == (19,)
    assert printed["Number attending the One Stop Shop"] == (330, 102, 113, 102)
    assert printed["Number of referrals to the Support Group"] == ("260 (300 Pro Rata)", 76, 60, 83)
    assert printed["Number of referrals and assessments completed"] == (
        "55 (45 Pro Rata)", "8 referrals – 2 assessments", "15 referrals – 11 assessments", "11 referrals – 4 assessments",
    )  # fmt: skip
    assert printed["Number completing programme"] == (0, 2, 1)


def test_the_advocacy_report_s_heads():
    heads = [row for row in xlsx_rows("sample-idsva-quarterly-report-2017-18-q3.xlsx") if row[1] == "Target"]
    assert [row[2:] for row in heads] == [("Q1", "Q2", "Q3"), ("Q1", "Q2", "Q3"), ("Q1 – (June Only)", "Q2", "Q3")]


def test_prevent_training():
    rows = table(xlsx_rows("sample-prevent-wrap-training-2017-18.xlsx"), "Department")
    totals = {row["Department"]: sum(row[quarter] for quarter in ("Q1", "Q2", "Q3", "Q4")) for row in rows}
    assert totals == {"Adults": 12, "Children's": 85, "Education": 34}
    assert all(row["2017/18"] == totals[row["Department"]] for row in rows)


def test_impact_days():
    rows = table(xlsx_rows("sample-community-impact-days-2017-18.xlsx"), "2017/18")
    found = {row["2017/18"]: row["Q4"] for row in rows}
    assert found["Illegal vehicles seized"] == 21
    assert found["Arrests"] == 4
    assert found["Garages searched"] == 81
    assert all(row[quarter] is None for row in rows for quarter in ("Q1", "Q2", "Q3"))


def test_domestic_incidents():
    (row,) = table(xlsx_rows("sample-domestic-incidents-2014-15.xlsx"), "Bromley")
    assert (row["2013/14"], row["2014/15"]) == (4_227, 4_718)


def test_probation_caseload():
    rows = table(xlsx_rows("sample-probation-caseload-2016-05.xlsx"), "Provider")
    assert [tuple(row.values()) for row in rows] == [
        ("National Probation Service", 188, 33, 73, 294),
        ("Community Rehabilitation Company", 119, 410, 193, 722),
    ]


def test_titles_are_merged_as_people_merge_them():
    for name in ("sample-idsva-quarterly-report-2017-18-q3.xlsx", RETURN_2014, *REGISTERS):
        assert "A1" in {str(area).split(":")[0] for area in book(name).worksheets[0].merged_cells.ranges}


def test_made_up_shares_lie_where_safelives_expects_them():
    """So that no figure anybody made up is coloured red on a page."""
    year = table(xlsx_rows(RETURN_2014), "Marac name")
    cases = sum(row["Number of cases discussed"] for row in year)
    assert 0.28 <= sum(row["Number of repeat cases"] for row in year) / cases <= 0.40
    assert 0.25 <= 1 - sum(row["Referrals from Police"] for row in year) / cases <= 0.40
    register = [row for name in REGISTERS for row in table(xlsx_rows(name), "Ref")]
    for first, last in (("2016-04", "2017-03"), ("2017-01", "2017-12")):
        rows = [row for row in register if first <= day(row["Meeting date"]).isoformat()[:7] <= last]
        assert 0.28 <= sum(row["Repeat"] in {"Yes", "Y"} for row in rows) / len(rows) <= 0.40
        assert 0.25 <= sum(row["Referring agency"] != "Police" for row in rows) / len(rows) <= 0.40
