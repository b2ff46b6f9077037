"""Ten reports of the IDSVA service, each with wording, order, titles and mess of its own."""

import pytest

from tests.loaders.returns.books import book, load

Q = ("2017-04", "2017-07", "2017-10", "2018-01")


def over(values, first=0):
    return dict(zip(Q[first:], values, strict=False))


SPECIMENS = {
    "performance table of the old kind": (
        [("KPIs", [
            ["London Borough of Bromley", "", "", "", "", "", "", "", ""],
            ["Domestic abuse contract 2017/18", "", "", "", "", "", "", "", ""],
            ["PI ref", "PI Description", "Polarity", "Target", "Q1 Outturn", "Q2 Outturn", "Q3 Outturn", "RAG", "Additional Comments"],
            ["1", "Total number of referrals received", "High", "", "98", "110", "122", "Green", "Q3 is the highest yet"],
            ["2", "Clients supported through the criminal justice system", "High", "", 14, 16, 19, "", ""],
            ["3", "One Stop Shop attendances", "High", 330, 102, 113, 102, "Amber", ""],
            ["4", "Support group referrals", "High", "260 (300 Pro Rata)", 76, 60, 83, "", "waiting list"],
        ])],
        {"idsva.referrals": over((98, 110, 122)), "idsva.criminal_justice": over((14, 16, 19)),
         "idsva.one_stop_shop": over((102, 113, 102)), "idsva.support_group": over((76, 60, 83))},
    ),
    "upper case, columns in another order, a blank column": (
        [("SHEET", [
            ["", "BROMLEY & CROYDON WOMEN'S AID"],
            ["", "QUARTERLY RETURN"],
            ["", "INDICATOR", "", "YTD", "Q3 2017-18", "", "Q2 2017-18", "COMMENTS"],
            ["", "TOTAL REFERRALS INTO SERVICE", "", 232, 122, "", 110, ""],
            ["", "REFERRALS DIRECTED TO IDSVA", "", 120, 66, "", 54, ""],
            ["", "CIVIL REMEDIES", "", 15, 9, "", 6, "see note *"],
        ])],
        {"idsva.referrals": over((110, 122), 1), "idsva.directed": over((54, 66), 1), "idsva.civil_remedies": over((6, 9), 1)},
    ),
    "two tiers of headings": (
        [("Return", [
            ["IDSVA monitoring", "", "", "", "", ""],
            ["", "2017/18", "", "", "2018/19", ""],
            ["Measure", "Q2", "Q3", "Q4", "Q1", "Q2"],
            ["Referrals into service", 110, 122, 117, 130, ""],
            ["Directed to IDSVA", 54, 66, 60, 71, ""],
            ["Supported through the CJS", 16, 19, 21, 18, ""],
        ])],
        {"idsva.referrals": {"2017-07": 110, "2017-10": 122, "2018-01": 117, "2018-04": 130},
         "idsva.criminal_justice": {"2017-07": 16, "2017-10": 19, "2018-01": 21, "2018-04": 18}},
    ),
    "target and actual under each quarter": (
        [("Return", [
            ["2017/18 return"],
            ["", "Q1", "Q1", "Q2", "Q2"],
            ["", "Target", "Actual", "Target", "Actual"],
            ["One Stop Shop", 82, 102, 83, 113],
            ["Support group", 65, 76, 65, 60],
            ["Total referrals", "", 98, "", 110],
        ])],
        {"idsva.one_stop_shop": over((102, 113)), "idsva.support_group": over((76, 60)), "idsva.referrals": over((98, 110))},
    ),
    "periods down the side": (
        [("Data", [
            ["IDSVA service, figures by quarter 2017/18", "", "", ""],
            ["Quarter", "Total referrals into service", "Referrals directed to IDSVA", "MARAC referrals", "Notes"],
            ["Q1", 98, 50, 11, "June only for the programme"],
            ["Q2", 110, 54, 12, ""],
            ["Q3", 122, 66, 13, ""],
            ["Total", 330, 170, 36, ""],
        ])],
        {"idsva.referrals": over((98, 110, 122)), "idsva.directed": over((50, 54, 66)), "idsva.marac_referrals": over((11, 12, 13))},
    ),
    "months for quarters, suppression and provisional marks": (
        [("Apr-Dec 2017", [
            ["Bromley IDSVA"],
            ["Figures under 5 are not shown; [p] is provisional"],
            ["", "April - June 2017", "July - Sept 2017", "Oct-Dec 2017"],
            ["Total referrals into the service", "98", "110", "122 [p]"],
            ["FGM, HBV or Forced Marriage (current abuse)", "<5", 0, "Fewer than 5"],
            ["Number completing the programme", "Under 5", "5 or under", 6],
        ])],
        {"idsva.referrals": over((98, 110, 122)), "idsva.harmful_practices_current": over((None, 0, None)),
         "idsva.perpetrator_completions": over((None, None, 6))},
    ),
    "numbered rows, remarks in brackets, words before figures": (
        [("Q3", [
            ["Report on the IDSVA contract, 2017-18", ""],
            ["1.", "Total referrals into service (all sources)", 122],
            ["2.", "Number of referrals directed to the IDSVA service", 66],
            ["3.", "Number of MARAC referrals", "Referred to MARAC: 13; representation at MARAC: 33"],
            ["4.", "Referrals and assessments completed", "Referrals 11, assessments 4"],
            ["5.", "FGM/HBV/FM", "0 current abuse and 2 historic abuse"],
        ])],
        {"idsva.referrals": over((122,), 2), "idsva.marac_referrals": over((13,), 2), "idsva.marac_representation": over((33,), 2),
         "idsva.perpetrator_referrals": over((11,), 2), "idsva.perpetrator_assessments": over((4,), 2),
         "idsva.harmful_practices_historic": over((2,), 2)},
    ),
    "a workbook of three quarters and a cover": (
        [("Cover", [["Contract monitoring"], ["Bromley 2017/18"]]),
         ("Q1 2017-18", [["Metric", "Number"], ["Referrals received", 98], ["Engaged", 70], ["Unable to contact", 12]]),
         ("Q2 2017-18", [["Metric", "Number"], ["Referrals received", 110], ["Engaged", 81], ["Unable to contact", "n/a"]]),
         ("Q3 2017-18", [["Quarter 3 2017/18"], ["Metric", "Number"], ["Referrals received", 122], ["Engaged", 90],
                         ["Unable to contact", 9]])],
        {"idsva.referrals": over((98, 110, 122)), "idsva.accepted": over((70, 81, 90)), "idsva.declined": over((12, None, 9))},
    ),
    "sheets named by the quarter alone": (
        [(f"Quarter {number}", [["IDSVA contract workbook", ""], ["Year", "2017/18"], ["Total referrals", value], ["High risk", 40],
                                ["Cases closed", 30], [], ["Age group", "Clients"], ["16-25", 30], ["26-35", value - 30]])
         for number, value in ((1, 98), (2, 110), (3, 122))],
        {"idsva.referrals": over((98, 110, 122)), "idsva.closed": over((30, 30, 30)),
         "idsva.referrals_by_age": over((98, 110, 122))},
    ),
    "narrative between the tables, footnotes below": (
        [("Report", [
            ["1 October 2017 to 31 December 2017"],
            ["The One Stop Shop has reached capacity and 2 more sessions are planned for Q4."],
            ["Total referrals into service", "122 (15%)"],
            ["Civil remedies", "9†"],
            ["CJS", "19 clients"],
            ["† does not include 4 clients signposted in Q2"],
            ["Source: case management system, 12 January 2018"],
        ])],
        {"idsva.referrals": over((122,), 2), "idsva.civil_remedies": over((9,), 2), "idsva.criminal_justice": over((19,), 2)},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("sheets", "expected"), SPECIMENS.values(), ids=SPECIMENS)
def test_a_specimen_loads(sheets, expected):
    loaded = load(book(*sheets))
    assert loaded.errors == []
    assert {measure: loaded.values(measure) for measure in expected} == expected
