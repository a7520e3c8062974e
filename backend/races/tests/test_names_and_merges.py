"""Renames, merges and undos beside each other and beside new mappings: nothing stays with a customer that is gone."""

import time
from collections.abc import Callable
from threading import Event

import pytest
from django.db import transaction

from core.testing import client_of
from customers.models import Customer, CustomerMerge
from customers.tests.belongings import order_for
from customers.tests.directory import at, customer, phone
from customers.tests.mapped import mapped, said, search_words_are_right, texts
from devices.tests import registry
from mappings import repository
from mappings.models import Mapping
from orders.models import Order
from races.tests.callers import at_once
from submissions.models import Submission
from submissions.tests import gatehouse

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = [pytest.param(3, id="rounds"), pytest.param(40, id="many rounds", marks=pytest.mark.deep)]
CREATE = "/sil/create_customer_mapping/"


def _job(method: Callable, path: str, body: dict | None = None) -> Callable[[], int]:
    """Gives the code of the answer; anything but a success or a refusal of this contract fails."""

    def job() -> int:
        answer = method(path, body or {})
        assert answer.status_code in (200, 201, 400, 404, 409), answer.content
        return answer.status_code

    return job


def _merge(kept: Customer, merged: Customer) -> Callable[[], int]:
    return _job(client_of("ben").post, at(kept.pk, "merge"), {"customer": merged.pk})


def _rename(some: Customer, **fields) -> Callable[[], int]:
    return _job(client_of("eve").patch, at(some.pk, "update"), fields)


def _map(code: int, number: int) -> Callable[[], int]:
    serial = registry.make("approved", registry.numbered(number))
    body = {**registry.mapping_of(serial, customerName=None, company=None), "customerCode": code}
    return _job(client_of("root").post, CREATE, {**body, "customerFromDirectory": True})


def _pair(number: int) -> tuple[Customer, Customer]:
    """Two customers with two mappings each, and an order of the second."""
    kept = customer(phone_number=phone(number * 2))
    merged = customer(first_name="Anitha", phone_number=phone(number * 2 + 1), company="Other")
    for count, some in enumerate((kept, kept, merged, merged)):
        mapped(some, number * 10 + count, company=some.company)
    order_for(merged.pk)
    return kept, merged


def _agree() -> None:
    """Every mapping of a customer says what the directory says, and no live one has a code of a merged customer."""
    for some in Customer.objects.all():
        found = said(some.code)
        assert found <= ({(some.full_name, some.company)} if some.merged_into_id is None else set()), some.pk
    gone = Customer.objects.exclude(merged_into=None)
    assert not Order.objects.filter(customer__in=gone).exists()
    assert search_words_are_right()
    assert registry.counted() == registry.present()


@pytest.mark.parametrize("rounds", ROUNDS)
def test_one_pair_merged_by_many_at_once(rounds):
    for number in range(rounds):
        kept, merged = _pair(number)
        assert sorted(at_once([_merge(kept, merged) for _ in range(4)])) == [200, 404, 404, 404]
        assert CustomerMerge.objects.filter(kept=kept).count() == 1
    _agree()


@pytest.mark.parametrize("rounds", ROUNDS)
def test_two_merged_into_each_other(rounds):
    for number in range(rounds):
        one, other = _pair(number)
        assert sorted(at_once([_merge(one, other), _merge(other, one)])) == [200, 404]
        assert Customer.objects.filter(pk__in=(one.pk, other.pk), deleted_at=None).count() == 1
    _agree()


@pytest.mark.parametrize("rounds", ROUNDS)
def test_a_chain_merged_at_once(rounds):
    for number in range(rounds):
        one, other = _pair(number)
        third = customer(first_name="Charu", phone_number=phone(50_000 + number))
        codes = at_once([_merge(one, other), _merge(third, one)])
        assert codes in ([200, 200], [404, 200])
    _agree()


