"""Making entries and looking at them (contract section 6)."""

from django.conf import settings
from django.http import HttpResponse
from rest_framework.response import Response

from core.documented import documented_at_the_gate as documented
from core.idempotency import idempotent
from core.paging import numbered_page, read_query
from core.permissions import Action
from core.validation import validated
from core.views import GateView
from core.wire import FormParser, JSONParser, fields_of
from documents.models import DocumentType
from documents.receiving import LARGEST_FILE, PaperForm
from submissions import answers, passes, reading, services
from submissions.rows import created_row
from submissions.serializers import CreateSubmissionInput, QrQuery, SubmissionListQuery


class EntryForm(PaperForm):
    """The eight papers, each as large as it may be, and the fields."""

    largest = len(DocumentType) * LARGEST_FILE + settings.MAX_JSON_BYTES


class CreateSubmission(GateView):
    """Announce a vehicle with its people, papers and boxes, and get its pass."""

    action = Action.USE_GATE
    parser_classes = [JSONParser, EntryForm, FormParser]

    @documented(
        request=CreateSubmissionInput, answer=answers.Created, code=201, refusals=(400, 409, 413), idempotent=True
    )
    @idempotent
    def post(self, request):
        given = validated(CreateSubmissionInput, fields_of(request.data))
        try:
            submission = services.announce(given, by=request.user)
        except services.MayNotEnter as refusal:
            services.record_refusal(refusal.people, plate=given["vehicle_number"])
            # Answered, not raised: whoever rolls back a raised refusal would take its record back too.
            return self.handle_exception(refusal)
        message = "The entry is announced. Its pass admits once it is approved."
        return Response({"submission": created_row(submission), "message": message}, status=201)


class Submissions(GateView):
    """The caller's entries, or everybody's for staff and the gate, newest first."""

    action = Action.USE_GATE

    @documented(query=SubmissionListQuery, answer=answers.SubmissionPage, refusals=(400,))
    def get(self, request):
        given = read_query(SubmissionListQuery, request)
        found = reading.search(request.user, given)

        def read(start: int, end: int) -> list[dict]:
            return reading.rows(request.user, found, start, end)

        return Response(numbered_page(request, given, found.count(), read))


class OneSubmission(GateView):
    """One entry with its papers and its manifest; somebody else's is 404 to customers."""

    action = Action.USE_GATE

    @documented(answer=answers.OneSubmission, refusals=(404,))
    def get(self, request, submission_id: int):
        return Response(reading.shown(request, submission_id))


class SubmissionAudit(GateView):
    """What happened to an entry, oldest first."""

    action = Action.USE_GATE

    @documented(answer=answers.Audit, refusals=(404,))
    def get(self, request, submission_id: int):
        results = reading.audit(request.user, reading.find(request.user, submission_id))
        return Response({"count": len(results), "results": results})


class SubmissionQr(GateView):
    """The pass as a picture to save: PNG, or SVG with `?format=svg`."""

    action = Action.USE_GATE

    @documented(query=QrQuery, answer=bytes, refusals=(400, 404))
    def get(self, request, submission_id: int):
        kind = read_query(QrQuery, request)["format"]
        submission = reading.find(request.user, submission_id)
        drawn, content_type = {"png": (passes.png, "image/png"), "svg": (passes.svg, "image/svg+xml")}[kind]
        answer = HttpResponse(drawn(submission.qr_payload), content_type=content_type)
        answer.headers["Content-Disposition"] = f'attachment; filename="gate-pass-{submission.pk}.{kind}"'
        return answer
