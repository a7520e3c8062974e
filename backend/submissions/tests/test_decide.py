"""POST submissions/<id>/approve/ and reject/: every state, every caller, and two who decide at once."""

from datetime import timedelta

import pytest

from core.testing import CAST, client_of, person
from core.tests.parallel import at_once, codes
from core.tests.tables import nothing_changes
from outbox.models import Message
from submissions.models import Submission
from submissions.tests import gatehouse
from submissions.tests.gatehouse import DECIDERS, HELPER, STATES, at, refused

REASON = {"reason": "No room today"}
BECOMES = {"approve": "approved", "reject": "rejected"}


@pytest.mark.django_db
@pytest.mark.parametrize("action", BECOMES)
@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("name", CAST)
def test_every_caller_in_every_state(name, state, action):
    made, client = gatehouse.entry(state), client_of(name)
    if name not in DECIDERS or state != "pending":
        with nothing_changes():
            answer = client.post(at(made, action), REASON)
            sentence = refused(answer, 409 if name in DECIDERS else 403)
        if name in DECIDERS:
            assert state in sentence
            assert answer.json()["submission"]["status"] == state
        return
    answer = client.post(at(made, action), REASON)
    assert answer.status_code == 200
    told = answer.json()
    assert (told["submission"]["status"], told["submission"]["decided_by"]) == (BECOMES[action], name)
    assert isinstance(told["message"], str)
    made.refresh_from_db()
    assert (made.status, made.decided_by_id) == (BECOMES[action], person(name).pk)
    event = gatehouse.last_event("submission", BECOMES[action])
    assert (event.key, event.actor, event.owner_id) == (str(made.pk), name, person("carl").pk)
    assert gatehouse.changes_of(event)["status"] == ["pending", BECOMES[action]]


def test_approval_is_valid_for_the_days_of_the_setting(gita, settings):
    settings.PASS_VALID_DAYS = 3
    made = gatehouse.entry()
    told = gita.post(at(made, "approve")).json()["submission"]
    made.refresh_from_db()
    assert made.valid_until - made.decided_at == timedelta(days=3)
    assert (told["is_expired"], told["reject_reason"]) == (False, "")


def test_nobody_but_the_gate_renames_whom_it_let_in(gita, carl):
    for state, code in (("pending", 200), ("approved", 403)):
        person_id = gatehouse.entry(state, driver_phone=f"9876500{code}", driver_name="Ravi Rao").driver_id
        assert carl.patch(f"/api/drivers/{person_id}/", {"name": "Ravi Kumar"}).status_code == code
        assert gita.patch(f"/api/drivers/{person_id}/", {"name": "Ravi K Rao"}).status_code == 200


def test_rejection_keeps_and_tells_the_reason(gita, carl):
    made = gatehouse.entry()
    gita.post(at(made, "reject"), REASON)
    assert carl.get(at(made)).json()["reject_reason"] == "No room today"
    assert carl.get(at(made)).json()["valid_until"] is None
    assert gatehouse.last_event("submission", "rejected").reason == "No room today"


@pytest.mark.parametrize("bad", [{}, {"reason": ""}, {"reason": " "}, {"reason": None}, {"reason": "x" * 501}])
def test_refuses_a_rejection_without_a_reason(gita, bad):
    made = gatehouse.entry()
    with nothing_changes():
        refused(gita.post(at(made, "reject"), bad), 400, "reason")
        refused(gita.post(at(made, "reject"), {"reason": "a\x00b"}), 400, "reason")
        refused(gita.post(at(made, "reject"), {"reason": ["x"]}), 400, "reason")


@pytest.mark.parametrize("action", BECOMES)
def test_an_unknown_entry_is_not_found(gita, action):
    with nothing_changes():
        refused(gita.post(at(999_999, action), REASON), 404)
        refused(gita.post(f"{gatehouse.URL}{'9' * 40}/{action}/", REASON), 404)


@pytest.mark.parametrize("action", BECOMES)
def test_nobody_decides_nothing(nobody, action):
    made = gatehouse.entry()
    with nothing_changes():
        refused(nobody.post(at(made, action), REASON), 401)


def test_a_blacklisted_person_stops_the_approval(gita):
    made = gatehouse.entry(**HELPER)
    gatehouse.blacklist("+919876543211", "Stole a pallet")
    with nothing_changes():
        answer = gita.post(at(made, "approve"))
        assert refused(answer, 409) == "Sita Devi is blacklisted: Stole a pallet"
    assert answer.json()["blocked_by"] == answer.json()["submission"]["blocked_by"] == [answer.json()["message"]]
    assert gita.post(at(made, "reject"), REASON).status_code == 200


def test_an_expired_paper_stops_the_approval(gita):
    made = gatehouse.entry(puc=gatehouse.picture(), puc_expires_on="2020-01-31")
    with nothing_changes():
        assert refused(gita.post(at(made, "approve")), 409) == "PUC certificate expired on 2020-01-31."


@pytest.mark.parametrize("action", BECOMES)
def test_a_key_sent_twice_decides_once(gita, action):
    made = gatehouse.entry()
    first = gita.post(at(made, action), REASON, headers={"Idempotency-Key": "k"})
    with nothing_changes():
        again = gita.post(at(made, action), REASON, headers={"Idempotency-Key": "k"})
    assert (first.status_code, again.status_code, again.json()) == (200, 200, first.json())
    assert again.headers["Idempotent-Replay"] == "true"


def test_tells_the_customer_by_mail_and_the_driver_of_an_approval(gita):
    approved, rejected = gatehouse.entry(), gatehouse.entry()
    Message.objects.all().delete()
    gita.post(at(approved, "approve"))
    gita.post(at(rejected, "reject"), REASON)
    found = [(message.channel, message.key, message.recipient) for message in Message.objects.order_by("pk")]
    mail_to = approved.customer_email
    assert found == [
        ("mail", str(approved.pk), mail_to),
        ("sms", str(approved.pk), "+919876543210"),
        ("mail", str(rejected.pk), mail_to),
    ]


@pytest.mark.django_db(transaction=True)
def test_approvals_and_rejections_at_once_one_wins():
    gita, made = client_of("gita"), gatehouse.entry()
    Message.objects.all().delete()
    works = [lambda action=action: gita.post(at(made, action), REASON) for action in [*BECOMES] * 8]
    answers = at_once(*works)
    assert codes(answers) == [200] + [409] * 15
    winner = next(answer.json()["submission"]["status"] for answer in answers if answer.status_code == 200)
    assert Submission.objects.get(pk=made.pk).status == winner
    assert gatehouse.events_of(made, among=("approved", "rejected")) == [winner]
    assert Message.objects.filter(channel="mail").count() == 1


@pytest.mark.django_db(transaction=True)
def test_an_approval_that_cannot_be_recorded_is_none(monkeypatch, caplog):
    gita, made = client_of("gita"), gatehouse.entry()

    def power_cut(*args, **kwargs):
        assert Submission.objects.get(pk=made.pk).status == "approved"
        raise RuntimeError("power cut")

    monkeypatch.setattr("submissions.decisions.record", power_cut)
    with nothing_changes(), caplog.at_level("ERROR"):
        refused(gita.post(at(made, "approve")), 500)
