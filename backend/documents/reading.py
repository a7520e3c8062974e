"""Reading documents: the own ones, or everybody's for staff and the gate."""

from datetime import timedelta

from django.db.models import Q, QuerySet
from django.utils import timezone

from core.errors import SiloError
from core.permissions import Action, is_allowed
from documents.models import Document
from documents.services import NO_SUCH, OF_DRIVER, OF_VEHICLE
from drivers.models import Driver
from vehicles import reading as vehicles
from vehicles.models import Vehicle


def visible_to(user) -> QuerySet[Document]:
    """What the account may see: a caller or a user. The account decides; `customer_email` is only text."""
    everybodys = is_allowed(user.role, Action.VIEW_ALL_GATE)
    return Document.objects.all() if everybodys else Document.objects.filter(owner_id=user.id)


def find(user, document_id: int) -> Document:
    """Raises SiloError not_found for a document that is not there or not for this account's eyes."""
    document = visible_to(user).filter(pk=document_id).first()
    if document is None:
        raise SiloError("not_found", NO_SUCH)
    return document


def search(found: QuerySet[Document], given: dict) -> QuerySet[Document]:
    """The active ones that match the list's filters, newest first; ties in order of id."""
    found = found.filter(is_active=True)
    for name in ("document_type", "vehicle_id", "driver_id"):
        if given.get(name):
            found = found.filter(**{name: given[name]})
    if given.get("customer_email"):
        found = found.filter(customer_email__iexact=given["customer_email"])
    if "expiring_within" in given:
        found = found.filter(expires_on__lte=timezone.localdate() + timedelta(days=given["expiring_within"]))
    if given.get("search"):
        found = found.filter(_contains(given["search"]))
    return found.select_related("vehicle", "driver").order_by("-uploaded_at", "id")


def versions(document: Document) -> list[Document]:
    """All that its slot ever had and that were not erased, newest first."""
    found = Document.objects.filter(slot=document.slot).select_related("vehicle", "driver")
    return list(found.order_by("-version"))


def valid_of(owner_id: int, *, vehicle: Vehicle | None = None, driver: Driver | None = None) -> list[Document]:
    """The account's papers that are good today, one of each type, in order of type.

    Of the papers of vehicles and drivers one that names this one goes before one that names none; one that names
    another is not for this.
    """
    valid = Document.objects.filter(owner_id=owner_id, is_active=True)
    valid = valid.filter(Q(expires_on=None) | Q(expires_on__gte=timezone.localdate()))
    valid = valid.exclude(Q(document_type__in=OF_VEHICLE, vehicle__isnull=False) & ~Q(vehicle=vehicle))
    valid = valid.exclude(Q(document_type__in=OF_DRIVER, driver__isnull=False) & ~Q(driver=driver))
    of_type: dict[str, Document] = {}
    for document in valid.order_by("document_type", "id"):
        before = of_type.get(document.document_type)
        if before is None or not _names_its_own(before):
            of_type[document.document_type] = document
    return list(of_type.values())


def _names_its_own(document: Document) -> bool:
    named = document.vehicle_id if document.document_type in OF_VEHICLE else document.driver_id
    return named is not None


def _contains(term: str) -> Q:
    wanted = Q(original_filename__icontains=term) | Q(customer_email__icontains=term)
    return wanted | Q(vehicle__in=vehicles.alike(term)) | Q(driver__name__icontains=term)
