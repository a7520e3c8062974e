"""GET vehicles/<registration>/lookup/."""

import pytest

from core.testing import CAST, client_of, person
from core.tests.tables import nothing_changes
from submissions.tests import gatehouse
from submissions.tests.gatehouse import FORM, HELPER, STAFF, refused
from vehicles import services as vehicles

PLATE = FORM["vehicle_number"]


def lookup(client, plate: str = PLATE):
    return client.get(f"/api/vehicles/{plate}/lookup/")


def not_found(answer) -> None:
    assert refused(answer, 404) == "Vehicle not found"
    assert answer.json()["detail"] == "Vehicle not found"


def test_prefills_from_the_last_entry(carl):
    gatehouse.entry(driver_name="Asif Khan", driver_phone="9000000001")
    made = gatehouse.entry(**HELPER)
    gatehouse.entry(vehicle_number="DL 9", driver_name="Asif Khan", driver_phone="9000000001")
    answer = lookup(carl, "mh 12 ab 1234")
    assert answer.status_code == 200
    told = answer.json()
    assert set(told) == {"vehicle", "driver", "helper", "documents"}
    assert told["vehicle"]["vehicle_registration_no"] == PLATE
    assert (told["driver"]["id"], told["helper"]["id"]) == (made.driver_id, made.helper_id)
    assert (told["driver"]["phone_no"], told["documents"]) == ("+919876543210", [])


def test_gives_the_papers_that_are_valid_for_this_vehicle_and_driver(carl):
    gatehouse.entry(
        vehicle_number="DL 9", vehicle_insurance=gatehouse.picture(), driver_name="Asif", driver_phone="9000000001"
    )
    gatehouse.entry(
        puc=gatehouse.picture(),
        vehicle_registration=gatehouse.picture(),
        vehicle_registration_expires_on="2020-01-01",
        purchase_order=gatehouse.picture(),
    )
    assert [paper["document_type"] for paper in lookup(carl).json()["documents"]] == ["puc", "purchase_order"]


def test_a_known_vehicle_without_an_entry_has_nobody(carl):
    vehicles.use(PLATE, person("carl").pk)
    told = lookup(carl).json()
    assert (told["driver"], told["helper"], told["documents"]) == (None, None, [])


@pytest.mark.django_db
@pytest.mark.parametrize("name", CAST)
def test_customers_look_up_their_own_and_everybody_else_anyones(name):
    made = gatehouse.entry(by="carl", puc=gatehouse.picture())
    answer = lookup(client_of(name))
    if name == "dora":
        not_found(answer)
        return
    assert name in (*STAFF, "carl")
    assert answer.json()["driver"]["id"] == made.driver_id
    assert [paper["document_type"] for paper in answer.json()["documents"]] == ["puc"]


def test_of_a_shared_vehicle_each_customer_gets_the_own_last_entry(carl, dora, ben):
    carls = gatehouse.entry()
    doras = gatehouse.entry(by="dora", driver_name="Asif Khan", driver_phone="9000000001", puc=gatehouse.picture())
    assert lookup(carl).json()["driver"]["id"] == carls.driver_id
    assert lookup(carl).json()["documents"] == []
    assert "Asif" not in lookup(carl).content.decode()
    for client in (dora, ben):
        assert lookup(client).json()["driver"]["id"] == doras.driver_id


@pytest.mark.parametrize("plate", ["NO 1", "x" * 60, "%E0%A4%AE", "..", "a%0A", "%00", "a%2Fb"])
def test_what_is_no_vehicle_of_mine_is_not_found(carl, plate):
    with nothing_changes():
        answer = lookup(carl, plate)
    assert answer.status_code == 404
    if plate == "NO 1":
        not_found(answer)


def test_nobody_looks_nothing_up(nobody):
    gatehouse.entry()
    refused(lookup(nobody), 401)
