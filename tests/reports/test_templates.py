"""Blank templates: made from the loaders' own declarations, refused while blank, and always loading when filled."""

import io
from collections import Counter
from functools import cache
from random import Random

import pytest
from openpyxl import load_workbook
from openpyxl.utils import range_boundaries

from loaders.intake import Intake
from loaders.reading.return_table import ReturnList, ReturnRow, ReturnTable
from loaders.reading.return_template import template_of
from loaders.reading.template import Kind
from reports.blank_template import blank_template
from tests.reports.filling import fill
from tests.reports.reading import OWNED, figures, named, read, returns

PUBLISHED = {"fly_tipping.defra", "fly_tipping.fixmystreet", "mopac_7.borough_a", "mopac_7.borough_b",
             "mopac_7.borough_c", "mopac_7.ward"}  # fmt: skip
GIVEN = [name for name in OWNED if named()[name].template.labels]
VARIANTS = pytest.mark.parametrize("seed", [3, 5, 8])


@cache
def blank(name):
    return blank_template(named()[name], "Bromley")


@cache
def opened(name):
    return load_workbook(io.BytesIO(blank(name)))


def errors(loaded):
    return [(one.cell, one.message) for one in loaded.errors]


def test_every_layout_has_a_template_or_is_published_by_somebody():
    assert {name for name, layout in named().items() if not layout.template} == PUBLISHED
    assert all(bool(layout.template) != bool(layout.published_by) for layout in named().values())
    with pytest.raises(ValueError, match="published by Defra"):
        blank_template(named()["fly_tipping.defra"], "Bromley")


@pytest.mark.parametrize("name", OWNED)
def test_a_blank_template_is_refused_for_having_no_figures(name):
    loaded = read(blank(name))
    assert loaded.layout == name
    assert loaded.warnings == []
    assert not loaded.contents.coverage
    assert not loaded.contents.observations
    said = " ".join(one.message for one in loaded.errors)
    assert not loaded.errors or "No figures stand beside" in said or "but no report under them" in said


def test_a_blank_template_is_refused_at_the_door_in_plain_words(tmp_path):
    for name in ("marac.safelives_return", "mopac_7.summary", "probation.return"):
        file, workspace = tmp_path / f"{name}.xlsx", tmp_path / name
        file.write_bytes(blank(name))
        workspace.mkdir()
        outcome = Intake("Bromley", returns()).read(file, workspace)
        assert outcome.parsed is None
        assert [one.message.startswith("No figures") for one in outcome.problems] == [True]


@pytest.mark.parametrize(
    "name", [name for name in OWNED if name not in {"fly_tipping.register", "marac.referral_register"}]
)
@VARIANTS
def test_a_filled_template_loads_with_exactly_its_figures(name, seed):
    filled = fill(blank(name), named()[name], Random(seed))
    loaded = read(filled.data)
    assert (loaded.layout, errors(loaded)) == (name, [])
    told = {one.cell for one in loaded.contents.observations if one.measure == "marac.meetings"}
    found = {cell: value for cell, value in figures(loaded).items() if cell not in told}
    assert {one.sheet for one in loaded.contents.observations} == {named()[name].template.sheet}
    if name == "mopac_7.summary":  # a change is read as a fraction and as a difference
        found = {cell: value for cell, value in found.items() if cell[0] in "BC"}
        filled = filled._replace(cells={cell: value for cell, value in filled.cells.items() if cell[0] in "BC"})
    assert found == filled.cells


@VARIANTS
def test_a_filled_register_of_referrals_counts_its_rows(seed):
    filled = fill(blank("marac.referral_register"), named()["marac.referral_register"], Random(seed))
    loaded = read(filled.data)
    assert errors(loaded) == []
    met = Counter(f"{row['Meeting date'] or row['Referral date']:%Y-%m}" for row in filled.rows)
    assert loaded.values("marac.cases") == met
    repeats = sum(row["Repeat"] == "Yes" for row in filled.rows)
    assert sum(loaded.values("marac.repeat_cases").values()) == repeats
    assert sum(loaded.values("marac.children").values()) == sum(row["Children"] or 0 for row in filled.rows)
    by = Counter(row["Referring agency"] for row in filled.rows)
    assert sorted(by.values()) == sorted(
        sum(loaded.values("marac.referrals", agency=agency).values())
        for agency in {one.agency for one in loaded.observations("marac.referrals")}
    )


@VARIANTS
def test_a_filled_register_of_fly_tips_counts_its_rows(seed):
    filled = fill(blank("fly_tipping.register"), named()["fly_tipping.register"], Random(seed))
    loaded = read(filled.data)
    assert errors(loaded) == []
    reported = Counter(f"{row['Date reported']:%Y-%m}" for row in filled.rows)
    borough = [one for one in loaded.observations("fly_tipping.reports") if one.area == "Bromley"]
    assert {f"{one.period_start:%Y-%m}": one.value for one in borough} == reported
    pounds = [one.value for one in loaded.observations("fly_tipping.clearance_cost") if one.area == "Bromley"]
    assert sum(pounds) == pytest.approx(sum(row["Clearance cost (£)"] or 0 for row in filled.rows))
    kinds = Counter(row["Waste type"] or "Not recorded" for row in filled.rows)
    found = Counter()
    for one in loaded.observations("fly_tipping.reports_by_type"):
        found[one.waste_type] += one.value
    assert found == kinds


@pytest.mark.parametrize("name", OWNED)
def test_a_filled_template_passes_the_door(name, tmp_path):
    file = tmp_path / "filled.xlsx"
    file.write_bytes(fill(blank(name), named()[name], Random(7)).data)
    (tmp_path / "room").mkdir()
    outcome = Intake("Bromley", returns()).read(file, tmp_path / "room")
    assert outcome.parsed is not None, outcome.problems
    assert f"{outcome.source}.{outcome.layout}" == name


