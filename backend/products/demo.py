"""Products to look at: the same ones everywhere, with pictures drawn here."""

import io
import math
from decimal import Decimal
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageDraw, ImageFont

from products.images import Picture, checked
from products.models import DeviceModel

# Category, and what is sold in it.
THINGS = [
    ("home", "desk lamp"), ("books", "pocket atlas"), ("sports", "cricket bat"), ("clothing", "rain jacket"),
    ("electronics", "label printer"), ("other", "gift box"), ("home", "wall clock"), ("books", "field guide"),
    ("sports", "yoga mat"), ("clothing", "wool scarf"), ("electronics", "card reader"), ("other", "key ring"),
]  # fmt: skip
KINDS = ["Classic", "Compact", "Sturdy", "Folding", "Everyday", "Large", "Light", "Travel", "Quiet", "Plain"]
COLOURS = {
    "teal": "#0f766e", "amber": "#b45309", "indigo": "#4338ca", "crimson": "#be123c", "olive": "#4d7c0f",
    "slate": "#475569", "violet": "#7e22ce",
}  # fmt: skip
_DIFFERENT = math.lcm(len(THINGS) * len(KINDS), len(COLOURS))
DEVICE_LINES = [
    {"name": "UPI sound box AMP", "device_model": DeviceModel.AMP.value, "price": Decimal("1200.00"), "quantity": 40},
    {"name": "UPI sound box API", "device_model": DeviceModel.API.value, "price": Decimal("1650.00"), "quantity": 25},
]
PICTURE_SIDE = 640


def demo_product(number: int) -> dict[str, Any]:
    """The fields of the demo's product of this number; no two numbers share a name."""
    category, thing = THINGS[number % len(THINGS)]
    kind = KINDS[number // len(THINGS) % len(KINDS)]
    colour = list(COLOURS)[number % len(COLOURS)]
    series = number // _DIFFERENT  # the words repeat after so many
    return {
        "name": f"{kind} {thing}, {colour}" + (f", series {series + 1}" if series else ""),
        "description": f"{kind} {thing} in {colour}. One of the demo's products.",
        "category": category,
        "price": Decimal(4900 + number * 1733 % 240_000) / 100,
        "quantity": number * 37 % 90 if number % 9 else 0,
        "is_active": number % 13 != 12,
    }


def device_product(line: dict[str, Any]) -> dict[str, Any]:
    """A product that is fulfilled with registered devices."""
    return {**line, "category": "electronics", "description": "Fulfilled with registered devices.", "is_active": True}


def drawn(name: str, colour: str) -> Picture:
    """A flat colour with the initials of the name, through the same checks as any picture."""
    image = Image.new("RGB", (PICTURE_SIDE, PICTURE_SIDE), colour)
    initials = "".join(word[0] for word in name.split()[:2]).upper()
    font = ImageFont.load_default(size=PICTURE_SIDE // 3)
    ImageDraw.Draw(image).text((PICTURE_SIDE // 2, PICTURE_SIDE // 2), initials, fill="white", font=font, anchor="mm")
    out = io.BytesIO()
    image.save(out, "PNG")
    return checked(SimpleUploadedFile("drawn.png", out.getvalue()))


def colour_of(number: int) -> str:
    return list(COLOURS.values())[number % len(COLOURS)]
