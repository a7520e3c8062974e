"""The routes that change many devices at once; who may is as for one."""

from rest_framework import serializers

from changesets import answers
from changesets.bulk import BulkInput, BulkView
from core.documented import documented
from core.fields import LineField
from core.idempotency import idempotent
from core.permissions import Action


class BulkRejectInput(BulkInput):
    reason = LineField(max_length=500)


class BulkDevices(BulkView):
    subject = listed_as = "device"


def described(given: type[serializers.Serializer]):
    return documented(request=given, answer=answers.BulkDone, or_code=202, refusals=(400, 409), idempotent=True)


class BulkApprove(BulkDevices):
    """Approve many devices."""

    action, name, title = Action.APPROVE_DEVICE, "approve", "Approve {what}"

    @described(BulkInput)
    @idempotent
    def post(self, request):
        return self.ask(request)


class BulkReject(BulkDevices):
    """Reject many devices with one reason."""

    action, name, title, input = Action.APPROVE_DEVICE, "reject", "Reject {what}", BulkRejectInput

    @described(BulkRejectInput)
    @idempotent
    def post(self, request):
        return self.ask(request)


class BulkDeactivate(BulkDevices):
    """Take many approved, unallocated devices out of use for ever."""

    action, name, title = Action.DEACTIVATE_DEVICE, "deactivate", "Deactivate {what}"

    @described(BulkInput)
    @idempotent
    def post(self, request):
        return self.ask(request)


class BulkRelease(BulkDevices):
    """Give many fetched devices back to the pool."""

    action, name, title = Action.RELEASE_DEVICE, "release", "Release {what}"

    @described(BulkInput)
    @idempotent
    def post(self, request):
        return self.ask(request)


class BulkDelete(BulkDevices):
    """Remove many devices that were never approved."""

    action, name, title = Action.DELETE_DEVICE, "delete", "Delete {what}"

    @described(BulkInput)
    @idempotent
    def post(self, request):
        return self.ask(request)