def test_each_column_is_the_quarter_it_says():
    book = opened_again("impact_days.return")
    sheet = book.worksheets[0]
    sheet["B2"] = "2017/18"
    sheet["C5"], sheet["E7"] = 4, 0
    loaded = read(saved(book))
    assert {(one.measure, f"{one.period_start}", one.value) for one in loaded.contents.observations} == {
        ("impact_days.vehicles_seized", "2017-07-01", 4), ("impact_days.garages_searched", "2018-01-01", 0),
    }  # fmt: skip


@pytest.mark.parametrize("name", [name for name in GIVEN if name != "mopac_7.summary"])
def test_without_its_period_a_template_is_refused_whatever_the_notes_say(name):
    book = opened_again(name)
    book.worksheets[0]["B5"] = book.worksheets[0]["B6"] = 3
    loaded = read(saved(book))
    assert loaded.errors, name
    assert not [one for one in loaded.errors if one.sheet != "Return"]
    assert any(word in loaded.errors[0].message for word in ("year", "quarter", "month"))


def test_headings_and_rows_are_the_loaders_own():
    register = named()["fly_tipping.register"]
    assert [field.header for field in register.template.fields] == [column.aliases[0] for column in register.columns]
    declared = ReturnTable("s", "T", "P", (ReturnRow("Arrests", measure="m.a"),))
    more = ReturnTable("s", "T", "P", (*declared.rows, ReturnRow("Seizures", measure="m.b")))
    assert [label.words for label in template_of(declared).labels] == ["Arrests"]
    assert [label.words for label in template_of(more).labels] == ["Arrests", "Seizures"]


def test_figures_that_share_a_cell_are_asked_for_with_their_words():
    rows = (
        ReturnRow("Referrals and assessments", measure="m.r", words=("referrals",)),
        ReturnRow("Referrals and assessments", measure="m.a", words=("assessments",)),
        ReturnRow("Closed", measure="m.c"),
    )
    labels = template_of(ReturnTable("s", "T", "P", rows, lists=(ReturnList("Age", "m.age"),))).labels
    assert [(label.words, label.parts, label.lines) for label in labels] == [
        ("Referrals and assessments", ("referrals", "assessments"), 0), ("Closed", (), 0), ("Age", (), 8),
    ]  # fmt: skip


def test_a_word_that_must_stand_in_the_file_stands_there():
    table = ReturnTable("s", "Training", "P", (ReturnRow("Adults", measure="m.a"),), says=("Prevent", "WRAP"))
    assert template_of(table).title == ("Training, {area}", "Prevent")


@pytest.mark.parametrize("name", OWNED)
def test_excel_offers_lists_and_checks_within_its_limits(name):
    book, template = opened(name), named()[name].template
    sheet = book.worksheets[0]
    rules = sheet.data_validations.dataValidation
    kinds = {field.kind for field in (*template.asks, *template.fields)}
    assert Counter(rule.type for rule in rules if rule.type == "date") == Counter(
        "date" for field in (*template.asks, *template.fields) if field.kind is Kind.DATE
    )
    assert bool(kinds & {Kind.CHOICE, Kind.YES_NO, Kind.YEAR, Kind.QUARTER}) == any(
        rule.type == "list" for rule in rules
    )
    assert (Kind.COUNT in kinds) == any(rule.type == "whole" for rule in rules)
    for rule in rules:
        assert len(rule.prompt) <= 255
        assert len(rule.error or "") <= 225
        assert len(rule.promptTitle) <= 32
        if rule.type == "list" and rule.formula1.startswith('"'):
            assert len(rule.formula1) <= 257


def test_long_lists_stand_on_a_sheet_and_the_rules_point_at_all_of_them():
    book = opened("fly_tipping.register")
    fields = {field.header: field for field in named()["fly_tipping.register"].template.fields}
    pointed = [rule for rule in book.worksheets[0].data_validations.dataValidation if "Lists!" in (rule.formula1 or "")]
    assert len(pointed) >= 2
    for rule in pointed:
        left, top, right, bottom = range_boundaries(rule.formula1.removeprefix("Lists!").replace("$", ""))
        assert left == right
        words = tuple(book["Lists"].cell(row, left).value for row in range(top, bottom + 1))
        assert words == fields[rule.promptTitle].choices


@pytest.mark.parametrize("name", OWNED)
def test_a_template_can_be_read_by_everybody(name):
    book = opened(name)
    assert book.sheetnames[0] == named()[name].template.sheet
    assert "Notes" in book.sheetnames
    assert "Example" in book.sheetnames
    for sheet in book.worksheets:
        assert sheet.sheet_state == "visible"
        assert sheet["A1"].value
        assert not sheet.merged_cells.ranges
        assert not any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row)


def test_the_example_is_filled_and_says_that_it_is_one():
    rows = list(opened("impact_days.return")["Example"].iter_rows(values_only=True))
    assert rows[0][0].startswith("Example")
    assert rows[4] == ("Example: Vehicles seized", 12, 9, 14, 11)
    marac = dict(list(opened("marac.safelives_return")["Example"].iter_rows(min_row=5, values_only=True)))
    assert marac["Marac name"] == "Bromley"
    assert marac["Number of cases discussed"] == 22


def test_a_template_is_the_same_whenever_it_is_made():
    assert blank_template(named()["prevent.return"], "Bromley") == blank("prevent.return")


def opened_again(name):
    return load_workbook(io.BytesIO(blank(name)))


def saved(book):
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
