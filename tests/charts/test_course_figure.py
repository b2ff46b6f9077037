"""A course as plotly draws it: large type, values where they matter, lines that end where the data do."""

from fractions import Fraction
from itertools import combinations

from charts.course import course_of
from charts.course_figure import course_chart, course_figure
from charts.course_labels import course_labels
from charts.theme import LIGHT
from tests.packs import provisional_figure, red_figure, untargeted


def labels(course):
    return {label.words: label for label in course_labels(course)}


def test_no_type_is_smaller_than_24_pixels_and_nothing_can_be_pointed_at():
    figure = course_figure(course_of(red_figure()), LIGHT)
    sizes = [figure.layout.xaxis.tickfont.size, figure.layout.yaxis.tickfont.size]
    sizes += [note.font.size for note in figure.layout.annotations]
    assert min(sizes) >= 24
    assert {line.hoverinfo for line in figure.data} == {"skip"}


def test_the_newest_figure_is_strong_and_the_target_is_named_and_dashed():
    course = course_of(red_figure())
    found = labels(course)
    assert found["80"].strong
    assert found["Target 70"].target
    target, data = course_figure(course, LIGHT).data
    assert (target.line.dash, target.line.color) == ("dash", LIGHT.target)
    assert data.y[-1] == 80


def test_a_provisional_point_is_hollow_and_says_so():
    course = course_of(provisional_figure())
    assert "30.0% (p)" in labels(course)
    assert course_figure(course, LIGHT).data[-1].marker.color[-1] == LIGHT.bg


def test_a_hidden_point_is_marked_and_has_no_value():
    course = course_of(red_figure())
    points = (*course.points[:-2], course.points[-2]._replace(value=None, hidden=True), course.points[-1])
    course = course._replace(points=points)
    assert labels(course)["[c]"].place == len(points) - 2
    assert course_figure(course, LIGHT).data[-1].y[-2] is None


def test_the_line_is_interrupted_where_a_new_one_begins():
    course = course_of(red_figure())
    cut = course._replace(cuts=(course.points[3].label,))
    data = course_figure(cut, LIGHT).data[-1]
    assert len(data.x) == len(course.points) + 1
    assert data.x[3] is None
    assert len(data.marker.color) == len(data.x)


def test_many_figures_have_few_labels_and_few_ticks():
    course = course_of(untargeted())
    step = course.points[0]
    points = tuple(step._replace(label=f"Q{place % 4 + 1} {2010 + place // 4}/{11 + place // 4}", value=Fraction(place))
                   for place in range(16))  # fmt: skip
    course = course._replace(points=points)
    assert len(course_labels(course)) <= 4
    assert len(course_figure(course, LIGHT).layout.xaxis.tickvals) <= 6
    assert course_figure(course, LIGHT).layout.xaxis.tickvals[-1] == 15


def test_no_two_labels_stand_in_the_same_place():
    places = [(one.place, one.at, one.above, one.side) for one in course_labels(course_of(red_figure()))]
    assert all(one != other for one, other in combinations(places, 2))


def test_the_chart_has_the_words_of_its_course():
    course = course_of(red_figure())
    chart = course_chart(course, LIGHT)
    assert chart.alt == course.alt
    assert "Dashed: target" in chart.under
