"""An uploaded file becomes a clean one, in a child process that may take 2 seconds and 300 MB.

Only what the child wrote anew is ever stored. The child knows neither our secrets nor the file's name.
"""

import logging
import os
from typing import IO

from core.child import TookTooLong, run_child
from documents.cleaner import Verdict

logger = logging.getLogger(__name__)
_STARTS = {b"%PDF-": "pdf", b"\xff\xd8\xff": "jpg", b"\x89PNG\r\n\x1a\n": "png"}
_WHY = {
    Verdict.ENCRYPTED: "The PDF is protected by a password. Send it without one.",
    Verdict.TOO_MANY_PIXELS: "A picture may have at most 25 million pixels as JPG, and 17 million as PNG.",
    Verdict.ANIMATED: "Animated pictures are not accepted.",
    Verdict.TOO_MANY_PAGES: "A PDF may have at most 300 pages.",
}
_ENDINGS = frozenset(map(int, Verdict))
UNREADABLE = "The file is damaged and cannot be read."


class BadFile(Exception):
    """Not a file we take; the sentence says why."""


def kind_of(source: IO[bytes]) -> str | None:
    """pdf, jpg or png by the first bytes; None for anything else."""
    start = os.pread(source.fileno(), 8, 0)
    return next((kind for magic, kind in _STARTS.items() if start.startswith(magic)), None)


def clean(source: IO[bytes], kind: str, out: IO[bytes]) -> None:
    """Write `source` anew to `out`; both are files of the operating system. Raises BadFile."""
    # Past Python's buffer: the child moves the position that this process has in mind.
    os.lseek(source.fileno(), 0, os.SEEK_SET)
    try:
        ended = run_child("documents.cleaner", kind, source=source, out=out)
    except TookTooLong as error:
        logger.warning("The child that cleans %s files did not end in time.", kind)
        raise BadFile(UNREADABLE) from error
    if ended not in _ENDINGS:
        logger.warning("The child that cleans %s files ended with %s.", kind, ended)
    if ended != Verdict.CLEAN or not out.seek(0, 2):
        raise BadFile(_WHY.get(ended, UNREADABLE))  # type: ignore[call-overload]
