"""Reading one sheet of a return: which period each figure counts for, and what its cell says."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from loaders.reading.blocks import Heading, Labelled, Plan
from loaders.reading.dated import Dated, dated, of_title
from loaders.reading.heading import Role
from loaders.reading.number import NotAFigureError
from loaders.reading.periods import Period
from loaders.reading.printed import Printed, as_printed, one, several
from loaders.reading.problem import Problems
from loaders.reading.return_table import DIMENSIONS_OF_RETURNS, ReturnColumn, ReturnRow, ReturnTable
from loaders.reading.spans import Member, Span, cells_of, members, spans
from loaders.reading.text import is_blank, key
from loaders.reading.title_lines import line_of, title_lines
from loaders.reading.titles import Told, taken, told
from loaders.reading.wording import alike

_ALIKE_WORDS = 0.85


class Slot(NamedTuple):
    """Which figure: its measure, and what it is of, in the order of DIMENSIONS_OF_RETURNS."""

    measure: str
    of: tuple[str, ...]


class Read(NamedTuple):
    """A figure read and where it stands; `printed.figure` is blank where the cell is. `listed`: its list's heading."""

    slot: Slot
    period: Period
    printed: Printed
    sheet: str
    cell: str
    note: str
    row: int
    column: int
    whole: bool = False
    listed: str = ""


def slot_of(row: ReturnRow, kind: ReturnColumn | None, declared: ReturnTable) -> Slot:
    """Which figure stands where a row and a declared column meet."""
    measure = row.measure or (kind.measure if kind else "") or declared.measure
    return Slot(measure, tuple(getattr(row, of) or getattr(kind, of, "") for of in DIMENSIONS_OF_RETURNS))


class Part(NamedTuple):
    """A span that has been read: its columns with their periods, the rows of its lists, and its figures."""

    span: Span
    columns: tuple[Dated, ...]
    members: dict[int, Member]
    found: list[Read]


