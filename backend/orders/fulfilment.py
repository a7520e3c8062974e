"""Fulfilling an order. That of a device model takes devices and maps them to the customer, all or none."""

import re
from collections import Counter

from rest_framework.exceptions import ValidationError

from core import procedures
from core.errors import Refused
from core.fields import LARGEST_CODE, NumberField, is_true
from core.validation import validated
from orders import directory, reading, repository
from orders.directory import Held
from orders.models import Order, OrderStatus
from orders.serializers import FulfilFromDirectoryInput, FulfilInput
from orders.services import Row, move, record_move

_POSSIBLE_SERIAL = re.compile(r"[A-Z0-9-]{1,18}", re.ASCII)
_CODE = NumberField(min_value=1, max_value=LARGEST_CODE)
_LONGEST_NAME = 128
_MOST_TOLD = 20  # sentences in one refusal


def fulfil(order_id: int, given: dict) -> Row:
    """Bring a confirmed order to fulfilled; `given` is the body, read only once the state allows it.

    Raises SiloError conflict, or ValidationError that names each wrong field and device.
    """

    def work() -> Row:
        held = _customer_held(given)
        order, old = move(order_id, to=OrderStatus.FULFILLED, possible=[OrderStatus.CONFIRMED])
        if order.product.device_model:
            _map(order, _shipment(given, held))
            record_move(order, old, devices=[0, order.quantity], **_link(order, held))
        elif given.get("devices"):
            # Somebody who sends devices believes that they were mapped.
            raise ValidationError({"devices": ["This product is no device model; its orders take no devices."]})
        else:
            record_move(order, old)
        return reading.row(order_id)

    return procedures.in_transaction(work)


def _customer_held(given: dict) -> Held | None:
    """The live customer whose code was sent, locked before the order is; what is wrong with the code is told later."""
    try:
        code = _CODE.run_validation(given.get("customerCode"))
    except ValidationError:
        return None
    return directory.hold_by_code(code)


def _shipment(given: dict, held: Held | None) -> dict:
    """What the mappings shall say, by what was sent or by the directory where `customerFromDirectory` is true."""
    if not is_true(given.get("customerFromDirectory")):
        return validated(FulfilInput, given)
    shipment = validated(FulfilFromDirectoryInput, given)
    if held is None:
        raise ValidationError({"customerCode": [f"There is no customer with the code {shipment['customerCode']}."]})
    shipment["customerName"] = held["full_name"]
    shipment["company"] = held["company"] or shipment.get("company")
    if not shipment["company"]:
        raise ValidationError({"company": [f"{held['full_name']} has no company; give one for the mappings."]})
    return shipment


def _link(order: Order, held: Held | None) -> dict[str, list]:
    """An order whose customer nobody named is for the one its devices went to."""
    if held is None or order.customer_id is not None:
        return {}
    Order.objects.filter(pk=order.pk).update(customer_id=held["id"])
    return {"customer": [None, held["id"]]}


def _map(order: Order, shipment: dict) -> None:
    serials: list[str] = shipment["devices"]
    _refuse(_what_cannot_be(serials, order.quantity))
    name = shipment.get("customerName") or order.created_by.shown_name[:_LONGEST_NAME]
    numbers = {serial: number for number, serial in enumerate(serials, start=1)}
    refused = []
    # In order of serial: two orders that want the same devices must not wait for each other.
    for serial in sorted(serials):
        identifier = shipment.get("uniqueIdentifier") or f"ORDER-{order.pk}-{numbers[serial]}"
        mapping = {**shipment, "customerName": name, "uniqueIdentifier": identifier}
        try:
            repository.save_order_device(order.pk, order.product.device_model, serial, mapping)
        except Refused as refusal:
            refused.append(refusal.message)
        if len(refused) == _MOST_TOLD:
            break
    _refuse(refused)


def _what_cannot_be(serials: list[str], quantity: int) -> list[str]:
    """What is wrong with the list itself, before any device is looked at."""
    told = []
    if len(serials) != quantity:
        given = f"{len(serials)} {'was' if len(serials) == 1 else 'were'} given"
        told.append(f"This order takes exactly {quantity} device{'' if quantity == 1 else 's'}; {given}.")
    told += [f"{serial} is given twice." for serial, times in Counter(serials).items() if times > 1]
    # No device can have such a serial, and no column could hold it.
    told += [f"{serial} is not registered." for serial in serials if not _POSSIBLE_SERIAL.fullmatch(serial)]
    return told


def _refuse(sentences: list[str]) -> None:
    if sentences:
        raise ValidationError({"devices": sentences[:_MOST_TOLD]})
