"""Serializer fields of imported rows."""

from datetime import UTC, datetime, timedelta

from core.fields import DayBound

_FIRST = datetime(2000, 1, 1)  # noqa: DTZ001  stored times carry no zone: they are UTC by the schema


class MomentField(DayBound):
    """When something happened, as naive UTC: an ISO timestamp, or a date for its first moment."""

    default_error_messages = {
        "early": "Nothing of this kind happened before 2000.",
        "late": "This is in the future.",
    }

    def to_internal_value(self, data) -> datetime:
        moment = super().to_internal_value(data)
        if moment < _FIRST:
            self.fail("early")
        # Clocks of two servers differ a little.
        if moment > datetime.now(UTC).replace(tzinfo=None) + timedelta(minutes=5):
            self.fail("late")
        return moment


class DeadlineField(DayBound):
    """When something ends, as naive UTC; it may be in the future."""
