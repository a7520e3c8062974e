"""POST /api/v1/customers/<id>/merge/ and GET /api/v1/customers/<id>/merges/."""

from datetime import date
from typing import Any

import orjson
import pytest
from django.db import DatabaseError

from core.testing import client_of, person
from core.tests.envelope import accepted, refused
from core.tests.tables import nothing_changes
from customers import merging, moves
from customers.evidence import keys_of
from customers.match_models import CustomerMatchKey
from customers.matching import Known
from customers.models import Customer, CustomerMerge, LikelyDuplicate
from customers.tests import mapped as mappings
from customers.tests.belongings import entry_for, order_for
from customers.tests.directory import FIELDS, NO_SUCH, SALES, STAFF, at, customer, events_of, phone
from customers.tests.mapped import mapped, said, search_words_are_right, texts
from devices.tests import registry
from events.models import Event
from orders.models import Order
from submissions.models import Submission

MERGED = "Customers merged successfully"
ROW = {"id", "kept", "merged", "mappings", "orders", "submissions", "filled", "merged_at", "merged_by"}
ROW |= {"undone_at", "undone_by"}


def pair(**changed: Any) -> tuple[Customer, Customer]:
    """Anita, and Anita as somebody else wrote her down."""
    kept = customer()
    other = {"first_name": "Anitha", "phone_number": phone(2), "company": "Anand Store", "email": "a@example.com"}
    return kept, customer(**{**other, **changed})


def merge(client, kept: int, merged: int, **headers):
    return client.post(at(kept, "merge"), {"customer": merged}, headers=headers)


def told(entity: str, key: Any) -> list[tuple[str, dict]]:
    found = Event.objects.filter(entity=entity, key=str(key)).order_by("id").values_list("action", "changes")
    return [(action, orjson.loads(changes)) for action, changes in found]


def test_everything_moves_and_the_duplicate_is_deleted_with_a_pointer(ben):
    kept, merged = pair()
    own, moved = mapped(kept, 1, company="As it was"), [mapped(merged, 2), mapped(merged, 3, name="Nita")]
    theirs, mine = order_for(merged.pk), order_for(kept.pk)
    entries = [entry_for(merged.pk), entry_for(merged.pk), entry_for(kept.pk)]
    data = accepted(merge(ben, kept.pk, merged.pk), MERGED)
    assert set(data) == {"customer", "merge"}
    assert set(data["customer"]) == FIELDS
    assert set(data["merge"]) == ROW
    assert (data["customer"]["id"], data["merge"]["kept"]["id"]) == (kept.pk, kept.pk)
    assert (data["merge"]["mappings"], data["merge"]["orders"], data["merge"]["filled"]) == (2, 1, {})
    assert data["merge"]["submissions"] == 2
    assert (data["merge"]["merged_by"], data["merge"]["undone_at"], data["merge"]["undone_by"]) == ("ben", None, None)
    shown = data["merge"]["merged"]
    assert (shown["id"], shown["merged_into"], shown["deleted_by"]) == (merged.pk, kept.pk, "ben")
    assert shown["deleted_at"]
    assert [texts(serial) for serial in moved] == [(kept.code, "Anita Rao", "Anand Stores")] * 2
    assert texts(own) == (kept.code, "Anita Rao", "As it was")
    assert {Order.objects.get(pk=order.pk).customer_id for order in (theirs, mine)} == {kept.pk}
    assert {Submission.objects.get(pk=entry.pk).customer_id for entry in entries} == {kept.pk}
    assert refused(ben.get(at(merged.pk)), 404, data={"merged_into": kept.pk}) == NO_SUCH
    assert search_words_are_right()
    assert registry.counted() == registry.present()


def test_each_change_is_in_the_event_record(ben):
    kept, merged = pair()
    serial, order, entry = mapped(merged, 1), order_for(merged.pk), entry_for(merged.pk)
    merge(ben, kept.pk, merged.pk)
    assert events_of(merged.pk) == ["created", "deleted"]
    assert told("customer", merged.pk)[-1][1]["merged_into"] == [None, kept.pk]
    changes = {"merged": [None, merged.pk], "mappings": [0, 1], "orders": [0, 1], "submissions": [0, 1]}
    assert told("customer", kept.pk)[1:] == [("merged", changes)]
    assert told("mapping", serial)[-1] == (
        "updated",
        {
            "customerCode": [merged.code, kept.code],
            "customerName": ["Anitha Rao", "Anita Rao"],
        },
    )
    assert told("order", order.pk) == [("assigned", {"customer": [merged.pk, kept.pk]})]
    assert told("submission", entry.pk) == [("assigned", {"customer": [merged.pk, kept.pk]})]
    assert set(Event.objects.filter(action="assigned").values_list("owner_id")) == {(person("carl").pk,)}


