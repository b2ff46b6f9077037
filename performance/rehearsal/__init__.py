"""Trying it first: which ratings and figures would change, and which new figures leap out of their own series."""

from performance.rehearsal.changes import FigureChange, Jump, Kind, RatingChange, Rehearsed, Tally
from performance.rehearsal.rehearse import rehearse

__all__ = ["FigureChange", "Jump", "Kind", "RatingChange", "Rehearsed", "Tally", "rehearse"]
