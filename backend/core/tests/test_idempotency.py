"""Idempotency-Key: a repeat answers what the first request answered (contract sections 1 and 7)."""

from datetime import timedelta

import pytest
from django.db import OperationalError
from django.utils import timezone

from accounts.models import User
from accounts.tests.signed_in import browser_of
from core import procedures, testing
from core.errors import SiloError
from core.models import IdempotencyKey
from core.tests.pool import fill_pool
from core.tests.tables import nothing_changes
from devices import repository
from devices.models import Device
from events.models import Event

FETCH = "/sil/getSerialNumber/"
ADD = "/sil/add_serial_number/"
RELEASE = "/sil/release_serial_number/"
REPLAY = "Idempotent-Replay"
SERIAL = "202506AMP123456B"
KEY = {"HTTP_IDEMPOTENCY_KEY": "order-4711"}


def fetched() -> int:
    return Device.objects.filter(isallocated=1).count()


def test_a_repeat_answers_the_same_status_and_body_and_says_so(asha):
    fill_pool(2)
    first, second = asha.post(FETCH, {"lease_minutes": 5}, **KEY), asha.post(FETCH, {"lease_minutes": 5}, **KEY)
    assert first.status_code == second.status_code == 200
    assert first.json() == second.json()
    assert REPLAY not in first
    assert second[REPLAY] == "true"
    assert first["X-Request-ID"] != second["X-Request-ID"]
    assert (fetched(), Event.objects.filter(action="fetched").count()) == (1, 1)


def test_a_repeat_of_201_is_201_and_registers_nothing(asha):
    first = asha.post(ADD, {"serialnumber": SERIAL}, **KEY)
    with nothing_changes():
        second = asha.post(ADD, {"serialnumber": SERIAL}, **KEY)
    assert (first.status_code, second.status_code, second[REPLAY]) == (201, 201, "true")
    assert first.json() == second.json()


def test_without_a_key_each_request_counts(asha):
    fill_pool(2)
    serials = {asha.post(FETCH).json()["serialnumber"] for _ in range(2)}
    assert len(serials) == 2
    assert not IdempotencyKey.objects.exists()


def test_an_empty_key_counts_as_absent(asha):
    fill_pool(2)
    serials = {asha.post(FETCH, HTTP_IDEMPOTENCY_KEY="").json()["serialnumber"] for _ in range(2)}
    assert len(serials) == 2


@pytest.mark.parametrize("key", ["x" * 256, "two words", "caf\u00e9", "a\tb", "a\x7f"])
def test_refuses_a_key_that_is_not_visible_ascii(asha, key):
    fill_pool(1)
    with nothing_changes():
        answer = asha.post(FETCH, HTTP_IDEMPOTENCY_KEY=key)
    assert (answer.status_code, answer.json()["status"]) == (400, "error")
    assert not IdempotencyKey.objects.exists()


