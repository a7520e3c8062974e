"""A stored file as an attachment: sent by nginx where it is in front, else by Silo, whole or one range of it."""

import logging
import re
from typing import IO

from django.conf import settings
from django.http import FileResponse, HttpResponse

from core.errors import SiloError
from documents import names, storage
from documents.models import Document

logger = logging.getLogger(__name__)
_TYPES = {"pdf": "application/pdf", "jpg": "image/jpeg", "png": "image/png"}
_RANGE = re.compile(r"bytes=([0-9]{0,18})-([0-9]{0,18})\Z", re.ASCII)
GONE = "The file of this document is missing. Ask an administrator."


class Part:
    """`length` bytes of an open file from `start` on, for a response to read."""

    def __init__(self, file: IO[bytes], start: int, length: int):
        file.seek(start)
        self._file, self._left = file, length

    def read(self, size: int = -1) -> bytes:
        block = self._file.read(self._left if size < 0 else min(size, self._left))
        self._left -= len(block)
        return block

    def close(self) -> None:
        self._file.close()


def download(request, document: Document) -> HttpResponse | FileResponse:
    """Raises SiloError not_found when the file is not there."""
    try:
        file = storage.opened(document.stored_key)
    except FileNotFoundError as error:
        logger.exception("The file of document %s is missing.", document.pk)
        raise SiloError("not_found", GONE) from error
    if settings.DOCUMENTS_ACCEL:
        file.close()
        address = f"{settings.DOCUMENTS_ACCEL.rstrip('/')}/{document.stored_key}"
        return _with_headers(HttpResponse(headers={"X-Accel-Redirect": address}), document)
    size = document.file_size
    start, end = 0, size - 1
    wanted = _wanted(request, document)
    if wanted is not None:
        start, end = wanted
        if start > end:
            file.close()
            return HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}", "Accept-Ranges": "bytes"})
    response = FileResponse(Part(file, start, end - start + 1), status=200 if wanted is None else 206)
    response.headers["Content-Length"] = str(end - start + 1)
    response.headers["Accept-Ranges"] = "bytes"
    if wanted is not None:
        response.headers["Content-Range"] = f"bytes {start}-{end}/{size}"
    return _with_headers(response, document)


def _with_headers(response, document: Document):
    response.headers["Content-Type"] = _TYPES[document.file_extension]
    response.headers["Content-Disposition"] = names.disposition(document.original_filename)
    response.headers["Cache-Control"] = "no-store"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["ETag"] = etag(document)
    return response


def etag(document: Document) -> str:
    return f'"{document.sha256}"'


def _wanted(request, document: Document) -> tuple[int, int] | None:
    """First and last byte of the range asked for, or None for all.

    A first byte after the last one cannot be satisfied. What is no single range is ignored, as RFC 9110 allows; so is
    one of a file that is another one by now (If-Range).
    """
    match = _RANGE.match(request.headers.get("Range", "").strip())
    if not match or match.group() == "bytes=-" or request.headers.get("If-Range", etag(document)) != etag(document):
        return None
    first, last = match.groups()
    size = document.file_size
    if not first:  # the last so many bytes
        return (max(size - int(last), 0), size - 1) if int(last) else (size, size - 1)
    if last and int(last) < int(first):
        return None
    if int(first) >= size:
        return size, size - 1
    return int(first), min(int(last), size - 1) if last else size - 1
