"""GET /api/v1/customers/duplicates/ and POST /api/v1/customers/duplicates/<id>/dismiss/."""

import json
from datetime import date

import pytest

from core.context import acting_as
from core.testing import client_of, person
from core.tests.envelope import accepted, refused
from core.tests.tables import nothing_changes
from customers import services
from customers.match_models import CustomerMatchKey
from customers.models import Customer, LikelyDuplicate
from customers.tests.directory import SALES, STAFF, customer, delete, phone
from events.models import Event
from races.tests.callers import at_once

URL = "/api/v1/customers/duplicates/"
TOLD = "Likely duplicates fetched successfully"


def listed(client, **query) -> list[tuple[int, int]]:
    results = accepted(client.get(URL, query), TOLD)["results"]
    return [(row["one"]["id"], row["other"]["id"]) for row in results]


def dismiss(client, pair_id: int):
    return client.post(f"{URL}{pair_id}/dismiss/")


@pytest.fixture
def two(db) -> tuple[int, int]:
    return customer().pk, customer(phone_number=phone(1)).pk


def test_a_pair_is_listed_as_soon_as_both_are_there(asha, two):
    answer = accepted(asha.get(URL), TOLD)
    assert (answer["count"], answer["next"], answer["previous"]) == (1, None, None)
    (row,) = answer["results"]
    assert set(row) == {"id", "one", "other", "score", "reasons", "found_at"}
    assert (row["one"]["id"], row["other"]["id"]) == two
    assert (row["score"], "Same name." in row["reasons"]) == (98, True)


def test_a_change_makes_and_unmakes_a_pair(asha, two):
    services.change(two[1], {"first_name": "Ravi", "email": "ravi@example.com"})
    assert listed(asha) == []
    assert not LikelyDuplicate.objects.exists()
    services.change(two[0], {"first_name": "Ravi"})
    assert listed(asha) == [two]


def test_a_change_of_the_score_is_told(asha, two):
    services.change(two[0], {"company": ""})
    assert LikelyDuplicate.objects.get().score == 95
    assert "Same company." not in LikelyDuplicate.objects.get().reasons


@pytest.mark.parametrize("which", [0, 1])
def test_only_live_customers_are_listed(ben, two, which):
    delete(two[which])
    assert listed(ben) == []
    assert not CustomerMatchKey.objects.filter(customer_id=two[which]).exists()
    refused(dismiss(ben, LikelyDuplicate.objects.get().pk), 404)
    services.restore(two[which])
    assert listed(ben) == [two]
    assert CustomerMatchKey.objects.filter(customer_id=two[which]).exists()


def test_the_likeliest_first_page_by_page(asha):
    people = [
        customer(phone_number=phone(number), first_name=name, company=company, email="")
        for number, (name, company) in enumerate(
            [
                ("Ravi", "Dairy"),
                ("Ravi", "Dairy Pune"),
                ("Mohan", "Dairy"),
                ("Mohan", "Dairy"),
                ("Puja", "Dairy"),
                ("Pooja", "Dairy"),
            ]
        )
    ]
    pairs = [(people[start].pk, people[start + 1].pk) for start in (2, 4, 0)]
    assert listed(asha) == pairs
    first = accepted(asha.get(URL, {"limit": 2}), TOLD)
    assert (first["count"], len(first["results"]), first["previous"]) == (3, 2, None)
    second = accepted(asha.get(first["next"]), TOLD)
    assert [(row["one"]["id"], row["other"]["id"]) for row in second["results"]] == pairs[2:]
    assert second["next"] is None
    assert listed(asha, offset=9) == []


@pytest.mark.parametrize(("name", "value"), [("limit", "0"), ("limit", "101"), ("limit", "x"), ("offset", "-1")])
def test_refuses_a_wrong_parameter(asha, name, value):
    refused(asha.get(URL, {name: value}), 400, name)


