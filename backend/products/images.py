"""What is accepted as a picture, and what becomes of it: decoded, checked and encoded anew."""

import io
import struct
import threading
import zlib
from dataclasses import dataclass

from django.core.files.uploadedfile import UploadedFile
from PIL import Image, ImageOps

LARGEST_FILE = 5 * 1024 * 1024  # bytes
MOST_PIXELS = 40_000_000
LONGEST_SIDE = 2048  # pixels kept
THUMBNAIL_SIDE = 320
ACCEPTED = ["JPEG", "PNG", "WEBP", "GIF"]
# What each is written as. MPO is a JPEG with further views behind it, as many phones take them.
_WRITTEN = {"JPEG": "JPEG", "MPO": "JPEG", "PNG": "PNG", "GIF": "PNG", "WEBP": "WEBP"}
_EXTENSIONS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp"}
_OPTIONS = {"JPEG": {"quality": 88, "progressive": True}, "PNG": {}, "WEBP": {"quality": 88}}
# What Pillow raises for bytes that are no sound picture, found by feeding it damaged ones.
_UNREADABLE: tuple[type[Exception], ...] = (OSError, SyntaxError, ValueError, TypeError, EOFError, LookupError)
_UNREADABLE += (ArithmeticError, struct.error, zlib.error)
# A decoded picture takes up to 160 MB; so many at a time, whatever the number of threads.
_DECODING = threading.BoundedSemaphore(2)


class BadImage(Exception):
    """Not a picture we take; the sentence says why."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture ready to be stored: nothing of the file that came in is left but its pixels."""

    extension: str
    full: bytes
    thumbnail: bytes  # WebP


def checked(upload: UploadedFile) -> Picture:
    """Decode and encode anew. The content decides, never the name or the type the sender gave.

    Orientation is applied; metadata, colour profiles and anything behind the picture are dropped.
    Raises BadImage.
    """
    if (upload.size or 0) > LARGEST_FILE:
        raise BadImage("A picture may have at most 5 MiB.")
    with _DECODING:
        image, written_as = _decoded(upload)
        thumbnail = image.copy()
        thumbnail.thumbnail((THUMBNAIL_SIDE, THUMBNAIL_SIDE))
        full = _encoded(image, written_as)
        return Picture(_EXTENSIONS[written_as], full, _encoded(thumbnail, "WEBP"))


def _decoded(upload: UploadedFile) -> tuple[Image.Image, str]:
    try:
        with Image.open(upload, formats=ACCEPTED) as image:  # reads the header alone
            if image.width * image.height > MOST_PIXELS:
                raise BadImage("A picture may have at most 40 million pixels.")
            if image.format != "MPO" and getattr(image, "is_animated", False):
                raise BadImage("Animated pictures are not accepted.")
            image.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))  # a large JPEG is decoded at a fraction of its size
            image.load()
            written_as = _WRITTEN[image.format or ""]
            return _plain(ImageOps.exif_transpose(image)), written_as
    except Image.DecompressionBombError as error:
        raise BadImage("A picture may have at most 40 million pixels.") from error
    except _UNREADABLE as error:
        raise BadImage("This is not a picture that can be read. Send a JPEG, PNG, WebP or GIF file.") from error


def _plain(image: Image.Image) -> Image.Image:
    """Eight bits a colour, with transparency only where there is some, and no word beside the pixels."""
    if image.mode.startswith("I"):
        image = image.point(lambda value: value * (1 / 256)).convert("L")  # convert() alone would clip sixteen bits
    image = image.convert("RGBA" if image.has_transparency_data else "RGB")
    image.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    image.info = {}
    return image


def _encoded(image: Image.Image, written_as: str) -> bytes:
    if written_as == "JPEG" and image.mode == "RGBA":
        image = image.convert("RGB")
    out = io.BytesIO()
    image.save(out, written_as, **_OPTIONS[written_as])
    return out.getvalue()
