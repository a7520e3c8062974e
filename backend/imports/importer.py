"""What an app declares so that its things can be imported; the machinery around it knows no more of them.

Apps register one in their `ready()`: `imports.subjects.register(DeviceImporter())`.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from typing import Any, ClassVar

from rest_framework import serializers

from changesets.models import Changeset, Verdict
from core.columns import Column
from core.fields import iso
from core.permissions import Action

Errors = dict[str, list[str]]


@dataclass(slots=True)
class ImportedRow:
    """A row of the file on its way. `given` is {field: text}: as understood, of a bad row as written."""

    number: int
    given: dict[str, str]
    key: str = ""
    verdict: int = Verdict.WAITING
    message: str = ""
    errors: Errors | None = None
    before: Any = None
    event_id: int | None = None

    def refuse(self, message: str, errors: Errors | None = None) -> None:
        self.verdict, self.message, self.errors = Verdict.REFUSED, message[:500], errors

    def leave(self, message: str) -> None:
        """It is as the file says already."""
        self.verdict, self.message = Verdict.UNCHANGED, message[:500]

    def done(self, message: str, *, key: str, before: Any) -> None:
        self.verdict, self.message, self.key, self.before, self.errors = Verdict.DONE, message[:500], key, before, None


class Importer:
    """One subject. Rules are those of the single endpoints: their fields, their services, their procedures."""

    subject: ClassVar[str]
    title: ClassVar[str]  # of several: "devices"
    entities: ClassVar[tuple[str, ...]]  # of the events that its changes write
    action: ClassVar[Action]  # who may import it
    columns: ClassVar[tuple[Column, ...]]
    row_input: ClassVar[type[serializers.Serializer]]  # its fields are named as the columns
    # Fields that no two rows of a file may share, with what people call them.
    unique: ClassVar[dict[str, str]] = {}

    def clean(self, given: dict[str, str]) -> dict[str, str]:
        """The row as text in its stored form. Raises a validation error by field.

        Columns that the file has not got are not asked for: each costs as much as one that it has.
        """
        return self.as_text(_input_of(self.row_input, frozenset(given)).run_validation(given))

    def as_text(self, valid: dict[str, Any]) -> dict[str, str]:
        return {name: text_of(value) for name, value in valid.items() if value is not None}

    def key_of(self, given: dict[str, str]) -> str:
        """What the row is called while it is not there yet."""
        return ""

    def same(self, name: str, text: str) -> str:
        """What two cells of a unique field are compared by."""
        return text

    def needs(self, given: dict[str, str]) -> Collection[Action]:
        """The rights that doing this row by hand would need beside `action`."""
        return ()

    def check(self, rows: list[ImportedRow]) -> None:
        """Refuse or leave those of the rows that the database does not let in or has already; change nothing."""
        raise NotImplementedError

    def run(self, rows: list[ImportedRow], user_id: int) -> None:
        """Do the rows, after check() in the same transaction; each is done(), or refused without a trace."""
        raise NotImplementedError

    def check_undo(self, undo: Changeset, first: int, last: int) -> None:
        """As changesets.kinds.Reversible; the rows have what done() was told."""
        raise NotImplementedError

    def run_undo(self, undo: Changeset, first: int, last: int) -> None:
        raise NotImplementedError


@cache
def _input_of(row_input: type[serializers.Serializer], columns: frozenset[str]) -> serializers.Serializer:
    """One instance for a set of columns; the rows of a file are looked at by one thread."""
    made = row_input()
    for name, field in list(made.fields.items()):
        if name not in columns and not field.required:
            made.fields.pop(name)
    return made


def text_of(value: Any) -> str:
    """A stored value as it stands in a file."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return (iso(value) or "") if isinstance(value, datetime) else str(value)


def moment_of(text: str | None) -> datetime | None:
    """The other way: naive UTC of a cell that a MomentField understood."""
    return datetime.fromisoformat(text).replace(tzinfo=None) if text else None


def texts_of(values: dict[str, Any]) -> dict[str, str | None]:
    return {name: None if value is None else text_of(value) for name, value in values.items()}


def differences(given: dict[str, str], there: dict[str, str | None], but: Iterable[str] = ()) -> Errors:
    """{field: sentence} where what is given is not what is there; what is not given does not count."""
    skipped = set(but)
    return {
        name: [f"It is {there[name] or 'empty'} here."]
        for name, text in given.items()
        if name not in skipped and name in there and (there[name] or "") != text
    }
