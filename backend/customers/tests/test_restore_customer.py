"""POST /api/v1/customers/<id>/restore/."""

from itertools import permutations

import pytest

from core import testing
from core.tests.envelope import accepted, refused
from core.tests.tables import nothing_changes
from customers.models import Customer
from customers.tests import directory
from customers.tests.directory import ADD, ANITA, NO_SUCH, PHONE, adopted, at, customer, events_of
from devices.tests import registry

RESTORED = "Customer restored successfully"


def restore(client, customer_id: int):
    return client.post(at(customer_id, "restore"))


@pytest.mark.parametrize("who", directory.SALES)
def test_brings_a_deleted_customer_back_as_it_was(db, who):
    made = customer()
    client = testing.client_of(who)
    before = client.get(at(made.pk)).json()["data"]
    directory.delete(made)
    data = accepted(restore(client, made.pk), RESTORED)
    assert {**data, "updated_at": None} == {**before, "updated_at": None}
    assert (data["deleted_at"], data["deleted_by"]) == (None, None)
    assert accepted(client.get(at(made.pk)), "Customer fetched successfully") == data
    assert events_of(made.pk) == ["created", "deleted", "restored"]


def test_a_live_customer_stays_as_it_is(ben):
    made = customer()
    with nothing_changes():
        assert accepted(restore(ben, made.pk), RESTORED)["id"] == made.pk


def test_a_repeat_is_harmless(ben):
    made = customer()
    directory.delete(made)
    first = accepted(restore(ben, made.pk), RESTORED)
    with nothing_changes():
        assert accepted(restore(ben, made.pk), RESTORED) == first


def test_refuses_when_its_phone_is_taken_meanwhile(ben):
    made = customer()
    directory.delete(made)
    customer(first_name="Bilal")
    with nothing_changes():
        answer = restore(ben, made.pk)
    assert refused(answer, 400, "phone_number") == directory.PHONE_TAKEN
    assert answer.json()["errors"]["phone_number"] == [directory.PHONE_TAKEN]


def test_without_a_phone_nothing_is_in_the_way(ben):
    made, other = adopted(7), adopted(8)
    directory.delete(made)
    accepted(restore(ben, made.pk), RESTORED)
    assert Customer.objects.filter(pk__in=[made.pk, other.pk], deleted_at=None).count() == 2


def test_a_merged_one_is_left_to_the_undo_of_its_merge(ben):
    kept, merged = customer(), customer(phone_number=directory.phone(1))
    directory.delete(merged)
    Customer.objects.filter(pk=merged.pk).update(merged_into=kept)
    with nothing_changes():
        refused(restore(ben, merged.pk), 409, data={"merged_into": kept.pk})


@pytest.mark.parametrize("unknown", [0, 999999, 2**63, 2**64, 10**30])
def test_an_unknown_id_does_not_exist(ben, unknown):
    customer()
    with nothing_changes():
        assert refused(restore(ben, unknown), 404) == NO_SUCH


@pytest.mark.parametrize("who", registry.all_but(*directory.SALES))
def test_is_for_sales(db, who):
    made = customer()
    directory.delete(made)
    client = testing.client_of(who)
    with nothing_changes():
        refused(restore(client, made.pk), 403)


def test_nobody_is_asked_to_sign_in(nobody):
    made = customer()
    directory.delete(made)
    with nothing_changes():
        refused(restore(nobody, made.pk), 401)


def _code(client, ids: list[int], action: str, number: int) -> int:
    """What a step is answered: add Anita's phone, or delete or restore the nth of those who have had it."""
    if action == "delete":
        return client.delete(at(ids[number], "delete")).status_code
    if action == "restore":
        return restore(client, ids[number]).status_code
    answer = client.post(ADD, ANITA)
    if answer.status_code == 201:
        ids.append(answer.json()["data"]["id"])
    return answer.status_code


STEPS = [("delete", 0), ("delete", 1), ("restore", 0), ("restore", 1), ("add", 0)]


@pytest.mark.parametrize("steps", [*permutations(STEPS)], ids=lambda steps: " ".join(f"{a[0]}{n}" for a, n in steps))
def test_in_every_order_one_live_customer_at_most_has_the_phone(ben, steps):
    """From two who have had it, the first one deleted and the second one live."""
    first = customer()
    directory.delete(first)
    ids = [first.pk, customer().pk]
    live: set[int] = {ids[1]}
    for action, number in steps:
        known = len(ids)
        code = _code(ben, ids, action, number)
        if action == "add":
            assert code == (400 if live else 201)
            live |= set(ids[known:])
        elif action == "delete":
            assert code == (200 if ids[number] in live else 404)
            live.discard(ids[number])
        else:
            assert code == (400 if live - {ids[number]} else 200)
            live |= {ids[number]} if code == 200 else set()
        assert set(Customer.objects.filter(deleted_at=None).values_list("pk", flat=True)) == live
        assert directory.live_phones() == [PHONE] * len(live)
        assert len(live) <= 1
