"""An import from its upload to the moment the runner takes it: a file, its columns, and what they mean."""

import hashlib
import json
from typing import IO, Any

from django.core.files.uploadedfile import UploadedFile

from changesets import services as changesets
from changesets.models import Changeset, Kind, State
from core import procedures
from core.columns import plain
from core.errors import SiloError
from imports import storage
from imports.importer import Importer
from imports.limits import BadTable
from imports.models import ImportFile, RememberedColumns
from imports.subjects import importer_of
from imports.table import Look, look

NO_FILE = "The file of this import was removed. Upload it again."


def upload(file: UploadedFile, *, subject: str, user_id: int) -> tuple[Changeset, Look]:
    """Store a table and begin an import of it. Raises SiloError error with a sentence about the file."""
    importer = importer_of(subject)
    with storage.kept() as (stored, key):
        for chunk in file.chunks():
            stored.write(chunk)
        stored.flush()
        found = _looked_at(stored)

        def work() -> Changeset:
            name = _shown(file.name or "")
            changeset = changesets.add(
                kind=Kind.IMPORT,
                subject=subject,
                action="import",
                name=f"Import of {importer.title}: {name}",
                state=State.DRAFT,
                created_by_id=user_id,
                parameters={"file": name, **_facts(found)},
            )
            ImportFile.objects.create(changeset=changeset, key=key, form=found.form)
            return changeset

        return procedures.in_transaction(work), found


def seen(changeset: Changeset, sheet: str = "") -> Look:
    """The file once more, or another sheet of it. Raises SiloError error, conflict when the file is gone."""
    stored = ImportFile.objects.filter(pk=changeset.pk).first()
    if stored is None:
        raise SiloError("conflict", NO_FILE)
    try:
        with storage.opened(stored.key) as file:
            return _looked_at(file, sheet or stored.form.get("sheet", ""))
    except FileNotFoundError as error:
        raise SiloError("conflict", NO_FILE) from error


def check(changeset: Changeset, columns: dict[str, str], sheet: str, *, user_id: int) -> None:
    """Name the columns and want the dry run; also anew, of what was checked with other ones.

    Raises SiloError error with `errors` by field for columns that are wrong, conflict when it is too late.
    """
    parameters = dict(changeset.parameters)
    if sheet and sheet != parameters.get("sheet"):
        parameters |= _facts(seen(changeset, sheet))
    importer = importer_of(changeset.subject)
    _require_columns(importer, columns, parameters["headers"])

    def work() -> None:
        changesets.check_again(changeset, {**parameters, "columns": columns})
        RememberedColumns.objects.update_or_create(
            user_id=user_id,
            subject=changeset.subject,
            headers=_hash(parameters["headers"]),
            defaults={"columns": columns},
        )

    procedures.in_transaction(work)


def suggested(changeset: Changeset, headers: list[str], user_id: int) -> dict[str, str]:
    """{field: header}: what this person said last time of a table with these headers, else what the names say."""
    known = RememberedColumns.objects.filter(user_id=user_id, subject=changeset.subject, headers=_hash(headers)).first()
    if known is not None:
        return known.columns
    by_name = {plain(header): header for header in reversed(headers)}
    found = {}
    for column in importer_of(changeset.subject).columns:
        if not column.is_derived:
            header = next((by_name[name] for name in column.known_as if name in by_name), None)
            if header is not None:
                found[column.name] = header
    return found


def _looked_at(file: IO[bytes], sheet: str = "") -> Look:
    try:
        return look(file, sheet)
    except BadTable as problem:
        raise SiloError("error", str(problem), errors={"file": [str(problem)]}) from problem


def _facts(found: Look) -> dict[str, Any]:
    """What is told of a file, and what is wanted to read it again."""
    shown = {name: found.form.get(name) for name in ("sheet", "sheets", "encoding", "separator")}
    return {**shown, "headers": found.headers, "rows_seen": found.rows}


def _require_columns(importer: Importer, columns: dict[str, str], headers: list[str]) -> None:
    known = {column.name: column for column in importer.columns if not column.is_derived}
    errors = {name: ["There is no such field."] for name in columns if name not in known}
    errors |= {name: [f"The file has no column {header}."] for name, header in columns.items() if header not in headers}
    missing = [column for name, column in known.items() if column.required and name not in columns]
    errors |= {column.name: [f"A column for {column.label} is needed."] for column in missing}
    if missing:
        labels = ", ".join(column.label for column in missing)
        raise SiloError("error", f"Say which columns hold these: {labels}.", errors=errors)
    if errors:
        raise SiloError("error", "Some columns are named wrongly.", errors=errors)


def _shown(name: str) -> str:
    """The last part of a file's name, as one line."""
    last = name.replace("\\", "/").rpartition("/")[2]
    return "".join(char if char.isprintable() else " " for char in last).strip()[:100] or "a file"


def _hash(headers: list[str]) -> str:
    told = json.dumps(sorted(headers), ensure_ascii=False)
    return hashlib.blake2b(told.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
