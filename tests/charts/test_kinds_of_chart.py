"""Heat maps, bars and lines over years: figures as values, words and tables of the same figures, what a click says."""

from datetime import date
from fractions import Fraction

from charts.bars import Bar, bar_panel
from charts.heat_map import Head, heat_panel
from charts.map_key import class_words
from charts.theme import LIGHT
from charts.year_lines import Line, line_panel
from performance.map_classes import MapClasses
from performance.wording import number

ROWS = [Head("E1", "Penge and Cator"), Head("E2", "Mottingham and Chislehurst North and more")]
COLUMNS = [Head("2017-04", "Apr 2017"), Head("2017-05", "May 2017"), Head("2017-06", "Jun 2017")]
CELLS = {
    ("E1", "2017-04"): Fraction(9), ("E1", "2017-05"): Fraction(2), ("E1", "2017-06"): Fraction(1),
    ("E2", "2017-04"): Fraction(0), ("E2", "2017-05"): None,
}  # fmt: skip


def heat(**words):
    return heat_panel("heat", "A title", "Reports.", ROWS, COLUMNS, CELLS, colours=LIGHT, what="reports", **words)


def trace(panel, name):
    return next(one for one in panel.figure.data if one.name == name)


def test_a_heat_map_has_a_class_for_each_cell_and_none_where_nothing_is_known():
    panel = heat()
    grid = trace(panel, "Cells").z
    assert [list(row) for row in grid][1] == [0, -1, -1]
    assert list(grid[0]) == [1, 0, 0]  # cuts at 5, 10 and 15
    assert panel.under == "Reports. An empty cell has no figure."
    assert [entry.shown for entry in panel.table.rows[1]][1:] == ["0", "–", "–"]
    assert [entry.value for entry in panel.table.rows[1]][1:] == [0, None, None]


def test_a_cell_that_is_clicked_says_its_row_and_column():
    points = trace(heat(), "Choose")
    assert [list(pair) for pair in points.customdata][:2] == [["E1", "2017-04"], ["E1", "2017-05"]]
    assert points.hovertext[0] == "Penge and Cator, Apr 2017: 9"
    assert points.hovertext[5] == "Mottingham and Chislehurst North and more, Jun 2017: no figure"
    assert points.marker.opacity == 0


def test_what_is_chosen_of_a_heat_map_is_outlined_as_row_column_or_cell():
    def outlined(rows, columns):
        shapes = heat(chosen=(frozenset(rows), frozenset(columns))).figure.layout.shapes
        return [(shape.x0, shape.x1, shape.y0, shape.y1) for shape in shapes]

    assert outlined([], []) == []
    assert outlined(["E2"], []) == [(-0.5, 2.5, 0.5, 1.5)]
    assert outlined([], ["2017-05"]) == [(0.5, 1.5, -0.5, 1.5)]
    assert outlined(["E1"], ["2017-04"]) == [(-0.5, 0.5, -0.5, 0.5)]


def test_names_take_two_lines_at_most_and_months_stand_apart():
    axes = heat().figure.layout
    assert list(axes.yaxis.ticktext) == ["Penge and Cator", "Mottingham and<br>Chislehurst North…"]
    assert list(axes.xaxis.ticktext) == ["Apr<br>2017", "May<br>2017", "Jun<br>2017"]
    year = [Head(f"2017-{at:02}", f"Jan 20{at:02}") for at in range(1, 13)]
    wide = heat_panel("h", "t", "u", ROWS, year, {}, colours=LIGHT)
    assert [text for text in wide.figure.layout.xaxis.ticktext if text] == [
        "Jan<br>2003", "Jan<br>2006", "Jan<br>2009", "Jan<br>2012",
    ]  # fmt: skip
    assert trace(wide, "Choose").mode == "markers"


def test_the_words_of_a_heat_map():
    assert (
        heat().alt == "Heat map, reports by ward and month, 2 by 3: most 9, Penge and Cator, Apr 2017. Table follows."
    )
    assert (
        heat_panel("h", "t", "u", [], [], {}, colours=LIGHT).alt == "Heat map, figures by ward and month: no figures."
    )


