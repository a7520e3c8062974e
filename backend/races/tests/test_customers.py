"""One phone asked for by many at once: one live customer has it, everybody else is told so."""

from collections.abc import Callable

import pytest

from core.testing import client_of
from core.tests.envelope import refused
from customers.models import CODES_BEGIN_AFTER, Customer, CustomerNumber
from customers.tests import directory
from customers.tests.directory import ADD, ANITA, PHONE, PHONE_TAKEN, at, customer, events_of
from devices.tests import registry
from races.tests.callers import at_once

pytestmark = pytest.mark.django_db(transaction=True)
ROUNDS = [pytest.param(3, id="rounds"), pytest.param(50, id="many rounds", marks=pytest.mark.deep)]


def _told(answer) -> int:
    """The code of the answer; a refusal must say that the phone is taken, or that the customer is not there."""
    if answer.status_code == 400:
        assert refused(answer, 400, "phone_number") == PHONE_TAKEN
    elif answer.status_code == 404:
        assert refused(answer, 404) == directory.NO_SUCH
    else:
        assert answer.status_code in (200, 201), answer.content
    return answer.status_code


def _add(client, **changed) -> Callable[[], int]:
    return lambda: _told(client.post(ADD, {**ANITA, **changed}))


def _restore(client, customer_id: int) -> Callable[[], int]:
    return lambda: _told(client.post(at(customer_id, "restore")))


def _delete(client, customer_id: int) -> Callable[[], int]:
    return lambda: _told(client.delete(at(customer_id, "delete")))


def _update(client, customer_id: int, **fields) -> Callable[[], int]:
    return lambda: _told(client.patch(at(customer_id, "update"), fields))


def test_sixty_four_adds_of_thirty_two_phones_make_thirty_two_customers():
    writings = [(f"98765 {number:05}", f"+91 (98765) {number:05}") for number in range(32)]
    phones = [writing for pair in writings for writing in pair]
    clients = [client_of(name) for name in ("ben", "eve", "root", "ben") * 16]
    codes = at_once([_add(client, phone_number=phone) for client, phone in zip(clients, phones, strict=True)])
    assert sorted(codes) == [201] * 32 + [400] * 32
    assert all(sorted(pair) == [201, 400] for pair in zip(codes[::2], codes[1::2], strict=True))
    assert directory.live_phones() == [directory.phone(number) for number in range(32)]
    assert Customer.objects.values("code").distinct().count() == 32
    assert registry.rows("SELECT action, COUNT(*) FROM event WHERE entity = 'customer' GROUP BY action") == [
        ("created", 32)
    ]


@pytest.mark.parametrize("rounds", ROUNDS)
def test_one_phone_added_by_twenty_is_one_customer(rounds):
    clients = [client_of("ben") for _ in range(20)]
    for number in range(rounds):
        codes = at_once([_add(client, phone_number=directory.phone(number)) for client in clients])
        assert sorted(codes) == [201] + [400] * 19
    assert directory.live_phones() == [directory.phone(number) for number in range(rounds)]


def test_one_key_sent_sixteen_times_at_once_adds_once_and_every_answer_says_so():
    clients = [client_of("ben") for _ in range(16)]
    answers = at_once(
        [lambda client=client: client.post(ADD, ANITA, headers={"Idempotency-Key": "once"}) for client in clients]
    )
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.content for answer in answers}) == 1
    assert sum("Idempotent-Replay" not in answer.headers for answer in answers) == 1
    assert directory.live_phones() == [PHONE]


@pytest.mark.parametrize("rounds", ROUNDS)
def test_of_five_deleted_with_one_phone_one_comes_back(rounds):
    clients = [client_of(name) for name in ("ben", "eve", "root", "ben", "eve", "root")]
    gone = []
    for _ in range(5):
        gone.append(customer())
        directory.delete(gone[-1])
    for _ in range(rounds):
        jobs = [_restore(client, each.pk) for client, each in zip(clients, gone, strict=False)]
        codes = at_once([*jobs, _add(clients[5])])
        assert sorted(codes, key=lambda code: code == 400) == [code for code in codes if code != 400] + [400] * 5
        assert directory.live_phones() == [PHONE]
        directory.delete(Customer.objects.get(deleted_at=None))


@pytest.mark.parametrize("rounds", ROUNDS)
def test_two_who_change_to_one_phone_and_one_who_adds_it(rounds):
    clients = [client_of(name) for name in ("ben", "eve", "root")]
    for number in range(rounds):
        first, second = (customer(phone_number=directory.phone(3 * number + which)) for which in (0, 1))
        wanted = directory.phone(3 * number + 2)
        jobs = [_update(clients[0], first.pk, phone_number=wanted), _update(clients[1], second.pk, phone_number=wanted)]
        codes = at_once([*jobs, _add(clients[2], phone_number=wanted)])
        assert codes.count(400) == 2
        assert Customer.objects.filter(active_phone=wanted).count() == 1


@pytest.mark.parametrize("rounds", ROUNDS)
def test_delete_restore_and_change_of_one_customer_leave_one_explanation(rounds):
    clients = [client_of(name) for name in ("ben", "eve", "root", "ben", "eve", "root")]
    for number in range(rounds):
        made = customer(phone_number=directory.phone(number))
        jobs: list[Callable[[], int]] = []
        for client, act in zip(clients, [_delete, _restore, _update] * 2, strict=True):
            jobs.append(_update(client, made.pk, company=f"C{len(jobs)}") if act is _update else act(client, made.pk))
        codes = at_once(jobs)
        deleted = (codes[0], codes[3]).count(200)
        told = events_of(made.pk)
        is_live = Customer.objects.get(pk=made.pk).deleted_at is None
        assert told.count("deleted") == deleted
        assert told.count("deleted") - told.count("restored") == (0 if is_live else 1)
        assert told.count("updated") == (codes[2], codes[5]).count(200)


def test_many_who_meet_a_run_of_codes_in_use_jump_over_it_together():
    start = CODES_BEGIN_AFTER + CustomerNumber.objects.create().pk + 1
    Customer.objects.bulk_create([Customer(code=start + number, first_name="A") for number in range(30)])
    clients = [client_of("ben") for _ in range(12)]
    codes = at_once([_add(client, phone_number=directory.phone(number)) for number, client in enumerate(clients)])
    assert codes == [201] * 12
    given = Customer.objects.filter(phone_number__isnull=False).values_list("code", flat=True)
    assert len(set(given)) == 12
    assert min(given) >= start + 30
