"""POST /api/v1/customers/merges/<id>/undo/: what still stands as the merge left it goes back, once."""

from dataclasses import replace

import pytest
from django.db import DatabaseError

from core.testing import client_of
from core.tests.envelope import accepted, refused
from core.tests.tables import nothing_changes
from customers import merging, moves, names, services
from customers.models import Customer, CustomerMerge
from customers.tests.belongings import entry_for, many_entries, many_orders, order_for
from customers.tests.directory import FIELDS, PHONE_TAKEN, SALES, adopted, customer, events_of, phone
from customers.tests.mapped import endings, many_mapped, mapped, said, search_words_are_right, texts, whole_database
from customers.tests.test_merge import MERGED, merge, pair, told
from devices.tests import registry
from mappings import repository
from orders.models import Order
from submissions.models import Submission

UNDONE = "Merge undone successfully"


def undo(client, merge_id: int, **headers):
    return client.post(f"/api/v1/customers/merges/{merge_id}/undo/", headers=headers)


def merged_by(client, kept: Customer, merged: Customer) -> int:
    return accepted(merge(client, kept.pk, merged.pk), MERGED)["merge"]["id"]


def test_merge_and_undo_leave_every_table_as_it_was(ben):
    kept, merged = pair()
    mapped(kept, 1, name="As a script wrote it")
    mapped(merged, 2)
    mapped(merged, 3, name="Nita", company="Elsewhere & Sons")
    mapped(merged.code + 1, 4)
    ben.delete(f"/sil/delete_customer_mapping/{mapped(merged, 5)}/")
    for customer_id in (kept.pk, merged.pk, merged.pk, None):
        order_for(customer_id)
        entry_for(customer_id)
    before, known = whole_database(), endings()
    data = accepted(undo(ben, merged_by(ben, kept, merged)), UNDONE)
    assert whole_database() == before
    assert endings() >= known
    assert search_words_are_right()
    assert set(data) == {"customer", "restored", "mappings", "orders", "submissions", "left"}
    assert set(data["customer"]) == set(data["restored"]) == FIELDS
    assert (data["customer"]["id"], data["restored"]["id"]) == (kept.pk, merged.pk)
    assert (data["restored"]["deleted_at"], data["restored"]["merged_into"]) == (None, None)
    assert (data["mappings"], data["orders"], data["submissions"]) == (2, 2, 2)
    assert data["left"] == {"mappings": 0, "orders": 0, "submissions": 0}


def test_filled_blanks_are_blank_again_and_so_are_the_mappings_that_showed_them(ben):
    kept, merged = Customer.objects.create(code=7, first_name="Anita"), customer()
    mapped(7, 1, name="Anita", company="Shop")
    mapped(7, 2, name="Anita Rao", company="Anand Stores")
    mapped(merged, 3)
    before = whole_database()
    merge_id = merged_by(ben, kept, merged)
    assert said(7) == {("Anita Rao", "Anand Stores")}
    accepted(undo(ben, merge_id), UNDONE)
    assert whole_database() == before
    assert search_words_are_right()


def test_thousands_go_back(ben):
    kept, merged = pair()
    many_mapped(merged, 2_100, "Anitha Rao", "Anand Store")
    many_orders(merged, 1_001)
    many_entries(merged, 1_001)
    before = whole_database()
    data = accepted(undo(ben, merged_by(ben, kept, merged)), UNDONE)
    assert (data["mappings"], data["orders"], data["submissions"]) == (2_100, 1_001, 1_001)
    assert data["left"] == {"mappings": 0, "orders": 0, "submissions": 0}
    assert whole_database() == before


def test_merges_into_one_customer_are_undone_in_any_order(ben):
    kept = Customer.objects.create(code=7, first_name="Anita")
    one, other = customer(company=""), customer(phone_number=phone(2), company="Two")
    mapped(one, 1, company="One")
    mapped(other, 2)
    before = whole_database()
    first, second = merged_by(ben, kept, one), merged_by(ben, kept, other)
    assert said(7) == {("Anita Rao", "Two")}
    for merge_id in (first, second):
        accepted(undo(ben, merge_id), UNDONE)
    assert whole_database() == before


