"""Shapes of the changeset routes' answers, for the API description."""

from rest_framework import serializers

from changesets.models import Kind, Mode, State, Verdict
from core.documented import shape

_VERDICTS = [verdict.name.lower() for verdict in Verdict]


class ChangesetCounts(serializers.Serializer):
    waiting = serializers.IntegerField()
    good = serializers.IntegerField()
    unchanged = serializers.IntegerField()
    refused = serializers.IntegerField()
    done = serializers.IntegerField()
    moved_on = serializers.IntegerField()
    left = serializers.IntegerField()


class ChangesetCan(serializers.Serializer):
    run = serializers.BooleanField()
    cancel = serializers.BooleanField()
    undo = serializers.BooleanField()


class ChangesetRow(serializers.Serializer):
    """A changeset, in its list and alone."""

    id = serializers.IntegerField()
    kind = serializers.ChoiceField(choices=Kind.values)
    subject = serializers.CharField()
    action = serializers.CharField()
    name = serializers.CharField()
    state = serializers.ChoiceField(choices=State.values)
    mode = serializers.ChoiceField(choices=Mode.values)
    reason = serializers.CharField(allow_blank=True)
    undo_of = serializers.IntegerField(allow_null=True)
    undone_by = serializers.ListField(child=serializers.IntegerField())
    created_by = serializers.CharField()
    run_by = serializers.CharField(allow_null=True)
    created_at = serializers.CharField()
    started_at = serializers.CharField(allow_null=True)
    finished_at = serializers.CharField(allow_null=True)
    total = serializers.IntegerField()
    progress = serializers.IntegerField()
    counts = ChangesetCounts()
    problem = serializers.CharField(allow_blank=True)
    can = ChangesetCan()
    parameters = serializers.DictField()


class RowOfChangeset(serializers.Serializer):
    number = serializers.IntegerField()
    key = serializers.CharField(allow_blank=True)
    verdict = serializers.ChoiceField(choices=_VERDICTS)
    message = serializers.CharField(allow_blank=True)
    # The wire's name shadows Serializer.errors, which a description never asks for.
    errors = serializers.DictField(  # type: ignore[assignment]
        child=serializers.ListField(child=serializers.CharField()), allow_null=True
    )
    given = serializers.DictField(child=serializers.CharField(), allow_null=True)


class BulkResult(serializers.Serializer):
    serialnumber = serializers.CharField()
    verdict = serializers.ChoiceField(choices=_VERDICTS)
    message = serializers.CharField(allow_blank=True)


Changesets = shape(
    "Changesets",
    status=serializers.CharField(),
    data=ChangesetRow(many=True),
    totalCount=serializers.IntegerField(),
    totalIsBounded=serializers.BooleanField(required=False),
)
OneChangeset = shape("OneChangeset", status=serializers.CharField(), data=ChangesetRow())
ChangesetRows = shape(
    "ChangesetRows",
    status=serializers.CharField(),
    data=RowOfChangeset(many=True),
    totalCount=serializers.IntegerField(),
    totalIsBounded=serializers.BooleanField(required=False),
)
ChangesetDone = shape(
    "ChangesetDone", status=serializers.CharField(), message=serializers.CharField(), data=ChangesetRow()
)
BulkDone = shape(
    "BulkDone",
    status=serializers.CharField(),
    message=serializers.CharField(),
    data=ChangesetRow(),
    results=BulkResult(many=True, required=False),
)
