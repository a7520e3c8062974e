"""Writing messages: queue_mail() and queue_sms(), and the day's quotas."""

import base64
from datetime import UTC, datetime, timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from core.testing import person
from events.models import Event
from outbox import services
from outbox.models import Message, MessageState
from outbox.tests import letters

pytestmark = pytest.mark.django_db


class Change(Exception):
    """What the messages tell of went wrong."""


def test_a_mail_waits_with_what_it_says():
    stored = Message.objects.get(pk=letters.mail().pk)
    assert (stored.channel, stored.state, stored.recipient) == ("mail", "queued", "carl@example.com")
    assert stored.contents == {
        "subject": "Entry 7",
        "text": "Your pass",
        "html": '<p>Your pass</p><img src="cid:pass.png">',
        "attachments": [["pass.png", "image/png", base64.b64encode(letters.PNG).decode()]],
    }
    assert letters.told() == []


def test_an_sms_waits_and_that_is_told():
    stored = Message.objects.get(pk=letters.sms().pk)
    assert (stored.channel, stored.state, stored.contents) == ("sms", "queued", {"text": "नमस्ते"})
    assert letters.told() == [("sms_queued", None)]
    event = Event.objects.get(action="sms_queued")
    assert (event.owner_id, letters.last_changes()) == (person("carl").pk, {"recipient": [None, "***3210"]})


def test_without_the_change_there_is_no_message():
    def change() -> None:
        with transaction.atomic():
            letters.mail()
            letters.sms()
            raise Change

    with pytest.raises(Change):
        change()
    assert not Message.objects.exists()
    assert letters.told() == []


@pytest.mark.parametrize(
    "subject", ["Entry\r\nBcc: eve@example.com", "Entry\nBcc: eve@example.com", "Entry\u2028Bcc: eve@example.com"]
)
def test_a_subject_is_one_line(subject):
    assert letters.mail(subject=subject).contents["subject"] == "Entry Bcc: eve@example.com"


def test_a_subject_keeps_the_joiners_of_indian_scripts():
    assert letters.mail(subject="क्\u200dष").contents["subject"] == "क्\u200dष"


@pytest.mark.parametrize("to", ["", "carl", "carl@example.com\nBcc: eve@example.com", "a@b.com, eve@example.com"])
def test_what_is_no_address_fails_at_once_and_refuses_nothing(to):
    message = letters.mail(to=to)
    assert (message.state, message.contents) == (MessageState.FAILED, {})
    assert letters.told() == [("email_failed", services.NO_ADDRESS)]


def test_beyond_the_quota_messages_fail_at_once(settings):
    settings.MAILS_PER_USER_AND_DAY, settings.SMS_PER_USER_AND_DAY = 2, 1
    mails = [letters.mail() for _ in range(3)]
    texts = [letters.sms() for _ in range(2)]
    assert [message.state for message in mails] == ["queued", "queued", "failed"]
    assert [message.state for message in texts] == ["queued", "failed"]
    assert (mails[-1].contents, mails[-1].last_error) == ({}, services.OVER_QUOTA)
    assert letters.told() == [
        ("email_failed", services.OVER_QUOTA),
        ("sms_queued", None),
        ("sms_failed", services.OVER_QUOTA),
    ]


def test_each_account_has_a_quota_of_its_own(settings):
    settings.MAILS_PER_USER_AND_DAY = 1
    letters.mail()
    assert letters.mail(owner_id=person("dora").pk).state == "queued"
    assert letters.mail().state == "failed"


def test_the_quota_begins_anew_with_the_day_of_utc(settings, monkeypatch):
    settings.MAILS_PER_USER_AND_DAY = 1
    last = datetime(2026, 3, 4, 23, 59, 59, 999999, tzinfo=UTC)
    monkeypatch.setattr(timezone, "now", lambda: last)
    assert [letters.mail().state for _ in range(2)] == ["queued", "failed"]
    monkeypatch.setattr(timezone, "now", lambda: last + timedelta(microseconds=1))
    assert [letters.mail().state for _ in range(2)] == ["queued", "failed"]


@pytest.mark.parametrize("limit", [0, -1])
def test_a_quota_of_nothing_sends_nothing(settings, limit):
    settings.MAILS_PER_USER_AND_DAY = limit
    assert letters.mail().state == "failed"
