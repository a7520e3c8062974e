"""GET /api/documents/, documents/list/, documents/<id>/info/ and documents/<id>/versions/ (contract section 6)."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.utils import timezone

from core import testing
from core.tests.tables import nothing_changes
from documents import storage
from documents.models import Document
from documents.reading import search, valid_of
from documents.rows import is_expired
from documents.tests.papers import pdf, send, sent
from documents.tests.people import driver_of, vehicle_of

LIST = "/api/documents/"
STAFF = ("root", "asha", "ben", "eve", "gita")


def ids(client, path: str = LIST, **query) -> list[int]:
    answer = client.get(path, query)
    assert answer.status_code == 200, answer.content
    body = answer.json()
    assert set(body) == {"count", "documents"}
    return [row["id"] for row in body["documents"]]


def day(offset: int) -> str:
    return (timezone.localdate() + timedelta(days=offset)).isoformat()


def test_lists_the_own_ones_newest_first(carl, dora):
    one, two = sent(carl), sent(carl, document_type="puc")
    foreign = sent(dora)
    assert ids(carl) == [two["id"], one["id"]]
    assert ids(dora) == [foreign["id"]]
    assert carl.get(LIST).json()["documents"][1] == carl.get(f"{LIST}{one['id']}/info/").json()


def test_staff_and_the_gate_see_everybodys(carl, dora, request):
    both = {sent(carl)["id"], sent(dora)["id"]}
    for name in STAFF:
        client = request.getfixturevalue(name)
        assert set(ids(client)) == both, name
        assert client.get(f"{LIST}{min(both)}/info/").status_code == 200


def test_what_was_replaced_or_removed_is_not_listed(carl):
    first = sent(carl)
    second = sent(carl)
    assert ids(carl) == [second["id"]]
    carl.delete(f"{LIST}{second['id']}/remove/")
    assert ids(carl) == []
    assert carl.get(f"{LIST}{first['id']}/info/").json()["is_active"] is False


def test_filters(carl):
    vehicle, driver = vehicle_of("carl"), driver_of("carl")
    plain = sent(carl, "plain.pdf", document_type="purchase_order", customer_email="Shop@Example.com")["id"]
    of_vehicle = sent(carl, "roadworthy.pdf", document_type="puc", vehicle_id=vehicle.pk)["id"]
    of_driver = sent(carl, "licence.pdf", document_type="driver_license", driver_id=driver.pk)["id"]
    assert ids(carl, document_type="puc") == [of_vehicle]
    assert ids(carl, vehicle_id=vehicle.pk) == [of_vehicle]
    assert ids(carl, driver_id=driver.pk) == [of_driver]
    assert ids(carl, customer_email="shop@example.com") == [plain]
    assert ids(carl, search="LICENCE") == [of_driver]
    assert ids(carl, search="ab1234") == ids(carl, search="mh-12 ab") == [of_vehicle]
    assert ids(carl, search="ravi") == [of_driver]
    assert ids(carl, search="%") == []
    assert ids(carl, search="वाहन") == []
    assert ids(carl, document_type="puc", driver_id=driver.pk) == []
    assert ids(carl, document_type="", vehicle_id="", search=" ", limit="") == [of_driver, of_vehicle, plain]


def test_those_that_expire_soon_and_those_that_did(carl):
    past = sent(carl, document_type="puc", expires_on=day(-1))["id"]
    soon = sent(carl, document_type="driver_license", expires_on=day(7))["id"]
    sent(carl, document_type="vehicle_insurance", expires_on=day(8))
    sent(carl, document_type="purchase_order")
    assert ids(carl, expiring_within=7) == [soon, past]
    assert ids(carl, expiring_within=0) == [past]


@pytest.mark.parametrize(("minute", "is_over"), [(29, False), (30, True)])
def test_a_day_ends_at_midnight_in_time_zone_and_not_in_utc(carl, monkeypatch, minute, is_over):
    """India is five and a half hours ahead."""
    sent(carl, document_type="puc", expires_on="2026-12-31")
    sent(carl, document_type="vendor_approval", expires_on="2027-01-01")
    monkeypatch.setattr(timezone, "now", lambda: datetime(2026, 12, 31, 18, minute, tzinfo=UTC))
    assert is_expired(date(2026, 12, 31)) is is_over
    valid = [document.document_type for document in valid_of(testing.person("carl").pk)]
    assert valid == (["vendor_approval"] if is_over else ["puc", "vendor_approval"])
    assert search(Document.objects.all(), {"expiring_within": 0}).count() == (2 if is_over else 1)


def test_a_foreign_value_gives_an_empty_list(carl, dora):
    vehicle, driver = vehicle_of("dora"), driver_of("dora")
    sent(dora, "canary.pdf", document_type="puc", vehicle_id=vehicle.pk)
    sent(dora, "canary.pdf", document_type="driver_license", driver_id=driver.pk)
    for query in (
        {"vehicle_id": vehicle.pk},
        {"driver_id": driver.pk},
        {"customer_email": "dora@example.com"},
        {"search": "canary"},
    ):
        assert ids(carl, **query) == []
        assert len(ids(dora, **query)) > 0


def test_counts_all_and_gives_a_part(carl):
    made = [sent(carl, document_type=kind)["id"] for kind in ("puc", "purchase_order", "vendor_approval")][::-1]
    body = carl.get(LIST, {"limit": 1, "offset": 1}).json()
    assert (body["count"], [row["id"] for row in body["documents"]]) == (3, made[1:2])
    assert carl.get(LIST, {"offset": 5}).json() == {"count": 3, "documents": []}


@pytest.mark.parametrize(
    "query",
    [
        {"document_type": "passport"},
        {"vehicle_id": "x"},
        {"driver_id": "-1"},
        {"expiring_within": "-1"},
        {"expiring_within": "soon"},
        {"limit": "0"},
        {"limit": "1001"},
        {"offset": "-1"},
        {"search": "x" * 256},
    ],
)
def test_refuses_a_bad_parameter_and_names_it(carl, query):
    answer = carl.get(LIST, query)
    assert answer.status_code == 400
    assert list(answer.json()["errors"]) == list(query)
    assert answer.json()["error"]


def test_by_address_lists_the_own_ones_with_it(carl, dora, gita):
    own = sent(carl, customer_email="shop@example.com")["id"]
    other = sent(carl, document_type="puc")["id"]
    foreign = sent(dora, customer_email="shop@example.com")["id"]
    path = f"{LIST}list/"
    assert ids(carl, path, customer_email="SHOP@example.com") == [own]
    assert ids(carl, path) == [other, own]
    assert ids(carl, path, customer_email="dora@example.com") == []
    assert set(ids(gita, path, customer_email="shop@example.com")) == {own, foreign}
    assert set(ids(gita, path)) == {own, other, foreign}


def test_all_versions_newest_first_whichever_is_asked(carl):
    made = [sent(carl, f"v{number}.pdf", pdf(str(number)))["id"] for number in (1, 2, 3)]
    carl.delete(f"{LIST}{made[1]}/remove/")
    for one in made:
        body = carl.get(f"{LIST}{one}/versions/").json()
        assert body["count"] == 3
        rows = body["documents"]
        assert [row["id"] for row in rows] == made[::-1]
        assert [(row["version"], row["is_active"], row["removed_at"] is None) for row in rows] == [
            (3, True, True),
            (2, False, False),
            (1, False, True),
        ]


def test_what_the_disk_lost_is_told(carl):
    row = sent(carl)
    storage.remove(Document.objects.get(pk=row["id"]).stored_key)
    assert carl.get(f"{LIST}{row['id']}/info/").json()["file_exists"] is False


@pytest.mark.parametrize("what", ["info", "versions", "download"])
def test_anybody_elses_is_404_like_one_that_is_not_there(carl, dora, what):
    foreign = sent(dora, "canary.pdf")["id"]
    with nothing_changes():
        answers = [carl.get(f"{LIST}{one}/{what}/") for one in (foreign, foreign + 1000, 10**30)]
    assert [answer.status_code for answer in answers] == [404] * 3
    assert answers[0].json() == answers[1].json() == answers[2].json()
    assert answers[0].json()["error"] == answers[0].json()["message"]


def test_nobody_sees_nothing(nobody, carl):
    one = sent(carl)["id"]
    for path in (LIST, f"{LIST}list/", f"{LIST}{one}/info/", f"{LIST}{one}/versions/", f"{LIST}{one}/download/"):
        assert nobody.get(path).status_code == 401


def test_a_customer_that_learns_an_address_sees_nothing_more(carl, dora):
    """The account owns; the address on a document is only text."""
    sent(dora, customer_email="carl@example.com")
    assert ids(carl) == []
    assert send(carl, customer_email="dora@example.com").json()["replaced"] is False


def test_tells_plate_and_name_and_whose_it_is(carl, gita):
    vehicle, driver = vehicle_of("carl"), driver_of("carl")
    one = sent(carl, document_type="puc", vehicle_id=vehicle.pk, driver_id=driver.pk)["id"]
    for client, is_own in ((carl, True), (gita, False)):
        for row in (client.get(LIST).json()["documents"][0], client.get(f"{LIST}{one}/info/").json()):
            assert (row["vehicle"], row["vehicle_registration_no"]) == (vehicle.pk, "MH12AB1234")
            assert (row["driver"], row["driver_name"]) == (driver.pk, "Ravi")
            assert row["is_own"] is is_own


def test_a_list_asks_the_same_few_questions_however_long_it_is(carl, django_assert_max_num_queries):
    vehicle = vehicle_of("carl")
    for kind in ("puc", "vehicle_insurance", "vehicle_registration"):
        sent(carl, document_type=kind, vehicle_id=vehicle.pk)
    with django_assert_max_num_queries(4):
        assert len(ids(carl)) == 3
