"""The files of a pack in words: what is ready, how large, and how long it took."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

_KILO = 1024


def made_words(label: str, size: int) -> str:
    """What the button of a file says: "Slides, PowerPoint (1.2 MB)"."""
    return f"{label} ({size_words(size)})"


def size_words(size: int) -> str:
    """A size as people read it.

    >>> size_words(700), size_words(48_300), size_words(2_400_000)
    ('1 KB', '47 KB', '2.3 MB')
    """
    if size < _KILO * _KILO:
        return f"{max(round(size / _KILO), 1)} KB"
    return f"{size / _KILO / _KILO:.1f} MB"


def made_list(made: Sequence[tuple[str, float]]) -> str:
    """Which files are ready, and in how many seconds each was made."""
    told = "".join(f"<li>{escape(label)}: made in {seconds:.1f} s</li>" for label, seconds in made)
    return f'<div class="sp"><ul class="sp-brief sp-made">{told}</ul></div>'
