"""How a number plate may be written."""

import re

from rest_framework import serializers

LONGEST = 50

_PLATE = re.compile(r"(?=[ -]*[A-Za-z0-9])[A-Za-z0-9 -]+\Z", re.ASCII)


class RegistrationField(serializers.CharField):
    """A registration number in letters A-Z, digits, blanks and hyphens; gives it upper-cased with single blanks."""

    default_error_messages = {"plate": "Use letters A-Z, digits, blanks and hyphens, for example MH 12 AB 1234."}

    def __init__(self, **kwargs):
        # Not trimmed by the framework: a line break at the end would go with the blanks, unseen.
        super().__init__(max_length=LONGEST, trim_whitespace=False, **kwargs)

    def to_internal_value(self, data):
        text = super().to_internal_value(data)
        if not _PLATE.match(text):
            self.fail("plate")
        return " ".join(text.upper().split())
