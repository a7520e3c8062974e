"""What is accepted as a picture, and what becomes of it: decoded, checked and encoded anew."""

import io
import threading
from dataclasses import dataclass

from django.core.files.uploadedfile import UploadedFile
from PIL import Image

from core import pixels

LARGEST_FILE = 5 * 1024 * 1024  # bytes
MOST_PIXELS = 40_000_000
LONGEST_SIDE = 2048  # pixels kept
THUMBNAIL_SIDE = 320
ACCEPTED = ["JPEG", "PNG", "WEBP", "GIF"]
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
        return Picture(pixels.EXTENSIONS[written_as], full, _encoded(thumbnail, "WEBP"))


def _decoded(upload: UploadedFile) -> tuple[Image.Image, str]:
    try:
        return pixels.decoded(upload, pixels.Bounds(tuple(ACCEPTED), MOST_PIXELS, LONGEST_SIDE))
    except pixels.TooManyPixels as error:
        raise BadImage("A picture may have at most 40 million pixels.") from error
    except pixels.Animated as error:
        raise BadImage("Animated pictures are not accepted.") from error
    except pixels.BadPixels as error:
        raise BadImage("This is not a picture that can be read. Send a JPEG, PNG, WebP or GIF file.") from error


def _encoded(image: Image.Image, written_as: str) -> bytes:
    out = io.BytesIO()
    pixels.write(image, written_as, out)
    return out.getvalue()
