"""Reading one sheet of a return: which period each figure counts for, and what its cell says."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from loaders.reading.ask import Ask
from loaders.reading.blocks import Plan
from loaders.reading.cell_figures import Cell, figures_of
from loaders.reading.dated import Dated, dated, of_title
from loaders.reading.heading import Role
from loaders.reading.notes import Notes
from loaders.reading.periods import Period
from loaders.reading.printed import as_printed
from loaders.reading.reads import Read, slot_of
from loaders.reading.return_table import ReturnRow, ReturnTable
from loaders.reading.row_labels import Labelled
from loaders.reading.spans import Member, Span, cells_of, members, spans
from loaders.reading.text import is_blank
from loaders.reading.title_lines import line_of, title_lines
from loaders.reading.titles import Told, taken, told


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
    notes: Notes
    parts: list[Part] = field(default_factory=list)
    undated: set[tuple[str, int]] = field(default_factory=set)

    def read(self) -> list[Part]:
        """Every part of the sheet with its figures; problems are noted."""
        for label in self.plan.labelled.values():
            if label.slip:
                message = f"{label.words!r} was read as {label.slip!r}."
                self.notes.warning(label.row, label.column, message, label.words, label.slip)
        for span in (span for block in self.plan.blocks for span in spans(self.plan, block)):
            if not self._read(span):
                break  # a sheet whose words contradict each other is said once
        return self.parts

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
                self.notes.error(label.row, column, message, self.plan.grid.value(label.row, column), "one figure")
        return (of_title(title, self.declared, beside[0]),)

    def _cell(
        self, label: Labelled, column: Dated, period: Period, cells: list[tuple[int, Any]], target: str
    ) -> list[Read]:
        grid, heading = self.plan.grid, column.heading
        at = cells[0][0] if cells else label.row + (label.row in self.plan.headers)  # its figures run beneath it
        raw = cells[0][1] if len(cells) == 1 else "\n".join(str(value) for _, value in cells)
        name = ",".join(grid.cell(row, heading.column) for row, _ in cells) or grid.cell(at, heading.column)
        note = "; ".join(filter(None, (as_printed(raw), heading.words * heading.said.remark, target, column.taken)))
        return [
            Read(slot_of(row, heading.kind, self.declared), period, printed, grid.sheet.name, name, note, at,
                 heading.column, column.whole)
            for row, printed in figures_of(label, Cell(at, heading.column, raw, name), self.notes)
        ]  # fmt: skip

    def _target(self, label: Labelled, span: Span) -> str:
        """A target that is more than a number, as printed: "260 (300 Pro Rata)"."""
        for heading in span.headings:
            if heading.role is Role.TARGET:
                cells = cells_of(self.plan, span, label.row, label.column, heading.column)
                words = as_printed("\n".join(str(value) for _, value in cells))
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
        row = next((row for row in range(len(sheet.rows)) if line_of(sheet, row) in title.conflict), None)
        cell = "" if row is None else sheet.cell(row, _first_filled(sheet.rows[row]))
        expected = "one period, such as Q3 2017/18"
        self.notes.problems.error(message, sheet=sheet.name, cell=cell, found=named, expected=expected)

    def _undated(self, label: Labelled, column: Dated) -> None:
        """Say once for a column, or for the sheet where it has no headings, that its period is not known."""
        header = max((row for row in self.plan.headers if row <= label.row), default=-1)
        if (column.problem, header) in self.undated:
            return
        self.undated.add((column.problem, header))
        row = header if column.heading.words else label.row
        at, words = column.heading.column, column.heading.words
        asks = Ask.PERIOD if column.open else None
        self.notes.error(row, at, column.problem, words, "a period such as Q3 2017/18", asks=asks)


def _first_filled(cells: list[Any]) -> int:
    return next((at for at, value in enumerate(cells) if not is_blank(value)), 0)
