"""Spreading a published total over months, wards or kinds so that it adds up again, and always the same way."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from hashlib import sha256
from typing import TypeVar

T = TypeVar("T")


def apportion(total: int, weights: Sequence[int]) -> list[int]:
    """A total in whole numbers by weight: largest remainders first, the earlier of equal ones.

    >>> apportion(10, [1, 1, 1]), apportion(0, [3, 4])
    ([4, 3, 3], [0, 0])
    """
    whole = sum(weights)
    if whole <= 0:
        raise ValueError("weights that add up to nothing divide no total")
    shares = [Fraction(total * weight, whole) for weight in weights]
    parts = [int(share) for share in shares]
    nearest = sorted(range(len(parts)), key=lambda place: (parts[place] - shares[place], place))
    for place in nearest[: total - sum(parts)]:
        parts[place] += 1
    return parts


def labels(words: Sequence[T], counts: Sequence[int]) -> list[T]:
    """Each word as often as its count.

    >>> labels(["bag", "van"], [1, 2])
    ['bag', 'van', 'van']
    """
    return [word for word, count in zip(words, counts, strict=True) for _ in range(count)]


def mixed(things: Iterable[T], salt: str) -> list[T]:
    """The same things in an order that looks arbitrary and is the same on every machine and every Python."""
    return [thing for _, thing in sorted(enumerate(things), key=lambda pair: draw(salt, pair[0]))]


def draw(salt: str, number: int, below: int = 2**64) -> int:
    """A number from 0 that depends on nothing but its arguments."""
    return int.from_bytes(sha256(f"{salt} {number}".encode()).digest()[:8], "big") % below