def test_what_changed_since_stays_and_is_counted(ben):
    kept, merged = pair()
    anew, edited, deleted, standing = (mapped(merged, number) for number in (1, 2, 3, 4))
    orders = [order_for(merged.pk), order_for(merged.pk)]
    entries = [entry_for(merged.pk), entry_for(merged.pk), entry_for(merged.pk)]
    merge_id = merged_by(ben, kept, merged)
    body = {**registry.MAPPING, "customerCode": kept.code}
    for serial in (anew, deleted):
        ben.delete(f"/sil/delete_customer_mapping/{serial}/")
    repository.save_serial_customer_details(anew, body)
    repository.update_customer_by_serial(edited, {**body, "customerCode": 5})
    third = customer(first_name="Bina", phone_number=phone(3))
    Order.objects.filter(pk=orders[0].pk).update(customer_id=third.pk)
    Submission.objects.filter(pk=entries[0].pk).update(customer_id=third.pk)
    Submission.objects.filter(pk=entries[1].pk).update(customer_id=None)
    data = accepted(undo(ben, merge_id), UNDONE)
    assert (data["mappings"], data["orders"], data["submissions"]) == (1, 1, 1)
    assert data["left"] == {"mappings": 3, "orders": 1, "submissions": 2}
    assert [texts(serial)[0] for serial in (anew, edited, standing)] == [kept.code, 5, merged.code]
    assert [Order.objects.get(pk=order.pk).customer_id for order in orders] == [third.pk, merged.pk]
    now = [Submission.objects.get(pk=entry.pk).customer_id for entry in entries]
    assert now == [third.pk, None, merged.pk]
    assert search_words_are_right()
    assert registry.counted() == registry.present()


def test_a_filled_blank_that_was_changed_since_stays(ben):
    kept, merged = customer(email="", company=""), customer(phone_number=phone(2))
    own = mapped(kept, 1, company="Shop")
    merge_id = merged_by(ben, kept, merged)
    services.change(kept.pk, {"company": "Rao Traders"})
    accepted(undo(ben, merge_id), UNDONE)
    now = Customer.objects.get(pk=kept.pk)
    assert (now.email, now.company) == ("", "Rao Traders")
    assert texts(own)[2] == "Rao Traders"


def test_an_own_mapping_that_a_script_rewrote_since_stays(ben):
    kept, merged = customer(company=""), customer(phone_number=phone(2))
    rewritten, own = mapped(kept, 1, company="Shop"), mapped(kept, 2, company="Shop")
    merge_id = merged_by(ben, kept, merged)
    body = {**registry.MAPPING, "customerCode": kept.code, "customerName": "Anni", "company": "Anand Stores"}
    repository.update_customer_by_serial(rewritten, body)
    accepted(undo(ben, merge_id), UNDONE)
    assert texts(rewritten) == (kept.code, "Anni", "Anand Stores")
    assert texts(own) == (kept.code, "Anita Rao", "Shop")


def test_a_customer_renamed_since_keeps_its_new_name_in_its_own_mappings(ben):
    kept, merged = customer(last_name=""), customer(phone_number=phone(2))
    own, moved = mapped(kept, 1), mapped(merged, 2)
    merge_id = merged_by(ben, kept, merged)
    services.change(kept.pk, {"first_name": "Anu"})
    assert said(kept.code) == {("Anu Rao", "Anand Stores")}
    accepted(undo(ben, merge_id), UNDONE)
    assert texts(own) == (kept.code, "Anu", "Anand Stores")
    assert texts(moved) == (merged.code, "Anita Rao", "Anand Stores")


def test_a_phone_that_was_lent_comes_back(ben):
    kept, merged = Customer.objects.create(code=7, first_name="Anita"), customer()
    accepted(undo(ben, merged_by(ben, kept, merged)), UNDONE)
    assert list(Customer.objects.order_by("pk").values_list("phone_number", flat=True)) == [None, merged.phone_number]


def test_both_hear_of_it(ben):
    kept, merged = pair()
    serial, order, entry = mapped(merged, 1), order_for(merged.pk), entry_for(merged.pk)
    undo(ben, merged_by(ben, kept, merged))
    assert events_of(merged.pk) == ["created", "deleted", "restored"]
    assert told("customer", kept.pk)[-1] == (
        "unmerged",
        {"merged": [merged.pk, None], "mappings": [1, 0], "orders": [1, 0], "submissions": [1, 0]},
    )
    assert [action for action, _ in told("mapping", serial)] == ["created", "updated", "updated"]
    assert told("submission", entry.pk)[-1] == ("assigned", {"customer": [kept.pk, merged.pk]})
    assert told("order", order.pk)[-1] == ("assigned", {"customer": [kept.pk, merged.pk]})
    done = CustomerMerge.objects.get()
    assert done.undone_at
    assert done.undone_by.username == "ben"


def test_refuses_a_merge_that_was_undone(ben):
    kept, merged = pair()
    merge_id = merged_by(ben, kept, merged)
    undo(ben, merge_id)
    with nothing_changes():
        assert "already" in refused(undo(ben, merge_id), 409)


