"""What the receiver gets: every event once by id, in order of its key, signed; whatever it answers."""

import time

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError, ProgrammingError

from events.models import Event
from events.record import record
from outbox.tests.servers import silent_server, wait_until
from webhooks import claims, sender, services, signing, tail
from webhooks.models import Cursor, Delivery, Webhook
from webhooks.sender import Sender
from webhooks.tests import house

pytestmark = pytest.mark.django_db
ONE, OTHER = "202505AMP000001B", "202505AMP000002B"


def only() -> Delivery:
    return Delivery.objects.get()


def fresh(webhook: Webhook) -> Webhook:
    return Webhook.objects.get(pk=webhook.pk)


def test_an_event_is_told_signed_with_its_id_topic_key_and_time(receiver):
    house.happen()  # before: not told
    _, secret = house.webhook(receiver.url)
    event = house.happen()
    house.send()
    house.send()
    (request,) = receiver.arrived
    at = Event.objects.get(pk=event).at.isoformat(timespec="microseconds")
    assert request.told == {"id": event, "topic": "device.approved", "key": ONE, "at": at}
    assert request.headers["X-Silo-Event"] == "device.approved"
    assert request.headers["X-Silo-Delivery"] == str(event)
    assert request.headers["Content-Type"] == "application/json"
    assert request.is_signed_with(secret)
    assert not request.is_signed_with("whsec_another")
    assert not request.is_signed_with(secret, now=time.time() + 3600)
    done = only()
    assert (done.state, done.attempts, done.status, done.answer, done.problem) == ("delivered", 1, 200, "thank you", "")
    assert done.seconds is not None


def test_who_and_what_leave_the_house_only_where_that_is_wished_and_never_about_people(receiver):
    house.webhook(receiver.url, with_changes=True)
    house.happen()
    house.happen("7", "updated", "customer")
    house.happen("7", "created", "user")
    house.happen("9", "created", "webhook")  # another one's address may hold a password
    imported = {"isapproved": [None, 2], "rejectReason": [None, "Asha dropped it"]}
    record("device", OTHER, "registered", imported, reason="Asha's box")
    house.send()
    told = {request.told["topic"]: request.told for request in receiver.taken}
    assert told["device.approved"]["changes"] == {"isapproved": [0, 1]}
    assert "actor" in told["device.approved"]
    for topic in ("customer.updated", "user.created", "webhook.created"):
        assert {*told[topic]} == {"id", "topic", "key", "at"}
    assert told["device.registered"]["changes"] == {"isapproved": [None, 2]}
    assert "Asha" not in str(told)


def test_only_the_topics_asked_for_and_what_is_no_topic_to_nobody(receiver):
    house.webhook(receiver.url, topics=["device.rejected", "order.placed"])
    house.webhook(receiver.url, topics=["*"], name="all")
    house.happen()
    rejected = house.happen(action="rejected")
    house.happen(action="signed_in", entity="user", key="4")
    house.send()
    assert sorted(receiver.ids().count(each) for each in set(receiver.ids())) == [1, 2]
    assert receiver.ids().count(rejected) == 2


def test_an_inactive_one_is_not_told_what_happens_meanwhile(receiver):
    webhook, _ = house.webhook(receiver.url, is_active=False)
    house.happen()
    house.send()
    services.change(webhook.pk, {"is_active": True})
    later = house.happen()
    house.send()
    assert receiver.ids() == [later]


def test_a_delivery_that_fails_holds_back_its_key_alone(receiver):
    _, secret = house.webhook(receiver.url)
    mine = [house.happen(ONE, action) for action in ("approved", "rejected", "approved")]
    mapped = house.happen(ONE, "created", "mapping")
    others = [house.happen(OTHER, action) for action in ("approved", "rejected")]
    elsewhere = house.happen(ONE, "placed", "order")  # the same text, another thing
    receiver.answers = lambda told: 503 if told["key"] == ONE and told["topic"] != "order.placed" else 200
    house.send()
    assert receiver.ids_of(OTHER) == others
    assert receiver.ids_of(ONE) == [elsewhere]
    assert len(receiver.arrived) == 4  # of the key that failed, the first event alone was tried
    receiver.answers = lambda told: 200
    house.due()
    house.send()
    assert receiver.ids_of(ONE) == [elsewhere, *mine, mapped]
    assert all(request.is_signed_with(secret) for request in receiver.arrived)


