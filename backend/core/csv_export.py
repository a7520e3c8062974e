"""CSV that a spreadsheet cannot be made to run."""

import csv
from collections.abc import Iterable, Iterator

from django.http import StreamingHttpResponse

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


class _Line:
    """What csv.writer writes to: gives the line back instead of keeping it."""

    def write(self, text: str) -> str:
        return text


def neutral(value) -> str:
    """Put an apostrophe before a cell that a spreadsheet would take for a formula."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA_STARTS) else text


def stream_csv(name: str, header: list[str], rows: Iterable[Iterable]) -> StreamingHttpResponse:
    """Answer rows as a CSV download, one line at a time: flat memory for any number."""
    writer = csv.writer(_Line())

    def lines() -> Iterator[str]:
        yield "\ufeff" + writer.writerow(header)
        for row in rows:
            yield writer.writerow([neutral(cell) for cell in row])

    response = StreamingHttpResponse(lines(), content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
