"""Imports under /sil/: upload a table, name its columns, want the dry run. All else is a changeset's."""

from typing import Any

from rest_framework.response import Response

from changesets import wire
from changesets.answers import ChangesetDone
from changesets.models import Changeset, Kind
from core.documented import documented
from core.errors import SiloError
from core.idempotency import idempotent
from core.paging import read_query
from core.permissions import Action, is_allowed
from core.validation import validated
from core.views import SiloView
from core.wire import fields_of
from imports import answers, services
from imports.receiving import TableForm
from imports.serializers import CheckInput, ImportInput, SheetQuery
from imports.subjects import importer_of
from imports.table import Look


class Imports(SiloView):
    """Upload a table; the answer tells its columns and which fields they seem to be."""

    action = Action.CHANGE_CHANGESET
    parser_classes = [TableForm]

    @documented(request=ImportInput, answer=answers.OneImport, code=201, refusals=(400, 413, 415), idempotent=True)
    @idempotent
    def post(self, request):
        given = validated(ImportInput, fields_of(request.data))
        importer = importer_of(given["subject"])
        if not is_allowed(request.user.role, importer.action):
            raise SiloError("denied", f"Your role may not import {importer.title}.")
        changeset, found = services.upload(given["file"], subject=importer.subject, user_id=request.user.id)
        return Response({"status": "success", "data": _row(request, changeset.pk, found)}, status=201)


class OneImport(SiloView):
    """The import with its file; of a workbook also another sheet."""

    action = Action.VIEW_CHANGESETS

    @documented(query=SheetQuery, answer=answers.OneImport, refusals=(400, 404, 409))
    def get(self, request, changeset_id: int):
        sheet = read_query(SheetQuery, request).get("sheet", "")
        changeset = _own(request, changeset_id)
        return Response({"status": "success", "data": _row(request, changeset.pk, services.seen(changeset, sheet))})


class CheckImport(SiloView):
    """Say which column is which field and look at every row: the dry run, which changes nothing."""

    action = Action.CHANGE_CHANGESET

    @documented(request=CheckInput, answer=ChangesetDone, code=202, refusals=(400, 404, 409), idempotent=True)
    @idempotent
    def post(self, request, changeset_id: int):
        given = validated(CheckInput, request.data)
        changeset = _own(request, changeset_id)
        services.check(changeset, given["columns"], given.get("sheet", ""), user_id=request.user.id)
        data = wire.changeset_row(_found(changeset_id), request.user)
        return Response({"status": "success", "message": "The rows are being checked.", "data": data}, status=202)


def _found(changeset_id: int) -> Changeset:
    changeset = wire.listed().filter(pk=changeset_id, kind=Kind.IMPORT).first()
    if changeset is None:
        raise SiloError("not_found", f"There is no import {changeset_id}.")
    return changeset


def _own(request, changeset_id: int) -> Changeset:
    changeset = _found(changeset_id)
    if not wire.is_own(request.user, changeset):
        raise SiloError("denied", f"Import {changeset_id} belongs to {changeset.created_by.username}.")
    return changeset


def _row(request, changeset_id: int, found: Look) -> dict[str, Any]:
    changeset = _found(changeset_id)
    columns = importer_of(changeset.subject).columns
    return {
        **wire.changeset_row(changeset, request.user),
        "columns": [
            {"header": header, "samples": samples} for header, samples in zip(found.headers, found.samples, strict=True)
        ],
        "fields": [
            {"name": column.name, "label": column.label, "required": column.required, "help": column.help}
            for column in columns
            if not column.is_derived
        ],
        "suggested": services.suggested(changeset, found.headers, request.user.id),
        **{name: found.form.get(name) for name in ("sheet", "sheets", "encoding", "separator")},
        "rows_seen": found.rows,
    }
