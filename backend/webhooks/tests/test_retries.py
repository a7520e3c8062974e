"""What is tried again, when it is given up, and what a process that died leaves."""

import pytest

from core.tests.tables import nothing_changes
from events.models import Event
from outbox.models import Message
from webhooks import claims, services, tail
from webhooks.models import Delivery, Webhook
from webhooks.tests import house

pytestmark = pytest.mark.django_db
ONE, OTHER = "202505AMP000001B", "202505AMP000002B"


def only() -> Delivery:
    return Delivery.objects.get()


def fresh(webhook: Webhook) -> Webhook:
    return Webhook.objects.get(pk=webhook.pk)


@pytest.mark.parametrize("status", [301, 400, 401, 404, 410, 429, 500])
def test_anything_but_2xx_is_tried_again_with_the_same_number(receiver, status):
    webhook, _ = house.webhook(receiver.url)
    event = house.happen()
    receiver.answers, receiver.leads_to = lambda told: status, "http://127.0.0.1:1/private"
    house.send()
    assert (only().state, only().attempts, only().status) == ("waiting", 1, status)
    assert str(status) in only().problem
    assert (fresh(webhook).failures, fresh(webhook).failing_since is None) == (1, False)
    house.send()
    assert len(receiver.arrived) == 1  # not before its pause is over, and the redirect was not followed
    receiver.answers = lambda told: 204
    house.due()
    house.send()
    assert [request.headers["X-Silo-Delivery"] for request in receiver.arrived] == [str(event)] * 2
    assert (only().state, fresh(webhook).failures, fresh(webhook).failing_since) == ("delivered", 0, None)


def test_pauses_grow_to_an_hour_and_are_never_all_alike():
    seconds = [[claims._pause(attempt).total_seconds() for _ in range(20)] for attempt in range(1, 40)]
    assert all(7.5 <= each <= 12.5 for each in seconds[0])
    assert all(each <= 4500 for pauses in seconds for each in pauses)
    assert min(seconds[-1]) >= 2700
    assert all(len(set(pauses)) > 10 for pauses in seconds)


def test_a_day_of_errors_ends_in_a_pause_that_its_owner_hears_of_and_loses_nothing(receiver):
    webhook, secret = house.webhook(receiver.url)
    receiver.answers = lambda told: 500
    first = [house.happen(ONE, action) for action in ("approved", "rejected")]
    for _ in range(4):
        house.send()
        house.hours_pass(7)
    meanwhile = house.happen(OTHER)
    house.send()
    assert fresh(webhook).paused_at
    assert house.states(webhook) == {"failed": 1, "waiting": 2}
    paused = Event.objects.get(entity="webhook", action="paused")
    assert (paused.key, paused.reason) == (str(webhook.pk), "It answered 500.")
    assert Message.objects.get().recipient == "root@example.com"
    tried = len(receiver.arrived)
    house.due()
    house.send()
    assert len(receiver.arrived) == tried  # it rests
    receiver.answers = lambda told: 200
    services.change(webhook.pk, {"paused": False})
    house.send()
    assert sorted(receiver.ids()) == sorted([first[1], meanwhile])
    assert services.replay(webhook.pk, ids=None, since=None) == 1
    house.send()
    assert sorted(receiver.ids()) == sorted([*first, meanwhile])
    assert all(request.is_signed_with(secret) for request in receiver.taken)


def test_resumed_it_has_another_day(receiver):
    webhook, _ = house.webhook(receiver.url)
    receiver.answers = lambda told: 500
    house.happen(ONE)
    house.happen(OTHER)
    house.send()
    house.hours_pass(25)
    house.send()
    assert house.states(webhook) == {"failed": 2}
    house.happen()
    house.send()
    house.hours_pass(30)
    services.change(webhook.pk, {"paused": False})
    house.send()
    assert fresh(webhook).paused_at is None
    assert house.states(webhook)["failed"] == 2


def test_a_key_that_is_given_up_lets_the_next_event_go_and_a_well_webhook_is_not_paused(receiver):
    webhook, _ = house.webhook(receiver.url)
    poison, after = house.happen(ONE), house.happen(ONE, "rejected")
    receiver.answers = lambda told: 500 if told["id"] == poison else 200
    house.send()
    house.hours_pass(12)
    well = house.happen(OTHER)
    house.send()
    house.hours_pass(13)
    house.send()
    assert receiver.ids() == [well, after]
    assert fresh(webhook).paused_at is None
    assert Delivery.objects.get(state="failed").event_id == poison


def test_what_a_dead_process_had_is_sent_once_more_and_its_key_waits_for_it(receiver):
    webhook, _ = house.webhook(receiver.url)
    events = [house.happen(), house.happen(action="rejected")]
    tail.look()
    assert [each.event_id for each in claims.claim(webhook, 4)] == events[:1]
    house.send()
    assert receiver.arrived == []
    house.claims_run_out()
    house.send()
    assert receiver.ids() == events


def test_an_outcome_that_comes_after_its_claim_ran_out_changes_nothing(receiver):
    webhook, _ = house.webhook(receiver.url)
    house.happen()
    tail.look()
    (late,) = claims.claim(webhook, 1)
    house.claims_run_out()
    house.send()
    before = list(Delivery.objects.values())
    claims.settle([claims.Outcome(late, 1.0, 500, "", "It answered 500.")])
    assert list(Delivery.objects.values()) == before


def test_a_webhook_removed_meanwhile_needs_no_outcome(receiver):
    webhook, _ = house.webhook(receiver.url)
    house.happen()
    tail.look()
    (claimed,) = claims.claim(webhook, 1)
    services.delete(webhook.pk)
    with nothing_changes():
        claims.settle([claims.Outcome(claimed, 1.0, 200, "", "")])


def test_resuming_and_replaying_touch_only_what_was_tried(receiver):
    """What a paused one collected may be very much, and is due as it is."""
    webhook, _ = house.webhook(receiver.url)
    receiver.answers = lambda told: 500
    house.happen(ONE)
    house.send()
    Webhook.objects.update(paused_at=webhook.created_at)
    house.happen(OTHER)
    tail.look()
    before = Delivery.objects.get(key=OTHER).not_before
    assert services.replay(webhook.pk, ids=None, since=None) == 1
    services.change(webhook.pk, {"paused": False})
    assert Delivery.objects.get(key=OTHER).not_before == before
    receiver.answers = lambda told: 200
    house.send()
    assert house.states(webhook) == {"delivered": 2}


def test_looking_for_tests_of_a_paused_one_reads_nothing_of_what_it_collected(receiver):
    webhook, _ = house.webhook(receiver.url)
    Webhook.objects.update(paused_at=webhook.created_at)
    events = [house.happen(str(number), "placed", "order") for number in range(300)]
    tail.look()
    before = house.rows_read()
    assert claims.with_something_due() == []
    assert house.rows_read() - before < len(events)


def test_the_log_is_kept_for_thirty_days(receiver):
    webhook, _ = house.webhook(receiver.url)
    house.happen()
    house.send()
    house.hours_pass(24 * 29)
    house.send()
    assert house.states(webhook) == {"delivered": 1}
    house.hours_pass(48)
    house.send()
    assert house.states(webhook) == {}
