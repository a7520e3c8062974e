"""GET /sil/overview/."""

from datetime import UTC, datetime, timedelta

import pytest

from core import testing
from core.context import acting_as
from devices import repository as devices
from devices.models import Device
from mappings import repository as mappings
from mappings.models import Mapping
from submissions import admission, manifest
from submissions.tests import gatehouse

URL = "/sil/overview/"


def register(*serials: str, approve: bool = True) -> None:
    with acting_as("tests"):
        for serial in serials:
            devices.save_serial_number(serial, category="UPIPLUS")
            if approve:
                devices.update_serial_number_approval(serial, 1)


def map_to_customer(serial: str) -> None:
    given = {"uniqueIdentifier": "U", "customerCode": 1, "customerName": "A", "company": "B"}
    with acting_as("tests"):
        mappings.save_serial_customer_details(
            serial, {**given, "licenseUrl": "https://example.com", "versionDetails": "1"}
        )


def data(client) -> dict:
    answer = client.get(URL)
    assert answer.status_code == 200
    return answer.json()["data"]


def test_an_empty_silo_has_empty_figures(asha):
    found = data(asha)
    assert set(found) == {
        "devices",
        "mappings",
        "fetchedForgotten",
        "forgottenBefore",
        "mappingsPerDay",
        "latestEvents",
    }
    assert (found["devices"], found["mappings"], found["fetchedForgotten"], found["latestEvents"]) == ([], [], 0, [])


def test_counts_devices_and_mappings_by_state(asha):
    register("202505AMP000001B", "202505AMP000002B", approve=False)
    register("202505API000003B", "202505API000004B")
    map_to_customer("202505API000003B")
    found = data(asha)
    counted = {
        (row["isapproved"], row["isallocated"], row["category"], row["devicetype"]): row["count"]
        for row in found["devices"]
    }
    assert counted == {
        (0, 0, "UPIPLUS", "AMP"): 2,
        (1, 0, "UPIPLUS", "API"): 1,
        (1, 2, "UPIPLUS", "API"): 1,
    }
    assert found["mappings"] == [{"isApproved": 0, "devicetype": "API", "count": 1}]


def test_counts_what_was_fetched_without_a_lease_a_day_ago_and_forgotten(asha):
    register("202505AMP000001B", "202505AMP000002B", "202505AMP000003B")
    with acting_as("tests"):
        for minutes in (None, None, 10):
            devices.fetch_serial_number(minutes)
    assert data(asha)["fetchedForgotten"] == 0
    old = datetime.now(UTC) - timedelta(hours=25)
    Device.objects.filter(pk__in=["202505AMP000001B", "202505AMP000003B"]).update(fetched_on=old)
    found = data(asha)
    assert found["fetchedForgotten"] == 1
    before = datetime.now(UTC) - datetime.fromisoformat(found["forgottenBefore"])
    assert timedelta(hours=24) <= before < timedelta(hours=24, minutes=1)


def test_counts_mappings_on_thirty_utc_days_with_zeroes_between(asha):
    register("202505AMP000001B", "202505AMP000002B", "202505AMP000003B")
    for serial in ("202505AMP000001B", "202505AMP000002B", "202505AMP000003B"):
        map_to_customer(serial)
    today = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    Mapping.objects.filter(serial_number="202505AMP000002B").update(created_on=today - timedelta(days=29))
    Mapping.objects.filter(serial_number="202505AMP000003B").update(
        created_on=today - timedelta(days=29, microseconds=1)
    )
    days = data(asha)["mappingsPerDay"]
    assert len(days) == 30
    assert [day["day"] for day in days] == [(today.date() - timedelta(days=29 - n)).isoformat() for n in range(30)]
    assert (days[0]["count"], days[-1]["count"], sum(day["count"] for day in days)) == (1, 1, 2)


def test_shows_the_ten_latest_events_but_none_of_accounts(root, asha):
    register(*[f"202505AMP{number:06d}B" for number in range(6)])
    root.patch(f"/sil/users/{testing.person('asha').pk}/", {"is_verified": True, "role": "employee"})
    events = data(asha)["latestEvents"]
    assert len(events) == 10
    assert list(events[0]) == ["id", "at", "actor", "entity", "key", "action"]
    assert [event["id"] for event in events] == sorted((event["id"] for event in events), reverse=True)
    assert {event["entity"] for event in events} == {"device"}


def test_shows_what_was_decided_at_the_gate_and_not_every_step_of_it(asha):
    register("202505AMP000001B")
    made = gatehouse.entry("approved", manifest=["202505AMP000001B", "BOX-2"], **gatehouse.HELPER)
    with acting_as("tests"):
        manifest.scan(made.pk, "BOX-2", by=testing.person("gita").pk)
        admission.admit(made.qr_payload, by=testing.person("gita"), reason="One is to come")
    told = [f"{event['entity']}.{event['action']}" for event in data(asha)["latestEvents"]]
    entry = ["submission.completed", "submission.approved", "submission.created"]
    new = ["vehicle.created", "driver.created", "driver.created"]
    assert told == [*entry, *new, "device.approved", "device.registered"]


@pytest.mark.parametrize("name", ["gita", "carl"])
def test_refuses_gate_and_customers(db, name):
    answer = testing.client_of(name).get(URL)
    assert (answer.status_code, answer.json()["status"]) == (403, "denied")


def test_refuses_nobody(nobody):
    assert nobody.get(URL).status_code == 401
