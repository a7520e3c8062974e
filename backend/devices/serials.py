"""The form of serial numbers and of the identities that networks give a device."""

import re

from rest_framework import serializers

from core.errors import SiloError

STANDARD = re.compile(r"[0-9]{4}(0[1-9]|1[0-2])(AMP|API)[0-9]{6}B", re.ASCII)
UPI_PRO = re.compile(r"[A-Z0-9-]{1,18}", re.ASCII)
BAD_STANDARD = (
    "A serial number is YYYYMM, then AMP or API, then six digits and B: for example 202505AMP123456B. "
    "The month is 01 to 12 and letters are capitals."
)
BAD_UPI_PRO = "A UPI PRO serial has 1 to 18 capital letters, digits and hyphens."


class SerialField(serializers.CharField):
    """A serial in the given form, surrounding white space trimmed."""

    def __init__(self, form: re.Pattern, sentence: str, **kwargs):
        self.form, self.sentence = form, sentence
        super().__init__(max_length=255, **kwargs)

    def to_internal_value(self, data):
        if not isinstance(data, str):
            raise serializers.ValidationError("A serial number must be text.")
        text = super().to_internal_value(data)
        if not self.form.fullmatch(text):
            raise serializers.ValidationError(self.sentence)
        return text


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
