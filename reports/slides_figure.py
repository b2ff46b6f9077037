"""The slide of one indicator: mark, figures, how it moved, what is needed and done, beside its course."""

from __future__ import annotations

from typing import NamedTuple

from charts.course import course_of
from charts.course_words import course_under, no_course_words
from charts.slide_figure import distance
from charts.slide_text import sentence
from charts.theme import LIGHT
from charts.wording import level_words, moved, rating_words, value_words
from performance.finding import disagreement
from performance.pack.pack import Figure
from performance.rating import Rating
from performance.row import Change, Row
from performance.wording import day, inside, number, span_name
from reports.slides_box import Box
from reports.slides_chart import add_chart, lined_axis
from reports.slides_draw import rule, write
from reports.slides_marks import add_mark
from reports.slides_measure import LEADING, SMALLEST, Paragraph, plain, run
from reports.slides_page import Page
from reports.slides_wards import add_wards

_MARK = 0.98  # inches
_NARROW = 11.0  # inches: the figures take more of a slide of 4:3
_LEAST = 2.0  # inches of a chart's height, before the line under it gives way
_VALUE, _MOVE = 38.0, 22.0  # points
_SMALLER = ((28.0, 1), (22.0, 1), (20.0, 1), (SMALLEST, 1))
_WORDS = ((32.0, 1), (26.0, 1), (20.0, 1))
_LEAD = ((20.0, 1), (20.0, 2), (SMALLEST, 2))
_LINE = SMALLEST * LEADING / 72
_TONES = {"better": LIGHT.better, "worse": LIGHT.worse, "": LIGHT.ink2}


class Fact(NamedTuple):
    """A figure with its label above and a word behind it."""

    label: str
    shown: str
    word: str = ""
    tone: str = ""


def add_figure(page: Page, figure: Figure, box: Box) -> None:
    """Draw one indicator in a box."""
    lead = page.stage.ruler.sized(plain(lead_words(figure), colour=LIGHT.ink2), box.width, _LEAD)
    height = page.stage.ruler.height([lead], box.width) if lead.words else 0.0
    if lead.words:
        write(page.shapes, box._replace(height=height), [lead], "Signal")
    narrow = box.width < _NARROW
    left, right = box.below(box.top + height + 0.14).columns(0.3 if narrow else 0.4, 4.6, 5.4 if narrow else 7.4)
    top = _add_rating(page, figure.row, left)
    top = _add_facts(page, _figures(figure.row), left.below(top), _VALUE)
    top = _add_facts(page, _moves(figure), left.below(top), _MOVE)
    _add_next(page, figure, left.below(top))
    _add_course(page, figure, right)


def lead_words(figure: Figure) -> str:
    """The sentence under the finding: what changed since the meeting before, else whether the change is real."""
    row = figure.row
    if figure.changes:
        return " ".join(map(sentence, figure.changes))
    if row.value is None:
        return sentence(row.reason)
    contrary = disagreement(row.rating, row.signal)
    said = "" if contrary and contrary in row.finding else contrary
    return f"{said} {sentence(row.signal_reason)}".strip()


def _add_rating(page: Page, row: Row, box: Box) -> float:
    word = rating_words(row)
    add_mark(page.shapes, row.rating, Box(box.left, box.top, _MARK, _MARK), word, hatched=row.provisional)
    beside = Box(box.left + _MARK + 0.2, box.top, box.width - _MARK - 0.2, 1.25)
    colour = LIGHT.hue(row.rating).text
    said = page.stage.ruler.sized(plain(word, colour=colour, bold=True), beside.width, _WORDS)
    far = page.stage.ruler.cut(plain(distance(row)), beside.width, 2)
    height = page.stage.ruler.height([said, far], beside.width)
    write(page.shapes, beside._replace(height=height), [said, far], "Rating in words")
    return box.top + max(_MARK, height) + 0.12


def _figures(row: Row) -> tuple[Fact, ...]:
    value = value_words(row) + (" (p)" if row.provisional and row.value is not None else "")
    expected = "Target" if row.expected == row.level else "Expected by now"
    return Fact(_period(row), value), Fact(expected, level_words(row.expected, row.indicator.unit))


def _period(row: Row) -> str:
    return span_name(row.period) if row.period else row.quarter.shown


def _moves(figure: Figure) -> tuple[Fact, ...]:
    """How the figure moved; nothing where nothing can be compared."""
    row = figure.row
    changes = (("On the quarter", row.change_on_quarter), ("On the year", row.change_on_year))
    facts = [_move(label, change, row) for label, change in changes if change.value is not None]
    if len(facts) < 2 and figure.before and (figure.before.value is not None or figure.before.suppressed):
        before = figure.before
        shown = "[c]" if before.value is None else number(before.value, row.indicator.unit)
        facts.append(Fact("Last meeting", shown, f"({before.quarter.shown})"))
    return tuple(facts)


