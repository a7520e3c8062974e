"""What can be imported: apps register it in their `ready()`."""

from changesets import kinds
from changesets.models import Kind
from imports.importer import Importer
from imports.work import ImportWork

_importers: dict[str, Importer] = {}


def register(importer: Importer) -> None:
    _importers[importer.subject] = importer
    kinds.register(Kind.IMPORT, importer.subject, ImportWork(importer))


def subjects() -> list[str]:
    return list(_importers)


def importer_of(subject: str) -> Importer:
    return _importers[subject]
