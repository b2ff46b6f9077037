"""The condition of the warehouse files: what they have seen of the journal, and whether they can be relied on."""

from __future__ import annotations

import duckdb

from warehouse import register
from warehouse.connections import open_to_read
from warehouse.errors import JournalDamagedError, WarehouseDamagedError
from warehouse.events import Tip
from warehouse.journal import Journal
from warehouse.publishing import MEND, Publishing
from warehouse.schema import FORMAT


class Condition:
    """Looks at the files of one data folder."""

    def __init__(self, journal: Journal, publishing: Publishing) -> None:
        self._journal = journal
        self._publishing = publishing

    def tip(self, number: int) -> Tip:
        """How far the journal had come when a file was made; raises WarehouseDamagedError where it cannot be read."""
        try:
            with open_to_read(self._publishing.path(number)) as connection:
                return register.meta(connection).tip
        except (duckdb.Error, LookupError) as error:
            raise WarehouseDamagedError(
                f"{self._publishing.path(number).name} cannot be read. {MEND} ({error})"
            ) from error

    def sound(self) -> bool:
        """Whether there is a published file, byte for byte as it was published, and of our format."""
        try:
            pointer = self._publishing.current()
            if pointer is None or self._publishing.verify():
                return False
            with open_to_read(self._publishing.path(pointer.number)) as connection:
                return register.meta(connection).format == FORMAT
        except (WarehouseDamagedError, duckdb.Error, LookupError):
            return False

    def prepared(self, number: int, tip: Tip) -> bool:
        """Whether a file that is not published was finished for just this line of the journal."""
        path = self._publishing.path(number)
        if not path.exists() or path.with_name(f"{path.name}.wal").exists():
            return False
        try:
            return self.tip(number) == tip
        except WarehouseDamagedError:
            return False

    def check_journal_is_there(self) -> None:
        """Raises JournalDamagedError where files have seen a journal that is not there."""
        if not self._journal.path.exists() and any(self._has_seen(number) for number in self._publishing.numbers()):
            raise JournalDamagedError(
                f"There is a warehouse but no journal; restore {self._journal.path.name} from a backup."
            )

    def _has_seen(self, number: int) -> bool:
        """The first, empty file, or one that a crash cut off, has seen nothing."""
        try:
            return self.tip(number).seq > 0
        except WarehouseDamagedError:
            return False

    def last_number(self) -> int:
        """The highest number that there is a file of, or that the pointer names if it can be read."""
        try:
            named = self._publishing.number()
        except WarehouseDamagedError:
            named = 0
        return max([named, *self._publishing.numbers()])
