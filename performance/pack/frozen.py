"""A pack as bytes that are kept for good, and the pack that such bytes hold."""

from __future__ import annotations

import json
from typing import Any

from performance.pack.pack import Pack
from performance.pack.plain import plain, unplain

VERSION = 1  # one more where older programs could not read what is written; `_read` then knows how to read both


class PackDamagedError(ValueError):
    """Bytes that are no pack, or not any more; the message says what is wrong with them in words."""


def pack_bytes(pack: Pack) -> bytes:
    """A pack as canonical JSON: equal packs are equal bytes."""
    whole = {"version": VERSION, "pack": plain(pack)}
    told = json.dumps(whole, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return told.encode("utf-8")


def read_pack(content: bytes) -> Pack:
    """The pack that was written, whatever the definitions say today. Raises PackDamagedError."""
    try:
        whole = json.loads(content)
    except (ValueError, RecursionError):
        raise PackDamagedError("This is no pack: it cannot be read as one. Restore it from a backup.") from None
    version = whole.get("version") if isinstance(whole, dict) else None
    if not isinstance(version, int):
        raise PackDamagedError("This is no pack: it does not say which version of the program wrote it.")
    if version > VERSION:
        raise PackDamagedError("A newer version of the program wrote this pack: open it with that one.")
    return _read(whole)


def _read(whole: dict[str, Any]) -> Pack:
    try:
        pack = unplain(whole["pack"])
    except (ValueError, KeyError, TypeError, AttributeError, ZeroDivisionError, RecursionError) as error:
        words = f"The pack is damaged: something in it cannot be read ({error!s:.80}). Restore it from a backup."
        raise PackDamagedError(words) from error
    if not isinstance(pack, Pack):
        raise PackDamagedError("The pack is damaged: it holds something else. Restore it from a backup.")
    return pack
