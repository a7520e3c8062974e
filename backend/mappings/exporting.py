"""The mapping list as a file; mappings/columns.py says what an import takes of it."""

from typing import Any

from core.permissions import Action
from exports.reading import Rows
from exports.views import Export
from mappings import lists
from mappings.columns import MAPPING
from mappings.rows import list_row
from mappings.serializers import MappingListQuery, filters_of, order_of

_HEADER = [column.name for column in MAPPING]


def _rows(request, given: dict[str, Any]) -> Rows:
    for mapping in lists.every(**filters_of(given), **order_of(given)):
        row = list_row(mapping)
        yield [row[name] for name in _HEADER]


EXPORT = Export("mappings", Action.VIEW_MAPPINGS, MappingListQuery, _HEADER, _rows)
