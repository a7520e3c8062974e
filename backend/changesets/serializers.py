"""Inputs of the changeset routes."""

from rest_framework import serializers

from changesets.models import Kind, Mode, State, Verdict
from core.fields import DayBound, PresentFields
from core.paging import PagingInput


class ChangesetListQuery(PagingInput):
    kind = serializers.ChoiceField(required=False, choices=Kind.values)
    state = serializers.ChoiceField(required=False, choices=State.values)
    subject = serializers.CharField(required=False, max_length=20)
    action = serializers.CharField(required=False, max_length=20)
    mine = serializers.BooleanField(required=False, default=False)
    search = serializers.CharField(required=False, max_length=200, help_text="name contains it, or the number is it")
    fromDate = DayBound(required=False)
    toDate = DayBound(required=False, end=True)


class RowListQuery(PagingInput):
    verdict = serializers.ChoiceField(required=False, choices=[verdict.name.lower() for verdict in Verdict])
    search = serializers.CharField(required=False, max_length=64, help_text="key or message contains it")


class RunInput(PresentFields):
    mode = serializers.ChoiceField(required=False, choices=Mode.values)


class UndoInput(PresentFields):
    dry_run = serializers.BooleanField(required=False, default=False)
