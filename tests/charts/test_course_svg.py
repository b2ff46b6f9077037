"""A course drawn for paper: its values, its target, its breaks, and words that stay on the drawing."""

import re
import xml.etree.ElementTree as ET
from fractions import Fraction

import pytest

from charts.axis import round_axis
from charts.course import Course, CoursePoint, course_of
from charts.course_frame import Frame, wide
from charts.course_svg import course_svg
from charts.theme import LIGHT
from tests.packs import small_pack

FRAME = Frame(500, 170, 10.5, "Pack Sans")
SVG = "{http://www.w3.org/2000/svg}"


def course(*values, expected=None, **more):
    """A course of these values in quarters; a pair is a value and whether it is provisional."""
    points = [
        CoursePoint(
            f"Q{place % 4 + 1} {2014 + place // 4}/{15 + place // 4}",
            None if value is None else Fraction(value),
            None if expected is None else Fraction(expected),
            provisional=False,
        )
        for place, value in enumerate(values)
    ]
    known = [float(value) for value in (*values, expected) if value is not None]
    axis = round_axis(known, few=len(known) < 6, whole=True)
    return Course("A title", "Under it", "A line", "cases", tuple(points), axis)._replace(**more)


def drawn(one, frame=FRAME):
    """The drawing, read back."""
    return ET.fromstring(course_svg(one, LIGHT, frame))


def texts(picture):
    return [element.text for element in picture.iter(f"{SVG}text")]


def lines(picture, colour):
    return [element for element in picture.iter(f"{SVG}path") if element.get("stroke") == colour]


def test_every_value_is_a_point_and_the_newest_is_named_at_the_end():
    picture = drawn(course(55, 58, 61, 60, 64, 75, 80, expected=70, target="Target 70"))
    assert len(list(picture.iter(f"{SVG}circle"))) == 7
    assert [one for one in texts(picture) if one in {"55", "58", "61", "60", "64", "75", "80"}].count("80") >= 1
    assert "Target 70" in texts(picture)
    heights = [float(one.get("cy")) for one in picture.iter(f"{SVG}circle")]
    assert heights == sorted(heights, reverse=True) or heights[3] > heights[2], "higher figures stand higher"


def test_the_target_is_purple_and_dashed_and_of_a_range_there_are_two():
    (target,) = lines(drawn(course(55, 58, 61, expected=70)), LIGHT.target)
    assert target.get("stroke-dasharray")
    both = course(30, 32, 35, expected=28)
    points = tuple(point._replace(upto=Fraction(40)) for point in both.points)
    assert len(lines(drawn(both._replace(points=points)), LIGHT.target)) == 2


def test_no_line_crosses_a_break_or_a_quarter_without_a_figure():
    whole = drawn(course(5, 6, 7, 8))
    assert len(lines(whole, LIGHT.series)) == 3
    assert len(lines(drawn(course(5, None, 7, 8)), LIGHT.series)) == 1
    names = [point.label for point in course(5, 6, 7, 8).points]
    broken = drawn(course(5, 6, 7, 8, breaks=((names[2], "Series break, July 2014: counted anew"),), cuts=(names[2],)))
    assert len(lines(broken, LIGHT.series)) == 2
    assert "Series break, July 2014: counted anew" in " ".join(filter(None, texts(broken)))
    assert len(lines(broken, LIGHT.ink)) == 1


def test_a_provisional_point_is_hollow_its_line_dashed_its_value_marked():
    plain = course(5, 6, 7)
    points = (*plain.points[:2], plain.points[2]._replace(provisional=True))
    picture = drawn(plain._replace(points=points))
    assert [one.get("fill") for one in picture.iter(f"{SVG}circle")] == [LIGHT.series, LIGHT.series, LIGHT.bg]
    assert [bool(one.get("stroke-dasharray")) for one in lines(picture, LIGHT.series)] == [False, True]
    assert "7 (p)" in texts(picture)


def test_a_hidden_figure_is_told_and_has_no_point():
    course_of_hidden = course_of(small_pack().items[0].figures[2])
    points = (*course_of_hidden.points[:2], course_of_hidden.points[2]._replace(value=None, hidden=True))
    picture = drawn(course_of_hidden._replace(points=points))
    assert "[c]" in texts(picture)
    assert len(list(picture.iter(f"{SVG}circle"))) == 2
    assert "9 in Q2 2017/18" in texts(picture), "the newest known figure is named with its period"


@pytest.mark.parametrize(
    "one",
    [
        course(1, 2),
        course(*range(9000, 12200, 200), expected=9400, target="Target 9,400 to Mar 2017"),
        course(*(3, 1) * 8, expected=2, target="Expected 2 until a very distant day"),
        course(22, None, None, 44),
        course(0, 0, 0),
        course(5, 6, 7, 8, breaks=(("Q4 2014/15", "Series break: " + "a long reason " * 12),)),
    ],
)
def test_no_word_leaves_the_drawing(one):
    for element in drawn(one).iter(f"{SVG}text"):
        x, size = float(element.get("x")), float(element.get("font-size"))
        room = wide(element.text, size) * 0.97
        left = {"start": x, "middle": x - room / 2, "end": x - room}[element.get("text-anchor")]
        assert left >= -1, element.text
        assert left + room <= FRAME.width + 1, element.text
        assert size * 0.7 <= float(element.get("y")) <= FRAME.height


def test_names_under_the_axis_stay_apart_and_the_newest_is_among_them():
    picture = drawn(course(*range(10, 26)))
    named = [one for one in picture.iter(f"{SVG}text") if re.fullmatch(r"Q\d \d{4}/\d\d", one.text)]
    middles = [float(one.get("x")) for one in named]
    assert named[-1].text == "Q4 2017/18"
    assert all(after - before > wide("Q4 2017/18", 10.5) for before, after in zip(middles, middles[1:], strict=False))


def test_words_are_no_markup():
    names = [point.label for point in course(5, 6, 7).points]
    picture = drawn(course(5, 6, 7, expected=6, target="<b>&", breaks=((names[1], 'Why "this" <script>'),)))
    assert {"<b>&", 'Why "this" <script>'} <= set(texts(picture))
