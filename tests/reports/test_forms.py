"""Figures typed into a form become a workbook of their layout that loads like the partner's own."""

import io
from datetime import date

import pytest
from openpyxl import load_workbook

from loaders.intake import Intake
from loaders.reading.layout import Layout
from loaders.reading.periods import Grain
from loaders.reading.quarterly_table import layout as layout_of
from loaders.reading.return_table import ReturnRow, ReturnTable
from reports.form import FIGURE, Place, Row, form_of
from reports.typed_workbook import typed_workbook
from tests.reports.reading import OWNED, figures, named, read, returns

FORMS = [name for name in OWNED if form_of(named()[name])]
PERIODS = {Grain.QUARTER: "2017/18 Q3", Grain.YEAR: "2017/18", Grain.MONTH: "May 2016"}
STARTS = {Grain.QUARTER: "2017-10-01", Grain.YEAR: "2017-04-01", Grain.MONTH: "2016-05-01"}
SHEET = {"marac.safelives_quarterly": {"Number of cases discussed": 100, "Number of repeat cases": 30,
                                       "Referrals from Police": 60.5, "Male victims": 4}}  # fmt: skip


def form(name):
    return form_of(named()[name])


def typed(name, values, period="Q3 2017/18", **said):
    told = {"area": "Bromley", "by": "Jo Bloggs", "taken_from": "the Word report of 14 March 2018"} | said
    return typed_workbook(form(name), values, period=period, on=date(2018, 3, 15), **told)


def some(name):
    """A figure in every place of a form; other figures where some must add up."""
    if name in SHEET:
        return {Place(words, FIGURE): value for words, value in SHEET[name].items()}
    return {place: number for number, place in enumerate(form(name).places(), start=11)}


def test_every_return_and_quarterly_form_can_be_typed_in():
    declared = {f"{table.source}.{table.name}" for table in returns()}
    assert set(FORMS) == declared | {"idsva.quarterly_report", "idsva.contract_workbook", "marac.safelives_quarterly"}


@pytest.mark.parametrize("name", FORMS)
def test_typed_figures_are_read_where_they_stand_and_are_of_their_period(name):
    values = some(name)
    for grain in form(name).grains:
        data = typed(name, values, PERIODS[grain])
        loaded = read(data)
        assert (loaded.layout, loaded.problems) == (name, ())
        assert sorted(figures(loaded).values()) == sorted(values.values())
        sheet = load_workbook(io.BytesIO(data)).worksheets[0]
        assert {cell: sheet[cell].value for cell in figures(loaded)} == figures(loaded)
        if not (grain is Grain.MONTH and name == "probation.return"):
            assert {f"{one.period_start}" for one in loaded.contents.observations} == {STARTS[grain]}


def test_each_figure_is_of_the_row_it_was_typed_in():
    loaded = read(typed("impact_days.return", {Place("Arrests", FIGURE): 7, Place("Garages searched", FIGURE): 0}))
    assert loaded.values("impact_days.arrests") == {"2017-10": 7}
    assert loaded.values("impact_days.garages_searched") == {"2017-10": 0}
    assert loaded.observations("impact_days.vehicles_seized") == []
    assert loaded.covered("impact_days.vehicles_seized") == {}


def test_kinds_stand_side_by_side_and_a_month_stands_for_its_quarter():
    place = Place("National Probation Service", "Licence")
    loaded = read(typed("probation.return", {place: 41}, "May 2016"))
    (one,) = loaded.contents.observations
    assert (one.provider, one.case_kind, one.value) == ("National Probation Service", "Licence", 41)
    assert (f"{one.period_start}", f"{one.period_end}") == ("2016-04-01", "2016-06-30")


def test_lists_take_the_senders_own_words():
    name, heading = "idsva.contract_workbook", form("idsva.contract_workbook").lists[0]
    values = {
        Place("Total referrals into service", FIGURE): 11, Place("Police", FIGURE, heading): 8,
        Place("=1+1", FIGURE, heading): 3,
    }  # fmt: skip
    data = typed(name, values)
    loaded = read(data)
    assert loaded.problems == ()
    by = {one.category: one.value for one in loaded.observations("idsva.referrals_by_source")}
    assert by == {"Police": 8, "=1+1": 3}
    assert not any(cell.data_type == "f" for row in load_workbook(io.BytesIO(data)).worksheets[0] for cell in row)


def test_what_is_empty_is_not_typed_and_what_is_printed_is_kept():
    values = {
        Place("Total referrals into service", FIGURE): " ", Place("Cases referred to MARAC", FIGURE): "[c]",
        Place("Representation at MARAC", FIGURE): "1,033", Place("Number completing programme", FIGURE): None,
    }  # fmt: skip
    loaded = read(typed("idsva.quarterly_report", values))
    assert sorted(map(str, figures(loaded).values())) == ["1033", "[c]"]
    assert loaded.covered("idsva.referrals") == {}


