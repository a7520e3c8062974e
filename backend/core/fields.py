"""Serializer fields that several inputs share."""

import re
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, ClassVar
from urllib.parse import urlsplit

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

LARGEST_CODE = 2**53 - 1  # of a customer: what a JSON number carries exactly
LARGEST_ID = 2**63 - 1  # of a row

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]")
_BARE_DATE = re.compile(r"\d{4}-\d{2}-\d{2}\Z", re.ASCII)
# Stored times carry no zone: they are UTC by the schema.
_FIRST, _LAST = datetime(1, 1, 1), datetime(9999, 12, 31, 23, 59, 59)  # noqa: DTZ001
_WHOLE = re.compile(r"[+-]?[0-9]+\Z", re.ASCII)
_AMOUNT = re.compile(r"[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?\Z", re.ASCII)
_LOST_PLUS = re.compile(r" (\d{2}:?\d{2})\Z", re.ASCII)


class LineField(serializers.CharField):
    """One line of text: trimmed, without control characters."""

    default_error_messages = {"control": "Control characters are not allowed."}

    def to_internal_value(self, data):
        text = super().to_internal_value(data)
        if _CONTROL.search(text):
            self.fail("control")
        return text


class WebAddressField(LineField):
    """An http or https address with a host; intranet names without a dot are fine."""

    default_error_messages = {"address": "Give a web address that starts with http:// or https://."}

    def to_internal_value(self, data):
        text = super().to_internal_value(data)
        try:
            parts = urlsplit(text)
            usable = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
        except ValueError:
            usable = False
        if not usable or any(char.isspace() for char in text):
            self.fail("address")
        return text


class NumberField(serializers.IntegerField):
    """A whole number in ASCII digits: Python's int() would also take other scripts' digits and 1_000."""

    def to_internal_value(self, data):
        if isinstance(data, str) and not _WHOLE.match(data.strip()):
            self.fail("invalid")
        return super().to_internal_value(data)


class DayField(serializers.DateField):
    """YYYY-MM-DD in ASCII digits: the framework also reads other scripts' digits and ISO weeks."""

    def to_internal_value(self, data):
        day = data.strip(" ") if isinstance(data, str) else ""
        if not _BARE_DATE.match(day):
            self.fail("invalid", format="YYYY-MM-DD")
        return super().to_internal_value(day)


class MoneyField(serializers.DecimalField):
    """An amount in ASCII digits, JSON number or string: Decimal() would also take other scripts' digits and 1_000."""

    def to_internal_value(self, data):
        if not _AMOUNT.match(str(data).strip()):
            self.fail("invalid")
        return super().to_internal_value(data)


class RatingField(MoneyField):
    """0 to 5 with at most one decimal."""

    def __init__(self, **kwargs):
        super().__init__(max_digits=2, decimal_places=1, min_value=Decimal(0), max_value=Decimal(5), **kwargs)


class PresentFields(serializers.Serializer):
    """An input whose empty optional fields count as absent (contract section 1, Time)."""

    def to_internal_value(self, data):
        optional = {name for name, field in self.fields.items() if not field.required}
        given = {name: data[name] for name in data if not (name in optional and _is_empty(data[name]))}
        return super().to_internal_value(given)


class ChangedFields(serializers.Serializer):
    """Any part of a row. An empty value clears the fields named in `cleared`; of the others it counts as absent."""

    cleared: ClassVar[dict[str, Any]] = {}

    def to_internal_value(self, data):
        given = {name: self.cleared.get(name) if _is_empty(value) else value for name, value in data.items()}
        present = {name: value for name, value in given.items() if value is not None or name in self.cleared}
        return super().to_internal_value(present)


def _is_empty(value) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


_FLAG = serializers.BooleanField()


def is_true(value) -> bool:
    """Whether a BooleanField reads it as true; what is neither true nor false is for the field to refuse."""
    try:
        return _FLAG.run_validation(value)
    except serializers.ValidationError:
        return False


@extend_schema_field(str)
class DayBound(serializers.Field):
    """One end of a day filter: a date (a UTC day) or an ISO timestamp; gives a naive UTC datetime.

    As an end (`end=True`) the value is inclusive to the last microsecond and becomes the exclusive bound after it.
    """

    default_error_messages = {"invalid": "Use a date such as 2025-05-31 or an ISO timestamp."}

    def __init__(self, *, end: bool = False, **kwargs):
        self.end = end
        super().__init__(**kwargs)

    def to_internal_value(self, data) -> datetime:
        text = _LOST_PLUS.sub(r"+\1", str(data).strip())  # an unescaped + arrives as a blank
        try:
            if _BARE_DATE.match(text):
                moment = datetime.combine(date.fromisoformat(text), time())
                return moment + timedelta(days=1) if self.end else moment
            moment = datetime.fromisoformat(text)
            if moment.tzinfo:
                moment = moment.astimezone(UTC).replace(tzinfo=None)
            return moment + timedelta(microseconds=1) if self.end else moment
        except OverflowError:
            return _LAST if self.end else _FIRST
        except ValueError:
            self.fail("invalid")

    def to_representation(self, value) -> str:
        return str(value)


def today_start() -> datetime:
    """The first moment of the current UTC day, naive."""
    return datetime.combine(datetime.now(UTC).date(), time())


def iso(moment: datetime | None) -> str | None:
    """A stored UTC time as ISO 8601 with offset."""
    if moment is None:
        return None
    if moment.tzinfo:
        moment = moment.replace(tzinfo=None)
    return moment.isoformat(timespec="microseconds") + "+00:00"
