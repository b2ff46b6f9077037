"""What every slide has: marking, as at when, where in the agenda, to when its data run, the finding, the foot."""

from __future__ import annotations

from pptx.enum.text import MSO_AUTO_SIZE

from charts.slide_head import data_words
from charts.theme import LIGHT
from performance.pack.pack import Marking
from performance.wording import day, instant
from reports.slides_box import BANNER, MARGIN, PLACE, TITLE, WIDE, Box
from reports.slides_draw import (
    CENTRE,
    LEFT,
    RIGHT,
    emu,
    ground,
    next_number,
    number_xml,
    place,
    preset,
    retext,
    rule,
    run_xml,
    shape,
    text_body,
    write,
)  # fmt: skip
from reports.slides_measure import LEADING, SMALLEST, Paragraph, Run, plain, run
from reports.slides_page import Page
from reports.slides_strip import add_strip

_TITLE_SIZES = ((36.0, 1), (32.0, 1), (30.0, 1), (28.0, 1), (26.0, 1), (28.0, 2), (24.0, 2), (22.0, 3))
_LINE = 0.32  # inches of a line of the smallest type
_DISCLOSURE = {Marking.PUBLIC: "Small numbers are hidden", Marking.RESTRICTED: "Not for publication"}


def add_frame(page: Page) -> Box:
    """Draw it. Returns the part of the slide that is left for what the slide shows."""
    return _own(page) if page.stage.own else _templated(page)


def _own(page: Page) -> Box:
    ground(page.shapes, BANNER, LIGHT.ink, "Banner")
    third = (WIDE - 2 * MARGIN) / 3
    boxes = [Box(MARGIN + place * third, BANNER.top, third, BANNER.height) for place in range(3)]
    told = (_marking(page), _DISCLOSURE[page.pack.marking], f"As at {instant(page.pack.as_at)}")
    for box, words, align, name in zip(
        boxes, told, (LEFT, CENTRE, RIGHT), ("Marking", "Disclosure", "As at"), strict=True
    ):
        said = page.stage.ruler.cut(plain(words, colour=LIGHT.bg, bold=name == "Marking"), box.width, 1)
        write(page.shapes, box, [said], name, align=align, middle=True)
    _add_place(page, PLACE)
    title = page.stage.ruler.sized(plain(page.slide.title, bold=True), TITLE.width, _TITLE_SIZES)
    height = page.stage.ruler.height([title], TITLE.width)
    _set_title(page, TITLE._replace(height=height), title)
    _add_foot(page)
    return page.stage.body.below(TITLE.top + height + 0.06)


def _templated(page: Page) -> Box:
    """The same around a template's own title, which keeps its place, its letters and its colour."""
    stage = page.stage
    free = stage.body
    if stage.title is None:
        title = stage.ruler.sized(plain(page.slide.title, bold=True), free.width, _TITLE_SIZES)
        height = stage.ruler.height([title], free.width)
        _set_title(page, Box(free.left, free.top, free.width, height), title)
        free = free.below(free.top + height + 0.06)
    else:
        _fit_title(page, stage.title)
    if stage.white:
        whole = Box(free.left - 0.15, free.top, free.width + 0.3, stage.foot.bottom - free.top + 0.05)
        ground(page.shapes, whole, LIGHT.bg, "Ground")
        free = free.below(free.top + 0.08)
    words = f"{_marking(page)} · {_DISCLOSURE[page.pack.marking].lower()} · as at {instant(page.pack.as_at)}"
    said = stage.ruler.cut(plain(words, colour=LIGHT.ink2), free.width, 2)
    height = stage.ruler.height([said], free.width)
    write(page.shapes, free._replace(height=height), [said], "Marking")
    _add_place(page, Box(free.left, free.top + height, free.width, _LINE))
    _add_foot(page)
    return free.below(free.top + height + _LINE + 0.08)


def _marking(page: Page) -> str:
    return page.pack.marking.value.capitalize() + (" · sample data" if page.pack.samples else "")


