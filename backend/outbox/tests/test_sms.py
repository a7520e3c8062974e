"""SMS through the providers: the console, and a real HTTP server."""

import logging

import pytest
from django.core.exceptions import ImproperlyConfigured

from ops.processes import free_port
from outbox import sms
from outbox.models import Message
from outbox.tests import letters
from outbox.tests.servers import SmsProvider, silent_server

pytestmark = pytest.mark.django_db


@pytest.fixture
def provider(settings):
    with SmsProvider() as running:
        settings.SMS_PROVIDER, settings.SMS_HTTP_URL, settings.SMS_HTTP_TOKEN = "http", running.url, "s3cret"
        yield running


def only() -> Message:
    return Message.objects.get()


def test_an_sms_is_posted_with_the_token(provider):
    letters.sms()
    letters.send()
    (asked,) = provider.asked
    assert (asked["to"], asked["text"]) == ("+919876543210", "नमस्ते")
    assert (asked["authorization"], asked["path"]) == ("Bearer s3cret", "/send?from=silo")
    assert asked["type"] == "application/json"
    assert (only().state, only().contents) == ("sent", {})
    assert letters.told() == [("sms_queued", None), ("sms_sent", None)]


@pytest.mark.parametrize("status", [400, 401, 404, 302])
def test_a_refusal_is_final(provider, status):
    provider.status = status
    letters.sms()
    letters.send(rounds=2)
    assert (only().state, only().contents) == ("failed", {})
    assert len(provider.asked) == 1
    assert letters.told()[-1] == ("sms_failed", f"The SMS provider refused it ({status}).")


@pytest.mark.parametrize("status", [408, 429, 500, 503])
def test_a_provider_that_cannot_now_is_asked_again_with_the_same_key(provider, status):
    provider.status = status
    letters.sms()
    letters.send(rounds=2)
    assert (only().state, only().attempts) == ("queued", 1)
    provider.status = 200
    letters.due()
    letters.send()
    assert only().state == "sent"
    first, second = provider.asked
    assert first["key"] == second["key"]
    assert [action for action, _ in letters.told()] == ["sms_queued", "sms_sent"]


def test_each_sms_has_a_key_of_its_own(provider):
    letters.sms()
    letters.sms()
    letters.send()
    assert len({asked["key"] for asked in provider.asked}) == 2


def test_a_provider_that_never_answers_is_asked_again(settings, monkeypatch):
    monkeypatch.setattr(sms, "SOCKET_SECONDS", 0.3)
    with silent_server() as port:
        settings.SMS_PROVIDER, settings.SMS_HTTP_URL = "http", f"http://127.0.0.1:{port}/"
        letters.sms()
        letters.send()
    assert (only().state, only().attempts) == ("queued", 1)


def test_a_provider_that_is_away_costs_no_attempt(settings):
    settings.SMS_PROVIDER, settings.SMS_HTTP_URL = "http", f"http://127.0.0.1:{free_port()}/"
    letters.sms()
    letters.send()
    assert (only().state, only().attempts) == ("queued", 0)


@pytest.mark.parametrize(("production", "state"), [(False, "sent"), (True, "failed")])
def test_the_console_tells_the_log_and_is_no_provider_in_production(settings, caplog, production, state):
    settings.PRODUCTION = production
    letters.sms(text="MH 12 may enter")
    with caplog.at_level(logging.INFO):
        letters.send()
    assert only().state == state
    assert ("MH 12 may enter" in caplog.text) is not production
    assert "9876543210" not in caplog.text


@pytest.mark.parametrize(("name", "url"), [("pigeon", ""), ("http", ""), ("http", "ftp://x/"), ("", "")])
def test_refuses_what_is_no_provider(settings, name, url):
    settings.SMS_PROVIDER, settings.SMS_HTTP_URL = name, url
    with pytest.raises(ImproperlyConfigured, match="SMS_"):
        sms.carrier()
