"""A course as a native chart with its own workbook: a person with PowerPoint can edit it and reads the same numbers."""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_MARKER_STYLE, XL_TICK_LABEL_POSITION, XL_TICK_MARK
from pptx.enum.dml import MSO_LINE
from pptx.util import Pt

from charts.axis import Axis
from charts.course import Course
from charts.theme import LIGHT
from reports.slides_box import Box
from reports.slides_chart_drawing import add_drawing
from reports.slides_chart_xml import Room, gaps, plot_area, set_font
from reports.slides_draw import describe, emu
from reports.slides_labels import Ends, ends_of
from reports.slides_measure import SMALLEST, Ruler
from reports.slides_native import Native
from reports.slides_points import Ground, Written, written
from reports.slides_tags import ABOVE, BELOW, Tag, add_tags

_FORMATS = {"share": "0.0%", "pounds": "£#,##0", "per_1000": "#,##0.0", "days": "#,##0.0"}
_WHOLE, _TENTHS = "#,##0", "#,##0.0"


def rgb(colour: str) -> Native:
    """A colour of the theme (#1F3B57) as PowerPoint takes it."""
    return RGBColor.from_string(colour[1:])


class Stretch(NamedTuple):
    """A line of data without a break: its name, the place of its first point and that after its last."""

    name: str
    start: int
    end: int


def lined_axis(axis: Axis) -> Axis:
    """The axis begun at a line of its own: PowerPoint counts its lines from where the axis begins."""
    if len(axis.ticks) < 2 or axis.low in axis.ticks:
        return axis
    low = round(axis.ticks[0] - (axis.ticks[1] - axis.ticks[0]), 10)
    return axis._replace(low=low, ticks=(low, *axis.ticks))


def number_format(value: Fraction, unit: str) -> str:
    """How a spreadsheet writes a figure of a unit, as the scorecard does."""
    return _FORMATS.get(unit) or (_WHOLE if value.denominator == 1 else _TENTHS)


def stretches(course: Course) -> tuple[Stretch, ...]:
    """The lines of data: one, or one from each cut on."""
    names = [point.label for point in course.points]
    starts = sorted({0, *(names.index(cut) for cut in course.cuts if cut in names)})
    ends = [*starts[1:], len(names)]
    pairs = zip(starts, ends, strict=True)
    return tuple(Stretch(f"Figure from {names[start]}" if start else "Figure", start, end) for start, end in pairs)


def add_chart(shapes: Native, course: Course, box: Box, ruler: Ruler) -> None:
    """Draw the chart, with what is drawn inside it."""
    axis, lines = lined_axis(course.axis), stretches(course)
    data = CategoryChartData(number_format=_axis_format(course))
    data.categories = [point.label for point in course.points]
    for line in lines:
        inside = range(line.start, line.end)
        values = [point.value if place in inside else None for place, point in enumerate(course.points)]
        data.add_series(line.name, [_float(value) for value in values])
    for name, values in _targets(course):
        data.add_series(name, [_float(value) for value in values])
    frame = shapes.add_chart(XL_CHART_TYPE.LINE_MARKERS, *map(emu, box), data)
    frame.name = f"Chart: {course.title}"
    describe(frame, course.alt)
    chart = frame.chart
    _plain(chart, ruler)
    ends = ends_of(course, axis, box, ruler)
    room = _axes(chart, course, axis, box, ends)
    drawn = list(chart.plots[0].series)
    for line, series in zip(lines, drawn, strict=False):
        _draw_data(series, course, line)
    for series in drawn[len(lines) :]:
        _draw_target(series)
    ground = Ground(course, axis, room, ruler)
    _add_tags(drawn, lines, ground, ends, box)
    add_drawing(chart, course, box, room, lambda value: ground.spot(0, value)[1], ruler)


def _axis_format(course: Course) -> str:
    whole = all(float(tick).is_integer() for tick in lined_axis(course.axis).ticks)
    if course.unit == "share":
        return "0%" if all(round(tick * 1000) % 10 == 0 for tick in lined_axis(course.axis).ticks) else "0.0%"
    return "£#,##0" if course.unit == "pounds" else _WHOLE if whole else _TENTHS


def _float(value: Fraction | None) -> float | None:
    return None if value is None else float(value)


