"""Who has a message, and what becomes of it when its process dies, comes late or cannot write it down."""

import pytest
from django.db import OperationalError

from outbox import claims
from outbox.models import Channel, Message
from outbox.tests import letters
from outbox.tests.servers import MailServer

pytestmark = pytest.mark.django_db


@pytest.fixture
def server(settings):
    with MailServer() as running:
        settings.SMTP_URL = running.url
        yield running


def only() -> Message:
    return Message.objects.get()


def test_the_oldest_that_is_due_comes_first_and_is_given_out_once():
    first, second = letters.mail(), letters.mail()
    assert [claims.claim(Channel.MAIL) for _ in range(3)] == [first, second, None]
    assert claims.claim(Channel.SMS) is None


def test_what_is_not_due_waits():
    letters.mail()
    claims.put_back(claims.claim(Channel.MAIL), "Busy.", "450", was_tried=True)
    assert claims.claim(Channel.MAIL) is None
    letters.due()
    assert claims.claim(Channel.MAIL)


def test_a_message_whose_process_died_is_sent_once_more(server):
    letters.mail()
    claims.claim(Channel.MAIL)
    letters.send()
    assert server.arrived == []
    letters.claims_run_out()
    letters.send()
    assert (len(server.arrived), only().state, only().lost) == (1, "sent", 1)


def test_a_message_lost_twice_fails_and_the_next_one_is_sent(server):
    letters.mail()
    for _ in range(2):
        assert claims.claim(Channel.MAIL)
        letters.claims_run_out()
    letters.mail(to="next@example.com")
    letters.send()
    assert server.recipients() == ["next@example.com"]
    lost = Message.objects.earliest("pk")
    assert (lost.state, lost.lost, lost.contents) == ("failed", 2, {})
    assert ("email_failed", claims.LOST_TWICE) in letters.told()


@pytest.mark.parametrize(
    "settle",
    [
        claims.settle_sent,
        lambda message: claims.settle_failed(message, "No."),
        lambda message: claims.put_back(message, "Busy.", "450", was_tried=True),
    ],
    ids=["sent", "failed", "put back"],
)
def test_who_comes_too_late_changes_nothing(settle):
    letters.mail()
    late = claims.claim(Channel.MAIL)
    letters.claims_run_out()
    theirs = claims.claim(Channel.MAIL)
    settle(late)
    now = only()
    assert (now.state, now.claimed_until, now.attempts) == ("sending", theirs.claimed_until, 0)
    assert letters.told() == []
    claims.settle_sent(theirs)
    assert letters.told() == [("email_sent", None)]


def test_a_message_is_settled_once():
    letters.mail()
    mine = claims.claim(Channel.MAIL)
    claims.settle_sent(mine)
    claims.settle_failed(mine, "No.")
    assert only().state == "sent"
    assert letters.told() == [("email_sent", None)]


@pytest.mark.django_db(transaction=True)
def test_what_was_sent_is_written_down_when_the_database_is_back(server, monkeypatch):
    original, failures = claims.settle_sent, [OperationalError(2013, "lost"), OperationalError(2002, "away")]

    def settle_sent(message):
        if failures:
            raise failures.pop()
        original(message)

    monkeypatch.setattr(claims, "settle_sent", settle_sent)
    letters.mail()
    letters.send()
    assert failures == []
    assert (len(server.arrived), only().state) == (1, "sent")


def test_the_settled_are_forgotten_after_ninety_days(server):
    for _ in range(3):
        letters.mail()
    letters.send()
    letters.written_ago(hours=24 * 91)
    waiting = letters.sms()
    Message.objects.filter(pk=waiting.pk).update(created_at=Message.objects.earliest("pk").created_at)
    young = letters.mail()
    assert [claims.forget(most=2) for _ in range(3)] == [2, 1, 0]
    assert set(Message.objects.all()) == {waiting, young}


def test_the_command_forgets_by_itself(server):
    letters.mail()
    letters.send()
    letters.written_ago(hours=24 * 91)
    letters.send()
    assert not Message.objects.exists()
