"""The directory's routes for one customer (contract section 5), and the health check beside them."""

from core.documented import documented_in_envelope as documented
from core.envelope import enveloped
from core.errors import SiloError
from core.idempotency import idempotent
from core.permissions import Action
from core.validation import validated
from core.views import DirectoryView, PublicDirectoryView
from core.wire import fields_of
from customers import answers, reading, services
from customers.rows import customer_row
from customers.serializers import CustomerChange, CustomerInput

NOTHING_TO_CHANGE = "Give at least one field to change."


class AddCustomer(DirectoryView):
    """Add a customer; its code is given out here."""

    action = Action.EDIT_CUSTOMERS

    @documented(request=CustomerInput, answer=answers.CustomerRow, code=201, refusals=(400, 409), idempotent=True)
    @idempotent
    def post(self, request):
        customer = services.add(validated(CustomerInput, fields_of(request.data)))
        return enveloped("Customer created successfully", customer_row(customer), code=201)


class OneCustomer(DirectoryView):
    """A customer that is not deleted. Of one that was merged the refusal's data says into which."""

    action = Action.VIEW_CUSTOMERS

    @documented(answer=answers.CustomerRow, refusals=(404,))
    def get(self, request, customer_id: int):
        return enveloped("Customer fetched successfully", customer_row(reading.find(customer_id)))


class UpdateCustomer(DirectoryView):
    """Change what is sent, with PUT as with PATCH; the customer's mappings take over a new name or company."""

    action = Action.EDIT_CUSTOMERS

    @documented(request=CustomerChange, answer=answers.CustomerRow, refusals=(400, 404))
    def put(self, request, customer_id: int):
        return self._change(request, customer_id)

    @documented(request=CustomerChange, answer=answers.CustomerRow, refusals=(400, 404))
    def patch(self, request, customer_id: int):
        return self._change(request, customer_id)

    def _change(self, request, customer_id: int):
        reading.find(customer_id)  # who is not there is told so, whatever else is wrong
        given = validated(CustomerChange, fields_of(request.data))
        if not given:
            raise SiloError("error", NOTHING_TO_CHANGE)
        return enveloped("Customer updated successfully", customer_row(services.change(customer_id, given)))


class DeleteCustomer(DirectoryView):
    """Delete a customer. The row stays with who and when; so do the mappings, as they are."""

    action = Action.EDIT_CUSTOMERS

    @documented(answer=answers.CustomerRow, refusals=(404,))
    def delete(self, request, customer_id: int):
        return enveloped("Customer deleted successfully", customer_row(services.delete(customer_id)))


class RestoreCustomer(DirectoryView):
    """Bring a deleted customer back, unless its phone is another one's by now; a live one stays as it is."""

    action = Action.EDIT_CUSTOMERS

    @documented(answer=answers.CustomerRow, refusals=(400, 404, 409))
    def post(self, request, customer_id: int):
        return enveloped("Customer restored successfully", customer_row(services.restore(customer_id)))


class HealthCheck(PublicDirectoryView):
    """The process answers and its database too; 503 when the database is away."""

    @documented()
    def get(self, request):
        reading.ask_database()
        return enveloped("The service and its database are up")