def test_a_company_of_nobody_leaves_each_mapping_its_own(ben):
    kept, merged = customer(company=""), customer(phone_number=phone(2), company="")
    serial = mapped(merged, 1, company="Its own")
    merge(ben, kept.pk, merged.pk)
    assert texts(serial) == (kept.code, "Anita Rao", "Its own")


def test_blanks_are_filled_from_the_duplicate(ben):
    kept = Customer.objects.create(code=7, first_name="Anita")
    merged = customer()
    own, moved = mapped(7, 1, name="Anita", company="Shop"), mapped(merged, 2)
    data = accepted(merge(ben, kept.pk, merged.pk), MERGED)
    filled = {
        "last_name": "Rao",
        "phone_number": "+919876543210",
        "date_of_birth": "1990-05-31",
        "company": "Anand Stores",
        "email": "anita@example.com",
    }
    assert data["merge"]["filled"] == filled
    assert {name: data["customer"][name] for name in filled} == filled
    kept.refresh_from_db()
    assert (kept.phone_number, kept.date_of_birth) == ("+919876543210", date(1990, 5, 31))
    assert [texts(serial) for serial in (own, moved)] == [(7, "Anita Rao", "Anand Stores")] * 2
    assert data["merge"]["mappings"] == 1
    assert events_of(kept.pk) == ["created", "updated", "merged"]
    assert search_words_are_right()


def test_a_last_name_is_filled_only_where_the_first_names_agree(ben):
    kept, merged = customer(last_name=""), customer(first_name="Anitha", phone_number=phone(2))
    own = mapped(kept, 1, name="As a script wrote it")
    assert accepted(merge(ben, kept.pk, merged.pk), MERGED)["merge"]["filled"] == {}
    assert Customer.objects.get(pk=kept.pk).last_name == ""
    assert texts(own)[1] == "As a script wrote it"


def test_what_the_kept_one_has_stays(ben):
    kept, merged = pair()
    merge(ben, kept.pk, merged.pk)
    now = Customer.objects.get(pk=kept.pk)
    assert (now.phone_number, now.email, now.company) == (kept.phone_number, kept.email, kept.company)


def test_the_phone_of_the_duplicate_is_free_again(ben):
    kept, merged = pair()
    merge(ben, kept.pk, merged.pk)
    assert customer(first_name="Bina", phone_number=merged.phone_number).pk


def test_deleted_mappings_stay_as_they_were(ben):
    kept, merged = pair()
    serial = mapped(merged, 1)
    assert ben.delete(f"/sil/delete_customer_mapping/{serial}/").status_code == 200
    assert accepted(merge(ben, kept.pk, merged.pk), MERGED)["merge"]["mappings"] == 0
    assert registry.rows("SELECT customer_code FROM deleted_mapping") == [(merged.code,)]


def test_their_likely_duplicates_leave_the_list(ben):
    kept, merged = pair()
    third = customer(first_name="Anita", phone_number=phone(3))
    for one, other in ((kept, merged), (merged, third)):
        LikelyDuplicate.objects.get_or_create(one=one, other=other, defaults={"score": 90})
    merge(ben, kept.pk, merged.pk)
    listed = ben.get("/api/v1/customers/duplicates/").json()["data"]["results"]
    assert merged.pk not in {row[side]["id"] for row in listed for side in ("one", "other")}


def test_the_kept_one_is_found_by_what_it_is_now_and_the_other_no_more(ben):
    kept, merged = Customer.objects.create(code=7, first_name="Anita"), customer()
    merge(ben, kept.pk, merged.pk)
    wanted = {(key, kept.pk) for key in keys_of(Known.of(Customer.objects.get(pk=kept.pk)))}
    assert set(CustomerMatchKey.objects.values_list("key", "customer_id")) == wanted


def test_thousands_move(ben):
    kept, merged = pair()
    mappings.many_mapped(merged, 2_100, "Anitha Rao", "Anand Store")
    assert accepted(merge(ben, kept.pk, merged.pk), MERGED)["merge"]["mappings"] == 2_100
    assert said(merged.code) == set()
    assert said(kept.code) == {("Anita Rao", "Anand Stores")}
    assert search_words_are_right()


