"""Uploaded tables on disk, under IMPORTS_ROOT: the only one to touch the folder.

A file stays until its changeset is over, or for a week. Its name is random and tells nothing.
"""

import os
import re
import secrets
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from django.conf import settings

KEY = re.compile(r"[0-9a-f]{32}\Z", re.ASCII)


def root() -> Path:
    folder = Path(settings.IMPORTS_ROOT)
    if not folder.is_dir():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


@contextmanager
def kept() -> Iterator[tuple[IO[bytes], str]]:
    """A new file, open for writing, and its key; removed when the block fails. Commit what names it inside."""
    key = secrets.token_hex(16)
    path = root() / key
    done = False
    try:
        with os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), "w+b") as file:
            yield file, key
            done = True
    finally:
        if not done:
            path.unlink(missing_ok=True)


@contextmanager
def scratch() -> Iterator[IO[bytes]]:
    """A file that no name leads to: it is gone with the process, however that ends."""
    path = root() / secrets.token_hex(16)
    with os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), "w+b") as file:
        path.unlink()
        yield file


def opened(key: str) -> IO[bytes]:
    """Raises FileNotFoundError."""
    return _path(key).open("rb")


def remove(key: str) -> None:
    """One that is gone already is fine."""
    _path(key).unlink(missing_ok=True)


def keys(*, older_than: float) -> Iterator[str]:
    """Keys of the files that were last written so many seconds ago; what is not ours is never named."""
    moment = time.time() - older_than
    for path in list(root().iterdir()):
        try:
            if KEY.match(path.name) and path.stat().st_mtime <= moment:
                yield path.name
        except FileNotFoundError:
            continue  # removed while we looked


def _path(key: str) -> Path:
    if not KEY.match(key):
        raise ValueError("not a key of ours")
    return root() / key
