"""Undoing imports of what the ORM writes: row by row, unless something else happened to it since."""

from changesets.models import Changeset, Verdict
from imports.importer import ImportedRow, Importer
from imports.work import OPEN, latest_events, open_rows, save, save_judged, tell_events

MOVED_ON = "Something else happened to it since."


class RowByRow(Importer):
    """An importer that says how one row is locked and reversed."""

    def lock(self, rows: list[ImportedRow]) -> None:
        """Hold what the rows made until the transaction ends, in order of id."""
        raise NotImplementedError

    def undo_problem(self, row: ImportedRow) -> str | None:
        """Why a row that has not moved on cannot be reversed."""
        raise NotImplementedError

    def undo(self, row: ImportedRow) -> None:
        """Reverse it; done(), or refused without a trace."""
        raise NotImplementedError

    def check_undo(self, undo: Changeset, first: int, last: int) -> None:
        rows = open_rows(undo, first, last)
        self._judge(rows)
        save_judged(undo, rows)

    def run_undo(self, undo: Changeset, first: int, last: int) -> None:
        rows = open_rows(undo, first, last)
        self.lock(rows)
        for row in self._judge(rows):
            self.undo(row)
        tell_events(self.entities, rows)
        save(undo, rows)

    def _judge(self, rows: list[ImportedRow]) -> list[ImportedRow]:
        """Those that can be reversed; the others are told why not."""
        latest = latest_events(self.entities, [row.key for row in rows])
        for row in rows:
            if latest.get(row.key) != row.event_id:
                row.verdict, row.message = Verdict.MOVED_ON, MOVED_ON
            elif problem := self.undo_problem(row):
                row.refuse(problem)
        return [row for row in rows if row.verdict in OPEN]
