"""Documents on disk, under DOCUMENTS_ROOT: the only one to touch the folder.

A file is complete, on the disk and under its own name before the row that names it; it goes after the row. A crash at
any moment leaves at worst files without a row, which `cleanup_documents` and the sweep of ./run remove.
"""

import hashlib
import io
import os
import re
import secrets
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from django.conf import settings

KEY = re.compile(r"[0-9a-f]{2}/[0-9a-f]{32}\Z", re.ASCII)
_FOLDER = re.compile(r"[0-9a-f]{2}\Z", re.ASCII)
_UNFINISHED = re.compile(r"[0-9a-f]{32}\.part\Z", re.ASCII)


def root() -> Path:
    return Path(settings.DOCUMENTS_ROOT)


def incoming() -> Path:
    """Where files are written before they have a key: on the same file system, so that renaming is all or nothing."""
    folder = root() / "incoming"
    if not folder.is_dir():
        root().mkdir(mode=0o700, parents=True, exist_ok=True)  # the mode is not for its parents
        _flush(root().parent)
        folder.mkdir(mode=0o700, exist_ok=True)
    return folder


def nameless() -> IO[bytes]:
    """A file that no name leads to: it is gone with the process, however that ends."""
    return tempfile.TemporaryFile(dir=incoming())


@contextmanager
def unfinished() -> Iterator[tuple[io.BufferedRandom, Path]]:
    """A new file, open for writing, and its name; removed afterwards unless it was kept()."""
    path = incoming() / f"{secrets.token_hex(16)}.part"
    try:
        with os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600), "w+b") as file:
            yield file, path
    finally:
        path.unlink(missing_ok=True)


def keep(file: IO[bytes], path: Path) -> str:
    """Give an unfinished file its place, for good even when the power fails now; its key."""
    os.fsync(file.fileno())
    name = secrets.token_hex(16)
    folder = root() / name[:2]
    if not folder.is_dir():
        folder.mkdir(mode=0o700, exist_ok=True)
        _flush(root())
    path.replace(folder / name)
    _flush(folder)
    return f"{name[:2]}/{name}"


def remove(key: str) -> None:
    """One that is gone already is fine."""
    _path(key).unlink(missing_ok=True)


def opened(key: str) -> io.BufferedReader:
    """Raises FileNotFoundError."""
    return _path(key).open("rb")


def exists(key: str) -> bool:
    return _path(key).is_file()


def hash_of(key: str) -> str:
    """SHA-256 in hex. Raises FileNotFoundError."""
    with opened(key) as file:
        return sha256(file)


def sha256(file: io.BufferedRandom | io.BufferedReader) -> str:
    file.seek(0)
    return hashlib.file_digest(file, "sha256").hexdigest()


def keys(*, older_than: float = 0) -> Iterator[str]:
    """Keys of all files there are, last written so many seconds ago; what is not ours is never named."""
    moment = time.time() - older_than
    for folder in _entries(root()):
        if _FOLDER.match(folder.name):
            for entry in _entries(Path(folder.path)):
                key = f"{folder.name}/{entry.name}"
                if KEY.match(key) and _written(entry) <= moment:
                    yield key


def remove_unfinished(*, older_than: float, dry_run: bool = False) -> int:
    """What crashes left while files were written; how many."""
    moment = time.time() - older_than
    left = [entry for entry in _entries(root() / "incoming") if _UNFINISHED.match(entry.name)]
    left = [entry for entry in left if _written(entry) <= moment]
    for entry in [] if dry_run else left:
        Path(entry.path).unlink(missing_ok=True)
    return len(left)


def _path(key: str) -> Path:
    if not KEY.match(key):
        raise ValueError("not a key of ours")
    return root() / key


def _entries(folder: Path) -> list[os.DirEntry]:
    if not folder.is_dir():
        return []
    with os.scandir(folder) as entries:
        return list(entries)


def _written(entry: os.DirEntry) -> float:
    try:
        return entry.stat(follow_symlinks=False).st_mtime
    except FileNotFoundError:
        return float("inf")  # removed while we looked


def _flush(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
