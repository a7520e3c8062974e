"""The audit log: every change by everybody, for admins."""

from rest_framework import serializers
from rest_framework.response import Response

from core.documented import documented, shape
from core.paging import count_limit, read_query, with_total
from core.permissions import Action
from core.views import SiloView
from events import reading
from events.exporting import EXPORT
from events.serializers import AuditQuery
from exports.views import download


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
        if given.get("export"):
            return download(request, EXPORT, given, given["export"])
        found = reading.search(given)
        limit = count_limit(given)
        total = found[:limit].count() if limit else found.count()
        start = given["pageNumber"]
        rows = found.order_by("-id")[start : start + given["pageSize"]]
        return Response(with_total({"data": [reading.audit_row(event) for event in rows]}, total, given))
