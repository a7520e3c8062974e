"""POST /api/orders/<id>/fulfil/ of a device model: its devices go out and are mapped, all or none."""

import json

import pytest

from core.testing import client_of, person
from core.tests.framework import refusal
from core.tests.tables import nothing_changes
from devices.tests import registry
from devices.tests.registry import numbered
from events.models import Event
from mappings.models import Mapping
from orders import repository
from orders.models import Order, OrderDevice
from orders.tests import shop
from orders.tests.shop import SHIPMENT, at

# A refusal that follows a write is seen to be undone only where the request's transaction is the outermost.
pytestmark = pytest.mark.django_db(transaction=True)
TEXTS = {"uniqueIdentifier": 64, "customerName": 128, "company": 128, "versionDetails": 32, "licenseUrl": 255}

# Two free devices, with serials before and after those of the wrong ones.
FREE = [numbered(400), numbered(600)]


@pytest.fixture(autouse=True)
def _two_free_devices(transactional_db):
    for serial in FREE:
        registry.make("approved", serial)


@pytest.fixture
def ben():
    return client_of("ben")


@pytest.fixture
def three():
    """A confirmed order of three AMP devices by Carl."""
    return shop.order(shop.product(device_model="AMP"), "confirmed", quantity=3)


def fulfil(client, order_id: int, serials: list, **changed):
    """None leaves a field out."""
    body = {**SHIPMENT, "devices": serials, **changed}
    return client.post(at(order_id, "fulfil"), {name: value for name, value in body.items() if value is not None})


def test_maps_every_device_to_the_customer(ben, three):
    serials = shop.approved(3)[::-1]
    answer = fulfil(ben, three, serials)
    assert answer.status_code == 200
    assert (answer.json()["status"], answer.json()["devices"]) == ("fulfilled", sorted(serials))
    assert [registry.state_of(serial) for serial in serials] == ["mapped"] * 3
    for number, serial in enumerate(serials, start=1):
        mapping = Mapping.objects.get(pk=serial)
        assert mapping.unique_identifier == f"ORDER-{three}-{number}"
        assert (mapping.customer_code, mapping.customer_name, mapping.company) == (7, "carl", "Anand Stores")
        assert (mapping.license_url, mapping.version_details) == (SHIPMENT["licenseUrl"], "1.0")
        assert registry.events(serial)[-2:] == ["mapping.created", "device.allocated"]
    assert registry.counted() == registry.present()


def test_records_the_order_and_names_it_in_the_history_of_each_device(ben, three):
    serials = shop.approved(3)
    fulfil(ben, three, serials)
    event = Event.objects.get(entity="order", action="fulfilled")
    assert (event.key, event.actor, event.owner_id) == (str(three), "ben", person("carl").pk)
    assert json.loads(event.changes) == {"status": ["confirmed", "fulfilled"], "devices": [0, 3]}
    told = Event.objects.filter(key__in=serials, action__in=["created", "allocated"])
    assert [event.reason for event in told] == [f"Order {three}"] * 6


@pytest.mark.parametrize("state", ["approved", "fetched", "leased", "lease over"])
def test_takes_devices_that_are_unallocated_or_fetched(ben, state):
    registry.clear()  # the fetch takes the oldest
    order_id = shop.order(shop.product(device_model="AMP"), "confirmed", quantity=1)
    serial = registry.make(state, numbered(1))
    assert fulfil(ben, order_id, [f" {serial}\n"]).status_code == 200
    assert registry.state_of(serial) == "mapped"


@pytest.mark.parametrize(
    ("state", "why"),
    [
        ("unknown", "not registered"),
        ("deleted", "not registered"),
        ("pending", "not approved"),
        ("rejected", "not approved"),
        ("rejected after approval", "not approved"),
        ("deactivated", "deactivated"),
        ("allocated", "already allocated"),
        ("mapped", "already mapped"),
        ("pro", "UPI PRO"),
        ("pro mapped", "UPI PRO"),
    ],
)
def test_refuses_a_device_that_cannot_go_out_and_keeps_all_back(ben, three, state, why):
    wrong = registry.make(state, numbered(500))
    with nothing_changes():
        sentence = refusal(fulfil(ben, three, [*FREE, wrong]), 400, "devices")
    assert wrong in sentence
    assert why in sentence
    assert Order.objects.get(pk=three).status == "confirmed"


def test_refuses_a_device_of_the_other_line(ben, three):
    other = registry.make("approved", numbered(500, "API"))
    with nothing_changes():
        sentence = refusal(fulfil(ben, three, [*FREE, other]), 400, "devices")
    assert other in sentence
    assert "AMP" in sentence


def test_names_every_device_that_is_wrong(ben, three):
    pending, mapped = registry.make("pending", numbered(500)), registry.make("mapped", numbered(501))
    with nothing_changes():
        answer = fulfil(ben, three, [pending, FREE[0], mapped])
    assert answer.status_code == 400
    assert [sentence.split()[0] for sentence in answer.json()["devices"]] == [pending, mapped]


@pytest.mark.parametrize("count", [1, 2, 4])
def test_refuses_another_number_of_devices(ben, three, count):
    serials = shop.approved(count)
    with nothing_changes():
        assert "exactly 3" in refusal(fulfil(ben, three, serials), 400, "devices")


def test_refuses_a_device_given_twice(ben, three):
    with nothing_changes():
        sentence = refusal(fulfil(ben, three, [FREE[0], FREE[1], FREE[0]]), 400, "devices")
    assert FREE[0] in sentence
    assert FREE[1] not in sentence


