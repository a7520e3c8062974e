"""Likely duplicates while several people write: nobody is refused for them, and a sweep finds what a race hid."""

from functools import partial

import pytest

from core.testing import client_of
from customers import sweep
from customers.match_models import CustomerMatchKey
from customers.models import Customer, LikelyDuplicate
from customers.tests.directory import ANITA, at, customer, phone
from races.tests.callers import at_once

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = [pytest.param(3, id="rounds"), pytest.param(50, id="many rounds", marks=pytest.mark.deep)]


def open_pairs() -> set[tuple[int, int]]:
    return set(LikelyDuplicate.objects.filter(dismissed_at__isnull=True).values_list("one_id", "other_id"))


def test_the_same_person_added_by_eight_at_once():
    clients = [client_of(name) for name in ("ben", "eve", "root", "ben") * 2]
    jobs = [
        partial(client.post, "/api/v1/customers/add/", {**ANITA, "phone_number": phone(number)})
        for number, client in enumerate(clients)
    ]
    assert [answer.status_code for answer in at_once(jobs)] == [201] * 8
    assert CustomerMatchKey.objects.values("customer_id").distinct().count() == 8
    sweep.sweep()
    ids = sorted(Customer.objects.values_list("pk", flat=True))
    assert open_pairs() == {(one, other) for one in ids for other in ids if one < other}


@pytest.mark.parametrize("rounds", ROUNDS)
def test_both_of_a_pair_changed_beside_a_sweep(rounds):
    one, other = customer(), customer(phone_number=phone(1))
    ben, eve = client_of("ben"), client_of("eve")
    for number in range(rounds):
        jobs = [
            partial(ben.patch, at(one.pk, "update"), {"company": f"Dairy {number}"}),
            partial(
                eve.patch, at(other.pk, "update"), {"company": f"Dairy {number}", "last_name": "RAO"[number % 3 :]}
            ),
            sweep.sweep,
        ]
        first, second, _ = at_once(jobs)
        assert (first.status_code, second.status_code) == (200, 200)
    sweep.sweep()
    assert LikelyDuplicate.objects.count() == len(open_pairs()) == 1
