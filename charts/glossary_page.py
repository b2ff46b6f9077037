"""The page Glossary: the Partnership's words, and how to read ratings, signals and the marks behind figures."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from charts.glossary import full
from charts.reading_help import described, marks_help, rating_help, signal_help
from charts.theme import Palette
from performance.definitions.glossary import Glossary, Term

_SECTIONS = {
    "words": "Words and abbreviations",
    "ratings": "How to read a rating",
    "signals": "What a signal is",
    "marks": "What provisional, (p) and [c] mean",
}


def glossary_head() -> str:
    """Title, what the page is for, links to its parts, and the heading of the words."""
    links = "".join(f'<li><a href="#{name}">{title}</a></li>' for name, title in _SECTIONS.items())
    return (
        '<div class="sp"><h1>Glossary and how to read the figures</h1><p class="sp-line">On other pages an '
        "abbreviation with a dotted line under it says what it means when the pointer rests on it. Everything said "
        "there stands here too, for keyboards, touch screens and paper.</p>"
        f'<nav aria-label="On this page"><ul class="sp-jumps">{links}</ul></nav>{_heading("words")}</div>'
    )


def term_list(found: Sequence[Term], glossary: Glossary, words: str) -> str:
    """The terms found, in the order of the alphabet; where there are none, why and what to do."""
    if not glossary:
        return _said("No words are explained yet. Write them under glossary: in the definitions file.")
    if not found:
        return _said(f"No word of the glossary fits “{words}”. Try a part of it, or empty the box.")
    count = f"{len(found)} of {len(glossary)} words" if len(found) < len(glossary) else f"{len(glossary)} words"
    ordered = sorted(found, key=lambda one: one.term.casefold())
    entries = described(((_name(one), _meaning(one)) for one in ordered), [one.anchor for one in ordered])
    return f'<div class="sp"><p class="sp-soft" role="status">{count}</p>{entries}</div>'


def help_sections(colours: Palette) -> str:
    """How to read a rating, what a signal is, and what stands behind figures."""
    parts = {"ratings": rating_help(colours), "signals": signal_help(colours), "marks": marks_help()}
    return "".join(f'<section class="sp sp-help">{_heading(name)}{part}</section>' for name, part in parts.items())


def _heading(name: str) -> str:
    return f'<h2 id="{name}">{_SECTIONS[name]}</h2>'


def _said(words: str) -> str:
    return f'<div class="sp"><p role="status">{escape(words)}</p></div>'


def _name(one: Term) -> str:
    also = f' <span class="sp-soft">or {escape(", ".join(one.also))}</span>' if one.also else ""
    return f"{escape(one.term)}{also}"


def _meaning(one: Term) -> str:
    return f"<b>{escape(full(one))}.</b> {escape(one.means)}" if one.stands_for else escape(one.means)
