"""What a label says of a device: the placeholders of a template and their values."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

PLACEHOLDERS = ("serial", "category", "type", "imei", "deviceid", "month", "customer")
# What may be cut where a line is too short for it: nobody identifies a device by these.
_MAY_BE_CUT = frozenset({"customer", "category", "type"})
NAMES = {"imei": "IMEI", "deviceid": "device id", "customer": "customer", "month": "month", "type": "product line"}
_PIECE = re.compile(r"\{([^{}]*)\}|([{}])")

Values = dict[str, str]

# For the preview, and for what a template must have room for.
SAMPLE: Values = {
    "serial": "202505AMP123456B",
    "category": "UPIPLUS",
    "type": "AMP",
    "imei": "490154203237518",
    "deviceid": "SOUND-0012345678",
    "month": "05/2025",
    "customer": "Anand Stores",
}


@dataclass(frozen=True, slots=True)
class Label:
    """One device's label."""

    serial: str
    values: Values


def mistakes(text: str) -> Iterator[str]:
    """What is wrong with the braces of a template's text, as sentences."""
    for name, stray in _PIECE.findall(text):
        if stray:
            yield f"There is a lone {stray}."
        elif name not in PLACEHOLDERS:
            yield f"{{{name}}} is no placeholder; there are {', '.join(f'{{{known}}}' for known in PLACEHOLDERS)}."


def placeholders(text: str) -> list[str]:
    return [name for name, _ in _PIECE.findall(text) if name]


def filled(text: str, values: Values) -> str:
    return _PIECE.sub(lambda found: values[found[1]], text)


def may_be_cut(text: str) -> bool:
    return _MAY_BE_CUT.issuperset(placeholders(text))
