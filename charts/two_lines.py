"""Words in two lines of nearly one length, where there is more room above each other than beside each other."""

from __future__ import annotations


def two_lines(words: str) -> str:
    """The words with a break at the space nearest to their middle; one word alone stays whole.

    >>> two_lines("Kingston upon Thames −12.7%")
    'Kingston upon<br>Thames −12.7%'
    >>> two_lines("Burglary")
    'Burglary'
    """
    pieces = words.split()
    if len(pieces) < 2:
        return words
    cut = min(range(1, len(pieces)), key=lambda at: abs(len(" ".join(pieces[:at])) - len(words) / 2))
    return f"{' '.join(pieces[:cut])}<br>{' '.join(pieces[cut:])}"