def test_words_that_are_no_figure_are_refused_at_their_cell_like_the_partners_own():
    loaded = read(typed("impact_days.return", {Place("Arrests", FIGURE): "about 12"}))
    (error,) = loaded.errors
    assert error.cell == "B7"
    assert "'about 12' is not a figure" in error.message


def test_who_typed_it_and_from_what_stand_above_and_say_nothing_of_the_period():
    said = {"by": "jo.bloggs@bromley.gov.uk", "taken_from": "Q1 2019/20 report,\nJanuary 2020 to March 2020."}
    for name in ("impact_days.return", "marac.safelives_quarterly", "probation.return", "domestic_incidents.return"):
        period = "2017/18" if name.startswith("domestic") else "Q3 2017/18"
        data = typed(name, some(name), period, **said)
        sheet = load_workbook(io.BytesIO(data)).worksheets[0]
        lines = [row[0].value for row in sheet.iter_rows(max_row=4)]
        assert "Note: typed by jo.bloggs at bromley.gov.uk on 15 March 2018." in lines
        assert "Source: Q1 2019/20 report, January 2020 to March 2020." in lines
        loaded = read(data)
        assert loaded.problems == ()
        assert all(one.period_start.year == 2017 for one in loaded.contents.observations)


def test_figures_that_share_a_cell_are_typed_apart():
    rows = (
        ReturnRow("Referrals and assessments", measure="m.r", words=("referrals",)),
        ReturnRow("Referrals and assessments", measure="m.a", words=("assessments",)),
        ReturnRow("Closed", measure="m.c", required=False),
    )
    declared = ReturnTable("s", "Scheme", "P", rows)
    shared = form_of(layout_of(declared))
    assert shared.rows[:2] == (
        Row("Referrals and assessments", "referrals"),
        Row("Referrals and assessments", "assessments"),
    )
    values = dict(zip(shared.places(), (8, 2, 1), strict=True))
    told = {"area": "Bromley", "period": "Q1 2017/18", "by": "J", "taken_from": "e-mail", "on": date(2017, 7, 1)}
    data = typed_workbook(shared, values, **told)
    loaded = read(data, (declared,))
    assert [loaded.values(f"m.{one}") for one in "rac"] == [{"2017-04": 8}, {"2017-04": 2}, {"2017-04": 1}]


@pytest.mark.parametrize(
    ("name", "change", "words"),
    [
        ("impact_days.return", {"period": "Q5"}, "Write a quarter such as Q3 2017/18 or"),
        ("impact_days.return", {"period": "2017"}, "is no period"),
        ("idsva.quarterly_report", {"period": "2017/18"}, "Write a quarter such as Q3 2017/18."),
        ("impact_days.return", {"by": " "}, "Say who typed the figures"),
        ("impact_days.return", {"taken_from": ""}, "what they were taken from"),
        ("impact_days.return", {"values": {}}, "No figure was typed in"),
        ("impact_days.return", {"values": {Place("Arrests", FIGURE): ""}}, "No figure was typed in"),
        ("impact_days.return", {"values": {Place("Dogs", FIGURE): 1}}, "has no cell “Dogs”"),
        ("impact_days.return", {"values": {Place("Dogs", FIGURE, "Kinds"): 1}}, "has no cell “Dogs”"),
    ],
)
def test_what_cannot_be_a_return_is_said_before_a_file_is_made(name, change, words):
    with pytest.raises(ValueError, match=words):
        typed(name, **({"values": {Place("Arrests", FIGURE): 1}} | change))


def test_the_same_figures_are_the_same_file_and_others_are_not():
    arrests = {Place("Arrests", FIGURE): 7}
    assert typed("impact_days.return", arrests) == typed("impact_days.return", dict(arrests))
    assert typed("impact_days.return", arrests) != typed("impact_days.return", {Place("Arrests", FIGURE): 8})


def test_what_is_typed_passes_the_door(tmp_path):
    file = tmp_path / "typed.xlsx"
    file.write_bytes(typed("marac.safelives_quarterly", some("marac.safelives_quarterly")))
    (tmp_path / "room").mkdir()
    outcome = Intake("Bromley", returns()).read(file, tmp_path / "room")
    assert outcome.problems == ()
    assert (outcome.source, outcome.layout, outcome.parsed.observation_count) == ("marac", "safelives_quarterly", 4)


def test_single_cases_and_published_files_have_no_form():
    without: list[Layout] = [named()[name] for name in ("marac.referral_register", "mopac_7.borough_c")]
    assert [form_of(layout) for layout in without] == [None, None]
