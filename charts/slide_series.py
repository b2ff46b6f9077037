"""The figures behind a slide's chart as a table: each period, its figure, what was expected; two columns where long."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from charts.course import Course, CoursePoint
from charts.slide_rows import EDGE, LINE
from charts.wording import NONE, level_words, period_words, value_words
from performance.pack.pack import Figure
from performance.wording import number

_ROOM = 452
_DEEP = (_ROOM - LINE - EDGE) // (LINE + EDGE)  # rows of one table


def series_body(figure: Figure, course: Course | None) -> str:
    """Every point of the course, the newest 22 where there are more; without a course the figure alone."""
    if course is None:
        return f'<div class="pr">{_table(_alone(figure), "The figure")}</div>'
    targets = any(point.expected is not None for point in course.points)
    points = course.points[-2 * _DEEP :]
    left = len(course.points) - len(points)
    more = f'<p class="pr-more">{left} earlier figures are on the indicator’s page</p>' if left else ""
    if left:
        points = points[2:]
        more = more.replace(str(left), str(left + 2), 1)
    half = -(-len(points) // 2) if len(points) > _DEEP else len(points)
    parts = [points[:half], points[half:]] if points[half:] else [points]
    rows = [([_cells(one, course.unit) for one in part], _caption(part)) for part in parts]
    tables = "".join(_table(cells, caption, targets=targets) for cells, caption in rows)
    return f'<div class="pr"><div class="{"pr-two" if len(parts) > 1 else ""}">{tables}</div>{more}</div>'


def _caption(points: Sequence[CoursePoint]) -> str:
    return f"{points[0].label} to {points[-1].label}"


def _cells(point: CoursePoint, unit: str) -> tuple[str, str, str]:
    value = "[c]" if point.hidden else NONE if point.value is None else number(point.value, unit)
    level = point.expected if point.expected is None or point.upto is None else (point.expected, point.upto)
    return point.label, f"{value} (p)" if point.provisional else value, level_words(level, unit)


def _alone(figure: Figure) -> list[tuple[str, str, str]]:
    row = figure.row
    return [(period_words(row), value_words(row), level_words(row.expected, row.indicator.unit))]


def _table(rows: Sequence[tuple[str, str, str]], caption: str, *, targets: bool = True) -> str:
    expected = '<th scope="col" class="pr-num">Expected</th>' if targets else ""
    body = "".join(_row(row, targets=targets) for row in rows)
    return (
        f'<table><caption class="pr-hidden">{escape(caption)}</caption><thead><tr><th scope="col">Period</th>'
        f'<th scope="col" class="pr-num">Figure</th>{expected}</tr></thead><tbody>{body}</tbody></table>'
    )


def _row(row: tuple[str, str, str], *, targets: bool) -> str:
    name, *figures = map(escape, row)
    cells = "".join(f'<td class="pr-num">{one}</td>' for one in (figures if targets else figures[:1]))
    return f'<tr><th scope="row">{name}</th>{cells}</tr>'
