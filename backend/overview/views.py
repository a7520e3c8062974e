"""The home page's figures; like the dashboard's own `app` folder, it may look into every feature."""

from datetime import UTC, datetime, timedelta

from rest_framework import serializers
from rest_framework.response import Response

from core.documented import documented, shape
from core.fields import iso
from core.permissions import Action
from core.views import SiloView
from devices import repository as devices
from events.models import Event
from mappings import repository as mappings

FORGOTTEN_AFTER = timedelta(hours=24)
DAYS = 30
LATEST = 10
# What comes by the dozen with each entry at the gate: its own page and the audit log have it.
STEPS = (
    *("used", "email_sent", "sms_queued", "sms_sent", "box_scanned", "box_unscanned"),
    *("passed_gate", "missed_at_gate", "foreign_at_gate"),
)


class DeviceCount(serializers.Serializer):
    isapproved = serializers.IntegerField()
    isallocated = serializers.IntegerField()
    category = serializers.CharField()
    devicetype = serializers.CharField(allow_blank=True)
    count = serializers.IntegerField()


class MappingCount(serializers.Serializer):
    isApproved = serializers.IntegerField()
    devicetype = serializers.CharField(allow_blank=True)
    count = serializers.IntegerField()


class DayCount(serializers.Serializer):
    day = serializers.CharField()
    count = serializers.IntegerField()


class LatestEvent(serializers.Serializer):
    id = serializers.IntegerField()
    at = serializers.CharField()
    actor = serializers.CharField()
    entity = serializers.CharField()
    key = serializers.CharField()
    action = serializers.CharField()


class OverviewData(serializers.Serializer):
    devices = DeviceCount(many=True)
    mappings = MappingCount(many=True)
    fetchedForgotten = serializers.IntegerField()
    forgottenBefore = serializers.CharField()
    mappingsPerDay = DayCount(many=True)
    latestEvents = LatestEvent(many=True)


class Overview(SiloView):
    """Counts by state, what waits, mappings per day and the latest events."""

    action = Action.VIEW_OVERVIEW

    @documented(answer=shape("Overview", data=OverviewData()))
    def get(self, request):
        before = datetime.now(UTC).replace(tzinfo=None) - FORGOTTEN_AFTER
        data = {
            "devices": [
                {
                    "isapproved": row["isapproved"],
                    "isallocated": row["isallocated"],
                    "category": row["category"],
                    "devicetype": row["device_type"],
                    "count": row["n"],
                }
                for row in devices.list_state_counts()
            ],
            "mappings": [
                {"isApproved": row["isapproved"], "devicetype": row["device_type"], "count": row["n"]}
                for row in mappings.list_state_counts()
            ],
            "fetchedForgotten": devices.count_forgotten_devices(before),
            "forgottenBefore": iso(before),
            "mappingsPerDay": _mappings_per_day(),
            "latestEvents": _latest_events(),
        }
        return Response({"data": data})


def _mappings_per_day() -> list[dict]:
    first = datetime.now(UTC).date() - timedelta(days=DAYS - 1)
    counted = mappings.count_mappings_by_day(first)
    days = [first + timedelta(days=offset) for offset in range(DAYS)]
    return [{"day": day.isoformat(), "count": counted.get(day, 0)} for day in days]


def _latest_events() -> list[dict]:
    """`user.` and `export.` events are for admins, in the audit log; here is what every member of staff may see."""
    found = Event.objects.exclude(entity__in=("user", "export")).exclude(action__in=STEPS).order_by("-id")[:LATEST]
    return [
        {
            "id": event.pk,
            "at": iso(event.at),
            "actor": event.actor,
            "entity": event.entity,
            "key": event.key,
            "action": event.action,
        }
        for event in found
    ]
