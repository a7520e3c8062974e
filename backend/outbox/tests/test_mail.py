"""Mails through a real SMTP server: what arrives, what is refused, and a server that hangs."""

import logging
import smtplib

import pytest
from django.core.exceptions import ImproperlyConfigured

from ops.processes import free_port
from outbox import carriers, claims, mail, sender
from outbox.models import Message
from outbox.tests import letters
from outbox.tests.servers import MailServer, dripping_server, silent_server

pytestmark = pytest.mark.django_db


@pytest.fixture
def server(settings):
    with MailServer() as running:
        settings.SMTP_URL = running.url
        yield running


def only() -> Message:
    return Message.objects.get()


def test_a_mail_arrives_whole(server, settings):
    settings.MAIL_FROM = "Silo <gate@silo.example>"
    letters.mail(subject="प्रवेश 7 – Entry")
    letters.send()
    (arrived,) = server.arrived
    assert (arrived["Subject"], arrived["From"], arrived["To"]) == (
        "प्रवेश 7 – Entry",
        "Silo <gate@silo.example>",
        "carl@example.com",
    )
    assert arrived["Auto-Submitted"] == "auto-generated"
    assert arrived["Message-ID"].endswith("@silo.example>")
    assert arrived.get_content_type() == "multipart/related"
    assert arrived.get_body(("plain",)).get_content().strip() == "Your pass"
    assert "cid:pass.png" in arrived.get_body(("html",)).get_content()
    picture = next(part for part in arrived.walk() if part.get_content_type() == "image/png")
    assert (picture["Content-ID"], picture.get_filename()) == ("<pass.png>", "pass.png")
    assert picture.get_content_disposition() == "inline"
    assert picture.get_content() == letters.PNG


def test_what_was_sent_is_marked_emptied_and_told(server):
    letters.mail()
    letters.send()
    done = only()
    assert (done.state, done.contents, done.claimed_until, done.last_error) == ("sent", {}, None, "")
    assert done.sent_at
    assert letters.told() == [("email_sent", None)]
    assert letters.last_changes() == {"recipient": [None, "c***@example.com"]}


def test_what_was_sent_is_not_sent_again(server):
    letters.mail()
    letters.send(rounds=3)
    assert len(server.arrived) == 1


def test_many_go_through_one_connection(server, monkeypatch):
    opened = []
    monkeypatch.setattr(mail.EmailBackend, "open", _counting(opened, mail.EmailBackend.open))
    for number in range(5):
        letters.mail(to=f"carl{number}@example.com")
    letters.send()
    assert server.recipients() == [f"carl{number}@example.com" for number in range(5)]
    assert opened.count(True) == 1


def _counting(opened: list, original):
    def counted(self):
        opened.append(original(self))
        return opened[-1]

    return counted


def test_a_connection_that_the_server_closed_is_opened_again(server):
    letters.mail(to="one@example.com")
    letters.mail(to="two@example.com")
    carrier = mail.carrier()
    first, second = Message.objects.order_by("pk")
    carrier.send(first)
    server.stop()
    server.start()
    carrier.send(second)
    carrier.close()
    assert server.recipients() == ["one@example.com", "two@example.com"]


@pytest.mark.parametrize(("step", "reply"), [("RCPT", "550 no such mailbox"), ("DATA", "554 not wanted")])
def test_a_final_refusal_fails_at_once_and_stops_nobody_else(server, step, reply):
    server.answers[step] = lambda to: reply if to == "nobody@example.com" else None
    letters.mail(to="nobody@example.com")
    letters.mail()
    letters.send()
    assert server.recipients() == ["carl@example.com"]
    failed = Message.objects.get(recipient="nobody@example.com")
    assert (failed.state, failed.contents, failed.last_error) == ("failed", {}, reply)
    code = reply[:3]
    assert letters.told() == [("email_failed", f"The mail server refused it ({code})."), ("email_sent", None)]


def test_a_refusal_for_now_is_tried_again_after_a_pause(server):
    server.answers["RCPT"] = lambda to: "450 try later"
    letters.mail()
    letters.send(rounds=3)
    waiting = only()
    assert (waiting.state, waiting.attempts, waiting.last_error) == ("queued", 1, "450 try later")
    assert 20 < (waiting.not_before - waiting.created_at).total_seconds() < 60
    assert waiting.contents
    assert letters.told() == []
    server.answers.clear()
    letters.due()
    letters.send()
    assert (only().state, len(server.arrived)) == ("sent", 1)


@pytest.mark.parametrize("code", [530, 535])
def test_a_sign_in_that_fails_is_about_us_and_fails_no_message(server, monkeypatch, code):
    def refuse(self):
        raise smtplib.SMTPAuthenticationError(code, b"who are you?")

    letters.mail()
    with monkeypatch.context() as refusing:
        refusing.setattr(mail.EmailBackend, "open", refuse)
        letters.send()
    assert (only().state, only().attempts) == ("queued", 0)
    server.answers["RCPT"] = lambda to: "530 sign in first"
    letters.send()
    assert (only().state, only().attempts) == ("queued", 1)
    assert letters.told() == []