def test_classes_of_whole_figures_are_said_without_a_doubt_where_an_edge_belongs():
    whole = MapClasses((Fraction(5), Fraction(10), Fraction(15)))
    assert class_words(whole, number, whole=True) == ("under 5", "5 to 9", "10 to 14", "15 or more")
    assert class_words(whole, number, whole=False) == ("under 5", "5 to 10", "10 to 15", "15 or above")
    assert class_words(MapClasses((Fraction(1), Fraction(2), Fraction(3))), number, whole=True)[:3] == ("0", "1", "2")


BARS = [
    Bar("Highway", "Highway", Fraction(30), Fraction(3, 4), (Fraction(7),), Fraction(40)),
    Bar("Railway", "Railway", Fraction(10), Fraction(1, 4)),
    Bar("None", "Not recorded", None),
]


def bars(**words):
    return bar_panel("bars", "A title", "Reports.", BARS, colours=LIGHT, what="Reports", kind="Land type", **words)


def test_bars_start_at_nought_and_say_name_figure_and_share():
    panel = bars()
    drawn = trace(panel, "Bars")
    assert list(drawn.x) == [30, 10, 0]
    assert list(drawn.customdata) == ["Highway", "Railway", "None"]
    assert panel.figure.layout.xaxis.range[0] == 0
    names, ends = [one for one in panel.figure.data if one.name == "Words"]
    assert list(names.text) == ["Highway", "Railway", "Not recorded"]
    assert [text.strip() for text in ends.text] == ["30 · 75.0%", "10 · 25.0%", "–"]
    assert panel.figure.layout.hovermode == "y"


def test_what_is_chosen_stays_and_the_others_step_back():
    drawn = trace(bars(chosen=frozenset({"Railway"})), "Bars")
    assert list(drawn.marker.color) == [LIGHT.limits, LIGHT.series, LIGHT.limits]
    assert [row[0].emphasis for row in bars(chosen=frozenset({"Railway"})).table.rows] == [False, True, False]


def test_a_figure_beside_is_a_tick_and_a_column():
    panel = bars(mark="London", further=("Incidents",), further_unit="")
    ticks = trace(panel, "London")
    assert (list(ticks.x), list(ticks.y), ticks.marker.symbol) == ([40], [0], "line-ns")
    assert [column.words for column in panel.table.columns] == ["Land type", "Reports", "Share", "London", "Incidents"]
    assert [entry.shown for entry in panel.table.rows[0]] == ["Highway", "30", "75.0%", "40", "7"]


def test_the_words_of_bars():
    assert bars().alt == "Bars, reports by land type, 3 of them: most Highway 30, Railway 10. Table follows."
    assert bar_panel("b", "t", "u", [], colours=LIGHT).alt == "Bars, figure by kind: no figures."


YEARS = [date(2015, 4, 1), date(2016, 4, 1), date(2017, 4, 1)]
LINES = [
    Line("Bromley", (Fraction(10), None, Fraction(30)), strong=True),
    Line("London", (Fraction(12), Fraction(15), None)),
]


def lines(**words):
    return line_panel("lines", "A title", "Under.", YEARS, LINES, colours=LIGHT, what="incidents", **words)


def test_a_missing_year_is_a_gap_and_a_line_that_ends_early_says_when():
    panel = lines()
    assert list(trace(panel, "Bromley").y) == [10, None, 30]
    assert trace(panel, "Bromley").connectgaps is False
    notes = {note.text for note in panel.figure.layout.annotations}
    assert notes == {"<b>Bromley 30</b>", "London 15<br>in 2016/17"}
    assert trace(panel, "Bromley").line.color == LIGHT.series
    assert panel.figure.layout.yaxis.range[0] == 0


def test_lines_below_nought_say_where_the_axis_starts():
    below = [Line("Bromley", (Fraction(-10), Fraction(10), Fraction(5)), strong=True)]
    panel = line_panel("l", "t", "Under.", YEARS, below, colours=LIGHT)
    assert panel.under.startswith("Under. The axis starts at −1")


def test_the_words_and_table_of_lines():
    panel = lines()
    assert panel.alt == "Lines, incidents: Bromley 30 in 2017/18, London 15 in 2016/17. Table follows."
    assert [[entry.shown for entry in row] for row in panel.table.rows] == [
        ["2015/16", "10", "12"], ["2016/17", "–", "15"], ["2017/18", "30", "–"],
    ]  # fmt: skip
    assert lines(monthly=True).table.rows[0][0].shown == "Apr 2015"
