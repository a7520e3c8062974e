"""Names of files: shown and sent back, never used on a disk of ours."""

import re
import unicodedata
from urllib.parse import quote

LONGEST = 255  # characters
# By what a name ends with; what it is called in the contract.
EXTENSIONS = {"pdf": "pdf", "jpg": "jpg", "jpeg": "jpg", "png": "png"}
_SEPARATORS = re.compile(r"[/\\]")


def shown(name: str) -> str:
    """The last part, without what cannot be seen: control characters, marks of writing direction, halves of pairs."""
    last = _SEPARATORS.split(name)[-1]
    visible = "".join(" " if char.isspace() else char for char in last if _is_visible(char))
    return " ".join(visible.split())[-LONGEST:]


def extension_of(name: str) -> str | None:
    """pdf, jpg or png by the last part of the name alone; None for any other."""
    stem, dot, ending = shown(name).rpartition(".")
    return EXTENSIONS.get(ending.lower()) if stem and dot and ending.isascii() else None


def disposition(name: str) -> str:
    """Content-Disposition of a download (RFC 6266): the name in ASCII for old clients, and as it is."""
    decomposed = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    plain = re.sub(r"[^A-Za-z0-9 ._()-]", "_", decomposed)
    return f"attachment; filename=\"{plain}\"; filename*=UTF-8''{quote(name, safe='')}"


def _is_visible(char: str) -> bool:
    return char.isspace() or not unicodedata.category(char).startswith("C")
