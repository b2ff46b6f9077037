"""What can go wrong in the warehouse, in words for the person at the screen."""

from __future__ import annotations


class WarehouseError(Exception):
    """Something the warehouse will not do, or cannot; the message says what and what to do."""


class UnknownSubmissionError(WarehouseError):
    """No submission has this id."""


class AlreadyWithdrawnError(WarehouseError):
    """The submission was withdrawn before."""


class NoReasonError(WarehouseError):
    """Withdrawing and correcting need a reason, so that whoever reads the record later understands it."""


class UnknownFigureError(WarehouseError):
    """No file gives the figure that is to be corrected."""


class NoAmountError(WarehouseError):
    """A correction to another figure needs the figure, one by a factor the factor."""


class AlreadyCorrectedError(WarehouseError):
    """A correction of the same figure stands."""


class UnknownCorrectionError(WarehouseError):
    """No correction has this id."""


class CorrectionEndedError(WarehouseError):
    """The correction was ended before."""


class UnknownWordingError(WarehouseError):
    """No remembered wording has this id."""


class NoWordsError(WarehouseError):
    """Nothing was written where words are needed."""


class TooLongError(WarehouseError):
    """More was written than there is room for; the message says how much there is."""


class NoConcernError(WarehouseError):
    """An annotation that concerns nothing would stand on no chart, an action or a decision in no minutes."""


class UnknownEntryError(WarehouseError):
    """No comment, annotation, action, decision, meeting or pack goes by this name."""


class EntryEndedError(WarehouseError):
    """The comment or decision was withdrawn before, the annotation or action ended, the meeting cancelled."""


class UnfitMeetingError(WarehouseError):
    """What is said of a meeting contradicts itself: its papers come after it, two items bear the same title."""


class PersonalWordsError(WarehouseError):
    """What was written for the record seems to hold personal data."""


class UnfitFileError(WarehouseError):
    """What was read out of a file cannot be kept: nothing was written."""


class NotWrittenError(WarehouseError):
    """The disk would not take it (full, or not to be written to): nothing was changed."""


class CannotReadAgainError(WarehouseError):
    """A file in the archive cannot be read again, so the warehouse cannot be made from the journal."""


class BusyError(WarehouseError):
    """Another program has been writing to the same data for too long."""


class JournalDamagedError(WarehouseError):
    """A line of the journal is broken, missing or not in its place: nothing is shown until it is put right."""


class ArchiveDamagedError(WarehouseError):
    """A file in the archive is missing or is not the file that was put there."""


class WarehouseDamagedError(WarehouseError):
    """The warehouse file cannot be read; it can be made again from the journal (`cli.py rebuild`)."""
