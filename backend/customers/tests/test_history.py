"""GET /api/v1/customers/<id>/history/."""

import pytest

from core.context import acting_as
from core.testing import client_of
from core.tests.envelope import accepted, refused
from core.tests.tables import nothing_changes
from customers import services
from customers.tests.directory import ANITA, NO_SUCH, STAFF, at, customer, delete, phone
from events.record import record

TOLD = "Customer history fetched successfully"


def page(client, customer_id: int, **query) -> dict:
    return accepted(client.get(at(customer_id, "history"), query), TOLD)


def test_tells_every_change_newest_first(ben):
    made = ben.post("/api/v1/customers/add/", ANITA)
    anita = made.json()["data"]["id"]
    changed = ben.patch(at(anita, "update"), {"company": "Dairy"})
    ben.delete(at(anita, "delete"))
    ben.post(at(anita, "restore"))
    with nothing_changes():
        answer = page(ben, anita)
    assert (answer["count"], answer["next"], answer["previous"]) == (4, None, None)
    told = answer["results"]
    assert [row["action"] for row in told] == [
        f"customer.{word}" for word in ("restored", "deleted", "updated", "created")
    ]
    assert all(set(row) == {"at", "actor", "action", "changes", "reason", "request_id"} for row in told)
    assert {row["actor"] for row in told} == {"ben"}
    assert told[2]["changes"] == {"company": ["Anand Stores", "Dairy"]}
    assert told[2]["request_id"] == changed.headers["X-Request-ID"]
    assert told[3]["changes"]["phone_number"] == [None, ANITA["phone_number"]]
    assert told[0]["changes"]["deleted_at"] == told[1]["changes"]["deleted_at"][::-1]


def test_includes_nothing_of_others(asha):
    anita, other = customer(), customer(phone_number=phone(1))
    with acting_as("maker"):
        record("order", str(anita.pk), "placed", {"status": [None, "placed"]})
        record("customer", str(anita.pk * 10), "updated", {"company": ["a", "b"]})
    assert page(asha, anita.pk)["count"] == page(asha, other.pk)["count"] == 1


def test_a_deleted_customer_has_one_too(asha):
    anita = customer()
    delete(anita)
    assert [row["action"] for row in page(asha, anita.pk)["results"]] == ["customer.deleted", "customer.created"]


def test_goes_page_by_page(asha):
    anita = customer()
    for number in range(4):
        with acting_as("maker"):
            services.change(anita.pk, {"company": f"Dairy {number}"})
    first = page(asha, anita.pk, limit=2)
    assert (first["count"], len(first["results"]), first["previous"]) == (5, 2, None)
    second = accepted(asha.get(first["next"]), TOLD)
    third = accepted(asha.get(second["next"]), TOLD)
    assert third["next"] is None
    whole = page(asha, anita.pk)["results"]
    assert first["results"] + second["results"] + third["results"] == whole
    assert page(asha, anita.pk, offset=50)["results"] == []


@pytest.mark.parametrize(("name", "value"), [("limit", "0"), ("limit", "101"), ("limit", "x"), ("offset", "-1")])
def test_refuses_a_wrong_parameter(asha, name, value):
    refused(asha.get(at(customer().pk, "history"), {name: value}), 400, name)


@pytest.mark.parametrize("unknown", [0, 999_999, "9" * 30])
def test_an_unknown_customer_is_not_found(asha, unknown):
    assert refused(asha.get(f"/api/v1/customers/{unknown}/history/"), 404) == NO_SUCH


@pytest.mark.parametrize("name", ["root", "asha", "ben", "eve", "gita", "carl"])
def test_staff_may(db, name):
    anita = customer()
    assert client_of(name).get(at(anita.pk, "history")).status_code == (200 if name in STAFF else 403)
