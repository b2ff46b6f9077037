"""The contract workbook: one sheet a quarter, metrics and data sets."""

from tests.loaders.returns.books import book, load


def sheet(title, total, *, gap=True):
    blank = [[]] if gap else []
    return [
        [title],
        [],
        ["Metric", "Number", "Comments"],
        ["Referrals received", total, ""],
        ["Accepted / engaged", total - 20, "of whom 3 returning"],
        ["% engaged", 0.8, ""],
        ["Declined / unable to contact", 20, ""],
        ["MARAC cases supported", "<5", ""],
        *blank,
        ["Referral source"],
        ["Police", total - 30],
        ["One Stop Shop", 20],
        ["Self", 10],
        ["Total", total],
        *blank,
        ["Age band"],
        ["16-17", 3],
        ["26-35", total - 3],
        *blank,
        ["Postcode district"],
        ["BR5", total - 40],
        ["BR2", 40],
        *blank,
        ["Primary crime type"],
        ["ABH", total - 12],
        ["Harmful practices", 12],
        *blank,
        ["Risk level"],
        ["High risk", total - 50],
        ["Medium", 50],
    ]


def categories(loaded, measure, start):
    return {one.category: one.value for one in loaded.observations(measure) if f"{one.period_start:%Y-%m}" == start}


def test_one_sheet_a_quarter():
    given = book(("Q2 2017-18", sheet("Contract monitoring", 100)), ("Q3 2017-18", sheet("Contract monitoring", 122)),
                 ("Notes", [["Prepared by the contracts team"]]))  # fmt: skip
    loaded = load(given)
    assert loaded.problems == ()
    assert loaded.layout == "idsva.contract_workbook"
    assert loaded.values("idsva.referrals") == {"2017-07": 100, "2017-10": 122}
    assert loaded.values("idsva.accepted") == {"2017-07": 80, "2017-10": 102}
    assert loaded.values("idsva.declined") == {"2017-07": 20, "2017-10": 20}
    assert loaded.values("idsva.marac_supported") == {"2017-07": None, "2017-10": None}


def test_data_sets_are_measures_of_their_own_in_the_services_words():
    loaded = load(book(("Quarter 3 2017-18", sheet("Contract monitoring", 122))))
    assert categories(loaded, "idsva.referrals_by_source", "2017-10") == {"Police": 92, "One Stop Shop": 20, "Self": 10}
    assert categories(loaded, "idsva.referrals_by_age", "2017-10") == {"16-17": 3, "26-35": 119}
    assert categories(loaded, "idsva.referrals_by_postcode_district", "2017-10") == {"BR5": 82, "BR2": 40}
    assert categories(loaded, "idsva.referrals_by_crime_type", "2017-10") == {"ABH": 110, "Harmful practices": 12}
    assert categories(loaded, "idsva.referrals_by_risk", "2017-10") == {"High risk": 72, "Medium": 50}


def test_a_source_called_one_stop_shop_is_no_attendance():
    loaded = load(book(("Q3 2017-18", sheet("Contract", 122))))
    assert loaded.values("idsva.one_stop_shop") == {}
    assert loaded.values("idsva.high_risk") == {}


def test_a_list_under_a_name_nobody_knows_is_refused_where_it_could_be_taken_for_figures():
    rows = sheet("Contract", 122)
    rows[9][0] = "Where they came from"
    (error,) = load(book(("Q3 2017-18", rows))).errors
    assert error.cell == "A12"
    assert "is this a list?" in error.message


def test_a_list_that_does_not_add_up_is_said_once():
    rows = sheet("Contract", 122)
    rows[20][1] = 41
    loaded = load(book(("Q2 2017-18", rows), ("Q3 2017-18", rows)))
    assert loaded.errors == []
    (warning,) = loaded.warnings
    assert (warning.sheet, warning.cell) == ("Q2 2017-18", "B21")
    assert "2 period(s)" in warning.message


def test_without_blank_rows_between_the_lists():
    loaded = load(book(("Q3 2017-18", sheet("Contract", 122, gap=False))))
    assert loaded.errors == []
    assert categories(loaded, "idsva.referrals_by_age", "2017-10") == {"16-17": 3, "26-35": 119}
    assert loaded.values("idsva.referrals") == {"2017-10": 122}


def test_lists_with_periods_across():
    rows = [
        ["Contract monitoring 2017/18"],
        ["Metric", "Q1", "Q2", "YTD", "RAG"],
        ["Referrals received", 30, 40, 70, "G"],
        ["New cases", 25, 30, 55, ""],
        ["Repeat cases", 5, 10, 15, ""],
        ["Source of referral", "", "", "", ""],
        ["Police", 20, 25, 45, ""],
        ["Self", 10, 15, 25, ""],
    ]
    loaded = load(book(rows))
    assert loaded.problems == ()
    assert loaded.values("idsva.repeat_referrals") == {"2017-04": 5, "2017-07": 10}
    assert categories(loaded, "idsva.referrals_by_source", "2017-07") == {"Police": 25, "Self": 15}


def test_a_line_of_a_list_without_figures_does_not_end_the_list():
    rows = [
        ["Contract monitoring 2017/18"],
        ["Metric", "Q1", "Q2"],
        ["Referrals received", 30, 40],
        ["New cases", 25, 30],
        ["Source of referral", "", ""],
        ["Police", "", ""],
        ["Self", 10, 15],
        [],
        ["Elsewhere", 99, 99],
    ]
    loaded = load(book(rows))
    assert categories(loaded, "idsva.referrals_by_source", "2017-04") == {"Self": 10}
    assert categories(loaded, "idsva.referrals_by_source", "2017-07") == {"Self": 15}


def test_a_sheet_whose_title_names_another_quarter_is_refused():
    given = book(("Q2 2017-18", sheet("Quarter 2 2017/18", 100)), ("Q3 2017-18", sheet("Quarter 2 2017/18", 122)))
    (error,) = load(given).errors
    assert (error.sheet, error.cell) == ("Q3 2017-18", "A1")
    assert "different periods" in error.message


def test_a_figure_said_again_alike_is_a_warning_and_differently_an_error():
    alike = load(
        book(("Q3 2017-18", sheet("Contract", 122)), ("Summary", [["Q3 2017/18"], ["Referrals received", 122]]))
    )
    assert alike.errors == []
    assert [(one.sheet, one.cell) for one in alike.warnings] == [("Summary", "B2")]
    other = load(
        book(("Q3 2017-18", sheet("Contract", 122)), ("Summary", [["Q3 2017/18"], ["Referrals received", 123]]))
    )
    assert [(one.sheet, one.cell) for one in other.errors] == [("Summary", "B2")]
    assert other.contents.observations[0].value == 122
