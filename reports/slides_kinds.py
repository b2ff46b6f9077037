"""The slides that are about no single indicator: agenda, matters arising, an item, the rest of it, words, the end."""

from __future__ import annotations

from collections.abc import Sequence

from charts.slide_text import sentence
from charts.theme import LIGHT
from performance.pack.deck import Slide
from performance.pack.item_words import ratings_words
from performance.pack.pack import Arising, Item, Pack
from performance.spoken_numbers import spelt
from performance.wording import day
from reports.slides_box import Box
from reports.slides_draw import write
from reports.slides_measure import SMALLEST, Paragraph, plain, run
from reports.slides_page import Page
from reports.slides_rows import add_rows
from reports.slides_table import Column, Table, add_table

_AGENDA = (Column("Item", 0.8, number=True), Column("Title", 4.6), Column("Lead", 3.6), Column("Figures", 3.4))
_NAMES = (Column("Item", 1),)
_HALF = (Column("Item", 3.4), Column("Lead", 2.6))
_ARISING = (Column("Minute number/title", 3.2), Column("Matters arising", 4.5), Column("Update", 4.7))
_ROW = 0.4  # inches of a row of one line
_SIZES = (24.0, 22.0, 20.0, SMALLEST)
_LED, _TABLES = 2, 4  # tables beside each other: with leads, at most


