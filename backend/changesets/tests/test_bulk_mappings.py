"""POST /sil/bulk/map, review, version, license and unmap."""

import pytest

from changesets.models import Changeset
from changesets.tests.work import do_all
from core.testing import client_of
from core.tests.tables import nothing_changes
from customers.models import Customer
from devices.tests import registry
from devices.tests.registry import assert_refused, numbered
from mappings.models import Mapping

TEXTS = {"licenseUrl": "https://example.com/l/{serial}", "versionDetails": "2.0"}
CUSTOMER = {"customerCode": 9, "customerName": "Gita", "company": "Gita Stores"}
ROUTES = {
    "map": {**CUSTOMER, **TEXTS},
    "review": {"approvedStatus": 1},
    "version": {"versionDetails": "2.0"},
    "license": {"licenseUrl": "https://example.com/{serial}"},
    "unmap": {},
}


@pytest.fixture
def shop(db):
    return Customer.objects.create(code=4711, first_name="Anita", last_name="Rao", company="Rao Stores")


def test_maps_a_trolley_to_a_customer_of_the_directory(ben, shop):
    serials = [registry.make("approved", numbered(i)) for i in range(3)]
    told = ben.post("/sil/bulk/map/", {"serialnumbers": serials, "customer_id": shop.pk, **TEXTS}).json()
    assert told["data"]["counts"]["done"] == 3, told
    assert told["data"]["name"] == "Map 3 devices to Anita Rao"
    for serial in serials:
        mapping = Mapping.objects.get(pk=serial)
        assert (mapping.customer_code, mapping.customer_name, mapping.company) == (4711, "Anita Rao", "Rao Stores")
        assert (mapping.unique_identifier, mapping.license_url) == (serial, f"https://example.com/l/{serial}")
    assert registry.counted() == registry.present()
    found = ben.get("/sil/get_customer_mappings/?searchText=anita").json()
    assert found["totalCount"] == 3


def test_a_rename_between_dry_run_and_run_is_followed_and_a_deletion_ends_it(ben, shop):
    serial = registry.make("approved", numbered(1))
    body = {"serialnumbers": [serial], "customer_id": shop.pk, **TEXTS, "dry_run": True}
    first, second = (ben.post("/sil/bulk/map/", body).json()["data"]["id"] for _ in range(2))
    Customer.objects.filter(pk=shop.pk).update(first_name="Anna")
    assert ben.post(f"/sil/changesets/{first}/run/", {}).json()["data"]["counts"]["done"] == 1
    assert Mapping.objects.get(pk=serial).customer_name == "Anna Rao"
    shop.refresh_from_db()
    Customer.objects.filter(pk=shop.pk).update(deleted_at=shop.created_at)
    with nothing_changes():
        assert_refused(ben.post(f"/sil/changesets/{second}/run/", {}), 400, "error")
    assert Changeset.objects.get(pk=second).state == "checked"


def test_a_customer_that_is_gone_fails_a_changeset_in_the_background(ben, shop, monkeypatch):
    monkeypatch.setattr("changesets.asking.AT_ONCE", 0)
    serial = registry.make("approved", numbered(1))
    told = ben.post("/sil/bulk/map/", {"serialnumbers": [serial], "customer_id": shop.pk, **TEXTS}).json()["data"]
    Customer.objects.filter(pk=shop.pk).update(deleted_at=shop.created_at)
    do_all()
    failed = ben.get(f"/sil/changesets/{told['id']}/").json()["data"]
    assert (failed["state"], failed["counts"]["left"]) == ("failed", 1)
    assert "Anita Rao" in failed["problem"]
    assert registry.state_of(serial) == "approved"


def test_changes_what_mappings_say_by_the_filter_of_their_list(ben):
    for number in range(3):
        registry.make("mapped", numbered(number))
    ben.post("/sil/bulk/version/", {"serialnumbers": [numbered(2)], "versionDetails": "9.9"})
    for name, fields in (("license", ROUTES["license"]), ("version", ROUTES["version"]), ("review", ROUTES["review"])):
        told = ben.post(f"/sil/bulk/{name}/", {"filter": {"searchText": "1.0", "customerCode": 7}, **fields}).json()
        if name == "review":  # by now nothing says 1.0 any more
            assert (told["status"], told["message"]) == ("error", "Nothing matches this filter.")
            continue
        do_all()
        assert ben.get(f"/sil/changesets/{told['data']['id']}/").json()["data"]["counts"]["done"] == 2, name
    said = list(Mapping.objects.order_by("pk").values_list("version_details", "license_url"))
    assert [version for version, _ in said] == ["2.0", "2.0", "9.9"]
    assert said[0][1] == f"https://example.com/{numbered(0)}"
    told = ben.post("/sil/bulk/unmap/", {"filter": {"serialNumber": "000002"}}).json()
    do_all()
    assert registry.state_of(numbered(2)) == "approved"
    assert registry.state_of(numbered(1)) == "mapped"


def test_map_by_the_filter_of_the_device_list(ben):
    for number in range(3):
        registry.make("approved", numbered(number))
    registry.make("approved", numbered(9, "API"))
    ben.post("/sil/bulk/map/", {"filter": {"deviceType": "AMP", "isallocated": 0}, **ROUTES["map"]})
    do_all()
    assert [registry.state_of(numbered(number)) for number in range(3)] == ["mapped"] * 3
    assert registry.state_of(numbered(9, "API")) == "approved"


BAD = [
    ("map", {}),
    ("map", {**CUSTOMER, "licenseUrl": "ftp://x", "versionDetails": "1"}),
    ("map", {**CUSTOMER, **TEXTS, "licenseUrl": f"https://example.com/{'x' * 220}{{serial}}"}),
    ("map", {**CUSTOMER, **TEXTS, "uniqueIdentifier": f"{'x' * 50}{{serial}}"}),
    ("map", {**TEXTS, "customer_id": 999999}),
    ("map", {**TEXTS, "customerCode": 9, "company": "Gita Stores"}),
    ("review", {"approvedStatus": 0}),
    ("review", {}),
    ("version", {"versionDetails": "x" * 33}),
    ("license", {"licenseUrl": "https://"}),
]


def test_refuses_bad_input_and_changes_nothing(ben):
    serial = registry.make("mapped", numbered(1))
    for name, body in BAD:
        with nothing_changes():
            assert_refused(ben.post(f"/sil/bulk/{name}/", {"serialnumbers": [serial], **body}), 400, "error")


@pytest.mark.parametrize("name", registry.all_but(*registry.SALES))
def test_others_may_not(db, name):
    serial = registry.make("mapped", numbered(1))
    client = client_of(name)
    with nothing_changes():
        for route, body in ROUTES.items():
            assert_refused(client.post(f"/sil/bulk/{route}/", {"serialnumbers": [serial], **body}), 403, "denied")