def test_refuses_when_somebody_took_the_pointer_away_past_the_services(ben):
    kept, merged = pair()
    merge_id = merged_by(ben, kept, merged)
    Customer.objects.filter(pk=merged.pk).update(merged_into=None)
    with nothing_changes():
        assert "not merged any more" in refused(undo(ben, merge_id), 409)


def test_the_same_two_can_be_merged_again(ben):
    kept, merged = pair()
    serial = mapped(merged, 1)
    undo(ben, merged_by(ben, kept, merged))
    again = merged_by(ben, kept, merged)
    assert texts(serial)[0] == kept.code
    accepted(undo(ben, again), UNDONE)
    assert texts(serial)[0] == merged.code


def test_refuses_when_the_kept_one_was_merged_since_and_says_what_to_undo_first(ben):
    kept, merged = pair()
    mapped(merged, 1)
    before = whole_database()
    first = merged_by(ben, kept, merged)
    third = customer(first_name="Charu", phone_number=phone(3))
    second = merged_by(ben, third, kept)
    with nothing_changes():
        assert "Charu Rao" in refused(undo(ben, first), 409)
    accepted(undo(ben, second), UNDONE)
    accepted(undo(ben, first), UNDONE)
    services.delete(third.pk)
    assert whole_database()["mapping"] == before["mapping"]


def test_refuses_when_the_phone_is_anothers_meanwhile(ben):
    kept, merged = pair()
    mapped(merged, 1)
    merge_id = merged_by(ben, kept, merged)
    customer(first_name="Bina", phone_number=merged.phone_number)
    with nothing_changes():
        assert refused(undo(ben, merge_id), 400, "phone_number") == PHONE_TAKEN


def test_the_kept_one_may_be_deleted(ben):
    kept, merged = pair()
    serial = mapped(merged, 1)
    merge_id = merged_by(ben, kept, merged)
    services.delete(kept.pk)
    accepted(undo(ben, merge_id), UNDONE)
    assert texts(serial)[0] == merged.code


def test_refuses_an_unknown_merge(ben):
    assert refused(undo(ben, 99999), 404) == "Merge does not exist"


def test_a_key_sent_twice_undoes_once(ben):
    kept, merged = pair()
    merge_id = merged_by(ben, kept, merged)
    first = undo(ben, merge_id, **{"Idempotency-Key": "k"})
    again = undo(ben, merge_id, **{"Idempotency-Key": "k"})
    assert (again.status_code, again.json()) == (200, first.json())
    assert again.headers["Idempotent-Replay"] == "true"


@pytest.mark.django_db(transaction=True)
def test_a_failure_in_the_middle_leaves_nothing(monkeypatch):
    kept, merged = customer(email="", company=""), customer(phone_number=phone(2))
    mapped(kept, 1)
    mapped(merged, 2)
    order_for(merged.pk)
    entry_for(merged.pk)
    ben = client_of("ben")
    merge_id = merged_by(ben, kept, merged)

    def fails(done: CustomerMerge) -> tuple[int, int]:
        moves.MOVED[-1].bring_back(done)
        raise DatabaseError("gone")

    monkeypatch.setattr(merging, "MOVED", (*moves.MOVED[:-1], replace(moves.MOVED[-1], bring_back=fails)))
    with nothing_changes():
        assert undo(ben, merge_id).status_code == 500
    monkeypatch.undo()
    accepted(undo(ben, merge_id), UNDONE)


@pytest.mark.django_db
@pytest.mark.parametrize("name", SALES)
def test_sales_may(name):
    kept, merged = pair()
    accepted(undo(client_of(name), merged_by(client_of("ben"), kept, merged)), UNDONE)


@pytest.mark.django_db
@pytest.mark.parametrize("name", registry.all_but(*SALES))
def test_others_may_not(name):
    kept, merged = pair()
    merge_id, client = merged_by(client_of("ben"), kept, merged), client_of(name)
    with nothing_changes():
        refused(undo(client, merge_id), 403)


def test_names_follow_the_restored_one_again(ben):
    kept, merged = pair()
    serial = mapped(merged, 1)
    undo(ben, merged_by(ben, kept, merged))
    merged.refresh_from_db()
    assert names.spread_name(merged) == 1  # the mapping has the company it had, which was never the customer's
    services.change(merged.pk, {"first_name": "Zubin"})
    assert texts(serial)[1] == "Zubin Rao"


def test_a_customer_without_a_phone_comes_back_beside_others_without_one(ben):
    kept, merged, _ = customer(), adopted(7), adopted(8)
    accepted(undo(ben, merged_by(ben, kept, merged)), UNDONE)
    merged.refresh_from_db()
    assert merged.deleted_at is None
