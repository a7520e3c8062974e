"""Bulk actions: one change to many things, listed or found by the filter of their list.

An app declares its actions and their routes: a subclass of `BulkView` for each, a `Work` for all of its subject.
"""

from typing import Any, ClassVar, cast

import orjson
from rest_framework import serializers
from rest_framework.response import Response

from changesets import asking, kinds, services, wire
from changesets.kinds import Beat, NothingToDo
from changesets.models import Changeset, ChangesetRow, Kind, State, Verdict
from core import procedures
from core.errors import SiloError
from core.fields import LineField, PresentFields
from core.validation import validated
from core.views import SiloView

MOST_LISTED = 10_000
MOST_FOUND = 1_000_000
STEP = 20_000  # rows collected by one statement
LONGEST_KEY = 64


class BulkInput(PresentFields):
    """What every bulk action takes; an action adds its own fields."""

    serialnumbers = serializers.ListField(
        child=serializers.CharField(max_length=LONGEST_KEY),
        required=False,
        min_length=1,
        max_length=MOST_LISTED,
        help_text="up to 10,000; one that is listed twice counts once",
    )
    filter = serializers.DictField(
        required=False, help_text="parameters of the list instead: everything that matches; {} is everything there is"
    )
    dry_run = serializers.BooleanField(required=False, default=False)
    reason = LineField(required=False, max_length=500)

    def validate(self, given):
        if ("serialnumbers" in given) == ("filter" in given):
            raise serializers.ValidationError("Give either serialnumbers or a filter.")
        return given


class BulkWork:
    """A work over serial numbers; an app says how rows are checked, changed and reversed.

    `parameters` of the changeset: `filter` where none are listed, and the action's own fields.
    """

    def collect(self, changeset: Changeset, beat: Beat) -> int:
        """Rows that were listed are there since it was asked for; these are found by a filter."""
        total = 0
        serial: str | None = ""
        while serial is not None:
            beat(total)
            total, serial = self.collect_next(changeset, total, serial)
            if total > MOST_FOUND:
                raise NothingToDo(f"More than {MOST_FOUND:,} match; narrow the filter.")
        if not total:
            raise NothingToDo("Nothing matches this filter.")
        return total

    def foreseen(self, changeset: Changeset, most: int) -> int:
        return self.matches(changeset.parameters["filter"], most)

    def matches(self, given: dict[str, Any], most: int) -> int:
        """How many match the filter of its list, counted up to `most`; raises a validation error by parameter."""
        raise NotImplementedError

    def collect_next(self, changeset: Changeset, number: int, after: str) -> tuple[int, str | None]:
        """Add the next STEP rows after row `number`, whose key is `after`; the last row now and its key, or None."""
        raise NotImplementedError


def filtered_by(subject: str) -> BulkWork:
    """The work that knows the filters of a subject's list."""
    return cast(BulkWork, kinds.find(Kind.BULK.value, subject))


class BulkView(SiloView):
    """POST bulk/<action>/. Up to 500 listed serials are done at once, more of them and filters in the background."""

    name: ClassVar[str]
    subject: ClassVar[str]
    title: ClassVar[str]  # of the changeset: "Approve {what}"
    listed_as: ClassVar[str]  # whose list it is that is filtered
    input: ClassVar[type[BulkInput]] = BulkInput

    def complete(self, given: dict[str, Any]) -> dict[str, Any]:
        """What the changeset is to know beside what was sent; raises SiloError when it cannot be done at all."""
        return given

    def ask(self, request) -> Response:
        given = validated(self.input, request.data)
        keys, wanted = given.pop("serialnumbers", None), given.pop("filter", None)
        dry_run, reason = given.pop("dry_run"), given.pop("reason", "")
        is_small = keys is not None and len(set(keys)) <= asking.AT_ONCE
        if wanted is not None and not filtered_by(self.listed_as).matches(wanted, 1):
            raise SiloError("error", "Nothing matches this filter.")
        given = self.complete(given)

        def work() -> Response:
            changeset = services.add(
                kind=Kind.BULK.value,
                subject=self.subject,
                action=self.name,
                name=self._name(keys, given),
                state=State.CHECKING if dry_run else State.RUNNING,
                created_by_id=request.user.id,
                parameters=given if wanted is None else {**given, "filter": wanted},
                reason=reason,
            )
            if keys is not None:
                listed = orjson.dumps(keys).decode()
                total = procedures.call("collect_keys", changeset.pk, listed, out=("total",))["total"]
                services.collected(changeset, int(total))
            if is_small:
                asking.do_now(changeset)
            return _answer(changeset, request.user, with_results=is_small)

        return asking.as_one(work)

    def _name(self, keys: list[str] | None, given: dict[str, Any]) -> str:
        if keys is None:
            what = f"{self.listed_as}s that match a filter"
        else:
            count = len(set(keys))
            what = keys[0] if count == 1 else f"{count:,} {self.listed_as}s"
        return self.title.format(what=what, **given)


def _answer(changeset: Changeset, user, *, with_results: bool) -> Response:
    fresh = wire.listed().get(pk=changeset.pk)
    body: dict[str, Any] = {
        "status": "success",
        "message": asking.sentence(fresh),
        "data": wire.changeset_row(fresh, user),
    }
    if with_results:
        body["results"] = _results(fresh)
    return Response(body, status=asking.code(fresh))


def _results(changeset: Changeset) -> list[dict[str, str]]:
    rows = ChangesetRow.objects.filter(changeset=changeset).order_by("number")
    return [
        {"serialnumber": key, "verdict": Verdict(verdict).name.lower(), "message": message}
        for key, verdict, message in rows.values_list("key", "verdict", "message")
    ]


def require_known(given: dict[str, Any], serializer_class: type[serializers.Serializer]) -> dict[str, Any]:
    """The filter validated by its list's input. An unknown name is refused: what is misspelt would match everything."""
    known = set(serializer_class().fields)
    unknown = sorted(set(given) - known)
    if unknown:
        raise serializers.ValidationError({"filter": [f"The list has no parameter {name}." for name in unknown]})
    return validated(serializer_class, given)
