"""How much memory this process holds and has held, as Linux counts it."""

from __future__ import annotations

from pathlib import Path

_STATUS, _CLEAR = Path("/proc/self/status"), Path("/proc/self/clear_refs")


def held() -> int:
    """Kilobytes this process holds now."""
    return _said("VmRSS:")


def most_held() -> int:
    """The most kilobytes this process has held since `forget_the_most`."""
    return _said("VmHWM:")


def forget_the_most() -> None:
    """Begin to count the most anew."""
    _CLEAR.write_text("5")


def _said(name: str) -> int:
    lines = _STATUS.read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(name))
