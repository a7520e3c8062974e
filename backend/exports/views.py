"""The one view behind every export: a list's own module says which rows and columns, this how they leave."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from rest_framework import serializers
from rest_framework.response import Response

from core.departure import departure_of
from core.documented import documented
from core.paging import read_query
from core.permissions import Action
from core.views import SiloView
from exports.download import CONTENT_TYPES, Download, require_slot, response_of
from exports.reading import Rows

# What a list's query says of its pages; an export has none, and whoever sends the address of a page means its filters.
_PAGING = frozenset(
    {"pageNumber", "pageSize", "count", "limit", "offset", "page", "page_size", "file_format", "export"}
)


@dataclass(frozen=True, slots=True)
class Export:
    """One list as a file. `rows` gets the request and its validated query, and yields cells in order of `header`.

    `name` is the address, the file's name and the key of the events. `query` is the list's own serializer.
    """

    name: str
    action: Action
    query: type[serializers.Serializer]
    header: Sequence[str]
    rows: Callable[..., Rows]
    refusals: tuple[int, ...] = ()


def export_view(export: Export) -> type[SiloView]:
    """The view of one export; further parts of its address go to `rows` by name."""
    with_format = type(
        f"{export.query.__name__}OfExport",
        (export.query,),
        {
            "__doc__": "The list's own parameters; those of pages are not looked at.",
            "__module__": __name__,
            "file_format": serializers.ChoiceField(choices=sorted(CONTENT_TYPES), required=False, default="csv"),
        },
    )

    @documented(
        query=with_format, answer=bytes, code=(200, "application/octet-stream"), refusals=(400, 429, *export.refusals)
    )
    def get(self, request, **address):
        given = read_query(with_format, request)
        return download(request, export, given, given.pop("file_format"), **address)

    def head(self, request, **address):
        """Would it begin? Without beginning: a link cannot show a refusal, so the dashboard asks first."""
        read_query(with_format, request)
        require_slot(request.user.id)
        return Response()

    words = "".join(word.capitalize() for word in export.name.split("_"))
    own = {"__doc__": f"The list {export.name} as a file.", "action": export.action, "get": get, "head": head}
    return type(f"Export{words}", (SiloView,), {**own, "http_method_names": ["get", "head"]})


def download(request, export: Export, given: dict[str, Any], file_format: str, **address):
    """Answer all rows that match as a file. Raises SiloError as the rows do, and throttled or unavailable."""
    asked = {name: value for name, value in request.query_params.items() if name not in _PAGING}
    rows = export.rows(request, given, **address)
    told = {**asked, **{name: str(value) for name, value in address.items()}}
    is_gone = departure_of(request.META)
    parts = Download(
        export.name, file_format, export.header, rows, user_id=request.user.id, asked=told, is_gone=is_gone
    )
    response = response_of(parts)
    name = f"silo-{export.name.replace('_', '-')}-{datetime.now(UTC):%Y-%m-%d}.{file_format}"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    response.headers["Cache-Control"] = "no-store"
    return response
