"""How a stored document is written on the wire."""

from datetime import date
from typing import Any

from django.utils import timezone

from core.fields import iso
from documents import storage
from documents.models import Document


def document_row(document: Document, request) -> dict[str, Any]:
    """Nothing of it tells where the file lies; `file_url` is the address that answers it."""
    return {
        "id": document.pk,
        "customer_email": document.customer_email,
        "document_type": str(document.document_type),
        "document_type_display": document.get_document_type_display(),
        "original_filename": document.original_filename,
        "file_size": document.file_size,
        "file_size_readable": readable_size(document.file_size),
        "file_extension": document.file_extension,
        "file_url": request.build_absolute_uri(f"/api/documents/{document.pk}/download/"),
        "file_exists": storage.exists(document.stored_key),
        "sha256": document.sha256,
        "vehicle": document.vehicle_id,
        "driver": document.driver_id,
        "vehicle_registration_no": document.vehicle.registration_no if document.vehicle else None,
        "driver_name": document.driver.name if document.driver else None,
        "is_own": document.owner_id == request.user.id,
        "version": document.version,
        "is_active": document.is_active,
        "expires_on": document.expires_on.isoformat() if document.expires_on else None,
        "is_expired": is_expired(document.expires_on),
        "uploaded_at": iso(document.uploaded_at),
        "updated_at": iso(document.updated_at),
        "removed_at": iso(document.removed_at),
    }


def is_expired(expires_on: date | None) -> bool:
    """The day itself still counts, in TIME_ZONE."""
    return expires_on is not None and expires_on < timezone.localdate()


def readable_size(size: int) -> str:
    """1048576 becomes "1.00 MB"."""
    amount = float(size)
    for unit in ("B", "KB"):
        if amount < 1024:
            return f"{amount:.2f} {unit}"
        amount /= 1024
    return f"{amount:.2f} MB"
