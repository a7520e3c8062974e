"""Prefilling the announcement of a vehicle that came before (contract section 6)."""

from rest_framework.response import Response

from core.documented import documented_at_the_gate as documented
from core.errors import SiloError
from core.permissions import Action
from core.views import GateView
from documents import reading as papers
from documents.rows import document_row
from drivers.rows import driver_row
from submissions import answers, reading
from vehicles import reading as vehicles
from vehicles.rows import vehicle_row


class VehicleLookup(GateView):
    """A vehicle by plate, who came with it the last time, and the papers that are valid still."""

    action = Action.USE_GATE

    @documented(answer=answers.Lookup, refusals=(404,))
    def get(self, request, registration: str):
        try:
            vehicle = vehicles.find(request.user, registration)
        except SiloError as refusal:
            refusal.more["detail"] = refusal.message  # where this address's clients read the sentence
            raise
        last = reading.last_of(request.user, vehicle.pk)
        driver, helper = (last.driver, last.helper) if last else (None, None)
        valid = papers.valid_of(last.owner_id if last else request.user.id, vehicle=vehicle, driver=driver)
        role = request.user.role
        return Response(
            {
                "vehicle": vehicle_row(vehicle, role),
                "driver": driver_row(driver, role) if driver else None,
                "helper": driver_row(helper, role) if helper else None,
                "documents": [document_row(paper, request) for paper in valid],
            }
        )