def test_pauses_grow_to_six_hours():
    pauses = [claims._pause(attempts).total_seconds() for attempts in range(1, 30)]
    for attempt, pause in enumerate(pauses):
        wanted = min(30 * 2**attempt, 6 * 3600)
        assert 0.75 * wanted <= pause <= min(1.25 * wanted, 6 * 3600)


def test_after_a_day_it_is_given_up(server):
    server.answers["RCPT"] = lambda to: "450 try later"
    letters.mail()
    letters.written_ago(hours=25)
    letters.send()
    assert (only().state, only().contents) == ("failed", {})
    assert letters.told() == [("email_failed", "Given up after 24 hours. The mail server refused it (450).")]


def test_a_server_that_is_away_costs_no_attempt_and_is_left_alone_for_a_while(settings):
    settings.SMTP_URL = f"smtp://127.0.0.1:{free_port()}"
    for _ in range(3):
        letters.mail()
    running = sender.Sender(lambda seconds: False)
    running.once()
    assert set(Message.objects.values_list("state", "attempts")) == {("queued", 0)}
    assert Message.objects.exclude(last_error="").count() == 1
    running.once()
    assert Message.objects.exclude(last_error="").count() == 1
    assert letters.told() == []


def test_a_server_that_never_answers_is_away(settings, monkeypatch):
    monkeypatch.setattr(mail, "SOCKET_SECONDS", 0.3)
    with silent_server() as port:
        settings.SMTP_URL = f"smtp://127.0.0.1:{port}"
        letters.mail()
        letters.sms()
        letters.send()
    assert Message.objects.get(channel="mail").state == "queued"
    assert "timed out" in Message.objects.get(channel="mail").last_error
    assert Message.objects.get(channel="sms").state == "sent"


def test_a_server_that_answers_a_byte_at_a_time_is_not_waited_for(settings, monkeypatch):
    monkeypatch.setattr(sender, "in_time", lambda: carriers.in_time(0.5))
    with dripping_server() as port:
        settings.SMTP_URL = f"smtp://127.0.0.1:{port}"
        letters.mail()
        letters.send()
    assert only().state == "queued"
    assert "no answer within" in only().last_error


def test_a_server_that_hangs_over_a_mail_is_tried_again_later(server, settings, monkeypatch):
    patient = mail.SOCKET_SECONDS
    monkeypatch.setattr(mail, "SOCKET_SECONDS", 1)
    server.thinks = 30
    letters.mail()
    letters.send()
    assert (only().state, only().attempts) == ("queued", 1)
    monkeypatch.setattr(mail, "SOCKET_SECONDS", patient)
    server.thinks = 0
    letters.due()
    letters.send()
    assert only().state == "sent"
    # Taken twice, because nobody could know of the first time; its number tells that it is one.
    assert len(server.arrived) == 2
    assert len({arrived["Message-ID"] for arrived in server.arrived}) == 1
    assert len({arrived["Date"] for arrived in server.arrived}) == 1


@pytest.mark.parametrize("to", ["चाचा@example.com", '"a b"@example.com'])
def test_an_odd_address_stops_nobody_else(server, to):
    letters.mail(to=to)
    letters.mail()
    letters.send()
    assert "carl@example.com" in server.recipients()
    assert not Message.objects.filter(state__in=["queued", "sending"]).exists()


def test_without_a_server_the_log_tells_what_would_leave_and_nobodys_name(settings, caplog):
    settings.SMTP_URL = ""
    letters.mail(subject="Entry 7")
    with caplog.at_level(logging.INFO):
        letters.send()
    assert only().state == "sent"
    assert "Entry 7" in caplog.text
    assert "example.com" in caplog.text
    assert "carl" not in caplog.text


def test_production_does_not_call_that_sent(settings):
    settings.SMTP_URL, settings.PRODUCTION = "", True
    letters.mail()
    letters.send()
    assert only().state == "failed"
    assert letters.told() == [("email_failed", "No mail server is set up.")]


@pytest.mark.parametrize(
    ("url", "port", "tls", "ssl", "user", "password"),
    [
        ("smtp://mail.example.com", 25, False, False, "", ""),
        ("smtp://mail.example.com:587", 587, True, False, "", ""),
        ("smtp://me%40x.com:p%40ss@mail.example.com:25", 25, True, False, "me@x.com", "p@ss"),
        ("smtps://me:p@mail.example.com", 465, False, True, "me", "p"),
        ("smtp://me:p@localhost:2525", 2525, False, False, "me", "p"),
        ("smtp://me:p@[::1]:2525", 2525, False, False, "me", "p"),
    ],
)
def test_reads_the_address_of_the_server(url, port, tls, ssl, user, password):
    server = mail.backend(url)
    assert (server.port, server.use_tls, server.use_ssl) == (port, tls, ssl)
    assert (server.username, server.password, server.timeout) == (user, password, 10)


@pytest.mark.parametrize(
    "url", ["mail.example.com", "smtp://", "smtp://x:port", "http://x", "smtp://x:99999", "smtp://["]
)
def test_refuses_what_is_no_address_of_a_server(url):
    with pytest.raises(ImproperlyConfigured, match="SMTP_URL"):
        mail.backend(url)
