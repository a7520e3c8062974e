"""POST submissions/verify/: exactly once, and why not."""

import random
from datetime import timedelta

import pytest
from django.utils import timezone

from core.testing import CAST, client_of, person
from core.tests.parallel import at_once, codes
from core.tests.tables import nothing_changes
from submissions import passes
from submissions.models import Submission
from submissions.tests import gatehouse
from submissions.tests.gatehouse import DECIDERS, HELPER, VERIFY, at, not_admitted, refused
from submissions.tests.test_passes import mutations


def scan(client, made: Submission, **more):
    return client.post(VERIFY, {"payload": made.qr_payload, **more})


@pytest.mark.django_db
@pytest.mark.parametrize("name", CAST)
def test_the_gate_and_admins_let_in_and_nobody_else(name):
    made, client = gatehouse.entry("approved"), client_of(name)
    if name not in DECIDERS:
        with nothing_changes():
            refused(scan(client, made), 403)
        return
    answer = scan(client, made)
    told = answer.json()
    assert (answer.status_code, told["valid"]) == (200, True)
    assert (told["submission"]["id"], told["submission"]["status"]) == (made.pk, "completed")
    assert told["submission"]["completed_by"] == name
    made.refresh_from_db()
    assert (made.status, made.completed_by_id) == ("completed", person(name).pk)
    event = gatehouse.last_event("submission", "completed")
    assert (event.key, event.actor, event.owner_id) == (str(made.pk), name, person("carl").pk)
    assert gatehouse.changes_of(event) == {"status": ["approved", "completed"]}


def test_nobody_may_not(nobody):
    made = gatehouse.entry("approved")
    with nothing_changes():
        refused(scan(nobody, made), 401)


def test_a_used_pass_says_who_let_it_in_and_when(gita, root):
    made = gatehouse.entry("approved")
    first = scan(root, made).json()["submission"]
    with nothing_changes():
        told = not_admitted(scan(gita, made), 409, "used")
    assert told["submission"]["completed_by"] == "root"
    assert told["submission"]["completed_at"] == first["completed_at"]


@pytest.mark.parametrize("state", ["pending", "rejected"])
def test_a_pass_that_was_not_approved_does_not_admit(gita, state):
    made = gatehouse.entry(state)
    with nothing_changes():
        told = not_admitted(scan(gita, made), 409, state)
    assert told["submission"]["id"] == made.pk


@pytest.mark.parametrize("late", [timedelta(0), timedelta(days=30)])
def test_a_pass_expires(gita, late):
    made = gatehouse.entry("approved")
    Submission.objects.filter(pk=made.pk).update(valid_until=timezone.now() - late)
    with nothing_changes():
        told = not_admitted(scan(gita, made), 400, "expired")
    assert told["submission"]["is_expired"] is True


def test_a_pass_admits_until_its_last_moment(gita):
    made = gatehouse.entry("approved")
    Submission.objects.filter(pk=made.pk).update(valid_until=timezone.now() + timedelta(minutes=5))
    assert scan(gita, made).status_code == 200


@pytest.mark.parametrize("phone", ["+919876543210", "+919876543211"])
@pytest.mark.parametrize("headers", [{}, {"Idempotency-Key": "k"}])
def test_somebody_blacklisted_since_the_approval_is_refused_and_recorded(gita, phone, headers):
    made = gatehouse.entry("approved", **HELPER)
    driver = gatehouse.blacklist(phone, "Stole a pallet")
    told = not_admitted(gita.post(VERIFY, {"payload": made.qr_payload}, headers=headers), 409, "blacklisted")
    assert told["message"] == f"{driver.name} is blacklisted: Stole a pallet"
    made.refresh_from_db()
    assert (made.status, made.completed_at) == ("approved", None)
    event = gatehouse.last_event("driver", "refused")
    assert (event.key, event.actor, event.reason) == (str(driver.pk), "gita", "Stole a pallet")
    assert event.owner_id is None


STRANGE = [None, "", " ", 5, 1.5, True, [], ["x"], {}, {"a": 1}, "x", "x" * 100_000, "é", "\x00", "a:b", ":"]


@pytest.mark.parametrize("payload", STRANGE, ids=lambda value: repr(value)[:20])
def test_what_is_no_pass_is_forged(gita, payload):
    gatehouse.entry("approved")
    with nothing_changes():
        told = not_admitted(gita.post(VERIFY, {"payload": payload}), 400, "forged")
    assert "submission" not in told


def test_a_body_without_a_payload_is_forged_and_so_is_a_form_with_a_file(gita):
    with nothing_changes():
        not_admitted(gita.post(VERIFY, {}), 400, "forged")
        not_admitted(gita.post(VERIFY, {"payload": gatehouse.picture()}, format="multipart"), 400, "forged")


def test_a_form_may_carry_the_payload(gita):
    made = gatehouse.entry("approved")
    assert gita.post(VERIFY, {"payload": made.qr_payload}, format="multipart").status_code == 200


