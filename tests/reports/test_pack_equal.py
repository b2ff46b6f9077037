"""Every file of a pack says the same of each figure as the scorecard's row: one object, several writers."""

import io
import re
from functools import cache

import pytest
from pptx import Presentation
from pypdf import PdfReader

from charts.wording import level_words, moved, period_words, rating_words, value_words
from performance.pack.deck import deck_of
from reports.pack_files import pack_files
from tests.packs import sample_pack, small_pack
from tests.reports.pack_sheets import cells_of, lines_of, workbook

PACKS = pytest.mark.parametrize("pack_of", [small_pack, sample_pack], ids=["small", "samples"])


@cache
def made(pack_of, ending):
    """The bytes of a file of a pack."""
    (file,) = (one for one in pack_files(pack_of()) if one.name.endswith(ending))
    return file.make()


def words_of(figure):
    """What every writer must say of a figure: title, rating, value, what is expected."""
    row = figure.row
    value = value_words(row) + (" (p)" if row.provisional and row.value is not None else "")
    return row.indicator.title, rating_words(row), value, level_words(row.expected, row.indicator.unit)


@PACKS
def test_the_workbook_holds_the_values_of_the_rows(pack_of):
    rows = cells_of(workbook(pack_of())["Scorecard"])
    assert len(rows) == len(pack_of().figures)
    for row, figure in zip(rows, pack_of().figures, strict=True):
        title, rating, _, _ = words_of(figure)
        assert (row["Indicator"].value, row["Rating"].value) == (title, rating)
        assert held(row["Value"].value) == number(figure.row.value)
        low, high = bounds(figure.row.expected)
        assert held(row["Expected by now"].value) == low
        assert held(row["Upper end if a range"].value) == (high if isinstance(figure.row.expected, tuple) else None)
        scale = 100 if figure.row.indicator.is_share else 1
        for heading, change in (("On quarter", figure.row.change_on_quarter), ("On year", figure.row.change_on_year)):
            assert held(row[heading].value) == (
                None if change.value is None else pytest.approx(float(change.value) * scale)
            )


@PACKS
def test_the_csv_holds_the_values_of_the_rows(pack_of):
    lines = [line for line in lines_of(pack_of()) if line["line"] == "figure"]
    assert len(lines) == len(pack_of().figures)
    for line, figure in zip(lines, pack_of().figures, strict=True):
        row = figure.row
        assert (line["indicator"], line["rating"]) == (row.indicator.id, row.rating.value)
        assert read(line["value"]) == number(row.value)
        assert (read(line["expected_low"]), read(line["expected_high"])) == bounds(row.expected)
        assert (read(line["change_on_quarter"]), read(line["change_on_year"])) == (
            number(row.change_on_quarter.value), number(row.change_on_year.value),
        )  # fmt: skip
        assert (line["mark"] == "[c]") is row.suppressed


@PACKS
def test_the_slides_say_what_the_rows_say(pack_of):
    slides = Presentation(io.BytesIO(made(pack_of, ".pptx"))).slides
    assert len(slides) == len(deck_of(pack_of()).slides)
    notes = "\n".join(slide.notes_slide.notes_text_frame.text for slide in slides).split("\n")
    listed = [line for slide in slides for shape in slide.shapes if shape.has_table for line in lines_in(shape.table)]
    for figure in pack_of().figures:
        title, rating, value, expected = words_of(figure)
        said = f"{title}: {rating}; {value}{'' if expected == '–' else f', expected {expected}'};"
        assert any(line.startswith(said) for line in notes), said
        rows = [row for row in listed if row["Indicator"].split("  ")[0] == title]
        assert rows, title
        for row in rows:
            assert (row["Rating"].split(" ", 1)[1], row["Figure"], row["Expected"]) == (rating, value, expected)
            assert row["On the year"].startswith(
                moved(figure.row.change_on_year, share=figure.row.indicator.is_share).by
            )


@PACKS
def test_the_charts_of_the_slides_hold_the_course(pack_of):
    figures = {figure.row.indicator.title: figure for figure in pack_of().figures}
    slides = Presentation(io.BytesIO(made(pack_of, ".pptx"))).slides
    found = 0
    for slide, shown in zip(slides, deck_of(pack_of()).slides, strict=True):
        for shape in slide.shapes:
            if shape.has_chart and shown.figure:
                course = figures[shown.figure.row.indicator.title].course
                values = [value for value in shape.chart.plots[0].series[0].values if value is not None]
                assert values == [float(step.value) for step in course if step.value is not None]
                found += 1
    assert found > 0


@PACKS
def test_the_papers_say_what_the_rows_say(pack_of):
    pages = PdfReader(io.BytesIO(made(pack_of, "a4.pdf"))).pages
    text = plain(" ".join(page.extract_text() for page in pages))
    for figure in pack_of().figures:
        title, rating, value, expected = words_of(figure)
        row = figure.row
        assert plain(f"{title} {period_words(row)} {row.finding} {rating} {value} {expected}") in text, title


def lines_in(table):
    """The rows of a slide's table by heading, where it lists indicators."""
    heads, *rows = [[cell.text for cell in row.cells] for row in table.rows]
    return [dict(zip(heads, row, strict=True)) for row in rows] if "Indicator" in heads else []


def plain(text):
    """Words with nothing between them: a line of a page ends where it will."""
    return re.sub(r"\s+", "", text)


def held(value):
    """A cell's number, of which a workbook keeps sixteen digits; None where its shorthand says why there is none."""
    return None if isinstance(value, str) else pytest.approx(value, rel=1e-15)


def read(words):
    return float(words) if words else None


def number(value):
    return None if value is None else float(value)


def bounds(level):
    low, high = level if isinstance(level, tuple) else (level, level)
    return number(low), number(high)