@pytest.mark.parametrize("serial", ["x" * 19, "x" * 255, numbered(1).lower(), "१", "🙂", "%", "' OR 1=1 -- ", 5])
def test_refuses_a_serial_that_no_device_can_have(ben, three, serial):
    with nothing_changes():
        assert "not registered" in refusal(fulfil(ben, three, [*FREE, serial]), 400, "devices")


@pytest.mark.parametrize("devices", ["", [], None, "x", 5, {}, True, [None], [[]], [{}], [True], [""], ["x" * 256]])
def test_refuses_what_is_no_list_of_serials(ben, three, devices):
    with nothing_changes():
        refusal(fulfil(ben, three, devices), 400, "devices")


@pytest.mark.parametrize("field", SHIPMENT)
@pytest.mark.parametrize("nothing", [None, "", "  "])
def test_refuses_a_missing_value(ben, three, field, nothing):
    with nothing_changes():
        refusal(fulfil(ben, three, FREE, **{field: nothing}), 400, field)


@pytest.mark.parametrize(("field", "longest"), TEXTS.items())
def test_takes_the_longest_text_and_refuses_one_character_more(ben, field, longest):
    order_id = shop.order(shop.product(device_model="AMP"), "confirmed", quantity=2)
    start = "https://example.com/" if field == "licenseUrl" else ""
    text = start + "é" * (longest - len(start))
    with nothing_changes():
        refusal(fulfil(ben, order_id, FREE, **{field: text + "x"}), 400, field)
    assert fulfil(ben, order_id, FREE, **{field: text}).status_code == 200


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *(("customerCode", value) for value in (0, -1, 1.5, "x", True, [], 2**53)),
        *(("licenseUrl", value) for value in ("example.com", "javascript:alert(1)", "http://a b/")),
        *(("company", value) for value in ([], {}, True, "a\x00b", "two\nlines")),
    ],
)
def test_refuses_what_a_mapping_cannot_say(ben, three, field, value):
    with nothing_changes():
        refusal(fulfil(ben, three, FREE, **{field: value}), 400, field)


def test_given_name_and_identifier_win(ben):
    order_id = shop.order(shop.product(device_model="AMP"), "confirmed", quantity=2)
    assert fulfil(ben, order_id, FREE, customerName="Anand", uniqueIdentifier="SHOP-1").status_code == 200
    assert set(Mapping.objects.values_list("customer_name", "unique_identifier")) == {("Anand", "SHOP-1")}


def test_the_mapping_carries_the_full_name_of_who_ordered(ben):
    carl = person("carl")
    carl.first_name, carl.last_name = "C" * 100, "Rao" * 50
    carl.save()
    order_id = shop.order(shop.product(device_model="AMP"), "confirmed", quantity=2)
    assert fulfil(ben, order_id, FREE).status_code == 200
    assert set(Mapping.objects.values_list("customer_name", flat=True)) == {f"{'C' * 100} {'Rao' * 50}"[:128]}


@pytest.mark.parametrize("state", ["placed", "fulfilled", "cancelled"])
def test_the_state_is_looked_at_before_the_devices(ben, state):
    order_id = shop.order(shop.product(device_model="AMP"), state, quantity=2)
    with nothing_changes():
        assert state in refusal(fulfil(ben, order_id, FREE), 409)
        assert state in refusal(ben.post(at(order_id, "fulfil"), {}), 409)


def test_an_order_of_anything_else_takes_no_devices(ben):
    order_id = shop.order(shop.product(), "confirmed")
    with nothing_changes():
        refusal(fulfil(ben, order_id, FREE), 400, "devices")
    assert ben.post(at(order_id, "fulfil")).status_code == 200
    assert not OrderDevice.objects.exists()


def test_a_key_sent_twice_maps_once(ben):
    order_id = shop.order(shop.product(device_model="AMP"), "confirmed", quantity=2)
    body, key = {**SHIPMENT, "devices": FREE}, {"Idempotency-Key": "k"}
    first = ben.post(at(order_id, "fulfil"), body, headers=key)
    with nothing_changes():
        again = ben.post(at(order_id, "fulfil"), body, headers=key)
    assert (again.status_code, again.json()) == (200, first.json())
    with nothing_changes():
        refusal(ben.post(at(order_id, "fulfil"), {**body, "devices": FREE[:1]}, headers=key), 422)


def test_a_refusal_with_a_key_maps_nothing_and_is_replayed(ben, three):
    body, key = {**SHIPMENT, "devices": [*FREE, numbered(999)]}, {"Idempotency-Key": "k"}
    with nothing_changes():
        first = ben.post(at(three, "fulfil"), body, headers=key)
        again = ben.post(at(three, "fulfil"), body, headers=key)
    refusal(first, 400, "devices")
    assert (again.status_code, again.json()) == (400, first.json())


def test_a_crash_in_the_middle_maps_nothing(ben, monkeypatch, caplog):
    order_id = shop.order(shop.product(device_model="AMP"), "confirmed", quantity=2)
    real = repository.save_order_device

    def crash_at_the_second(order_id, model, serial, mapping):
        if serial == FREE[1]:
            assert registry.state_of(FREE[0]) == "mapped"
            raise RuntimeError("power cut")
        real(order_id, model, serial, mapping)

    monkeypatch.setattr(repository, "save_order_device", crash_at_the_second)
    with nothing_changes(), caplog.at_level("ERROR"):
        refusal(fulfil(ben, order_id, FREE), 500)
    assert "power cut" in caplog.text
