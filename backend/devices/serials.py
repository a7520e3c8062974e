"""The form of serial numbers and of the identities that networks give a device."""

import re

from rest_framework import serializers

from core.errors import SiloError
from serials import configured

UPI_PRO = re.compile(r"[A-Z0-9-]{1,18}", re.ASCII)
BAD_UPI_PRO = "A UPI PRO serial has 1 to 18 capital letters, digits and hyphens."


def problem_of_standard(text: str) -> str | None:
    """Why no device but a UPI PRO one may have this serial: a sentence, or None when it may."""
    return None if configured.pattern_of(text) else configured.sentence()


class SerialField(serializers.CharField):
    """A serial that a new device may get, surrounding white space trimmed."""

    def __init__(self, **kwargs):
        super().__init__(max_length=255, **kwargs)

    def to_internal_value(self, data):
        if not isinstance(data, str):
            raise serializers.ValidationError("A serial number must be text.")
        text = super().to_internal_value(data)
        if problem := self.problem_of(text):
            raise serializers.ValidationError(problem)
        return text

    def problem_of(self, text: str) -> str | None:
        raise NotImplementedError


class StandardSerialField(SerialField):
    """Of one of the configured patterns."""

    def problem_of(self, text: str) -> str | None:
        return problem_of_standard(text)


class UpiProSerialField(SerialField):
    def problem_of(self, text: str) -> str | None:
        return None if UPI_PRO.fullmatch(text) else BAD_UPI_PRO


class KnownSerialField(serializers.CharField):
    """A serial that should be registered: text in no known form cannot be, so it is 404 and never reaches SQL."""

    def __init__(self, **kwargs):
        super().__init__(max_length=255, **kwargs)

    def to_internal_value(self, data):
        if not isinstance(data, str):
            raise serializers.ValidationError("A serial number must be text.")
        return super().to_internal_value(data)


def require_possible(serial_number: str) -> str:
    """Raise not_found unless some device could carry this serial."""
    if not UPI_PRO.fullmatch(serial_number):
        raise SiloError("not_found", f"{serial_number} is not registered.")
    return serial_number


def luhn_is_right(digits: str) -> bool:
    """The check digit of an IMEI (3GPP TS 23.003, annex B): every second digit from the right is doubled."""
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0
