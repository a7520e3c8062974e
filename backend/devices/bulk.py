"""What a bulk action does to devices, and how it is undone; the procedures decide."""

from collections.abc import Collection
from typing import Any

from changesets.bulk import STEP, BulkWork, require_known
from changesets.models import Changeset
from core import procedures
from core.permissions import Action
from devices import lists
from devices.serializers import DeviceListQuery, filters_of

NEEDS = {
    "approve": Action.APPROVE_DEVICE,
    "reject": Action.APPROVE_DEVICE,
    "deactivate": Action.DEACTIVATE_DEVICE,
    "release": Action.RELEASE_DEVICE,
    "delete": Action.DELETE_DEVICE,
}


def filters(given: dict[str, Any]) -> dict[str, Any]:
    """The filter as devices.lists takes it. Raises a validation error that names each bad parameter."""
    return filters_of(require_known(given, DeviceListQuery))


class DeviceWork(BulkWork):
    """Approve, reject, deactivate, release, delete."""

    def matches(self, given: dict[str, Any], most: int) -> int:
        return lists.page(**filters(given), page_size=1, count_limit=most)[1]

    def collect_next(self, changeset: Changeset, number: int, after: str) -> tuple[int, str | None]:
        wanted = filters(changeset.parameters["filter"])
        if not lists.possible(wanted["search"]):
            return number, None
        out = ("last", "serial")
        found = procedures.call("collect_devices", changeset.pk, number, after, STEP, *wanted.values(), out=out)
        return int(found["last"]), found["serial"]

    def needs(self, changeset: Changeset) -> Collection[Action]:
        return (NEEDS[changeset.action],)

    def check(self, changeset: Changeset, first: int, last: int) -> None:
        procedures.call("check_devices", changeset.pk, first, last, changeset.action, out=())

    def run(self, changeset: Changeset, first: int, last: int) -> None:
        reason = changeset.reason or None
        procedures.call("change_devices", changeset.pk, first, last, changeset.action, out=(), reason=reason)

    def check_undo(self, undo: Changeset, first: int, last: int) -> None:
        check_undo(undo, first, last)

    def run_undo(self, undo: Changeset, first: int, last: int) -> None:
        run_undo(undo, first, last)


def check_undo(undo: Changeset, first: int, last: int) -> None:
    """For every work whose rows are devices and whose `before` is as revert_devices reads it."""
    procedures.call("check_reverts", undo.pk, first, last, out=())


def run_undo(undo: Changeset, first: int, last: int) -> None:
    procedures.call("revert_devices", undo.pk, first, last, out=(), reason=undo.reason or None)