@pytest.mark.parametrize("key", ["!", "~" * 255, "'; DROP TABLE device; --".replace(" ", "_"), "%s"])
def test_accepts_every_visible_ascii_key(asha, key):
    fill_pool(2)
    answers = [asha.post(FETCH, HTTP_IDEMPOTENCY_KEY=key) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [200, 200]
    assert fetched() == 1


def test_keys_differ_by_letter_case(asha):
    fill_pool(2)
    answers = [asha.post(FETCH, HTTP_IDEMPOTENCY_KEY=key).json()["serialnumber"] for key in ("k", "K")]
    assert len(set(answers)) == 2


def test_get_and_post_of_get_serial_number_are_one_route(asha):
    fill_pool(2)
    first = asha.get(FETCH, {"lease_minutes": "5"}, **KEY)
    second = asha.post(FETCH, {"lease_minutes": 5}, **KEY)
    assert (second.json(), second[REPLAY]) == (first.json(), "true")
    assert fetched() == 1


@pytest.mark.parametrize("body", [{"lease_minutes": 6}, {}, {"lease_minutes": 5, "x": 1}])
def test_the_same_key_with_another_body_is_422(asha, body):
    fill_pool(2)
    asha.post(FETCH, {"lease_minutes": 5}, **KEY)
    with nothing_changes():
        answer = asha.post(FETCH, body, **KEY)
    assert (answer.status_code, answer.json()["status"]) == (422, "mismatch")
    assert REPLAY not in answer


def test_the_order_of_fields_is_no_other_body(asha):
    asha.generic("POST", ADD, f'{{"serialnumber": "{SERIAL}", "x": 1}}', "application/json", **KEY)
    again = asha.generic("POST", ADD, f'{{"x":1, "serialnumber":"{SERIAL}"}}', "application/json", **KEY)
    assert (again.status_code, again[REPLAY]) == (201, "true")


def test_after_a_mismatch_the_first_answer_still_replays(asha):
    fill_pool(2)
    first = asha.post(FETCH, {}, **KEY)
    asha.post(FETCH, {"lease_minutes": 5}, **KEY)
    assert asha.post(FETCH, {}, **KEY).json() == first.json()


def test_a_refusal_is_replayed_even_when_it_would_succeed_now(asha):
    first = asha.post(FETCH, **KEY)
    fill_pool(1)
    second = asha.post(FETCH, **KEY)
    assert (first.status_code, second.status_code, second[REPLAY]) == (404, 404, "true")
    assert first.json() == second.json()
    assert fetched() == 0


def test_a_validation_refusal_is_replayed(asha):
    first, second = asha.post(ADD, {"serialnumber": "x"}, **KEY), asha.post(ADD, {"serialnumber": "x"}, **KEY)
    assert (first.status_code, second.status_code, second[REPLAY]) == (400, 400, "true")
    assert first.json() == second.json()


@pytest.mark.parametrize(
    "trouble",
    [
        RuntimeError("boom"),
        OperationalError(2013, "lost"),
        OperationalError(1053, "stop"),
        SiloError("unavailable", "Away."),
        SiloError("throttled", "Wait."),
    ],
)
@pytest.mark.django_db(transaction=True)
def test_429_and_5xx_are_not_replayed(monkeypatch, trouble):
    asha = testing.client_of("asha")
    fill_pool(1)
    with monkeypatch.context() as patch:
        patch.setattr(repository, "fetch_serial_number", raises(trouble))
        assert asha.post(FETCH, **KEY).status_code in (429, 500, 503)
    answer = asha.post(FETCH, **KEY)
    assert answer.status_code == 200
    assert REPLAY not in answer


def test_keys_are_per_caller(asha, ben):
    fill_pool(2)
    serials = {client.post(FETCH, **KEY).json()["serialnumber"] for client in (asha, ben)}
    assert len(serials) == 2


def test_one_account_is_one_caller_by_whatever_it_signs_in(asha):
    fill_pool(2)
    first = asha.post(FETCH, **KEY)
    assert browser_of("asha").post(FETCH, **KEY).json() == first.json()
    assert fetched() == 1


def test_keys_are_per_route(asha):
    serial = fill_pool(1)[0]
    assert asha.post(FETCH, **KEY).status_code == 200
    answer = asha.post(RELEASE, {"serialnumber": serial}, **KEY)
    assert answer.status_code == 200
    assert REPLAY not in answer


def test_after_24_hours_a_key_is_free_again(asha):
    fill_pool(2)
    first = asha.post(FETCH, **KEY)
    age(hours=23, minutes=59)
    assert asha.post(FETCH, **KEY).json() == first.json()
    age(hours=24, minutes=1)
    second = asha.post(FETCH, {"lease_minutes": 5}, **KEY)
    assert second.status_code == 200
    assert second.json()["serialnumber"] != first.json()["serialnumber"]
    assert asha.post(FETCH, {"lease_minutes": 5}, **KEY).json() == second.json()


def test_an_account_that_lost_its_role_gets_no_replay(asha):
    fill_pool(1)
    asha.post(FETCH, **KEY)
    User.objects.filter(username="asha").update(role="customer")
    assert asha.post(FETCH, **KEY).status_code == 403


def mapping(serial: str, **changes) -> dict:
    return {
        "serialnumber": serial,
        "uniqueIdentifier": "SHOP-1",
        "customerCode": 7,
        "customerName": "Anand",
        "company": "Anand Stores",
        "licenseUrl": "https://licence.example.com/1",
        "versionDetails": "1.0",
        **changes,
    }


def test_every_post_that_changes_devices_or_mappings_takes_a_key(root):
    first, second, third, fourth = fill_pool(4)
    requests = [
        (ADD, {"serialnumber": SERIAL}),
        ("/sil/add_upi_pro_serial/", {"serialnumber": "PRO-1"}),
        ("/sil/reject_serial_number/", {"serialnumber": SERIAL, "reason": "scratched"}),
        (FETCH, {}),
        (RELEASE, {"serialnumber": first}),
        ("/sil/allocate_serial_number/", {"serialnumber": second}),
        ("/sil/deactivate_serial_number/", {"serialnumber": third}),
        ("/sil/set_device_details/", {"serialnumber": first, "deviceid": "D-1"}),
        ("/sil/create_customer_mapping/", mapping(fourth)),
        ("/sil/update_customer_mapping/", mapping(fourth, company="Other Stores")),
        ("/sil/review_customer_mapping/", {"serialnumber": fourth, "approvedStatus": 1}),
    ]
    for path, body in requests:
        assert root.post(path, body, **KEY).status_code in (200, 201), path
        with nothing_changes():
            assert root.post(path, body, **KEY)[REPLAY] == "true", path


@pytest.mark.django_db(transaction=True)
def test_a_crash_inside_the_handler_leaves_no_key_and_no_change(monkeypatch):
    asha = testing.client_of("asha")
    fill_pool(1)
    real = repository.fetch_serial_number

    def crash_after(minutes):
        real(minutes)
        raise RuntimeError("power cut")

    monkeypatch.setattr(repository, "fetch_serial_number", crash_after)
    with nothing_changes():
        assert asha.post(FETCH, **KEY).status_code == 500
    assert not IdempotencyKey.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_crash_while_the_answer_is_kept_leaves_no_change(monkeypatch):
    asha = testing.client_of("asha")
    fill_pool(1)
    real = procedures.call

    def crash_at_the_end(name, *ins, **options):
        if name == "store_idempotent_answer":
            raise RuntimeError("power cut")
        return real(name, *ins, **options)

    with monkeypatch.context() as patch:
        patch.setattr(procedures, "call", crash_at_the_end)
        with nothing_changes():
            assert asha.post(FETCH, **KEY).status_code == 500
    assert not IdempotencyKey.objects.exists()
    assert asha.post(FETCH, **KEY).status_code == 200


@pytest.mark.django_db(transaction=True)
def test_a_refusal_leaves_its_answer_and_no_half_done_write(monkeypatch):
    asha = testing.client_of("asha")
    fill_pool(1)
    real = repository.fetch_serial_number

    def refuse_after(minutes):
        real(minutes)
        return real(minutes)  # the pool is empty now: 404

    monkeypatch.setattr(repository, "fetch_serial_number", refuse_after)
    with nothing_changes():
        assert asha.post(FETCH, **KEY).status_code == 404
    assert fetched() == 0
    assert asha.post(FETCH, **KEY)[REPLAY] == "true"


def test_old_keys_are_purged(asha):
    asha.post(FETCH, **KEY)
    asha.post(FETCH, HTTP_IDEMPOTENCY_KEY="second")
    IdempotencyKey.objects.filter(key="second").update(created_on=timezone.now() - timedelta(hours=25))
    assert int(procedures.call("purge_idempotency_keys", 100, out=("count",))["count"]) == 1
    assert IdempotencyKey.objects.get().key == "order-4711"


def age(**ago) -> None:
    IdempotencyKey.objects.update(created_on=timezone.now() - timedelta(**ago))


def raises(trouble: Exception):
    def fail(*args, **kwargs):
        raise trouble

    return fail