def test_one_that_took_others_in_goes_on_into_a_third(ben):
    kept, merged = pair()
    serial = mapped(merged, 1)
    merge(ben, kept.pk, merged.pk)
    third = customer(first_name="Anu", phone_number=phone(3))
    accepted(merge(ben, third.pk, kept.pk), MERGED)
    assert texts(serial)[0] == third.code
    assert Customer.objects.get(pk=merged.pk).merged_into_id == kept.pk


def test_refuses_a_customer_and_itself(ben):
    kept, _ = pair()
    with nothing_changes():
        refused(merge(ben, kept.pk, kept.pk), 400, "customer")


@pytest.mark.parametrize("which", ["kept", "merged"])
def test_refuses_who_is_not_there(ben, which):
    kept, merged = pair()
    unknown, deleted, gone = 99999, customer(phone_number=phone(3)), customer(phone_number=phone(4))
    ben.delete(at(deleted.pk, "delete"))
    merge(ben, kept.pk, gone.pk)
    for customer_id, data in ((unknown, None), (deleted.pk, None), (gone.pk, {"merged_into": kept.pk})):
        with nothing_changes():
            ids = (customer_id, merged.pk) if which == "kept" else (merged.pk, customer_id)
            assert refused(merge(ben, *ids), 404, data=data) == NO_SUCH


@pytest.mark.parametrize("value", [None, "", "x", 0, -1, 1.5, [], {}, True, 2**63, "\u0667"])
def test_refuses_what_is_no_id(ben, value):
    kept, _ = pair()
    with nothing_changes():
        refused(ben.post(at(kept.pk, "merge"), {"customer": value}), 400, "customer")


def test_a_key_sent_twice_merges_once(ben):
    kept, merged = pair()
    first = merge(ben, kept.pk, merged.pk, **{"Idempotency-Key": "k"})
    again = merge(ben, kept.pk, merged.pk, **{"Idempotency-Key": "k"})
    assert (again.status_code, again.json()) == (200, first.json())
    assert again.headers["Idempotent-Replay"] == "true"
    assert CustomerMerge.objects.count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize("name", SALES)
def test_sales_may(name):
    kept, merged = pair()
    accepted(merge(client_of(name), kept.pk, merged.pk), MERGED)


@pytest.mark.django_db
@pytest.mark.parametrize("name", registry.all_but(*SALES))
def test_others_may_not(name):
    kept, merged = pair()
    client = client_of(name)
    with nothing_changes():
        refused(merge(client, kept.pk, merged.pk), 403)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("moved", moves.MOVED, ids=lambda moved: moved.name)
def test_a_failure_in_the_middle_leaves_nothing(monkeypatch, moved):
    kept, merged = pair(company="")
    mapped(merged, 1)
    order_for(merged.pk)
    entry_for(merged.pk)
    client = client_of("ben")

    def fails(done: CustomerMerge) -> int:
        moved.take(done)
        raise DatabaseError("gone")

    failing = tuple(moves.Moved(m.name, fails, m.bring_back) if m is moved else m for m in moves.MOVED)
    monkeypatch.setattr(merging, "MOVED", failing)
    with nothing_changes():
        assert merge(client, kept.pk, merged.pk).status_code == 500


def test_the_merges_of_both_are_listed_newest_first(asha, ben):
    kept, merged = pair()
    third = customer(phone_number=phone(3))
    merge(ben, kept.pk, merged.pk)
    merge(ben, kept.pk, third.pk)
    listed = accepted(asha.get(at(kept.pk, "merges")), "Merges fetched successfully")
    assert [row["merged"]["id"] for row in listed] == [third.pk, merged.pk]
    assert set(listed[0]) == ROW
    listed = accepted(asha.get(at(merged.pk, "merges")), "Merges fetched successfully")
    assert [row["kept"]["id"] for row in listed] == [kept.pk]


def test_only_the_newest_merges_are_listed(asha, ben, monkeypatch):
    monkeypatch.setattr(merging, "_MOST_SHOWN", 1)
    kept, merged = pair()
    third = customer(phone_number=phone(3))
    for one in (merged, third):
        merge(ben, kept.pk, one.pk)
    listed = accepted(asha.get(at(kept.pk, "merges")), "Merges fetched successfully")
    assert [row["merged"]["id"] for row in listed] == [third.pk]


def test_merges_of_an_unknown_customer(asha):
    assert refused(asha.get(at(99999, "merges")), 404) == NO_SUCH


@pytest.mark.django_db
@pytest.mark.parametrize("name", registry.all_but(*STAFF))
def test_only_staff_sees_merges(name):
    refused(client_of(name).get(at(customer().pk, "merges")), 403)
