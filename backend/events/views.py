"""The audit log: every change by everybody, for admins."""

import orjson
from rest_framework import serializers
from rest_framework.response import Response

from core.csv_export import stream_csv
from core.documented import documented, shape
from core.fields import DayBound
from core.paging import PagingInput, count_limit, read_query, with_total
from core.permissions import Action
from core.views import SiloView
from events import reading

_COLUMNS = ["id", "at", "actor", "entity", "key", "action", "changes", "reason", "request_id"]


class AuditQuery(PagingInput):
    entity = serializers.CharField(required=False, max_length=20)
    key = serializers.CharField(required=False, max_length=64)
    actor = serializers.CharField(required=False, max_length=150)
    action = serializers.CharField(required=False, max_length=30)
    fromDate = DayBound(required=False)
    toDate = DayBound(required=False, end=True)
    export = serializers.ChoiceField(choices=["csv"], required=False)


class EventRow(serializers.Serializer):
    id = serializers.IntegerField()
    at = serializers.CharField()
    actor = serializers.CharField()
    entity = serializers.CharField()
    key = serializers.CharField()
    action = serializers.CharField()
    changes = serializers.DictField(child=serializers.ListField())
    reason = serializers.CharField(allow_null=True)
    request_id = serializers.CharField()


AuditAnswer = shape(
    "AuditLog",
    data=EventRow(many=True),
    totalCount=serializers.IntegerField(),
    totalIsBounded=serializers.BooleanField(required=False),
)


class AuditLog(SiloView):
    """Events newest first, filtered and paged, or all that match as CSV (`export=csv`)."""

    action = Action.VIEW_AUDIT_LOG

    @documented(query=AuditQuery, answer=AuditAnswer, refusals=(400,))
    def get(self, request):
        given = read_query(AuditQuery, request)
        found = reading.search(given)
        if given.get("export"):
            return stream_csv("audit_log.csv", _COLUMNS, _cells(found))
        limit = count_limit(given)
        total = found[:limit].count() if limit else found.count()
        start = given["pageNumber"]
        rows = found.order_by("-id")[start : start + given["pageSize"]]
        return Response(with_total({"data": [reading.audit_row(event) for event in rows]}, total, given))


def _cells(found):
    for event in found.order_by("-id").iterator(chunk_size=2000):
        row = reading.audit_row(event)
        row["changes"] = orjson.dumps(row["changes"]).decode()
        yield [row[column] for column in _COLUMNS]
