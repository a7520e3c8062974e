"""DELETE /sil/delete_customer_mapping/<serial>/."""

from urllib.parse import quote

import pytest

from core.testing import client_of
from devices.tests import registry
from devices.tests.registry import MISSING, SERIAL, assert_refused, mapping_of, nothing_changes
from mappings.models import DeletedMapping, Mapping


def url(serial: str = SERIAL) -> str:
    return f"/sil/delete_customer_mapping/{quote(serial, safe='')}/"


def test_returns_the_device_and_keeps_the_mapping_as_deleted(ben):
    registry.make("mapped")
    answer = ben.delete(url())
    assert (answer.status_code, answer.json()["status"]) == (200, "success")
    assert registry.state_of() == "approved"
    assert sorted(registry.events()[-2:]) == ["device.released", "mapping.deleted"]
    kept = DeletedMapping.objects.get()
    assert (kept.serial_number, kept.customer_name, kept.company) == (SERIAL, "Anand", "Anand Stores")
    assert (kept.deleted_by, kept.customer_code) == ("ben", 7)
    assert registry.counted() == registry.present()


def test_a_upi_pro_device_stays_allocated_without_a_mapping(ben):
    registry.make("pro mapped")
    assert ben.delete(url()).status_code == 200
    assert registry.state_of() == "pro"
    assert registry.events()[-1] == "mapping.deleted"
    assert DeletedMapping.objects.count() == 1


@pytest.mark.parametrize("state", ["mapped", "pro mapped"])
def test_the_device_may_be_mapped_again(ben, state):
    registry.make(state)
    ben.delete(url())
    assert ben.post("/sil/create_customer_mapping/", mapping_of(company="Second")).status_code == 201
    assert registry.state_of() == state
    assert Mapping.objects.get().company == "Second"
    ben.delete(url())
    assert list(DeletedMapping.objects.order_by("id").values_list("company", flat=True)) == ["Anand Stores", "Second"]


def test_a_freed_device_is_handed_out_again(ben):
    registry.make("mapped")
    ben.delete(url())
    assert ben.post("/sil/getSerialNumber/").json()["serialnumber"] == SERIAL


@pytest.mark.parametrize("state", ["unknown", "pending", "approved", "fetched", "allocated", "deactivated", "pro"])
def test_refuses_a_device_without_a_mapping(ben, state):
    registry.make(state)
    with nothing_changes():
        assert_refused(ben.delete(url()), 404, "not_found")


def test_a_second_delete_finds_nothing(ben):
    registry.make("mapped")
    ben.delete(url())
    with nothing_changes():
        assert_refused(ben.delete(url()), 404, "not_found")


@pytest.mark.parametrize("serial", [MISSING, SERIAL.lower(), "x" * 500, "%", "'", "a/b", "\x00", "🙂", "१"])
def test_refuses_unknown_serials(ben, serial):
    registry.make("mapped")
    with nothing_changes():
        assert_refused(ben.delete(url(serial)), 404, "not_found")


@pytest.mark.django_db
@pytest.mark.parametrize("name", registry.SALES)
def test_sales_may(name):
    registry.make("mapped")
    assert client_of(name).delete(url()).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("name", registry.all_but(*registry.SALES))
def test_others_may_not(name):
    registry.make("mapped")
    with nothing_changes():
        assert_refused(client_of(name).delete(url()), 403, "denied")
