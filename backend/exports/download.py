"""One export going out: whole at once when it is small, else streamed; the event record knows of it either way."""

import contextlib
import itertools
import logging
from collections.abc import Callable, Iterator, Sequence

from django.db import Error
from django.http import HttpResponse, StreamingHttpResponse

from core import procedures
from core.context import acting, acting_in
from core.csv_export import csv_parts
from events.record import record
from exports.reading import Cells, Rows
from exports.slots import slots
from exports.workbook import workbook_parts

logger = logging.getLogger(__name__)
CONTENT_TYPES = {
    "csv": "text/csv; charset=utf-8",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}

# The last line of a CSV that ends too early: granian, unlike uvicorn, ends the answer of a failed application well.
# It has too few cells for every list, so no import takes it for a row.
BROKEN_OFF = b"BROKEN OFF: this file is not whole. Download it again.\r\n"


class Download:
    """The parts of a file for a response to read. Whatever ends it, close() gives the slot back and records how.

    A failure in the middle travels up, so that the server breaks the connection off: a client of chunked HTTP sees
    that the end is missing. Whatever the server does, a workbook without its end cannot be opened, and CSV says it.
    """

    def __init__(
        self,
        name: str,
        file_format: str,
        header: Sequence[str],
        rows: Rows,
        *,
        user_id: int,
        asked: dict[str, str],
        is_gone: Callable[[], bool],
    ):
        """Raises SiloError throttled or unavailable when there are too many already."""
        self.name, self.file_format, self._asked = name, file_format, asked
        self._user_id, self._who, self._is_gone = user_id, acting(), is_gone
        self._rows, self._count = rows, 0
        self._is_whole = self._is_closed = False
        counted = self._counted()
        self._parts = (
            csv_parts(header, counted) if file_format == "csv" else workbook_parts(header, counted, title=name)
        )
        slots.take(user_id)

    def __iter__(self) -> Iterator[bytes]:
        return self

    def __next__(self) -> bytes:
        if self._is_gone():
            raise StopIteration  # nobody reads on; the server knows that the answer has no end
        try:
            return next(self._parts)
        except StopIteration:
            self._is_whole = True
            raise

    def begin(self) -> None:
        """Tell who takes what, before any of it leaves."""
        self._record("started", {"format": [None, self.file_format], "asked": [None, self._asked]})

    def close(self) -> None:
        if self._is_closed:
            return
        self._is_closed = True
        try:
            # Ends the statement that the rows come from, which would be in the way of the record.
            with contextlib.suppress(Error):
                self._parts.close()
                self._rows.close()
            procedures.heal()
            self._record("downloaded" if self._is_whole else "broken_off", {"rows": [None, self._count]})
        except Error:
            logger.warning("The end of an export could not be recorded.", exc_info=True)
        finally:
            slots.give_back(self._user_id)

    def _counted(self) -> Iterator[Cells]:
        for row in self._rows:
            self._count += 1
            yield row

    def _record(self, action: str, changes: dict[str, list]) -> None:
        with acting_in(self._who.request_id, self._who.actor, self._who.actor_id):
            record("export", self.name, action, changes)


def require_slot(user_id: int) -> None:
    """Raises SiloError as a Download would now, and takes no slot."""
    slots.look(user_id)


def response_of(download: Download) -> HttpResponse | StreamingHttpResponse:
    """Reads the first parts here, so that a database that is away is still a 503; a small file is whole by then."""
    response: HttpResponse | StreamingHttpResponse
    try:
        download.begin()
        first = list(itertools.islice(download, 2))
    except BaseException:
        download.close()
        raise
    if len(first) < 2:
        download.close()
        response = HttpResponse(b"".join(first))
    else:
        response = StreamingHttpResponse(_Rest(first, download))
    response.headers["Content-Type"] = CONTENT_TYPES[download.file_format]
    return response


class _Rest:
    """The parts that were read already and those to come, closed as one: also when nobody ever asks for the first."""

    def __init__(self, first: list[bytes], download: Download):
        self._parts, self._download = self._all(first, download), download

    def __iter__(self) -> Iterator[bytes]:
        return self._parts

    def close(self) -> None:
        self._download.close()

    def _all(self, first: list[bytes], download: Download) -> Iterator[bytes]:
        yield from first
        try:
            yield from download
        except Error:
            if download.file_format == "csv":
                yield BROKEN_OFF
            raise
