"""The vehicle routes (contract section 6)."""

from rest_framework.response import Response

from core import procedures
from core.documented import documented_at_the_gate as documented
from core.gate_fields import writable
from core.paging import numbered_page, read_query
from core.permissions import Action
from core.validation import validated
from core.views import GateView
from core.wire import fields_of
from vehicles import answers, reading, services
from vehicles.rows import vehicle_row
from vehicles.serializers import VehicleChange, VehicleInput, VehicleListQuery

_BLANK = {"remark": "", "ratings": None}


class Vehicles(GateView):
    """The vehicles that the caller entered, or everybody's for staff and the gate, newest first; entering one."""

    action = Action.USE_GATE

    @documented(query=VehicleListQuery, answer=answers.VehiclePage, refusals=(400,))
    def get(self, request):
        given = read_query(VehicleListQuery, request)
        found = reading.search(request.user, given)

        def read(start: int, end: int) -> list[dict]:
            return [vehicle_row(vehicle, request.user.role) for vehicle in found[start:end]]

        return Response(numbered_page(request, given, found.count(), read))

    @documented(request=VehicleInput, answer=answers.VehicleRow, code=201, or_code=200, refusals=(400,))
    def post(self, request):
        """201 for a new one; a known plate is 200 and tells nothing of who entered it before."""
        given = validated(VehicleInput, fields_of(request.data))
        plate = given.pop("vehicle_registration_no")
        rest = writable(request.user, given, _BLANK, _BLANK)

        def work():
            vehicle, is_new = services.use(plate, request.user.id)
            return (services.change(vehicle.pk, rest) if rest else vehicle), is_new

        vehicle, is_new = procedures.in_transaction(work)
        return Response(vehicle_row(vehicle, request.user.role), status=201 if is_new else 200)


class OneVehicle(GateView):
    """A vehicle by its plate; one that the caller never used is 404. Only the gate changes it."""

    action = Action.USE_GATE

    @documented(answer=answers.VehicleRow, refusals=(404,))
    def get(self, request, registration: str):
        return Response(vehicle_row(reading.find(request.user, registration), request.user.role))

    @documented(request=VehicleChange, answer=answers.VehicleRow, refusals=(400, 404))
    def put(self, request, registration: str):
        return self._change(request, registration)

    @documented(request=VehicleChange, answer=answers.VehicleRow, refusals=(400, 404))
    def patch(self, request, registration: str):
        return self._change(request, registration)

    def _change(self, request, registration: str):
        vehicle = reading.find(request.user, registration)  # what is not there is told so, whatever else is wrong
        given = validated(VehicleChange, fields_of(request.data))
        shown = vehicle_row(vehicle, request.user.role)
        fields = writable(request.user, given, shown, shown)
        if "vehicle_registration_no" in fields:
            fields["registration_no"] = fields.pop("vehicle_registration_no")
        if fields:
            vehicle = services.change(vehicle.pk, fields)
        return Response(vehicle_row(vehicle, request.user.role))
