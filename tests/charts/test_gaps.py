"""A line is broken where something between two points is not known."""

from datetime import date

from charts.gaps import with_gaps


def months(*told):
    return [date(year, month, 1) for year, month in told]


def test_neighbours_are_joined_and_a_missing_month_breaks_the_line():
    first, second, fourth = months((2022, 12), (2023, 1), (2023, 3))
    assert with_gaps([first, second, fourth], lambda day: day, 1) == [first, second, None, fourth]


def test_the_usual_distance_is_that_of_the_nearest_two():
    quarters = months((2022, 3), (2022, 6), (2022, 12), (2023, 3))
    assert with_gaps(quarters, lambda day: day) == [*quarters[:2], None, *quarters[2:]]


def test_one_point_or_none_has_no_gap():
    assert with_gaps([], lambda day: day) == []
    assert with_gaps(months((2022, 3)), lambda day: day) == months((2022, 3))
    assert with_gaps(months((2022, 3), (2022, 6)), lambda day: day, 1)[1] is None
