"""The report on a book that was examined: what came of it, and what an officer needs to go on."""

from __future__ import annotations

from collections.abc import Sequence

from loaders.candidates import candidates
from loaders.examination import Examined
from loaders.excerpt import glimpses, is_personal
from loaders.headings import headings
from loaders.hearing import headed
from loaders.likeness import Candidate, Headings
from loaders.questions import asks, strangers
from loaders.reading.ask import Ask
from loaders.reading.layout import Keeps, Layout
from loaders.reading.personal_data import PersonalData, unsaid
from loaders.reading.problem import Problem
from loaders.recognition import fitting, is_empty
from loaders.request import Report


def report_on(examined: Examined) -> Report:
    """The whole report. No value of a cell that looks personal is in it."""
    found, told = examined.found, examined.request.told
    could_be = () if found or examined.misheard or is_empty(examined.heard) else _could_be(examined)
    headings_of = () if _is_tie(examined, could_be) else _headings(examined, could_be)
    said = _without_people(headings_of, examined.personal)
    unknown = strangers(examined)
    days = [(cover.period_start, cover.period_end) for cover in examined.contents.coverage]
    layout = found.layout if found else None
    return Report(
        source=layout.source if layout else "",
        layout=layout.name if layout else "",
        partner=(told.partner or layout.partner) if layout else told.partner,
        problems=_problems(examined),
        period_start=min((start for start, _ in days), default=None),
        period_end=max((end for _, end in days), default=None),
        observations=len(examined.contents.observations),
        kept_as=layout.keeps if layout else Keeps.AS_RECEIVED,
        keep=examined.keep,
        title=layout.title if layout else "",
        asks=asks(examined, said, unknown),
        candidates=could_be,
        headings=said,
        strangers=unknown,
        glimpses=glimpses(examined.received, examined.problems, examined.personal),
        personal=examined.refused,
        clean=examined.clean,
    )


def _problems(examined: Examined) -> tuple[Problem, ...]:
    """The problems; where no layout is known, without any value if anything in the file looks personal."""
    personal = examined.personal
    if examined.found or not any(found.columns or found.cells for found in personal.values()):
        return unsaid(examined.problems, personal)
    return tuple(problem._replace(found="") for problem in examined.problems)


def _could_be(examined: Examined) -> tuple[Candidate, ...]:
    told = examined.request.told
    book = headed(examined.heard, told)
    lacks = any(one.ask is Ask.COLUMNS for one in examined.problems.asked)  # what fits is rather something else
    return candidates(book, examined.known, [] if lacks else fitting(book, examined.known, told))


def _is_tie(examined: Examined, could_be: Sequence[Candidate]) -> bool:
    """Whether two layouts fit alike: which headings mean what is only known when one of them was chosen."""
    return examined.found is None and could_be[:1] != () and could_be[0].fits


def _headings(examined: Examined, could_be: Sequence[Candidate]) -> tuple[Headings, ...]:
    """Those of the layout found; else of the one told; else of the likeliest, if anything of it was found."""
    found, told = examined.found, examined.request.told
    if found:
        tables = found.tables
        return headings(examined.received, examined.heard, found.layout, tables, told, fits=not found.lacks_much)
    layout = _nearest(examined.known, could_be, (told.source, told.layout) if told.layout else None)
    if layout is None or not could_be:
        return ()
    return headings(examined.received, headed(examined.heard, told), layout, (), told, fits=False)


def _nearest(known: Sequence[Layout], could_be: Sequence[Candidate], told: tuple[str, str] | None) -> Layout | None:
    wanted = told or next(((one.source, one.layout) for one in could_be[:1] if one.near), None)
    return next((layout for layout in known if (layout.source, layout.name) == wanted), None)


def _without_people(found: Sequence[Headings], personal: dict[str, PersonalData]) -> tuple[Headings, ...]:
    """The headings without words that look like a person's."""
    return tuple(
        one._replace(
            headers=tuple(head for head in one.headers if not is_personal(personal[one.sheet], one.row, head.column)),
            labels=tuple(
                label for label in one.labels if not is_personal(personal[one.sheet], label.row, label.column)
            ),
        )
        for one in found
    )
