"""What the forms of entries take beyond the fields that all share."""

import json
import re

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

MOST_BOXES = 2000  # of one manifest

_SERIAL = re.compile(r"[A-Z0-9-]{1,18}\Z", re.ASCII)
_BETWEEN = re.compile(r"[\s,;]+")
_TOLD = 3  # of the serial numbers that are none


class SerialField(serializers.CharField):
    """A serial number as a scanner reads it; gives it upper-cased. Whether there is such a device is not asked."""

    default_error_messages = {"serial": "Use 1 to 18 letters A-Z, digits and hyphens."}

    def to_internal_value(self, data):
        serial = as_serial(super().to_internal_value(data))
        if serial is None:
            self.fail("serial")
        return serial


@extend_schema_field(serializers.ListField(child=serializers.CharField()))
class ManifestField(serializers.Field):
    """Serial numbers, a JSON list or text with blanks, commas or new lines between them; each is taken once."""

    default_error_messages = {
        "list": "Give serial numbers with blanks, commas or new lines between them, or a list of them.",
        "serial": "These are not serial numbers: {told}.",
        "many": "A manifest may have at most {most} serial numbers.",
    }

    def to_internal_value(self, data) -> list[str]:
        given = self._split(data)
        if len(given) > MOST_BOXES * 2:  # before any of them is looked at
            self.fail("many", most=MOST_BOXES)
        read = {text: as_serial(text) for text in given}
        bad = [text.strip()[:18] for text, serial in read.items() if serial is None]
        if bad:
            self.fail("serial", told=", ".join(bad[:_TOLD]) + (" ..." if len(bad) > _TOLD else ""))
        serials = list(dict.fromkeys(serial for serial in read.values() if serial))
        if len(serials) > MOST_BOXES:
            self.fail("many", most=MOST_BOXES)
        return serials

    def to_representation(self, value) -> list[str]:
        return value

    def _split(self, data) -> list[str]:
        if isinstance(data, str) and data.lstrip().startswith("["):
            try:
                data = json.loads(data)
            except (ValueError, RecursionError):
                self.fail("list")
        if isinstance(data, str):
            return [text for text in _BETWEEN.split(data) if text]
        if not isinstance(data, list) or not all(isinstance(text, str) for text in data):
            self.fail("list")
        return data


@extend_schema_field(str)
class ScannedField(serializers.Field):
    """Whatever a scanner read, of whatever type: what is no pass is to be called forged, not badly formed."""

    def to_internal_value(self, data):
        return data

    def to_representation(self, value):
        return value


class PaperField(serializers.FileField):
    """A file of the form; what is in it is for documents.services to judge."""

    default_error_messages = {"invalid": "Send a file, in a form of type multipart/form-data."}

    def __init__(self, **kwargs):
        # An empty file and a name without end are refused there too, in one kind of sentence.
        super().__init__(allow_empty_file=True, **kwargs)


def as_serial(text: str) -> str | None:
    """A serial number trimmed and upper-cased; None for what cannot be one."""
    trimmed = text.strip()
    # Asked before upper(), which turns some letters of other scripts into ASCII.
    if not trimmed.isascii():
        return None
    serial = trimmed.upper()
    return serial if _SERIAL.match(serial) else None
