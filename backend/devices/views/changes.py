"""The routes that change one device; each is one procedure call."""

from rest_framework.response import Response

from core.documented import Done, documented
from core.idempotency import idempotent
from core.permissions import Action
from core.validation import validated
from core.views import SiloView
from devices import answers, repository
from devices.models import Allocation, Approval, Category
from devices.serializers import (
    AddSerialNumberInput,
    AddUpiProSerialInput,
    DeactivateSerialNumberInput,
    FetchInput,
    RejectSerialNumberInput,
    SerialNumberInput,
    SetDeviceDetailsInput,
)
from devices.serials import require_possible


def _read(serializer_class, request) -> dict:
    return validated(serializer_class, request.data)


def _read_known(serializer_class, request) -> tuple[str, dict]:
    asked = _read(serializer_class, request)
    return require_possible(asked.pop("serialnumber")), asked


class AddSerialNumber(SiloView):
    """Register a new device; it starts pending and unallocated."""

    action = Action.REGISTER_DEVICE

    @documented(request=AddSerialNumberInput, answer=Done, code=201, refusals=(400, 409), idempotent=True)
    @idempotent
    def post(self, request):
        serial_number = _read(AddSerialNumberInput, request)["serialnumber"]
        return Response(repository.save_serial_number(serial_number, category=Category.UPIPLUS.value), status=201)


class AddUpiProSerial(SiloView):
    """Register a UPI PRO device; it arrives approved and allocated, without a mapping."""

    action = Action.REGISTER_DEVICE

    @documented(request=AddUpiProSerialInput, answer=Done, code=201, refusals=(400, 409), idempotent=True)
    @idempotent
    def post(self, request):
        serial_number = _read(AddUpiProSerialInput, request)["serialnumber"]
        done = repository.save_upi_pro_serial_number(
            serial_number,
            category=Category.UPIPRO.value,
            isapproved=Approval.APPROVED.value,
            isallocated=Allocation.ALLOCATED.value,
        )
        return Response(done, status=201)


class ApproveSerialNumber(SiloView):
    """Approve a pending or rejected device; a repeat succeeds and changes nothing."""

    action = Action.APPROVE_DEVICE

    @documented(request=SerialNumberInput, answer=Done, refusals=(400, 404))
    @idempotent
    def patch(self, request):
        serial_number, _ = _read_known(SerialNumberInput, request)
        return Response(repository.update_serial_number_approval(serial_number, Approval.APPROVED.value))


class RejectSerialNumber(SiloView):
    """Reject a pending or approved, unallocated device with a reason."""

    action = Action.APPROVE_DEVICE

    @documented(request=RejectSerialNumberInput, answer=Done, refusals=(400, 404), idempotent=True)
    @idempotent
    def post(self, request):
        serial_number, asked = _read_known(RejectSerialNumberInput, request)
        done = repository.update_serial_number_approval(serial_number, Approval.REJECTED.value, reason=asked["reason"])
        return Response(done)


class GetSerialNumber(SiloView):
    """Hand out the oldest approved, unallocated device, each once; it becomes fetched."""

    action = Action.FETCH_DEVICE

    @documented(query=FetchInput, answer=answers.Fetched, refusals=(400, 404), idempotent=True)
    @idempotent
    def get(self, request):
        return self._fetch(request)

    @documented(request=FetchInput, answer=answers.Fetched, refusals=(400, 404), idempotent=True)
    @idempotent
    def post(self, request):
        return self._fetch(request)

    def _fetch(self, request):
        asked = validated(FetchInput, {**request.query_params.dict(), **request.data})
        return Response(repository.fetch_serial_number(asked.get("lease_minutes")))


class ReleaseSerialNumber(SiloView):
    """Give a fetched device back to the pool."""

    action = Action.RELEASE_DEVICE

    @documented(request=SerialNumberInput, answer=Done, refusals=(400, 404), idempotent=True)
    @idempotent
    def post(self, request):
        serial_number, _ = _read_known(SerialNumberInput, request)
        return Response(repository.update_serial_number_allocate(serial_number, Allocation.UNALLOCATED.value))


class AllocateSerialNumber(SiloView):
    """Allocate an approved device by hand, without a mapping."""

    action = Action.ALLOCATE_DEVICE

    @documented(request=SerialNumberInput, answer=Done, refusals=(400, 404), idempotent=True)
    @idempotent
    def post(self, request):
        serial_number, _ = _read_known(SerialNumberInput, request)
        return Response(repository.update_serial_number_allocate(serial_number, Allocation.ALLOCATED.value))


class DeactivateSerialNumber(SiloView):
    """Take an approved, unallocated device out of use for ever."""

    action = Action.DEACTIVATE_DEVICE

    @documented(request=DeactivateSerialNumberInput, answer=Done, refusals=(400, 404), idempotent=True)
    @idempotent
    def post(self, request):
        serial_number, asked = _read_known(DeactivateSerialNumberInput, request)
        return Response(repository.deactivate_serial_number(serial_number, reason=asked.get("reason")))


class DeleteSerialNumber(SiloView):
    """Remove a device that was never approved: a typing mistake."""

    action = Action.DELETE_DEVICE

    @documented(answer=Done, refusals=(404,))
    def delete(self, request, serial_number: str):
        return Response(repository.delete_serial_number(require_possible(serial_number.strip())))


class SetDeviceDetails(SiloView):
    """Write device id, IMEI and IMSI; what is left out stays."""

    action = Action.EDIT_DEVICE_DETAILS

    @documented(request=SetDeviceDetailsInput, answer=Done, refusals=(400, 404, 409), idempotent=True)
    @idempotent
    def post(self, request):
        serial_number, asked = _read_known(SetDeviceDetailsInput, request)
        done = repository.set_device_details(
            serial_number, device_id=asked.get("deviceid"), imei=asked.get("imei"), imsi=asked.get("imsi")
        )
        return Response(done)