def test_one_that_hangs_holds_up_no_other_and_is_ended_in_time(receiver, monkeypatch):
    monkeypatch.setattr(sender, "SECONDS", 2)
    with silent_server() as port:
        hanging, _ = house.webhook(f"http://127.0.0.1:{port}/")
        house.webhook(receiver.url, name="well")
        events = [house.happen(f"202505AMP{number:06}B") for number in range(30)]
        running = Sender(lambda seconds: False)
        while len(receiver.taken) < 30:
            running._step()
        assert list(running.under_way.values()).count(hanging.pk) == 4
        assert house.states(hanging).get("delivered") is None
        running._finish()
    assert sorted(receiver.ids()) == events
    problems = Delivery.objects.filter(webhook=hanging).exclude(problem="")
    assert len(problems) == 4
    assert all(each.problem.startswith("No answer within 2 seconds.") for each in problems)


def test_an_unwell_one_has_one_delivery_under_way(receiver):
    webhook, _ = house.webhook(receiver.url)
    assert claims.lanes(webhook) == 4
    receiver.answers = lambda told: 500
    for number in range(3):
        house.happen(str(number), "placed", "order")
    house.send()
    assert claims.lanes(fresh(webhook)) == 1


def test_the_log_keeps_a_short_line_of_the_answer_without_secrets(receiver):
    _, secret = house.webhook(receiver.url)
    receiver.says = f"<b>\x00\n{secret}</b> ".encode() + b"\xff" + b"x" * 9000
    house.happen()
    house.send()
    assert len(only().answer) == 500
    assert secret not in only().answer
    assert only().answer.startswith("<b> ***</b>")


@pytest.mark.parametrize("named", [[], ["erp.internal"]])
def test_never_our_own_network_also_when_the_setting_changed(receiver, settings, named):
    house.webhook(receiver.url)
    settings.WEBHOOKS_ALLOWED_HOSTS = named
    house.happen()
    house.send()
    assert receiver.arrived == []
    assert "our own network" in only().problem


def test_with_another_secret_key_nothing_is_signed_wrongly(receiver, settings):
    webhook, _ = house.webhook(receiver.url)
    settings.SECRET_KEY = "another" * 8
    house.happen()
    house.send()
    assert receiver.arrived == []
    assert only().problem == sender.UNSIGNED
    _, secret = services.rotate_secret(webhook.pk)
    house.due()
    house.send()
    (request,) = receiver.arrived
    assert request.is_signed_with(secret)
    assert request.headers["X-Silo-Signature"].count("v1=") == 1


def test_while_a_secret_is_rotated_both_are_signed_with(receiver):
    webhook, old = house.webhook(receiver.url)
    _, new = services.rotate_secret(webhook.pk)
    house.happen()
    house.send()
    assert receiver.arrived[0].is_signed_with(old)
    assert receiver.arrived[0].is_signed_with(new)
    Webhook.objects.update(old_secret_until=fresh(webhook).created_at)
    house.happen()
    house.send()
    assert not receiver.arrived[1].is_signed_with(old)
    assert receiver.arrived[1].is_signed_with(new)
    assert signing.hint_of(new) == fresh(webhook).secret_hint


def test_without_any_webhook_nothing_is_followed():
    house.happen()
    house.send()
    assert not Cursor.objects.exists()


def test_settings_that_cannot_work_are_told(settings):
    settings.WEBHOOKS_ALLOWED_HOSTS = ["10.0.0.0/99"]
    with pytest.raises(CommandError, match="WEBHOOKS_ALLOWED_HOSTS"):
        call_command("send_webhooks", "--once")


def test_waits_until_there_is_something(receiver):
    house.webhook(receiver.url)
    rounds = iter(range(200))

    def stop(seconds: float) -> bool:
        if next(rounds) == 3:
            house.happen()
        return len(receiver.taken) == 1

    Sender(stop).go_on(0.01)
    wait_until(lambda: len(receiver.taken) == 1)


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (OperationalError(2006, "gone"), "The database is away."),
        (ProgrammingError(1146, "no such table"), "The database refused a step of the sender."),
    ],
)
def test_only_a_database_that_is_away_is_called_so(caplog, monkeypatch, error, told):
    def fail():
        raise error

    monkeypatch.setattr(tail, "look", fail)
    monkeypatch.setattr(sender.connection, "close", lambda: None)  # the test's own transaction
    with caplog.at_level("WARNING", logger="webhooks.sender"):
        Sender(lambda seconds: True).go_on(0.01)
    assert [record.message for record in caplog.records] == [told]