@dataclass
class SheetReader:
    """Reads a sheet that has been laid out. `elsewhere`: the lines of the book's sheets that hold no table."""

    plan: Plan
    declared: ReturnTable
    elsewhere: tuple[str, ...]
    problems: Problems
    parts: list[Part] = field(default_factory=list)
    undated: set[tuple[str, int]] = field(default_factory=set)

    def read(self) -> list[Part]:
        """Every part of the sheet with its figures; problems are noted."""
        for label in self.plan.labelled.values():
            if label.slip:
                message = f"{label.words!r} was read as {label.slip!r}."
                self.warning(label.row, label.column, message, label.words, label.slip)
        for span in (span for block in self.plan.blocks for span in spans(self.plan, block)):
            if not self._read(span):
                break  # a sheet whose words contradict each other is said once
        return self.parts

    def error(self, row: int, column: int, message: str, found: object = "", expected: str = "") -> None:
        """Note what stops the file, at a cell of the sheet."""
        sheet = self.plan.grid.sheet.name
        self.problems.error(message, sheet=sheet, cell=self.plan.grid.cell(row, column), found=found, expected=expected)

    def warning(self, row: int, column: int, message: str, found: object = "", expected: str = "") -> None:
        """Note what people should know, at a cell of the sheet."""
        sheet = self.plan.grid.sheet.name
        self.problems.warning(
            message, sheet=sheet, cell=self.plan.grid.cell(row, column), found=found, expected=expected
        )

    def _read(self, span: Span) -> bool:
        """Read one span; False where its period cannot be told, and with it that of the rest."""
        rows = [self.plan.labelled[row] for row in span.rows if row in self.plan.labelled]
        listed = members(self.plan, span)
        if not rows and not listed:
            return True
        title = self._told(span)
        if title.conflict:
            self._conflict(title)
            return False
        columns = dated(span.headings, title, self.declared)
        part = Part(span, columns, listed, [])
        for label in rows:
            part.found.extend(self._row(label, part, title))
        for member in listed.values():
            entry = ReturnRow(member.words, measure=member.listed.declared.measure, category=member.words)
            label = Labelled(member.row, member.column, (entry,), member.words)
            figures = self._row(label, part, title)
            part.found.extend(read._replace(listed=member.listed.declared.heading) for read in figures)
        self.parts.append(part)
        return True

    def _row(self, label: Labelled, part: Part, title: Told) -> list[Read]:
        columns = part.columns if part.span.headings else self._unheaded(label, title)
        target = self._target(label, part.span)
        found: list[Read] = []
        for column in columns:
            cells = cells_of(self.plan, part.span, label.row, label.column, column.heading.column)
            if cells and column.problem:
                self._undated(label, column)
            elif column.period:
                found.extend(self._cell(label, column, column.period, cells, target))
        return found

    def _unheaded(self, label: Labelled, title: Told) -> tuple[Dated, ...]:
        """The one column of figures of a row without any header: what stands nearest beside its label."""
        beside = self.plan.grid.filled(label.row, label.column)
        if not beside:
            return ()
        for column in beside[1:]:
            if isinstance(self.plan.grid.value(label.row, column), int | float):
                message = "Two figures stand in this row and no heading says which is which. Put headings above them."
                self.error(label.row, column, message, self.plan.grid.value(label.row, column), "one figure")
        return (of_title(title, self.declared, beside[0]),)

    def _cell(
        self, label: Labelled, column: Dated, period: Period, cells: list[tuple[int, Any]], target: str
    ) -> list[Read]:
        grid, heading = self.plan.grid, column.heading
        at = cells[0][0] if cells else label.row
        raw = cells[0][1] if len(cells) == 1 else "\n".join(str(value) for _, value in cells)
        cell = ",".join(grid.cell(row, heading.column) for row, _ in cells) or grid.cell(at, heading.column)
        if self._broken(label.row, heading.column, cells):
            return []
        note = "; ".join(filter(None, (as_printed(raw), heading.words * heading.said.remark, target, column.taken)))
        entries = self._figures(label, raw, at, heading)
        return [
            Read(slot_of(entry, heading.kind, self.declared), period, figure, grid.sheet.name, cell, note, at,
                 heading.column, column.whole)
            for entry, figure in entries
            if self._is_count(figure, at, heading.column)
        ]  # fmt: skip

    def _figures(self, label: Labelled, raw: object, row: int, heading: Heading) -> list[tuple[ReturnRow, Printed]]:
        """Each declared figure of a cell; nothing, with an error, where the cell cannot be read."""
        single = [entry for entry in label.rows if not entry.words]
        try:
            if len(label.rows) == 1 and single:
                return [(single[0], one(raw, f"{label.words} {single[0].label}"))]
            return self._by_words(label, several(raw), row, heading)
        except NotAFigureError as error:
            words = [entry.words[0] for entry in label.rows if entry.words]
            expected = (
                " and ".join(f"a figure for {word!r}" for word in words) or "a whole number, or a marker such as [c]"
            )
            message = f"{str(error)!r} is not a figure we can read. Write {expected}, and nothing else."
            self.error(row, heading.column, message, error, expected)
            return []

    def _by_words(
        self, label: Labelled, parts: tuple[Printed, ...], row: int, heading: Heading
    ) -> list[tuple[ReturnRow, Printed]]:
        if len(parts) == 1 and not parts[0].words:
            entries = [entry for entry in label.rows if entry.alone or parts[0].figure.blank]
            if not entries:
                raise NotAFigureError(str(self.plan.grid.value(row, heading.column)))
            return [(entry, parts[0]) for entry in entries]
        found: list[tuple[ReturnRow, Printed]] = []
        for part in parts:
            entry = _entry_of(part.words, label.rows)
            if entry is None or any(entry is other for other, _ in found):
                raise NotAFigureError(" ".join(str(self.plan.grid.value(row, heading.column)).split()))
            found.append((entry, part))
        for entry in label.rows:
            if entry.words and not any(entry is other for other, _ in found):
                message = f"Nothing stands here for {entry.words[0]!r}: it is not known for this period."
                self.warning(row, heading.column, message, expected=f"a figure for {entry.words[0]!r} too")
        return found

    def _is_count(self, printed: Printed, row: int, column: int) -> bool:
        value = printed.figure.value
        if value is None or (isinstance(value, int) and value >= 0):
            return True
        message = f"{value} is no count. Write the number of cases, or leave the cell empty where none is known."
        self.error(row, column, message, value, "a whole number, 0 or more")
        return False

    def _broken(self, row: int, column: int, cells: list[tuple[int, Any]]) -> bool:
        places = {self.plan.grid.place(at, column) for at in [row, *(at for at, _ in cells)]}
        sheet = self.plan.grid.sheet
        if places & sheet.errors:
            self.error(
                row, column, "Excel shows an error here, such as #DIV/0!. Put the figure in its place.", "an error"
            )
        elif places & sheet.uncalculated:
            message = "This formula has no stored value. Open the file in Excel, save it and send it again."
            self.error(row, column, message, "a formula without a value", "a figure")
        return bool(places & (sheet.errors | sheet.uncalculated))

    def _target(self, label: Labelled, span: Span) -> str:
        """A target that is more than a number, as printed: "260 (300 Pro Rata)"."""
        for heading in span.headings:
            if heading.role is Role.TARGET:
                cells = cells_of(self.plan, span, label.row, label.column, heading.column)
                words = (
                    " ".join(as_printed(raw) or str(raw) for _, raw in cells)
                    if len(cells) > 1
                    else (as_printed(cells[0][1]) if cells else "")
                )
                return f"target as printed: {words}" if words else ""
        return ""

    def _told(self, span: Span) -> Told:
        """What the words above a span, and the sheet's name, say of its period."""
        own, near, top = title_lines(self.plan, span)
        name = self.plan.grid.sheet.name
        if self.declared.as_at:
            month = taken([*own, *near, *top, name])
            if month.period or month.conflict:
                return month
        first = not any(row < span.first for row in {*self.plan.labelled, *self.plan.listed})
        title = told([*own, *near, *top], name, check=first or self.plan.grid.turned)
        return title if title.period or title.conflict else told([*own, *near, *top, *self.elsewhere], name)

    def _conflict(self, title: Told) -> None:
        """Say which words name different periods, at the first cell that holds some of them."""
        named = " and ".join(dict.fromkeys(f'"{words}"' for words in title.conflict))
        message = f"The words around this table name different periods: {named}. Let them name one."
        sheet = self.plan.grid.sheet
        rows = (row for row in range(len(sheet.rows)) if line_of(sheet, row) in title.conflict)
        row = next(rows, None)
        column = (
            next((at for at, value in enumerate(sheet.rows[row]) if not is_blank(value)), 0) if row is not None else 0
        )
        cell = sheet.cell(row, column) if row is not None else ""
        self.problems.error(
            message, sheet=sheet.name, cell=cell, found=named, expected="one period, such as Q3 2017/18"
        )

    def _undated(self, label: Labelled, column: Dated) -> None:
        """Say once for a column, or for the sheet where it has no headings, that its period is not known."""
        header = max((row for row in self.plan.headers if row <= label.row), default=-1)
        if (column.problem, header) in self.undated:
            return
        self.undated.add((column.problem, header))
        row = header if column.heading.words else label.row
        self.error(row, column.heading.column, column.problem, column.heading.words, "a period such as Q3 2017/18")


def _entry_of(words: str, entries: tuple[ReturnRow, ...]) -> ReturnRow | None:
    """The one declared figure that these words, printed beside a number, name."""
    said = key(words)
    exact = [entry for entry in entries if any(key(word) in said for word in entry.words)]
    near = exact or [entry for entry in entries if any(alike(words, key(word)) >= _ALIKE_WORDS for word in entry.words)]
    return near[0] if len(near) == 1 else None
