"""Changesets: the list, one with its rows, and what can be done with it."""

from rest_framework.response import Response

from changesets import answers, asking, reading, services, undo, wire
from changesets.models import Changeset, Mode, State
from changesets.serializers import ChangesetListQuery, RowListQuery, RunInput, UndoInput
from core.csv_export import stream_csv
from core.documented import documented
from core.errors import SiloError
from core.idempotency import idempotent
from core.paging import count_limit, read_query, with_total
from core.permissions import Action
from core.validation import validated
from core.views import SiloView


class Changesets(SiloView):
    """Changesets, newest first."""

    action = Action.VIEW_CHANGESETS

    @documented(query=ChangesetListQuery, answer=answers.Changesets, refusals=(400,))
    def get(self, request):
        given = read_query(ChangesetListQuery, request)
        found = reading.search(given, request.user.id)
        limit = count_limit(given)
        total = found[:limit].count() if limit else found.count()
        page = found[given["pageNumber"] : given["pageNumber"] + given["pageSize"]]
        data = [wire.changeset_row(changeset, request.user) for changeset in page]
        return Response(with_total({"status": "success", "data": data}, total, given))


def found(changeset_id: int) -> Changeset:
    """Raises SiloError not_found."""
    changeset = wire.listed().filter(pk=changeset_id).first()
    if changeset is None:
        raise SiloError("not_found", f"There is no changeset {changeset_id}.")
    return changeset


class OneChangeset(SiloView):
    """One changeset."""

    action = Action.VIEW_CHANGESETS

    @documented(answer=answers.OneChangeset, refusals=(404,))
    def get(self, request, changeset_id: int):
        return Response({"status": "success", "data": wire.changeset_row(found(changeset_id), request.user)})


class ChangesetRows(SiloView):
    """Its rows, in the order in which they are done."""

    action = Action.VIEW_CHANGESETS

    @documented(query=RowListQuery, answer=answers.ChangesetRows, refusals=(400, 404))
    def get(self, request, changeset_id: int):
        given = read_query(RowListQuery, request)
        rows = reading.rows(found(changeset_id), given)
        limit = count_limit(given)
        total = rows[:limit].count() if limit else rows.count()
        page = rows[given["pageNumber"] : given["pageNumber"] + given["pageSize"]]
        return Response(with_total({"status": "success", "data": [wire.row(row) for row in page]}, total, given))


class FailedRows(SiloView):
    """The rows that were refused, moved on or were left, with the reason, as CSV."""

    action = Action.VIEW_CHANGESETS

    @documented(code=(200, "text/csv"), answer=str, refusals=(404,))
    def get(self, request, changeset_id: int):
        header, rows = reading.failed_table(found(changeset_id))
        return stream_csv(f"changeset-{changeset_id}-failed.csv", header, rows)


def _own(request, changeset_id: int) -> Changeset:
    changeset = found(changeset_id)
    if not wire.is_own(request.user, changeset):
        raise SiloError("denied", f"Changeset {changeset_id} belongs to {changeset.created_by.username}.")
    return changeset


def _answer(request, changeset: Changeset, message: str, status: int = 200) -> Response:
    data = wire.changeset_row(found(changeset.pk), request.user)
    return Response({"status": "success", "message": message, "data": data}, status=status)


class RunChangeset(SiloView):
    """Run what was checked: exactly those rows. A small one is done when the answer comes, others go on."""

    action = Action.CHANGE_CHANGESET

    @documented(request=RunInput, answer=answers.ChangesetDone, or_code=202, refusals=(400, 404, 409), idempotent=True)
    @idempotent
    def post(self, request, changeset_id: int):
        given = validated(RunInput, request.data)
        changeset = _own(request, changeset_id)
        asking.require_rights(request.user, changeset)
        asking.run(changeset, Mode(given.get("mode", changeset.mode)), request.user.id)
        return _answer(request, changeset, asking.sentence(changeset), asking.code(changeset))


class CancelChangeset(SiloView):
    """End it: at the next batch when it is under way. What was done stays done and can be undone."""

    action = Action.CHANGE_CHANGESET

    @documented(request=None, answer=answers.ChangesetDone, refusals=(404, 409), idempotent=True)
    @idempotent
    def post(self, request, changeset_id: int):
        changeset = _own(request, changeset_id)
        services.cancel(changeset)
        told = "Cancelled." if changeset.state == State.CANCELLED else "It ends after the rows in hand."
        return _answer(request, changeset, told)


class UndoChangeset(SiloView):
    """Reverse what can be reversed, as a changeset of its own; with `dry_run` tell only what would come of it."""

    action = Action.CHANGE_CHANGESET

    @documented(request=UndoInput, answer=answers.ChangesetDone, or_code=202, refusals=(400, 404, 409), idempotent=True)
    @idempotent
    def post(self, request, changeset_id: int):
        given = validated(UndoInput, request.data)
        changeset = _own(request, changeset_id)
        asking.require_rights(request.user, changeset)
        undoing = undo.ask(changeset, request.user.id, dry_run=given["dry_run"])
        return _answer(request, undoing, asking.sentence(undoing), asking.code(undoing))
