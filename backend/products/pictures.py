"""Pictures on disk, under MEDIA_ROOT/products: written before their row, removed after it.

A crash at any moment leaves at worst files without a row, which `manage.py sweep_media` removes; never a row without
its files.
"""

import math
import os
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import InterfaceError, OperationalError

from products.images import Picture

NAME = re.compile(r"[0-9a-f]{32}(?:\.thumb)?\.(?:jpg|png|webp)\Z", re.ASCII)
_UNFINISHED = ".part"


def folder() -> Path:
    return Path(settings.MEDIA_ROOT) / "products"


def address(name: str) -> str:
    """The path that answers the file."""
    return f"{settings.MEDIA_URL}products/{name}"


def thumbnail_of(name: str) -> str:
    return f"{name.partition('.')[0]}.thumb.webp"


@contextmanager
def stored(picture: Picture | None) -> Iterator[str]:
    """Write the files and give their name ("" for no picture); they are removed when the block fails.

    Except when the database was lost: the row may have been committed, so the sweep decides.
    """
    name = _store(picture) if picture else ""
    keep = False
    try:
        yield name
        keep = True
    except (OperationalError, InterfaceError):
        keep = True
        raise
    finally:
        if not keep:
            remove(name)


def remove(name: str) -> None:
    """Remove a picture's files; one that is gone already, or no name, is fine."""
    if name:
        (folder() / name).unlink(missing_ok=True)
        (folder() / thumbnail_of(name)).unlink(missing_ok=True)


def _store(picture: Picture) -> str:
    folder().mkdir(parents=True, exist_ok=True)
    name = f"{secrets.token_hex(16)}.{picture.extension}"
    _write(thumbnail_of(name), picture.thumbnail)
    _write(name, picture.full)
    _flush_folder()
    return name


def _write(name: str, content: bytes) -> None:
    """All or nothing under its final name, and on the disk when this returns (its name: see _flush_folder)."""
    unfinished = folder() / f"{name}{_UNFINISHED}"
    with unfinished.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    unfinished.replace(folder() / name)


def _flush_folder() -> None:
    descriptor = os.open(folder(), os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def is_complete(name: str) -> bool:
    return (folder() / name).is_file() and (folder() / thumbnail_of(name)).is_file()


def written_before(moment: float) -> list[str]:
    """Names of our files, finished or not, that were last written before `moment`; what is not ours is never named."""
    if not folder().is_dir():
        return []
    with os.scandir(folder()) as entries:
        names = [entry.name for entry in entries if NAME.match(entry.name.removesuffix(_UNFINISHED))]
    return [name for name in names if _written(name) < moment]


def _written(name: str) -> float:
    try:
        return (folder() / name).lstat().st_mtime
    except FileNotFoundError:
        return math.inf  # removed while we looked
