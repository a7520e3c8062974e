"""What a person may be called and reached by: rules that customers and accounts share (contract section 5)."""

import unicodedata
from datetime import date

import phonenumbers
from django.utils import timezone
from rest_framework import serializers

from core.fields import DayField

PHONE_REGION = "IN"  # of a number without a +
LONGEST_NAME = 50
YOUNGEST, OLDEST = 13, 100  # full years

_BETWEEN = " '\u2019-"
_JOINERS = "\u200c\u200d"  # some scripts cannot be written without them
_PHONE_CHARACTERS = frozenset("0123456789 +-.()/")


def is_name(text: str) -> bool:
    """Letters in any script with their marks; between them single blanks, apostrophes and hyphens."""
    before = ""  # what stands there: "" nothing or a separator, "L" letter or mark, "J" joiner
    for character in text:
        kind = unicodedata.category(character)[0]
        if kind == "L" or (kind == "M" and before):
            before = "L"
        elif before == "L" and (character in _BETWEEN or character in _JOINERS):
            before = "J" if character in _JOINERS else ""
        else:
            return False
    return before == "L"


def to_e164(text: str) -> str | None:
    """A phone number as E.164, e.g. +919876543210. None for what is none: letters and other scripts' digits too."""
    if not set(text) <= _PHONE_CHARACTERS or text.rfind("+") > 0:
        return None
    try:
        number = phonenumbers.parse(text, PHONE_REGION)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def age_of(born: date, on: date | None = None) -> int:
    """Full years on a day, by default today in TIME_ZONE; who was born on 29 February grows older on 1 March."""
    day = on or timezone.localdate()
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


class NameField(serializers.CharField):
    """A person's first or last name, composed (NFC) and trimmed, up to 50 characters."""

    default_error_messages = {"letters": "Use letters only, with single blanks, apostrophes or hyphens between them."}

    def __init__(self, **kwargs):
        super().__init__(max_length=LONGEST_NAME, **kwargs)

    def to_internal_value(self, data):
        text = unicodedata.normalize("NFC", super().to_internal_value(data))
        if text and not is_name(text):
            self.fail("letters")
        return text


class PhoneField(serializers.CharField):
    """A phone number in any usual writing; gives E.164. Without a + it is one of India."""

    default_error_messages = {"phone": "Give a valid phone number, for example 98765 43210 or +44 20 7946 0018."}

    def __init__(self, **kwargs):
        super().__init__(max_length=32, **kwargs)

    def to_internal_value(self, data):
        number = to_e164(super().to_internal_value(data))
        if number is None:
            self.fail("phone")
        return number


class BirthdayField(DayField):
    """A date of birth of somebody 13 to 100 years old today."""

    default_error_messages = {
        "future": "A date of birth cannot be in the future.",
        "young": f"A customer must be at least {YOUNGEST} years old.",
        "old": f"A customer can be at most {OLDEST} years old.",
    }

    def to_internal_value(self, data):
        born = super().to_internal_value(data)
        if born > timezone.localdate():
            self.fail("future")
        if age_of(born) < YOUNGEST:
            self.fail("young")
        if age_of(born) > OLDEST:
            self.fail("old")
        return born
