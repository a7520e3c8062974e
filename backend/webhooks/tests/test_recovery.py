"""A receiver that does everything wrong for a day and recovers: every event once by id, in order of its key, signed."""

import pytest
from django.db import OperationalError

from outbox.tests.servers import silent_server
from webhooks import sender, services, tail
from webhooks.models import Delivery
from webhooks.sender import Sender
from webhooks.tests import house
from webhooks.tests.receiver import Receiver

pytestmark = pytest.mark.django_db
KEYS = ["202505AMP000001B", "202505AMP000002B", "202505AMP000003B"]


def happen() -> dict[str, list[int]]:
    """Four events of each key, mixed; gives the ids by key."""
    found: dict[str, list[int]] = {key: [] for key in KEYS}
    for action in ("registered", "approved", "rejected", "approved"):
        for key in KEYS:
            found[key].append(house.happen(key, action))
    return found


def test_it_fails_hangs_leads_inside_answers_500_for_a_day_and_recovers(receiver, monkeypatch):
    monkeypatch.setattr(sender, "SECONDS", 0.5)
    webhook, secret = house.webhook(receiver.url)
    events = happen()
    with Receiver() as inside, silent_server() as silent:
        receiver.answers = lambda told: 503
        house.send()
        services.change(webhook.pk, {"address": f"http://127.0.0.1:{silent}/"})  # it hangs
        house.due()
        house.send()
        services.change(webhook.pk, {"address": receiver.url})
        receiver.answers, receiver.leads_to = lambda told: 307, inside.url
        house.due()
        house.send()
        assert inside.arrived == []
    receiver.answers, receiver.leads_to = lambda told: 500, ""
    for _ in range(23):
        house.hours_pass(1)
        house.send()
    waiting = Delivery.objects.filter(webhook=webhook)
    assert {each.state for each in waiting} == {"waiting"}
    assert receiver.taken == []
    assert {request.told["id"] for request in receiver.arrived} == {ids[0] for ids in events.values()}
    receiver.answers = lambda told: 200
    house.due()
    house.send()
    for key in KEYS:
        assert receiver.ids_of(key) == events[key]
    assert len(receiver.taken) == 12
    assert all(request.is_signed_with(secret) for request in receiver.arrived)
    assert all(request.headers["X-Silo-Delivery"] == str(request.told["id"]) for request in receiver.arrived)


def test_a_database_that_is_away_is_waited_for(receiver, monkeypatch):
    house.webhook(receiver.url)
    event = house.happen()
    real, away = tail.look, iter([True, True])

    def look() -> int:
        if next(away, False):
            raise OperationalError(2006, "gone away")
        return real()

    monkeypatch.setattr(tail, "look", look)
    monkeypatch.setattr(sender.connection, "close", lambda: None)  # the test's own transaction lives on it
    Sender(lambda seconds: bool(receiver.taken)).go_on(0.01)
    assert receiver.ids() == [event]


def test_what_came_of_a_delivery_is_written_when_the_database_is_back(receiver, monkeypatch):
    house.webhook(receiver.url)
    house.happen()
    real, away = sender.claims.settle, iter([True, True])

    def settle(outcomes) -> None:
        if next(away, False):
            raise OperationalError(2013, "lost")
        real(outcomes)

    monkeypatch.setattr(sender.claims, "settle", settle)
    monkeypatch.setattr(sender.connection, "close", lambda: None)
    Sender(lambda seconds: Delivery.objects.filter(state="delivered").exists()).go_on(0.01)
    assert Delivery.objects.get().state == "delivered"
    assert len(receiver.arrived) == 1
