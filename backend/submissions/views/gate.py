"""Deciding about entries and letting vehicles in: for gate and admin (contract section 6)."""

from collections.abc import Callable

from rest_framework.response import Response

from core import procedures
from core.documented import documented_at_the_gate as documented
from core.idempotency import idempotent
from core.paging import read_query
from core.permissions import Action
from core.validation import validated
from core.views import GateView
from core.wire import fields_of
from submissions import admission, answers, decisions, manifest, reading, services
from submissions.fields import as_serial
from submissions.serializers import BoxInput, BoxQuery, RejectInput, VerifyInput


class ApproveSubmission(GateView):
    """A waiting entry may come: its pass admits from now on."""

    action = Action.DECIDE_GATE

    @documented(answer=answers.Decided, refusals=(404, 409), idempotent=True)
    @idempotent
    def post(self, request, submission_id: int):
        row = _acted(request, submission_id, lambda: decisions.approve(submission_id, by=request.user))[1]
        return Response({"submission": row, "message": "The entry is approved."})


class RejectSubmission(GateView):
    """A waiting entry may not come, and why."""

    action = Action.DECIDE_GATE

    @documented(request=RejectInput, answer=answers.Decided, refusals=(400, 404, 409), idempotent=True)
    @idempotent
    def post(self, request, submission_id: int):
        reason = validated(RejectInput, fields_of(request.data))["reason"]
        row = _acted(request, submission_id, lambda: decisions.reject(submission_id, reason, by=request.user))[1]
        return Response({"submission": row, "message": "The entry is rejected."})


class VerifyPass(GateView):
    """What the scanner read: an approved pass lets the vehicle in, exactly once."""

    action = Action.DECIDE_GATE

    @documented(request=VerifyInput, answer=answers.Admitted, refusals=(400, 409), idempotent=True)
    @idempotent
    def post(self, request):
        given = validated(VerifyInput, fields_of(request.data))

        def work() -> dict:
            admitted = admission.admit(given.get("payload"), by=request.user, reason=given.get("reason", ""))
            return reading.shown(request, admitted)

        try:
            return Response({"valid": True, "submission": procedures.in_transaction(work)})
        except admission.NotAdmitted as refusal:
            return self._not_admitted(request, refusal)

    def _not_admitted(self, request, refusal: admission.NotAdmitted) -> Response:
        if refusal.submission is not None:
            refusal.more["submission"] = reading.shown(request, refusal.submission.pk)
        if refusal.submission is not None and refusal.people:
            services.record_refusal(refusal.people, plate=refusal.submission.vehicle.registration_no)
        # Answered, not raised: whoever rolls back a raised refusal would take its record back too.
        return self.handle_exception(refusal)


class Boxes(GateView):
    """One box beside the vehicle was scanned."""

    action = Action.DECIDE_GATE

    @documented(request=BoxInput, query=BoxQuery, answer=answers.Scanned, refusals=(400, 404, 409), idempotent=True)
    @idempotent
    def post(self, request, submission_id: int):
        serial = validated(BoxInput, fields_of(request.data))["serial_number"]
        tell = _box_teller(request, submission_id, serial)
        result, told = _acted(
            request, submission_id, lambda: manifest.scan(submission_id, serial, by=request.user.id), tell
        )
        return Response({"result": result, **told})


class OneBox(GateView):
    """A box that was scanned and is not there after all."""

    action = Action.DECIDE_GATE

    @documented(query=BoxQuery, answer=answers.Unscanned, refusals=(400, 404, 409))
    def delete(self, request, submission_id: int, serial_number: str):
        serial = as_serial(serial_number) or ""
        tell = _box_teller(request, submission_id, serial)
        return Response(_acted(request, submission_id, lambda: manifest.undo_scan(submission_id, serial), tell)[1])


def _box_teller(request, submission_id: int, serial: str) -> Callable[[], dict]:
    """What the answer to a scan tells: the whole entry, or the box and the counts alone, for a list of 2,000."""
    if not read_query(BoxQuery, request)["brief"]:
        return lambda: {"submission": reading.shown(request, submission_id)}
    return lambda: {"box": manifest.box_of(submission_id, serial), "counts": manifest.counts_row(submission_id)}


def _acted(request, submission_id: int, act: Callable, tell: Callable | None = None) -> tuple:
    """What `act` gave, and the entry (or what `tell` says) as its transaction leaves it.

    A refusal for its state carries the entry too.
    """

    def work() -> tuple:
        done = act()
        return done, tell() if tell else reading.shown(request, submission_id)

    try:
        return procedures.in_transaction(work)
    except services.NotNow as refusal:
        refusal.more["submission"] = reading.shown(request, submission_id)
        raise
