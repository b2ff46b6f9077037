"""The quarterly report of the IDSVA service, read as printed."""

from loaders.idsva.rows import CONTRACT_WORKBOOK, QUARTERLY_REPORT
from loaders.reading.return_table import faults
from tests.loaders.idsva.printed import EVERYTHING, PRINTED, copy
from tests.loaders.returns.books import book, load


def figures(loaded):
    return {(one.measure, f"{one.period_start:%Y-%m}"): one.value for one in loaded.contents.observations}


def note(loaded, cell):
    return {one.note for one in loaded.contents.observations if one.cell == cell}


def test_every_figure_printed_on_26_march_2018():
    loaded = load(book(PRINTED))
    assert loaded.problems == ()
    assert loaded.layout == "idsva.quarterly_report"
    assert figures(loaded) == EVERYTHING


def test_every_figure_is_of_a_quarter_in_bromley_and_its_cell_is_named():
    observations = load(book(PRINTED)).contents.observations
    assert {(one.area, one.area_level) for one in observations} == {("Bromley", "borough")}
    assert {one.measure: one.cell for one in observations if one.measure.startswith("idsva.marac")} == {
        "idsva.marac_referrals": "B10",
        "idsva.marac_representation": "B10",
    }
    assert [one.cell for one in observations if one.measure == "idsva.one_stop_shop"] == ["C17", "D17", "E17"]


def test_what_is_printed_beside_a_figure_is_kept():
    loaded = load(book(PRINTED))
    assert note(loaded, "C20") == {"target as printed: 260 (300 Pro Rata)"}
    assert note(loaded, "C24") == {"8 referrals – 2 assessments; Q1 – (June Only); target as printed: 55 (45 Pro Rata)"}
    assert note(loaded, "C25") == {"Q1 – (June Only)"}
    assert note(loaded, "C17") == {""}
    (remedies,) = note(loaded, "B11")
    assert remedies.startswith("9 *does not include clients signposted to solicitors/OSS/NDVC")


def test_every_quarter_given_is_covered_and_no_other():
    loaded = load(book(PRINTED))
    assert loaded.covered("idsva.one_stop_shop") == {"2017-04": True, "2017-07": True, "2017-10": True}
    assert loaded.covered("idsva.referrals") == {"2017-10": True}


def test_a_blank_covers_nothing_and_a_marker_covers():
    rows = copy()
    rows[16][2], rows[16][3] = "", "<5"
    loaded = load(book(rows))
    assert loaded.covered("idsva.one_stop_shop") == {"2017-07": True, "2017-10": True}
    (hidden,) = [one for one in loaded.observations("idsva.one_stop_shop") if one.cell == "D17"]
    assert (hidden.value, hidden.marker) == (None, "[c]")


def test_the_small_tables_may_come_in_another_order():
    rows = [*PRINTED[:4], *PRINTED[21:25], [], *PRINTED[14:20], [], *PRINTED[3:12]]
    assert figures(load(book(rows))) == EVERYTHING


def test_the_tables_may_stand_on_sheets_of_their_own():
    title = ["Bromley & Croydon Women's Aid: Quarter 3 2017/18"]
    loaded = load(book(("IDSVA", [title, *PRINTED[6:12]]), ("Projects", [title, *PRINTED[15:20]]),
                       ("Perpetrators", [title, *PRINTED[22:]])))  # fmt: skip
    assert loaded.errors == []
    assert figures(loaded) == EVERYTHING


def test_the_quarter_may_be_named_on_a_cover_alone():
    loaded = load(book(("Cover", [["Quarterly report"], ["Quarter 3 2017/18"]]), ("Figures", PRINTED[3:])))
    assert figures(loaded) == EVERYTHING


def test_a_slip_of_the_pen_in_a_label_is_read_and_said():
    rows = copy()
    rows[6][0] = "Total referals into service"
    loaded = load(book(rows))
    assert figures(loaded) == EVERYTHING
    assert [(one.cell, one.expected) for one in loaded.warnings] == [("A7", "total referrals into service")]


def test_a_year_to_date_is_checked_and_is_no_figure():
    rows = [["2017/18"], ["KPI", "Q1", "Q2", "Q3", "YTD"], ["Total referrals", 100, 110, 122, 331], ["Civil remedies", 1, 2, 3, 6],
            ["CJS", 1, 2, 3, 6]]  # fmt: skip
    loaded = load(book(rows))
    assert loaded.values("idsva.referrals") == {"2017-04": 100, "2017-07": 110, "2017-10": 122}
    assert [(one.cell, one.found, one.expected) for one in loaded.warnings] == [("E3", "331", "332")]


def test_the_year_beside_its_quarters_is_their_sum_and_alone_it_is_a_figure():
    head = [["", "2016/17", "2017/18", "Q1 2017/18", "Q2 2017/18"]]
    rows = [*head, ["Total referrals", 400, 210, 100, 110], ["Civil remedies", 20, 3, 1, 2], ["CJS", 30, 3, 1, 2]]
    loaded = load(book(rows))
    assert loaded.values("idsva.referrals") == {"2016-04": 400, "2017-04": 100, "2017-07": 110}


def test_the_declared_wordings_do_not_contradict_each_other():
    assert faults(QUARTERLY_REPORT) == ()
    assert faults(CONTRACT_WORKBOOK) == ()