def _move(label: str, change: Change, row: Row) -> Fact:
    words = moved(change, share=row.indicator.is_share)
    return Fact(label, words.by, words.word, words.tone)


def _add_facts(page: Page, facts: tuple[Fact, ...], box: Box, size: float) -> float:
    """Two facts side by side under a line. Returns where they end."""
    if not facts or box.height < (SMALLEST + size) * LEADING / 72 + 0.1:
        return box.top
    rule(page.shapes, box.left, box.top, box.right, LIGHT.line)
    ruler, bottom = page.stage.ruler, box.top
    for fact, column in zip(facts, box.below(box.top + 0.08).columns(0.15, 1, 1), strict=False):
        label = fact.label if ruler.width(fact.label, SMALLEST) <= column.width else _shorter(fact.label)
        word = run(f" {fact.word}" if fact.word else "", _TONES[fact.tone], bold=fact.tone == "worse")
        shown = Paragraph((run(fact.shown, bold=True), word))
        parts = [
            ruler.cut(plain(label, colour=LIGHT.ink2), column.width, 1),
            ruler.sized(shown, column.width, ((size, 1), *_SMALLER)),
        ]
        height = ruler.height(parts, column.width)
        write(page.shapes, column._replace(height=height), parts, fact.label)
        bottom = max(bottom, column.top + height)
    return bottom + 0.1


def _shorter(label: str) -> str:
    """12 months to Dec 2017 in a narrow column: Year to Dec 2017."""
    return label.replace("12 months to", "Year to")


def _add_next(page: Page, figure: Figure, box: Box) -> None:
    """What is needed, who owns it, what is being done: all of it where there is room, else each in fewer lines."""
    said = [_said(label, words) for label, words in next_words(figure) if words]
    ruler = page.stage.ruler
    room = int((box.height - 0.08) * 72 / (SMALLEST * LEADING) + 0.05)
    said = said[: max(room, 0)]
    if not said:
        return
    rule(page.shapes, box.left, box.top, box.right, LIGHT.line)
    lines = [ruler.lines(one, box.width) for one in said]
    while sum(lines) > room:  # the longest gives way, and of two as long the owner before the action, the need last
        longest = max(range(len(lines)), key=lambda place: (lines[place], place > 0, place == 1))
        lines[longest] -= 1
    cut = [ruler.cut(one, box.width, most) for one, most in zip(said, lines, strict=True)]
    inner = box.below(box.top + 0.08)
    write(page.shapes, inner._replace(height=ruler.height(cut, box.width)), cut, "Needed, owner, action")


def _said(label: str, words: str) -> Paragraph:
    return Paragraph((run(f"{label}: ", bold=True), run(words)))


def next_words(figure: Figure) -> tuple[tuple[str, str], ...]:
    """What is needed, who owns it and the most urgent open action; that there is none where a colour asks for one."""
    action = next((one for one in figure.actions if one.is_open), None)
    asks = figure.row.rating in {Rating.RED, Rating.AMBER}
    doing = f"by {day(action.due)}, {inside(action.words)}" if action else "none recorded" * asks
    return ("Needed", figure.row.needed), ("Owner", figure.row.indicator.owner), ("Action", doing)


def _add_course(page: Page, figure: Figure, box: Box) -> None:
    """The native chart under its title, its unit and source below; words where there is no line to draw."""
    course, ruler = course_of(figure), page.stage.ruler
    if course is None:
        said = ruler.cut(plain(no_course_words(figure), 20.0, LIGHT.ink2), box.width, 3)
        height = ruler.height([said], box.width)
        write(page.shapes, box._replace(height=height), [said], "No chart")
        if figure.wards:
            add_wards(page, figure.wards, box.below(box.top + height + 0.2))
        return
    axis = lined_axis(course.axis)
    title = ruler.cut(plain(course.title, bold=True), box.width, 1)
    above = ruler.height([title], box.width)
    lines = next((most for most in (3, 2) if box.height - above - most * _LINE >= _LEAST), 1)
    under = ruler.cut(plain(course_under(figure, axis), colour=LIGHT.ink2), box.width, lines)
    below = ruler.height([under], box.width)
    write(page.shapes, box._replace(height=above), [title], "Chart title")
    middle = Box(box.left, box.top + above, box.width, box.height - above - below)
    add_chart(page.shapes, course, middle, ruler)
    write(page.shapes, Box(box.left, middle.bottom, box.width, below), [under], "Unit and source")