def _add_place(page: Page, box: Box) -> None:
    """Where in the agenda on the left, to when the data run on the right; the name of an item gives way first."""
    slide, ruler = page.slide, page.stage.ruler
    right = ruler.cut(plain(data_words(slide, page.pack), colour=LIGHT.ink2), box.width * 0.55, 1)
    after = " · ".join(filter(None, (slide.place, slide.part)))
    strong = run(f" · {after}" if after else "", LIGHT.ink, bold=True)
    where = f"Item {slide.item.number} · {slide.item.title}" if slide.item else page.pack.partnership
    taken = ruler.width(right.words, SMALLEST) + ruler.width(strong.words, SMALLEST, bold=True) + 0.4
    left = ruler.cut(plain(where, colour=LIGHT.ink2), box.width - taken, 1)
    split = box.width - ruler.width(right.words, SMALLEST) - 0.1
    write(page.shapes, box._replace(width=split), [Paragraph((*left.runs, strong))], "Place in the agenda")
    write(page.shapes, Box(box.left + split, box.top, box.width - split, box.height), [right], "Data", align=RIGHT)


def _set_title(page: Page, box: Box, words: Paragraph) -> None:
    """The finding in the slide's own title, brought to where it is read: after the banner and the place."""
    title = page.native.shapes.title
    title.left, title.top, title.width, title.height = map(emu, box)
    retext(title, [words], align=LEFT)
    body = title._element.txBody.bodyPr
    for name in ("lIns", "tIns", "rIns", "bIns"):
        body.set(name, "0")
    body.set("anchor", "t")
    tree = title._element.getparent()
    tree.remove(title._element)
    tree.append(title._element)


def _fit_title(page: Page, box: Box) -> None:
    """The finding in the template's title, no larger than the template writes it and small enough to fit."""
    title, ruler = page.native.shapes.title, page.stage.ruler
    largest = _size_of_titles(page)
    inset = 0.2 / page.stage.scale  # a template's text stands a tenth of an inch inside its box
    width, height = box.width - inset, box.height - inset / 2
    sizes = [size for size in (44.0, 40.0, 36.0, 32.0, 28.0, 24.0, 22.0, 20.0, 18.0) if size <= largest]
    steps = [(size, max(1, int(height * 72 / (size * LEADING)))) for size in sizes or [SMALLEST]]
    fitted = ruler.sized(plain(page.slide.title, bold=True), width, steps)
    retext(title, [Paragraph((Run(fitted.words, colour=""),), fitted.size)], align="")
    title.text_frame.auto_size = MSO_AUTO_SIZE.NONE


def _size_of_titles(page: Page) -> float:
    """How large the template writes its titles, in points on a slide 7.5 inches high."""
    layout = page.stage.layout
    here = layout._element.xpath('.//p:sp[.//p:ph[@type="title"]]//a:lstStyle/a:lvl1pPr/a:defRPr/@sz')
    there = layout.slide_master._element.xpath("./p:txStyles/p:titleStyle/a:lvl1pPr/a:defRPr/@sz")
    return int(next(iter([*here, *there]), "4400")) / 100 / page.stage.scale


def _add_foot(page: Page) -> None:
    """The marks of the item on the left, the slide's number in the middle, the meeting on the right."""
    box = page.stage.foot
    rule(page.shapes, box.left, box.top - 0.06, box.right, LIGHT.line)
    left, middle, right = box.columns(0.1, 4, 2.4, 4)
    add_strip(page, left)
    _add_count(page, middle)
    told = page.stage.ruler.cut(plain(day(page.pack.meeting.on), colour=LIGHT.ink2), right.width, 1)
    write(page.shapes, right, [told], "Meeting", align=RIGHT, middle=True)


def _add_count(page: Page, box: Box) -> None:
    words = plain("Slide ", colour=LIGHT.ink2), plain(f" of {len(page.deck.slides)}", colour=LIGHT.ink2)
    first, last = (run_xml(one.runs[0], SMALLEST) for one in words)
    body = text_body("p:txBody", [words[0]], align=CENTRE, middle=True)
    body = body.replace(first, first + number_xml(page.place, LIGHT.ink2) + last)
    place(page.shapes, shape(next_number(page.shapes), "Slide number", box, preset("rect"), "<a:noFill/>", words=body))
