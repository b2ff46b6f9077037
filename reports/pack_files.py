"""Everything that can be taken away of a pack: each file's name, what it is called, its type, and its making."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from performance.pack.pack import Item, Marking, Pack

_OFFICE = "application/vnd.openxmlformats-officedocument"
PPTX, XLSX, DOCX = (
    f"{_OFFICE}.{kind}" for kind in ("presentationml.presentation", "spreadsheetml.sheet", "wordprocessingml.document")
)
PDF, CSV = "application/pdf", "text/csv"
_LONGEST = 60  # letters of a name; a path of Windows takes 260 in all


class PackFile(NamedTuple):
    """A file that is made when it is asked for. `name` has no spaces and says meeting, marking and what it is."""

    name: str
    label: str
    mime: str
    make: Callable[[], bytes]


def pack_files(pack: Pack, template: bytes | None = None) -> tuple[PackFile, ...]:
    """The files of a pack, in the order in which a meeting needs them; `template` is the council's own for slides."""
    begin = _beginning(pack)
    return tuple(one._replace(name=f"{begin}-{one.name}") for one in (*_whole(pack, template), *_reports(pack)))


def _whole(pack: Pack, template: bytes | None) -> Iterator[PackFile]:
    yield PackFile("slides.pptx", "Slides, PowerPoint", PPTX, partial(_slides, pack, template))
    yield PackFile("papers-a4.pdf", "Papers, A4 portrait, PDF", PDF, partial(_paper, pack, "A4"))
    yield PackFile("papers-a3.pdf", "Papers, A3 landscape, PDF", PDF, partial(_paper, pack, "A3"))
    yield PackFile("tables.xlsx", "Tables, Excel", XLSX, partial(_book, pack))
    yield PackFile("figures.csv", "Figures with their sources, CSV", CSV, partial(_figures, pack))
    yield PackFile("matters-arising.docx", "Matters arising, Word", DOCX, partial(_matters_docx, pack))
    yield PackFile("matters-arising.csv", "Matters arising, CSV", CSV, partial(_matters_csv, pack))


def _reports(pack: Pack) -> Iterator[PackFile]:
    """The sub-group reports: of each item that should have one or has one."""
    for item in pack.items:
        if item.expects_report or item.report:
            name, label = f"report-{item.number}-{slug(item.title)}", f"Report {item.number}, {item.title}"
            yield PackFile(f"{name}.pdf", f"{label}, PDF", PDF, partial(_report_pdf, pack, item))
            yield PackFile(f"{name}.docx", f"{label}, Word", DOCX, partial(_report_docx, pack, item))


def _beginning(pack: Pack) -> str:
    restricted = "-restricted" if pack.marking is Marking.RESTRICTED else ""
    return f"{slug(pack.partnership)}-{pack.meeting.on.isoformat()}{restricted}"


def slug(words: str) -> str:
    """Words as a file name takes them: small letters, figures and hyphens.

    >>> slug("Crime (Chairman's update)"), slug("Diogelwch Môn"), slug("!?")
    ('crime-chairmans-update', 'diogelwch-mon', 'pack')
    """
    plain = unicodedata.normalize("NFKD", words.replace("'", "").replace("’", "")).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower())[:_LONGEST].strip("-") or "pack"


# Each writer is imported when its file is made: together they take half a second, which no page need wait for.


def _slides(pack: Pack, template: bytes | None) -> bytes:
    from performance.pack.deck import deck_of
    from reports.pack_slides import slides

    return slides(deck_of(pack), template)


def _paper(pack: Pack, size: str) -> bytes:
    from reports.pack_paper import PaperSize, paper

    return paper(pack, PaperSize[size])


def _book(pack: Pack) -> bytes:
    from reports.pack_book import book

    return book(pack)


def _figures(pack: Pack) -> bytes:
    from reports.pack_csv import figures_csv

    return figures_csv(pack)


def _matters_docx(pack: Pack) -> bytes:
    from reports.matters_arising import matters_docx

    return matters_docx(pack)


def _matters_csv(pack: Pack) -> bytes:
    from reports.matters_arising import matters_csv

    return matters_csv(pack)


def _report_pdf(pack: Pack, item: Item) -> bytes:
    from reports.sub_group_report import report_pdf

    return report_pdf(pack, item)


def _report_docx(pack: Pack, item: Item) -> bytes:
    from reports.sub_group_report import report_docx

    return report_docx(pack, item)