def test_ten_megabytes_are_refused_unread(gita):
    with nothing_changes():
        refused(gita.post(VERIFY, {"payload": "x" * 10_000_000}), 413)


@pytest.mark.parametrize("body", ["[]", "null", "{", '{"payload": NaN}', "\xff", '"text"'])
def test_a_body_that_is_no_object_is_refused(gita, body):
    with nothing_changes():
        refused(gita.post(VERIFY, body, content_type="application/json"), 400)


def test_three_hundred_mutated_payloads_do_not_admit(gita):
    made = gatehouse.entry("approved")
    chance = random.Random(7)  # noqa: S311  the same damage every time
    with nothing_changes():
        for payload in mutations(made.qr_payload, 300, chance):
            not_admitted(gita.post(VERIFY, {"payload": payload}), 400, "forged")
    assert scan(gita, made).status_code == 200


def test_a_signed_id_of_no_entry_is_forged(gita):
    with nothing_changes():
        not_admitted(gita.post(VERIFY, {"payload": passes.sign(passes.new_id())}), 400, "forged")


def test_a_pass_of_another_installation_is_forged(gita, settings):
    made = gatehouse.entry("approved")
    settings.PASS_KEYS = ["k" * 50]
    with nothing_changes():
        not_admitted(scan(gita, made), 400, "forged")


def test_an_entry_has_one_payload_and_not_one_of_each_key(gita, settings):
    made = gatehouse.entry("approved")
    settings.PASS_KEYS = ["k" * 50, *settings.PASS_KEYS]
    with nothing_changes():
        not_admitted(gita.post(VERIFY, {"payload": passes.sign(made.pass_id)}), 400, "forged")
    assert scan(gita, made).status_code == 200


def test_keys_can_be_rotated_under_passes_that_are_out(gita, settings):
    old = gatehouse.entry("approved")
    settings.PASS_KEYS = ["second" * 10, *settings.PASS_KEYS]
    new = gatehouse.entry("approved")
    assert [scan(gita, made).status_code for made in (old, new)] == [200, 200]
    late = gatehouse.entry("approved")
    settings.PASS_KEYS = ["third" * 10]
    not_admitted(scan(gita, late), 400, "forged")


def test_a_reason_is_kept_only_where_the_boxes_do_not_fit(gita):
    plain, fitting, other = (
        gatehouse.entry("approved"),
        gatehouse.entry("approved", manifest=["A-1"]),
        gatehouse.entry("approved", manifest=["A-1"]),
    )
    gita.post(at(fitting, "boxes"), {"serial_number": "A-1"})
    for made in (plain, fitting, other):
        assert scan(gita, made, reason="Two come later").status_code == 200
    found = [Submission.objects.get(pk=made.pk).completion_reason for made in (plain, fitting, other)]
    assert found == ["", "", "Two come later"]
    assert gatehouse.last_event("submission", "completed").reason == "Two come later"


@pytest.mark.parametrize("reason", ["x" * 501, "a\x00b", ["x"], {"a": 1}])
def test_refuses_a_reason_that_is_none(gita, reason):
    made = gatehouse.entry("approved", manifest=["A-1"])
    with nothing_changes():
        refused(scan(gita, made, reason=reason), 400, "reason")


def test_a_key_sent_twice_answers_the_same_and_another_scan_does_not(gita):
    made = gatehouse.entry("approved")
    first = gita.post(VERIFY, {"payload": made.qr_payload}, headers={"Idempotency-Key": "k"})
    with nothing_changes():
        again = gita.post(VERIFY, {"payload": made.qr_payload}, headers={"Idempotency-Key": "k"})
        not_admitted(scan(gita, made), 409, "used")
    assert (again.status_code, again.json()) == (200, first.json())
    assert again.headers["Idempotent-Replay"] == "true"


@pytest.mark.django_db(transaction=True)
def test_of_sixty_four_scans_at_once_one_admits():
    made = gatehouse.entry("approved", **HELPER)
    clients = [client_of(name) for name in DECIDERS]
    answers = at_once(*[lambda number=number: scan(clients[number % 2], made) for number in range(64)])
    assert codes(answers) == [200] + [409] * 63
    assert {answer.json().get("reason") for answer in answers} == {None, "used"}
    assert gatehouse.events_of(made, among=("completed",)) == ["completed"]


@pytest.mark.django_db(transaction=True)
def test_an_admission_that_cannot_be_recorded_is_none(monkeypatch, caplog):
    gita, made = client_of("gita"), gatehouse.entry("approved", manifest=["A-1"])
    gita.post(at(made, "boxes"), {"serial_number": "A-1"})

    def power_cut(*args, **kwargs):
        assert Submission.objects.get(pk=made.pk).status == "completed"
        raise RuntimeError("power cut")

    monkeypatch.setattr("submissions.admission.manifest.tell_devices", power_cut)
    with nothing_changes(), caplog.at_level("ERROR"):
        refused(scan(gita, made), 500)
    assert scan(gita, made).status_code == 500