@pytest.mark.parametrize("rounds", ROUNDS)
def test_a_merge_beside_renames_of_both(rounds):
    for number in range(rounds):
        kept, merged = _pair(number)
        jobs = [_merge(kept, merged), _rename(kept, first_name="Bina"), _rename(merged, first_name="Chitra")]
        codes = at_once(jobs)
        assert codes[:2] == [200, 200]
        assert codes[2] in (200, 404)
        assert said(kept.code) == {("Bina Rao", "Anand Stores")}
    _agree()


@pytest.mark.parametrize("rounds", ROUNDS)
def test_a_merge_beside_a_mapping_and_an_order_for_the_duplicate(rounds):
    for number in range(rounds):
        kept, merged = _pair(number)
        order = order_for(None)
        assign = _job(client_of("eve").post, f"/api/orders/{order.pk}/customer/", {"customer": merged.pk})
        codes = at_once([_merge(kept, merged), _map(merged.code, number * 10 + 8), assign])
        assert codes[0] == 200
        assert codes[1] in (201, 400)
        assert codes[2] in (200, 400)
        assert Mapping.objects.filter(customer_code=kept.code).count() == 4 + (codes[1] == 201)
    _agree()


@pytest.mark.parametrize("rounds", ROUNDS)
def test_a_merge_beside_entries_for_the_duplicate(rounds):
    """An entry is for the live customer with its phone: the kept one, or nobody, never one that is gone."""
    for number in range(rounds):
        kept, merged = _pair(number)
        there = gatehouse.entry(customer_phone=merged.phone_number)
        assert there.customer_id == merged.pk
        body = gatehouse.form(customer_phone=merged.phone_number)
        announce = [_job(client_of(name).post, gatehouse.CREATE, body) for name in ("carl", "dora")]
        codes = at_once([*announce, _merge(kept, merged)])
        assert codes == [201, 201, 200]
        entries = Submission.objects.filter(customer_phone=merged.phone_number)
        assert set(entries.values_list("customer_id", flat=True)) <= {kept.pk, None}
        there.refresh_from_db()
        assert there.customer_id == kept.pk
    _agree()


@pytest.mark.parametrize("rounds", ROUNDS)
def test_an_undo_beside_itself_and_a_rename(rounds):
    for number in range(rounds):
        kept, merged = _pair(number)
        _merge(kept, merged)()
        done = CustomerMerge.objects.get(kept=kept)
        undo = [_job(client_of("ben").post, f"/api/v1/customers/merges/{done.pk}/undo/") for _ in range(3)]
        codes = at_once([*undo, _rename(kept, first_name="Bina")])
        assert sorted(codes[:3]) == [200, 409, 409]
        assert codes[3] == 200
        assert Mapping.objects.filter(customer_code=merged.code).count() == 2
    _agree()


def test_a_mapping_that_a_script_gives_to_somebody_else_meanwhile_is_left_to_it():
    some = customer()
    mine, given_away = mapped(some, 1), mapped(some, 2)
    is_written, renamed = Event(), _rename(some, first_name="Bina")

    def give_away() -> int:
        with transaction.atomic():
            repository.update_customer_by_serial(given_away, {**registry.MAPPING, "customerCode": 5})
            is_written.set()
            time.sleep(0.3)  # the rename has come as far as it can
        return 200

    def rename() -> int:
        assert is_written.wait(30)
        return renamed()

    assert at_once([give_away, rename]) == [200, 200]
    assert said(some.code) == {("Bina Rao", "Anand Stores")}
    assert texts(given_away) == (5, registry.MAPPING["customerName"], registry.MAPPING["company"])
    assert texts(mine)[0] == some.code
    _agree()


@pytest.mark.parametrize("rounds", ROUNDS)
def test_two_renames_beside_a_new_mapping_and_an_end(rounds):
    for number in range(rounds):
        some = customer(phone_number=phone(number))
        serials = [mapped(some, number * 10 + count) for count in range(5)]
        end = _job(client_of("ben").delete, f"/sil/delete_customer_mapping/{serials[2]}/")
        jobs = [_rename(some, first_name="Bina"), _rename(some, company="Two"), _map(some.code, number * 10 + 7), end]
        assert at_once(jobs) == [200, 200, 201, 200]
        assert said(some.code) == {("Bina Rao", "Two")}
    _agree()