def _targets(course: Course) -> list[tuple[str, list[Fraction | None]]]:
    """The dashed lines: one for a target, two for the ends of a range; none where nothing is expected."""
    lower, upper = [point.expected for point in course.points], [point.upto for point in course.points]
    if not any(value is not None for value in lower):
        return []
    name = course.target or "Target"
    if not any(value is not None for value in upper):
        return [(name, lower)]
    return [(f"{name}, lower end", lower), (f"{name}, upper end", upper)]


def _plain(chart: Native, ruler: Ruler) -> None:
    """No title, no legend, gaps where a value is unknown, and words in the font of the slides."""
    chart.has_title = chart.has_legend = False
    chart.font.size, chart.font.color.rgb = Pt(SMALLEST), rgb(LIGHT.ink2)
    set_font(chart, ruler.font)
    gaps(chart)


def _axes(chart: Native, course: Course, axis: Axis, box: Box, ends: Ends) -> Room:
    value, names = chart.value_axis, chart.category_axis
    value.minimum_scale, value.maximum_scale = axis.low, axis.high
    if len(axis.ticks) > 1:
        value.major_unit = round(axis.ticks[1] - axis.ticks[0], 10)
    value.has_major_gridlines = True
    value.major_gridlines.format.line.color.rgb, value.major_gridlines.format.line.width = rgb(LIGHT.grid), Pt(1)
    value.format.line.fill.background()
    value.major_tick_mark = value.minor_tick_mark = XL_TICK_MARK.NONE
    value.tick_labels.number_format, value.tick_labels.number_format_is_linked = _axis_format(course), False
    names.format.line.color.rgb = rgb(LIGHT.edge)
    names.major_tick_mark, names.minor_tick_mark = XL_TICK_MARK.OUTSIDE, XL_TICK_MARK.NONE
    names.tick_label_position = XL_TICK_LABEL_POSITION.NONE  # the chart's own drawing names them
    return plot_area(chart, box, ends.left, ends.right)


def _draw_data(series: Native, course: Course, line: Stretch) -> None:
    """Our line in the series' colour; what is provisional is hollow."""
    series.smooth = False
    series.format.line.color.rgb, series.format.line.width = rgb(LIGHT.series), Pt(2.75)
    series.marker.style, series.marker.size = XL_MARKER_STYLE.CIRCLE, 9
    _ink(series.marker, LIGHT.series)
    for place in range(line.start, line.end):
        point = course.points[place]
        if point.provisional and point.value is not None:
            marker = series.points[place].marker
            marker.style, marker.size = XL_MARKER_STYLE.CIRCLE, 10
            _ink(marker, LIGHT.bg)


def _ink(marker: Native, fill: str) -> None:
    marker.format.fill.solid()
    marker.format.fill.fore_color.rgb = rgb(fill)
    marker.format.line.color.rgb, marker.format.line.width = rgb(LIGHT.series), Pt(2)


def _draw_target(series: Native) -> None:
    series.smooth = False
    series.marker.style = XL_MARKER_STYLE.NONE
    series.format.line.color.rgb, series.format.line.width = rgb(LIGHT.target), Pt(2.75)
    series.format.line.dash_style = MSO_LINE.DASH


def _add_tags(drawn: list[Native], lines: tuple[Stretch, ...], ground: Ground, ends: Ends, box: Box) -> None:
    """The newest figure and the target at the right ends of their lines; other figures where there is room."""
    course, font = ground.course, ground.ruler.font
    points, named = written(ground, ends)
    tags = [_tag(one, LIGHT.ink2, course) for one in points]
    if ends.value:
        place = ends.value.place
        tags.append(Tag(place, LIGHT.ink, _written(course, place), shift=ends.value.shift / box.height))
    for series, line in zip(drawn, lines, strict=False):
        add_tags(series, [tag for tag in tags if line.start <= tag.place < line.end], font)
    if ends.target:
        shift = ends.target.shift / box.height
        add_tags(drawn[-1], [Tag(ends.target.place, LIGHT.target, lines=ends.target.lines, shift=shift)], font)
    elif named:
        side = ABOVE if named.above else BELOW
        add_tags(drawn[-1], [Tag(named.place, LIGHT.target, lines=(course.target,), side=side)], font)


def _tag(one: Written, colour: str, course: Course) -> Tag:
    return Tag(one.place, colour, _written(course, one.place), side=ABOVE if one.above else BELOW, bold=False)


def _written(course: Course, place: int) -> str:
    """The number format of a point's label; it says where the figure is provisional."""
    point = course.points[place]
    return number_format(point.value or Fraction(0), course.unit) + ('" (p)"' if point.provisional else "")
