"""Pictures decoded and encoded anew: nothing of a file that came in is left but its pixels.

Without Django: the child process that cleans documents runs it as well.
"""

import struct
import zlib
from dataclasses import dataclass
from typing import IO, Any

from PIL import Image, ImageOps

# What each is written as. MPO is a JPEG with further views behind it, as many phones take them.
WRITTEN = {"JPEG": "JPEG", "MPO": "JPEG", "PNG": "PNG", "GIF": "PNG", "WEBP": "WEBP"}
EXTENSIONS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp"}
_OPTIONS: dict[str, dict[str, Any]] = {
    "JPEG": {"quality": 88, "progressive": True},
    "PNG": {},
    "WEBP": {"quality": 88},
}
# What Pillow raises for bytes that are no sound picture, found by feeding it damaged ones.
_UNREADABLE: tuple[type[Exception], ...] = (OSError, SyntaxError, ValueError, TypeError, EOFError, LookupError)
_UNREADABLE += (ArithmeticError, struct.error, zlib.error)


class BadPixels(Exception):
    """Not a picture that is taken."""


class TooManyPixels(BadPixels):
    pass


class Animated(BadPixels):
    pass


@dataclass(frozen=True, slots=True)
class Bounds:
    """What is taken (Pillow's names of formats), how many pixels are decoded, and how long a side stays."""

    accepted: tuple[str, ...]
    most_pixels: int
    longest_side: int


def decoded(file: IO[bytes], bounds: Bounds) -> tuple[Image.Image, str]:
    """The picture, upright and within its bounds, and what it is to be written as. Raises BadPixels."""
    longest = (bounds.longest_side, bounds.longest_side)
    try:
        with Image.open(file, formats=list(bounds.accepted)) as image:  # reads the header alone
            if image.width * image.height > bounds.most_pixels:
                raise TooManyPixels
            if image.format != "MPO" and getattr(image, "is_animated", False):
                raise Animated
            image.draft("RGB", longest)  # a large JPEG is decoded at a fraction of its size
            image.load()
            written_as = WRITTEN[image.format or ""]
            return _plain(image, longest), written_as
    except Image.DecompressionBombError as error:
        raise TooManyPixels from error
    except _UNREADABLE as error:
        raise BadPixels from error


def _plain(image: Image.Image, longest: tuple[int, int]) -> Image.Image:
    """Eight bits a colour, with transparency only where there is some, and no word beside the pixels."""
    if image.mode.startswith("I"):
        image = image.point(lambda value: value * (1 / 256)).convert("L")  # convert() alone would clip sixteen bits
    if image.mode == "CMYK":  # four bytes a pixel before and after: on the fewest
        image.thumbnail(longest)
    colours = "RGBA" if image.has_transparency_data else "RGB"
    if image.mode != colours:
        image = image.convert(colours)
    image.thumbnail(longest)
    ImageOps.exif_transpose(image, in_place=True)  # last, on the fewest pixels: it needs all of them twice
    image.info = {}
    return image


def write(image: Image.Image, written_as: str, out: IO[bytes], **options: Any) -> None:
    """`options` beside or instead of the usual ones of the format."""
    if written_as == "JPEG" and image.mode == "RGBA":
        image = image.convert("RGB")
    image.save(out, written_as, **{**_OPTIONS[written_as], **options})
