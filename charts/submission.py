"""One received file opened: what it is, what became of it, how it was read, what stands before and after it."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from charts.submissions import STANDING, WITHDRAWN, Link, ReceivedFile, person_words, reach
from loaders.reading.layout import Keeps
from loaders.reading.told import Told
from performance.spoken_numbers import spelt
from performance.wording import day, instant

_KEPT = {
    Keeps.AS_RECEIVED: "as it was received",
    Keeps.BLANKED: "with its personal columns emptied",
    Keeps.FIGURES: "as the figures counted from it",
}
WHY_NO_FILE = {
    Keeps.BLANKED: "The file as received had personal columns: only a copy without them was kept, so there is no "
    "original to download.",
    Keeps.FIGURES: "The file as received had a row a person: it was counted and not kept, so there is nothing to "
    "download.",
}


def submission_head(one: ReceivedFile, back: str) -> str:
    """Breadcrumb, what became of the file as the title, and what it is. `back` is the address of the list."""
    crumbs = f'<a href="{escape(back, quote=True)}" target="_self">Submissions</a> › {escape(one.file)}'
    return (
        f'<div class="sp"><nav class="sp-soft" aria-label="Where you are">{crumbs}</nav>'
        f'<h1 class="sp-below sp-break">{escape(_title(one))}</h1>'
        f'<p class="sp-line">{escape(one.kind)} · {escape(one.partner)} · {escape(reach(one.period))}</p></div>'
    )


def _title(one: ReceivedFile) -> str:
    if one.status == WITHDRAWN and one.withdrawn:
        return f"{one.file} was withdrawn on {day(one.withdrawn)}"
    return f"{one.file} {'stands' if one.status == STANDING else 'is superseded: later files answer for all of it'}"


def submission_facts(one: ReceivedFile, sha256: str, kept_as: Keeps, figures: int, told: Told) -> str:
    """A description list of what is known of a file. `figures` counts what was read from it."""
    pairs = [
        ("Received", instant(one.received)),
        ("Handed in by", person_words(one.by, one.on_behalf)),
        ("Note", one.note),
        ("Figures read", f"{figures:,}"),
        ("Kept", _KEPT[kept_as]),
        ("Withdrawn", _withdrawn(one)),
        ("Said of it", _said(told)),
        ("Number", one.submission),
        ("SHA-256", sha256),
    ]
    rows = "".join(f"<div><dt>{name}</dt><dd>{escape(words)}</dd></div>" for name, words in pairs if words)
    return f'<div class="sp"><dl class="sp-about sp-break">{rows}</dl></div>'


def _withdrawn(one: ReceivedFile) -> str:
    return f"{instant(one.withdrawn)} by {one.withdrawn_by}: {one.why}" if one.withdrawn else ""


def _said(told: Told) -> str:
    parts = [(told.sheet, "sheet"), (told.period, "period"), (told.partner, "sent by")]
    return "; ".join(f"{name} {words}" for words, name in parts if words)


def mapping_table(told: Told) -> str:
    """The words of this file that an officer explained; "" where there are none."""
    if not told.wordings:
        return ""
    rows = "".join(
        f'<tr><th scope="row">{escape(one.words or "(no column)")}</th><td>{escape(one.means or "nothing we need")}'
        f"{f' (under {escape(one.column)})' if one.column else ''}</td></tr>"
        for one in told.wordings
    )
    return _table("Column names that were explained", ("In the file", "Read as"), rows)


def report_words(warnings: int, kept: int) -> str:
    """How many notes a file was accepted with, and whether their words are still there."""
    if not warnings:
        return "It was accepted without a note."
    plural = "note" if warnings == 1 else "notes"
    gone = "" if kept else " Their words were not kept at the time."
    return f"It was accepted with {spelt(warnings)} {plural}.{gone}"


def neighbours(before: Sequence[ReceivedFile], after: Sequence[ReceivedFile], link: Link) -> str:
    """The files of the same kind for the same months, received before and after this one."""
    rows = "".join(_neighbour(one, "Before it", link) for one in before)
    rows += "".join(_neighbour(one, "After it", link) for one in after)
    if not rows:
        return '<div class="sp"><p class="sp-line">No other file of this kind is about the same months.</p></div>'
    return _table("Files of the same kind and months", ("", "File", "Period", "Received", "Status"), rows)


def again_words(before: Sequence[ReceivedFile], *, done: bool) -> str:
    """Which files answer again once this one is withdrawn: those of its kind and months that came before and stand."""
    files = [one.file for one in before if one.status != WITHDRAWN]
    if not files:
        gone = "is" if done else "would be"
        words = f"No earlier file of this kind stands for these months: what it alone said {gone} gone."
    else:
        named = files[0] if len(files) == 1 else f"{', '.join(files[:-1])} and {files[-1]}"
        answer = f"answer{'s' if len(files) == 1 else ''}" if done else "would answer"
        words = f"For the months they share, {named} {answer} again."
    return f'<div class="sp sp-break"><p>{escape(words)}</p></div>'


def _neighbour(one: ReceivedFile, words: str, link: Link) -> str:
    address = escape(link(one.submission), quote=True)
    return (
        f'<tr><th scope="row">{words}</th><td><a href="{address}" target="_self">{escape(one.file)}</a></td>'
        f"<td>{escape(reach(one.period))}</td><td>{escape(instant(one.received))}</td><td>{one.status}</td></tr>"
    )


def _table(title: str, heads: Sequence[str], rows: str) -> str:
    head = "".join(f'<th scope="col">{words or "<span class=sp-hidden>Which</span>"}</th>' for words in heads)
    return (
        f'<div class="sp"><div class="sp-scroll" tabindex="0" role="region" aria-label="{title}">'
        f'<table class="sp-plain"><caption class="sp-hidden">{title}</caption>'
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table></div></div>"
    )
