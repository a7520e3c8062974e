"""The document routes (contract section 6)."""

from django.db.models import QuerySet
from rest_framework.response import Response

from core import procedures
from core.documented import documented_at_the_gate as documented
from core.errors import SiloError
from core.paging import read_query
from core.permissions import Action, is_allowed
from core.validation import validated
from core.views import GateView
from core.wire import FormParser, JSONParser, fields_of
from documents import answers, reading, services
from documents.download import download
from documents.models import Document
from documents.receiving import PaperForm
from documents.rows import document_row
from documents.serializers import DocumentListQuery, OfAddressQuery, RemoveQuery, UploadInput
from drivers import reading as drivers
from vehicles import reading as vehicles

NOT_YOURS = "Only who sent this document, the gate and administrators may remove it."
ADMINS_ERASE = "Only administrators remove a document for good."


class UploadDocument(GateView):
    """Send a paper, as a form with the file. One that is there already is replaced, and kept as an earlier version."""

    action = Action.USE_GATE
    parser_classes = [JSONParser, PaperForm, FormParser]

    @documented(request=UploadInput, answer=answers.Uploaded, code=201, refusals=(400, 404, 413))
    def post(self, request):
        given = validated(UploadInput, fields_of(request.data))
        with services.cleaned(given["file"]) as stored:
            document, replaced = procedures.in_transaction(lambda: _add(request.user, stored, given))
        message = "Document replaced" if replaced else "Document uploaded"
        row = document_row(document, request)
        return Response({"document": row, "replaced": replaced, "message": message}, status=201)


class Documents(GateView):
    """The caller's documents, or everybody's for staff and the gate: the active ones, newest first."""

    action = Action.USE_GATE

    @documented(query=DocumentListQuery, answer=answers.Documents, refusals=(400,))
    def get(self, request):
        given = read_query(DocumentListQuery, request)
        return _page(request, reading.search(reading.visible_to(request.user), given), given)


class DocumentsOfAddress(GateView):
    """The caller's documents with this e-mail address, or all of the caller's without one."""

    action = Action.USE_GATE

    @documented(query=OfAddressQuery, answer=answers.Documents, refusals=(400,))
    def get(self, request):
        given = read_query(OfAddressQuery, request)
        return _page(request, reading.search(reading.visible_to(request.user), given), given)


class DocumentInfo(GateView):
    """One version of a document; somebody else's is 404 to customers."""

    action = Action.USE_GATE

    @documented(answer=answers.DocumentRow, refusals=(404,))
    def get(self, request, document_id: int):
        return Response(document_row(reading.find(request.user, document_id), request))


class DocumentVersions(GateView):
    """All versions of a document, newest first, the replaced and removed ones too."""

    action = Action.USE_GATE

    @documented(answer=answers.Documents, refusals=(404,))
    def get(self, request, document_id: int):
        found = reading.versions(reading.find(request.user, document_id))
        return Response({"count": len(found), "documents": [document_row(one, request) for one in found]})


class DownloadDocument(GateView):
    """The file as it is stored, as an attachment; a range of it when asked for."""

    action = Action.USE_GATE

    @documented(answer=bytes, code=(200, "application/octet-stream"), refusals=(404,))
    def get(self, request, document_id: int):
        return download(request, reading.find(request.user, document_id))


class RemoveDocument(GateView):
    """Take a version out of use; administrators may remove it for good, with its file (hard_delete=true)."""

    action = Action.USE_GATE

    @documented(query=RemoveQuery, answer=answers.Removed, refusals=(400, 404))
    def delete(self, request, document_id: int):
        document = reading.find(request.user, document_id)
        if read_query(RemoveQuery, request)["hard_delete"]:
            if not is_allowed(request.user.role, Action.ERASE_DOCUMENT):
                raise SiloError("denied", ADMINS_ERASE)
            services.erase(document.pk)
            return Response({"message": "Document removed for good", "hard_deleted": True})
        if document.owner_id != request.user.id and not is_allowed(request.user.role, Action.DECIDE_GATE):
            raise SiloError("denied", NOT_YOURS)
        services.remove(document.pk, by=request.user.id)
        return Response({"message": "Document removed", "hard_deleted": False})


def _add(caller, stored: services.Stored, given: dict) -> tuple[Document, bool]:
    """Raises SiloError not_found for a vehicle or driver the caller has never used."""
    driver_id, vehicle_id = given.get("driver_id"), given.get("vehicle_id")
    driver = drivers.find(caller, driver_id) if driver_id else None
    vehicle = vehicles.visible_to(caller).filter(pk=vehicle_id).first() if vehicle_id else None
    if vehicle_id and vehicle is None:
        raise SiloError("not_found", vehicles.NO_SUCH)
    return services.add(
        stored,
        owner=caller.id,
        document_type=given["document_type"],
        vehicle=vehicle,
        driver=driver,
        customer_email=given.get("customer_email") or caller.email or "",
        expires_on=given.get("expires_on"),
    )


def _page(request, found: QuerySet[Document], given: dict) -> Response:
    start = given["offset"]
    rows = [document_row(one, request) for one in found[start : start + given["limit"]]]
    return Response({"count": found.count(), "documents": rows})
