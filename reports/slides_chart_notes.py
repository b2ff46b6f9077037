"""What is drawn over a chart's lines: where the series breaks, and [c] where a figure is hidden."""

from __future__ import annotations

from charts.course import Course
from charts.theme import LIGHT
from reports.slides_box import Box
from reports.slides_chart_xml import Room
from reports.slides_draw import CENTRE, LEFT, RIGHT, upright, write
from reports.slides_measure import plain
from reports.slides_page import Page

_HIDDEN = "[c]"
_LABEL = "Series break"
_WIDE, _HIGH = 1.6, 0.31  # inches of a label


def add_chart_notes(page: Page, course: Course, room: Room) -> None:
    """Draw them where the chart has its points; the line under the chart says what they mean."""
    names, count = [point.label for point in course.points], len(course.points)
    for name, _ in course.breaks:
        if name in names:
            _add_break(page, room, room.across(names.index(name), count) - room.width / count / 2)
    step, last = room.width / count, -1.0
    for place, point in enumerate(course.points):
        middle = room.across(place, count)
        if point.hidden and middle - last >= page.stage.ruler.width(_HIDDEN, 18) + 0.05:
            half = max(step, 0.36) / 2
            box = Box(middle - half, room.top + room.height - _HIGH, 2 * half, _HIGH)
            write(page.shapes, box, [plain(_HIDDEN, colour=LIGHT.ink2)], "Hidden figure", align=CENTRE)
            last = middle


def _add_break(page: Page, room: Room, across: float) -> None:
    """A line from top to bottom, and its name above the lines of the chart."""
    upright(page.shapes, across, room.top - _HIGH, room.top + room.height, LIGHT.ink, "Series break")
    before = across + _WIDE > room.left + room.width
    left = across - _WIDE - 0.06 if before else across + 0.06
    box = Box(left, room.top - _HIGH, _WIDE, _HIGH)
    write(page.shapes, box, [plain(_LABEL)], "Series break", align=RIGHT if before else LEFT)
