"""How drivers may be named and reached."""

import re
import unicodedata

from rest_framework import serializers

from core.fields import LineField

LONGEST_NAME = 100

_BETWEEN = re.compile(r"[ .()/-]")
_INTERNATIONAL = re.compile(r"\+91([0-9]{10})\Z", re.ASCII)
_NATIONAL = re.compile(r"(?:0|91|0091)?([1-9][0-9]{9})\Z", re.ASCII)
_JOINERS = "\u200c\u200d"  # some scripts cannot be written without them


class IndianPhoneField(serializers.CharField):
    """A phone number of India in ASCII digits, as people write it; gives +91 and ten digits."""

    default_error_messages = {"phone": "Give an Indian phone number of ten digits, for example +91 98765 43210."}

    def __init__(self, **kwargs):
        # Not trimmed by the framework: a line break at the end would go with the blanks, unseen.
        super().__init__(max_length=32, trim_whitespace=False, **kwargs)

    def to_internal_value(self, data):
        digits = _BETWEEN.sub("", super().to_internal_value(data))
        found = _INTERNATIONAL.match(digits) or _NATIONAL.match(digits)
        if not found:
            self.fail("phone")
        return f"+91{found[1]}"


class PersonField(LineField):
    """A person's whole name, composed (NFC), with single blanks; it has a letter and nothing invisible."""

    default_error_messages = {"letter": "Give a name.", "invisible": "Invisible characters are not allowed."}

    def __init__(self, **kwargs):
        super().__init__(max_length=LONGEST_NAME, **kwargs)

    def to_internal_value(self, data):
        text = " ".join(unicodedata.normalize("NFC", super().to_internal_value(data)).split())
        if any(unicodedata.category(char) in ("Cf", "Co", "Cn") and char not in _JOINERS for char in text):
            self.fail("invisible")
        if not any(char.isalpha() for char in text):
            self.fail("letter")
        return text


def is_same_name(one: str, other: str) -> bool:
    """Whether two names are of one person: letter case and blanks do not count."""
    return _folded(one) == _folded(other)


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", " ".join(name.split()).casefold())
