"""The order routes (contract section 4)."""

from rest_framework.exceptions import ValidationError
from rest_framework.response import Response

from core.documented import documented_like_the_framework as documented
from core.documented import list_or_page
from core.errors import SiloError
from core.idempotency import idempotent
from core.paging import is_paged, limit_offset_page, read_query
from core.permissions import Action, is_allowed
from core.streamed import stream_array
from core.validation import validated
from core.views import CatalogueView
from core.wire import fields_of
from orders import answers, fulfilment, reading, repository, services
from orders.models import OrderStatus
from orders.serializers import CandidateQuery, CustomerOfOrderInput, FulfilInput, OrderListQuery, PlaceOrderInput

_MOST_AT_ONCE = 1000  # orders in one body; more are streamed


class Orders(CatalogueView):
    """The caller's orders, or everybody's for staff, newest first; and placing one."""

    action = {"GET": Action.VIEW_ORDERS, "POST": Action.PLACE_ORDER}

    @documented(query=OrderListQuery, answer=list_or_page(answers.OrderRow), refusals=(400,))
    def get(self, request):
        given = read_query(OrderListQuery, request)
        found = reading.search(reading.visible_to(request.user), given)
        if is_paged(given):

            def read(start: int, end: int) -> list[dict]:
                return list(reading.every_row(reading.ids_of(found, start, end)))

            return Response(limit_offset_page(request, given, found.count(), read))
        ids = reading.ids_of(found)
        rows = reading.every_row(ids)
        return stream_array(rows) if len(ids) > _MOST_AT_ONCE else Response(list(rows))

    @documented(request=PlaceOrderInput, answer=answers.PlacedOrder, code=201, refusals=(400, 409), idempotent=True)
    @idempotent
    def post(self, request):
        given = validated(PlaceOrderInput, fields_of(request.data))
        customer_id = given.get("customer")
        if customer_id is not None and not is_allowed(request.user.role, Action.DECIDE_ORDER):
            raise ValidationError({"customer": ["Only sales says whom an order is for."]})
        row = services.place(
            product_id=given["product"], quantity=given["quantity"], by=request.user.id, customer_id=customer_id
        )
        return Response({"order_id": row["id"], **row}, status=201)


class OneOrder(CatalogueView):
    """One order and what happened to it; somebody else's is 404 to customers."""

    action = Action.VIEW_ORDERS

    @documented(answer=answers.OneOrder, refusals=(404,))
    def get(self, request, order_id: int):
        order = reading.find(request.user, order_id)
        return Response({**reading.row(order.pk), "history": reading.history(order.pk)})


class ConfirmOrder(CatalogueView):
    """Sales agrees to a placed order."""

    action = Action.DECIDE_ORDER

    @documented(answer=answers.OrderRow, refusals=(404, 409), idempotent=True)
    @idempotent
    def post(self, request, order_id: int):
        return Response(services.confirm(order_id))


class FulfilOrder(CatalogueView):
    """A confirmed order goes out. Only that of a device model takes a body: the devices, which become mapped."""

    action = Action.DECIDE_ORDER

    @documented(request=FulfilInput, answer=answers.OrderRow, refusals=(400, 404, 409), idempotent=True)
    @idempotent
    def post(self, request, order_id: int):
        return Response(fulfilment.fulfil(order_id, fields_of(request.data)))


class CancelOrder(CatalogueView):
    """Call an order off and give its stock back: its owner while placed, sales while placed or confirmed."""

    action = Action.CANCEL_ORDER

    @documented(answer=answers.OrderRow, refusals=(404, 409), idempotent=True)
    @idempotent
    def post(self, request, order_id: int):
        order = reading.find(request.user, order_id)
        possible = [OrderStatus.PLACED]
        if is_allowed(request.user.role, Action.DECIDE_ORDER):
            possible.append(OrderStatus.CONFIRMED)
        elif order.created_by_id != request.user.id:
            raise SiloError("denied", "Only who placed an order, and sales, may cancel it.")
        return Response(services.cancel(order_id, product_id=order.product_id, possible=possible))


class CustomerOfOrder(CatalogueView):
    """Say whom an order is for, of the directory; null takes the customer off it."""

    action = Action.DECIDE_ORDER

    @documented(request=CustomerOfOrderInput, answer=answers.OrderRow, refusals=(400, 404, 409), idempotent=True)
    @idempotent
    def post(self, request, order_id: int):
        given = validated(CustomerOfOrderInput, fields_of(request.data))
        return Response(services.assign(order_id, given["customer"]))


class OrderCandidates(CatalogueView):
    """Devices that an order could be fulfilled with, the oldest first, at most 20."""

    action = Action.DECIDE_ORDER

    @documented(query=CandidateQuery, answer=answers.Candidates, refusals=(400, 404))
    def get(self, request, order_id: int):
        search = read_query(CandidateQuery, request).get("search")
        device_model = reading.find(request.user, order_id).product.device_model
        found = repository.list_candidates(device_model, search) if device_model else []
        data = [{"serialnumber": row["serial_number"], "isallocated": row["isallocated"]} for row in found]
        return Response({"data": data})