def add_opening(page: Page, box: Box) -> None:
    """The agenda: with leads and figures, with leads in two tables where it is longer, without where longer still."""
    items, ruler = page.pack.items, page.stage.ruler
    if not items:
        _said(page, "No agenda is entered for this meeting.", box)
        return
    deep = max(1, int((box.height - _ROW) / _ROW) - 1)
    if len(items) <= deep:
        box = _led(page, _opening(page.pack), box)
        rows = tuple(_agenda_row(item) for item in items)
        add_table(page.shapes, Table("Agenda", f"The agenda, {len(items)} items", _AGENDA, rows), box, ruler)
        return
    box = box.below(box.top + 0.06)
    tables = min(_TABLES, -(-len(items) // deep))
    depth = -(-len(items) // tables)
    columns = _HALF if tables == _LED and depth * _ROW * 1.5 < box.height else _NAMES
    for place, column in enumerate(box.columns(0.3, *[1.0] * tables)):
        part = items[place * depth : (place + 1) * depth]
        if part:
            named = f"Items {part[0].number} to {part[-1].number}"
            told = Table(named, named, columns, tuple(_short_row(item)[: len(columns)] for item in part))
            add_table(page.shapes, told, column, ruler)


def _opening(pack: Pack) -> str:
    """How many items there are, and which meeting was the one before."""
    count = len(pack.items)
    items = f"{spelt(count).capitalize()} item{'' if count == 1 else 's'}." if count else ""
    before = f"The meeting before was on {day(pack.before)}." if pack.before else "No earlier meeting is entered."
    return f"{items} {before}".strip()


def _short_row(item: Item) -> tuple[Paragraph, ...]:
    return plain(f"{item.number}  {item.title}"), plain(item.lead or "no lead named", colour=LIGHT.ink2)


def _agenda_row(item: Item) -> tuple[Paragraph, ...]:
    return (
        plain(str(item.number)),
        plain(item.title, bold=True),
        plain(item.lead or "no lead named"),
        plain(standing(item)),
    )


def standing(item: Item) -> str:
    """How the figures of an item stand, or that there are none."""
    return ratings_words(item.figures) or "no figures supplied"


def add_arising(page: Page, box: Box) -> None:
    """Matters arising in the committee's three columns."""
    matters = page.slide.arising
    if not matters:
        _said(page, "Nothing is carried over from an earlier meeting.", box)
        return
    rows = tuple(tuple(map(plain, three(one))) for one in matters)
    alt = f"{len(matters)} matters arising with minute number and title, matter, and update"
    add_table(page.shapes, Table("Matters arising", alt, _ARISING, rows), box.below(box.top + 0.08), page.stage.ruler)


def three(one: Arising) -> tuple[str, str, str]:
    """A matter in the three columns."""
    update = " ".join(filter(None, (one.update or f"{one.status.value.capitalize()}.", one.figure)))
    matter = f"{one.words.rstrip('.')} ({one.owner}, {day(one.due)})"
    return " ".join(filter(None, (one.minute, one.title))), matter, update


def add_item(page: Page, item: Item, box: Box) -> None:
    """Who leads an item and how its report stands, then its exceptions in a table."""
    said = [*_headed(page.slide.words), *([plain(sentence(item.note), colour=LIGHT.ink2)] if item.note else [])]
    said += decided(item)
    ruler = page.stage.ruler
    if not page.slide.figures:
        said = [one._replace(size=22.0, gap=6) for one in said]
    kept = ruler.flowed(said, box.width, box.height * (0.4 if page.slide.figures else 0.8))
    height = ruler.height(kept, box.width)
    if kept:
        write(page.shapes, box._replace(height=height), kept, "Lead, ratings, report")
    rest = box.below(box.top + height + 0.18)
    if page.slide.figures:
        add_rows(page, page.slide.figures, "What to look at first", rest)
    elif item.figures:
        _said(page, "Nothing here is red or amber, worsening, or changed since the meeting before.", rest)


def decided(item: Item) -> list[Paragraph]:
    """What was decided and agreed under an item so far."""
    decisions = [_line("Decided", f"{one.minute} {one.words}".strip()) for one in item.decisions]
    actions = [_line("Action", f"{one.words.rstrip('.')} ({one.owner}, by {day(one.due)})") for one in item.actions]
    return decisions + actions


def add_rest(page: Page, box: Box) -> None:
    """The indicators that are not looked at one by one."""
    add_rows(page, page.slide.figures, page.slide.title, box.below(box.top + 0.08))


def add_words(page: Page, box: Box) -> None:
    """Paragraphs under their headings, as large as they fit; what does not fit is in the notes."""
    ruler = page.stage.ruler
    if not page.slide.words:
        _said(page, "Nothing is said here.", box)
        return
    told = [_paragraphs(page.slide, size) for size in _SIZES]
    fitting = next((one for one in told if ruler.height(one, box.width) <= box.height - 0.1), told[-1])
    kept = ruler.flowed(fitting, box.width, box.height - 0.1)
    write(page.shapes, box.below(box.top + 0.1)._replace(height=ruler.height(kept, box.width)), kept, "Words")


def _paragraphs(slide: Slide, size: float) -> list[Paragraph]:
    found: list[Paragraph] = []
    for heading, words in slide.words:
        if heading:
            found.append(plain(heading, size, bold=True, gap=12 if found else 0))
        found.append(plain(words, size, gap=0 if heading else 6))
    return found


def _headed(words: Sequence[tuple[str, str]]) -> list[Paragraph]:
    return [_line(heading, said) for heading, said in words]


def _line(heading: str, words: str) -> Paragraph:
    return Paragraph((run(f"{heading}: " if heading else "", bold=True), run(words)), gap=3)


def _led(page: Page, words: str, box: Box) -> Box:
    """A sentence under the title. Returns what is left."""
    said = page.stage.ruler.cut(plain(words, 20.0, LIGHT.ink2), box.width, 2)
    height = page.stage.ruler.height([said], box.width)
    write(page.shapes, box._replace(height=height), [said], "In short")
    return box.below(box.top + height + 0.14)


def _said(page: Page, words: str, box: Box) -> None:
    said = page.stage.ruler.cut(plain(words, 22.0, LIGHT.ink2), box.width, 3)
    height = page.stage.ruler.height([said], box.width)
    write(page.shapes, box._replace(height=height), [said], "Nothing to show")
