"""What a bulk action does to mappings, mapping devices to a customer among them; the procedures decide."""

from collections.abc import Collection
from typing import Any

from changesets.bulk import STEP, BulkWork, filtered_by, require_known
from changesets.kinds import NothingToDo
from changesets.models import Changeset
from core import procedures
from core.permissions import Action
from mappings import directory, lists
from mappings.serializers import MappingListQuery, filters_of

NEEDS = {
    "map": Action.EDIT_MAPPINGS,
    "review": Action.REVIEW_MAPPING,
    "version": Action.EDIT_MAPPINGS,
    "license": Action.EDIT_MAPPINGS,
    "unmap": Action.EDIT_MAPPINGS,
}
_VALUES = {"review": "approvedStatus", "version": "versionDetails", "license": "licenseUrl"}


def filters(given: dict[str, Any]) -> dict[str, Any]:
    """The filter as mappings.lists takes it. Raises a validation error that names each bad parameter."""
    return filters_of(require_known(given, MappingListQuery))


class MappingWork(BulkWork):
    """Map, review, version, license, unmap."""

    def needs(self, changeset: Changeset) -> Collection[Action]:
        return (NEEDS[changeset.action],)

    def foreseen(self, changeset: Changeset, most: int) -> int:
        listed = filtered_by("device") if changeset.action == "map" else self
        return listed.matches(changeset.parameters["filter"], most)

    def matches(self, given: dict[str, Any], most: int) -> int:
        return lists.page(**filters(given), page_size=1, count_limit=most)[1]

    def collect_next(self, changeset: Changeset, number: int, after: str) -> tuple[int, str | None]:
        if changeset.action == "map":
            return filtered_by("device").collect_next(changeset, number, after)
        wanted = filters(changeset.parameters["filter"])
        if not lists.possible(*[wanted[name] for name in ("serial_number", "customer_name", "company", "search_text")]):
            return number, None
        out = ("last", "serial")
        found = procedures.call("collect_mappings", changeset.pk, number, after, STEP, *wanted.values(), out=out)
        return int(found["last"]), found["serial"]

    def check(self, changeset: Changeset, first: int, last: int) -> None:
        reason = changeset.reason or None
        if changeset.action == "map":
            procedures.call("check_devices", changeset.pk, first, last, "map", out=())
            return
        wanted = (changeset.action, _value(changeset))
        procedures.call("check_mappings", changeset.pk, first, last, *wanted, out=(), reason=reason)

    def run(self, changeset: Changeset, first: int, last: int) -> None:
        reason = changeset.reason or None
        if changeset.action == "map":
            texts = _map_texts(changeset.parameters)
            procedures.call("map_devices", changeset.pk, first, last, *texts, out=(), reason=reason)
            return
        wanted = (changeset.action, _value(changeset))
        procedures.call("change_mappings", changeset.pk, first, last, *wanted, out=(), reason=reason)

    def check_undo(self, undo: Changeset, first: int, last: int) -> None:
        check_undo(undo, first, last)

    def run_undo(self, undo: Changeset, first: int, last: int) -> None:
        run_undo(undo, first, last)


def check_undo(undo: Changeset, first: int, last: int) -> None:
    """For every work whose rows are mappings and whose `before` is as revert_mappings reads it."""
    procedures.call("check_reverts", undo.pk, first, last, out=())


def run_undo(undo: Changeset, first: int, last: int) -> None:
    procedures.call("revert_mappings", undo.pk, first, last, out=(), reason=undo.reason or None)


def _value(changeset: Changeset) -> Any:
    name = _VALUES.get(changeset.action)
    return changeset.parameters[name] if name else None


def _map_texts(given: dict[str, Any]) -> tuple:
    """What save_serial_customer_details takes; a customer of the directory is held as it is called now.

    Raises NothingToDo when that customer is not there any more.
    """
    customer = (given["customerCode"], given["customerName"], given["company"])
    if given.get("customer_id"):
        found = directory.held(given["customer_id"])
        if found is None:
            raise NothingToDo(f"The customer {given['customerName']} was deleted or merged meanwhile.")
        customer = (found["code"], found["full_name"], found["company"] or given["company"])
    return (given["uniqueIdentifier"], *customer, given["licenseUrl"], given["versionDetails"])
