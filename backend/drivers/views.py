"""The driver routes (contract section 6)."""

from rest_framework.response import Response

from core import procedures
from core.documented import documented_at_the_gate as documented
from core.gate_fields import writable
from core.paging import numbered_page, read_query
from core.permissions import Action, is_allowed
from core.validation import validated
from core.views import GateView
from core.wire import fields_of
from drivers import answers, reading, services
from drivers.models import Driver
from drivers.rows import driver_row
from drivers.serializers import DriverChange, DriverInput, DriverListQuery, PersonInput

ADDED, KNOWN = "Driver added.", "Driver found."
_BLANK = {"is_blacklisted": False, "blacklist_reason": "", "rating": None}


class Drivers(GateView):
    """The people that the caller entered, or everybody's for staff and the gate, newest first; entering one."""

    action = Action.USE_GATE

    @documented(query=DriverListQuery, answer=answers.DriverPage, refusals=(400,))
    def get(self, request):
        given = read_query(DriverListQuery, request)
        found = reading.search(request.user, given)

        def read(start: int, end: int) -> list[dict]:
            return [driver_row(driver, request.user.role) for driver in found[start:end]]

        return Response(numbered_page(request, given, found.count(), read))

    @documented(request=DriverInput, answer=answers.DriverRow, code=201, or_code=200, refusals=(400,))
    def post(self, request):
        """201 for a new one; a known phone under the same name is 200 and tells nothing of who entered it before."""
        given = validated(DriverInput, fields_of(request.data))
        person = {name: given.pop(name) for name in ("name", "phone_no", "type", "language")}
        rest = writable(request.user, given, _BLANK, _BLANK)

        def work() -> tuple[Driver, bool]:
            driver, is_new = services.use(**person, by=request.user.id)
            changed = services.change(driver.pk, rest, by=request.user.id, anybodys=True) if rest else driver
            return changed, is_new

        driver, is_new = procedures.in_transaction(work)
        return Response(driver_row(driver, request.user.role), status=201 if is_new else 200)


class ValidateOrCreateDriver(GateView):
    """The person with this phone, entered now if nobody did before; another name is refused and not told."""

    action = Action.USE_GATE

    @documented(request=PersonInput, answer=answers.ValidatedDriver, code=201, or_code=200, refusals=(400,))
    def post(self, request):
        given = validated(PersonInput, fields_of(request.data))
        driver, is_new = services.use(**given, by=request.user.id)
        told = {"created": is_new, "message": ADDED if is_new else KNOWN}
        return Response({"driver": driver_row(driver, request.user.role), **told}, status=201 if is_new else 200)


class OneDriver(GateView):
    """A driver or helper; one that the caller never used is 404.

    The gate changes everything; who made the entry name, type and language, while nobody else uses it and the person
    is not blacklisted.
    """

    action = Action.USE_GATE

    @documented(answer=answers.DriverRow, refusals=(404,))
    def get(self, request, driver_id: int):
        return Response(driver_row(reading.find(request.user, driver_id), request.user.role))

    @documented(request=DriverChange, answer=answers.DriverRow, refusals=(400, 404))
    def patch(self, request, driver_id: int):
        driver = reading.find(request.user, driver_id)  # who is not there is told so, whatever else is wrong
        given = validated(DriverChange, fields_of(request.data))
        shown = driver_row(driver, request.user.role)
        fields = writable(request.user, given, ("phone_no", *_BLANK), shown)
        if fields:
            decides = is_allowed(request.user.role, Action.DECIDE_GATE)
            driver = services.change(driver_id, fields, by=request.user.id, anybodys=decides)
        return Response(driver_row(driver, request.user.role))
