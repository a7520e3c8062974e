"""JPEG and PNG: decoded and encoded anew, upright, without a word beside the pixels."""

from typing import BinaryIO

from core import pixels
from documents.cleaner import Verdict

# Each pixel takes four bytes, and with transparency as many again while the picture is made smaller.
BOUNDS = {
    "jpg": pixels.Bounds(accepted=("JPEG",), most_pixels=25_000_000, longest_side=4096),
    "png": pixels.Bounds(accepted=("PNG",), most_pixels=17_000_000, longest_side=4096),
}
# Quick ones: the process may not take long.
OPTIONS = {"JPEG": {"quality": 90, "progressive": False}, "PNG": {"compress_level": 3}}


def clean(kind: str, source: BinaryIO, out: BinaryIO) -> Verdict:
    try:
        image, written_as = pixels.decoded(source, BOUNDS[kind])
    except pixels.TooManyPixels:
        return Verdict.TOO_MANY_PIXELS
    except pixels.Animated:
        return Verdict.ANIMATED
    except (pixels.BadPixels, MemoryError):
        return Verdict.UNREADABLE
    pixels.write(image, written_as, out, **OPTIONS[written_as])
    return Verdict.CLEAN