def test_dismissing_takes_the_pair_off_the_list_and_is_recorded(ben, two):
    pair = LikelyDuplicate.objects.get()
    row = accepted(dismiss(ben, pair.pk), "Pair dismissed successfully")
    assert (row["id"], row["one"]["id"], row["other"]["id"]) == (pair.pk, *two)
    assert listed(ben) == []
    told = LikelyDuplicate.objects.get()
    assert (told.dismissed_by_id, told.score, told.found_at) == (person("ben").pk, pair.score, pair.found_at)
    assert told.dismissed_at is not None
    events = Event.objects.filter(entity="customer", action="told_apart").order_by("id")
    assert [(event.key, json.loads(event.changes)) for event in events] == [
        (str(two[0]), {"likely_duplicate": [two[1], None]}),
        (str(two[1]), {"likely_duplicate": [two[0], None]}),
    ]
    with nothing_changes():
        accepted(dismiss(ben, pair.pk), "Pair dismissed successfully")


@pytest.mark.parametrize("changed", [{"email": "other@example.com"}, {"date_of_birth": date(1990, 5, 30)}])
def test_a_dismissed_pair_stays_dismissed(ben, two, changed):
    dismiss(ben, LikelyDuplicate.objects.get().pk)
    services.change(two[0], changed)
    delete(two[1])
    services.restore(two[1])
    assert listed(ben) == []


@pytest.mark.parametrize("which", [0, 1])
@pytest.mark.parametrize("changed", [{"last_name": "RAO"}, {"phone_number": phone(7)}, {"company": "Anand Stores Ltd"}])
def test_a_new_name_phone_or_company_asks_again(ben, two, which, changed):
    dismiss(ben, LikelyDuplicate.objects.get().pk)
    services.change(two[which], changed)
    assert listed(ben) == [two]
    pair = LikelyDuplicate.objects.get()
    assert (pair.dismissed_at, pair.dismissed_by, pair.dismissed_as) == (None, None, "")


@pytest.mark.parametrize("unknown", [999_999, "9" * 30])
def test_an_unknown_pair_is_not_found(ben, two, unknown):
    with nothing_changes():
        refused(dismiss(ben, unknown), 404)


@pytest.mark.parametrize("name", ["root", "asha", "ben", "eve", "gita", "carl"])
def test_staff_reads_and_sales_decides(two, name):
    pair = LikelyDuplicate.objects.get()
    assert client_of(name).get(URL).status_code == (200 if name in STAFF else 403)
    client = client_of(name)
    if name in SALES:
        assert dismiss(client, pair.pk).status_code == 200
    else:
        with nothing_changes():
            refused(dismiss(client, pair.pk), 403)


@pytest.mark.django_db(transaction=True)
def test_what_cannot_be_recorded_is_not_dismissed(monkeypatch, caplog):
    ben = client_of("ben")
    customer(), customer(phone_number=phone(1))

    def power_cut(*args, **kwargs):
        assert LikelyDuplicate.objects.get().dismissed_at is not None
        raise RuntimeError("power cut")

    monkeypatch.setattr("customers.pairs.record", power_cut)
    with nothing_changes(), caplog.at_level("ERROR"):
        refused(dismiss(ben, LikelyDuplicate.objects.get().pk), 500)
    assert "power cut" in caplog.text


@pytest.mark.django_db(transaction=True)
def test_nobody_alike_waits_for_a_customer_whose_mappings_are_being_renamed(monkeypatch):
    one, other = customer(), customer(phone_number=phone(1))

    def leave() -> None:
        with acting_as("maker"):
            services.change(other.pk, {"company": "Bharat Retail", "email": ""})

    def takes_long(renamed) -> None:
        if renamed.pk == one.pk:
            at_once([leave])
            assert not LikelyDuplicate.objects.exists()

    monkeypatch.setattr("customers.names.spread_name", takes_long)
    with acting_as("maker"):
        services.change(one.pk, {"last_name": "Iyer"})
    assert not LikelyDuplicate.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_customer_whose_pairs_cannot_be_written_is_not_added(monkeypatch):
    customer()

    def power_cut(*args):
        raise RuntimeError("power cut")

    monkeypatch.setattr("customers.similar.write_pairs", power_cut)
    keys = CustomerMatchKey.objects.count()
    with pytest.raises(RuntimeError):
        customer(phone_number=phone(1))
    assert (Customer.objects.count(), CustomerMatchKey.objects.count()) == (1, keys)
