"""The pack of a meeting on paper: A4 portrait to be handed out, A3 landscape to be read from across a table."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from charts.course_frame import Frame
from charts.logo import sign
from charts.theme import LIGHT, Palette
from performance.pack.headings import arising_title
from performance.pack.pack import Pack
from performance.wording import day
from reports.matters_arising import three
from reports.paper_front import Front, front_of
from reports.paper_items import PaperItem, frame_of, paper_item
from reports.paper_sources import Back, back_of
from reports.typeset import pdf


class PaperSize(Enum):
    """A size of paper: its template, and the room of a chart on it (width, height and type size in points)."""

    A4 = ("pack_a4.typ", frame_of(515, 168, 10.5))
    A3 = ("pack_a3.typ", frame_of(640, 268, 14))

    @property
    def template(self) -> str:
        """The name of its template."""
        return self.value[0]

    @property
    def chart(self) -> Frame:
        """The room of a chart on it."""
        return self.value[1]


class Paper(NamedTuple):
    """Everything a template sets; `glossary` is empty where the pack was made without one."""

    colours: Palette
    sign: str
    partnership: str
    title: str
    head: str
    marking: str
    front: Front
    arising_title: str
    arising: tuple[tuple[str, str, str], ...]
    items: tuple[PaperItem, ...]
    back: Back


def paper(pack: Pack, size: PaperSize) -> bytes:
    """The pack as a tagged PDF with real text; the same pack gives the same bytes."""
    return pdf(size.template, paper_of(pack, size.chart), pack.made)


def paper_of(pack: Pack, chart: Frame) -> Paper:
    """What is printed of a pack."""
    return Paper(
        colours=LIGHT,
        sign=sign(LIGHT),
        partnership=pack.partnership,
        title=f"Performance pack, {day(pack.meeting.on)}",
        head=f"Performance pack, meeting of {day(pack.meeting.on)}",
        marking=pack.marking.value.upper(),
        front=front_of(pack),
        arising_title=arising_title(pack),
        arising=tuple(three(one) for one in pack.arising),
        items=tuple(paper_item(item, pack, chart) for item in pack.items),
        back=back_of(pack, pack.glossary),
    )
