"""The register of papers as a file, without the papers: the own ones, or everybody's for staff and the gate."""

from collections.abc import Iterator, Sequence
from typing import Any

from core.permissions import Action
from documents import reading
from documents.models import Document
from documents.rows import document_row
from documents.serializers import DocumentListQuery
from exports.reading import Rows, in_order, rows_of
from exports.views import Export

_HEADER = (
    *(
        "id",
        "customer_email",
        "document_type",
        "original_filename",
        "file_size",
        "file_extension",
        "file_exists",
        "sha256",
    ),
    *("vehicle_registration_no", "driver_name", "version", "expires_on", "is_expired", "uploaded_at", "updated_at"),
)


def _rows(request, given: dict[str, Any]) -> Rows:
    def read(ids: Sequence[int]) -> Iterator[list]:
        for document in in_order(ids, Document.objects.select_related("vehicle", "driver")):
            row = document_row(document, request)
            yield [row[name] for name in _HEADER]

    return rows_of(reading.search(reading.visible_to(request.user), given), read)


EXPORT = Export("documents", Action.USE_GATE, DocumentListQuery, _HEADER, _rows)
