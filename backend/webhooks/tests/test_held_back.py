"""What waits behind a delivery that fails: read once, then left alone until it may go, and never forgotten."""

import pytest
from django.utils import timezone

from webhooks import claims, services, tail
from webhooks.claims import Outcome
from webhooks.models import HELD_BACK, Delivery, Webhook
from webhooks.tests import house

pytestmark = pytest.mark.django_db
ONE, OTHER = "202505AMP000001B", "202505AMP000002B"


def wait_behind(webhook: Webhook, first: int, keys: list[str]) -> None:
    """One more delivery for each key, as old as now."""
    now = timezone.now()
    Delivery.objects.bulk_create(
        Delivery(
            webhook=webhook, event_id=number, topic="device.approved", key=key, line=key, created_at=now, not_before=now
        )
        for number, key in enumerate(keys, first)
    )


def test_a_look_does_not_grow_with_what_waits_behind_failures(receiver):
    webhook, _ = house.webhook(receiver.url)
    receiver.answers = lambda told: 500
    last = [house.happen(key) for key in (ONE, OTHER)][-1]
    house.send()
    wait_behind(webhook, last + 1, [ONE, OTHER] * 1000)
    house.send()
    assert len(receiver.arrived) == 2
    before = house.rows_read()
    assert claims.with_something_due() == []
    assert claims.claim(webhook, 4) == []
    assert house.rows_read() - before < 500
    assert house.states(webhook) == {"waiting": 2002}


def test_what_was_held_back_goes_in_order_when_the_one_before_is_taken_or_given_up(root, receiver):
    webhook, _ = house.webhook(receiver.url)
    events = [house.happen(ONE, action) for action in ("approved", "rejected", "approved", "deactivated")]
    receiver.answers = lambda told: 500 if told["id"] == events[0] else 200
    house.send()
    assert Delivery.objects.filter(not_before=HELD_BACK).count() == 3
    shown = root.get(f"/sil/webhooks/{webhook.pk}/deliveries/").json()["data"]
    assert [row["next_try_at"] is None for row in shown] == [True, True, True, False]
    house.hours_pass(12)
    well = house.happen(OTHER)
    house.send()
    house.hours_pass(13)
    house.send()
    assert receiver.ids() == [well, *events[1:]]
    assert house.states(webhook) == {"failed": 1, "delivered": 4}


def test_an_event_that_is_read_late_goes_before_what_waits_and_holds_nothing_for_ever(receiver):
    webhook, _ = house.webhook(receiver.url)
    events = [house.happen(ONE, action) for action in ("approved", "rejected", "approved")]
    tail.look()
    late = Delivery.objects.get(event_id=events[0])
    Delivery.objects.filter(pk=late.pk).delete()
    (second,) = claims.claim(webhook, 4)
    claims.settle([Outcome(second, 0.1, 500, "", "It answered 500.")])
    late.pk = None
    late.save()
    house.due()
    house.send()
    assert receiver.ids() == events
    assert house.states(webhook) == {"delivered": 3}


def test_replayed_ones_of_one_key_all_go_again(receiver):
    webhook, _ = house.webhook(receiver.url)
    events = [house.happen(ONE, action) for action in ("approved", "rejected", "approved")]
    house.send()
    waits = house.happen(ONE)
    ids = list(Delivery.objects.order_by("-pk").values_list("pk", flat=True))
    assert services.replay(webhook.pk, ids=ids, since=None) == 3
    house.send()
    assert receiver.ids() == [*events, *events, waits]


def test_what_is_dropped_after_thirty_days_lets_the_next_of_its_key_go(receiver):
    house.webhook(receiver.url)
    events = [house.happen(ONE, action) for action in ("approved", "rejected")]
    receiver.answers = lambda told: 500
    house.send()
    house.hours_pass(24 * 31)
    Delivery.objects.filter(event_id=events[1]).update(created_at=timezone.now())
    assert Delivery.objects.get(event_id=events[1]).not_before == HELD_BACK
    receiver.answers = lambda told: 200
    assert claims.forget() == 1
    house.send()
    assert receiver.ids() == events[1:]


def test_the_log_of_one_key_is_found_by_an_index(receiver):
    webhook, _ = house.webhook(receiver.url)
    wait_behind(webhook, 1, [ONE] * 3 + [f"key-{number}" for number in range(1500)])
    before = house.rows_read()
    assert Delivery.objects.filter(webhook=webhook, key=ONE).count() == 3
    assert house.rows_read() - before < 50


def test_switched_off_and_on_each_event_is_told_as_things_were_when_it_happened(receiver):
    """Though the sender was away meanwhile."""
    webhook, _ = house.webhook(receiver.url)
    while_on = house.happen()
    services.change(webhook.pk, {"is_active": False})
    house.happen(action="rejected")
    services.change(webhook.pk, {"is_active": True})
    on_again = house.happen()
    house.send()
    assert receiver.ids() == [while_on, on_again]


def test_a_switch_waits_for_a_sender_that_is_far_behind(root, receiver, monkeypatch):
    webhook, _ = house.webhook(receiver.url)
    for number in range(4):
        house.happen(str(number), "placed", "order")
    monkeypatch.setattr(tail, "BATCH", 1)
    monkeypatch.setattr(services, "_MOST_LOOKS", 2)
    answer = root.patch(f"/sil/webhooks/{webhook.pk}/", {"is_active": False})
    assert (answer.status_code, answer.json()["status"]) == (409, "conflict")
    assert Webhook.objects.get(pk=webhook.pk).is_active
