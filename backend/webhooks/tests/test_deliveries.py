"""The log of a webhook: GET deliveries/, POST replay/ and POST test/."""

import orjson
import pytest

from core.tests.tables import nothing_changes
from events.models import Event
from webhooks import tail
from webhooks.models import Delivery
from webhooks.tests import house

pytestmark = pytest.mark.django_db


def address(webhook, last: str) -> str:
    return f"/sil/webhooks/{webhook.pk}/{last}/"


def log(client, webhook, **query) -> dict:
    answer = client.get(address(webhook, "deliveries"), query)
    assert answer.status_code == 200
    return answer.json()


def test_tells_what_came_of_each_newest_first_and_filters(root, receiver):
    webhook, secret = house.webhook(receiver.url)
    first = house.happen("202505AMP000001B")
    second = house.happen("202505AMP000002B", "rejected")
    receiver.answers = lambda told: 500 if told["id"] == second else 200
    house.send()
    body = log(root, webhook)
    assert (body["status"], body["totalCount"]) == ("success", 2)
    failing, well = body["data"]
    assert (well["delivery"], well["event_id"], well["topic"]) == (str(first), first, "device.approved")
    assert (well["state"], well["attempts"], well["status"], well["next_try_at"]) == ("delivered", 1, 200, None)
    assert (failing["state"], failing["status"], failing["problem"]) == ("waiting", 500, "It answered 500.")
    assert failing["next_try_at"] > failing["last_tried_at"] > failing["created_at"]
    assert secret not in str(body)
    shown = root.get(f"/sil/webhooks/{webhook.pk}/").json()["data"]
    assert (shown["waiting"], shown["failed"], shown["last_success_at"] is None) == (1, 0, False)
    assert (shown["health"], shown["last_problem"]) in {("failing", "It answered 500."), ("well", "")}  # who was last
    receiver.answers = lambda told: 502
    house.due()
    house.send()
    shown = root.get(f"/sil/webhooks/{webhook.pk}/").json()["data"]
    assert (shown["health"], shown["last_problem"]) == ("failing", "It answered 502.")
    receiver.answers = lambda told: 200
    house.due()
    house.send()
    shown = root.get(f"/sil/webhooks/{webhook.pk}/").json()["data"]
    assert (shown["health"], shown["last_problem"]) == ("well", "")
    Delivery.objects.filter(event_id=second).update(state="waiting")
    for query, found in (
        ({"state": "waiting"}, [second]),
        ({"topic": "device.approved"}, [first]),
        ({"key": "202505AMP000002B"}, [second]),
        ({"pageSize": 1}, [second]),
        ({"pageSize": 1, "pageNumber": 1}, [first]),
        ({"toDate": "2020-01-01"}, []),
        ({"fromDate": "2020-01-01"}, [second, first]),
    ):
        assert [row["event_id"] for row in log(root, webhook, **query)["data"]] == found
    for query in ({"state": "lost"}, {"topic": "x"}, {"pageSize": 101}, {"fromDate": "soon"}):
        assert root.get(address(webhook, "deliveries"), query).status_code == 400


def test_a_test_is_tried_once_whatever_the_state_and_counts_for_nothing(root, receiver):
    webhook, secret = house.webhook(receiver.url, is_active=False)
    answer = root.post(address(webhook, "test"))
    assert answer.status_code == 202
    house.send()
    (request,) = receiver.taken
    number = f"test-{answer.json()['data']['id']}"
    assert (request.told["id"], request.told["topic"], request.told["key"]) == (None, "test", "")
    assert (request.headers["X-Silo-Delivery"], request.is_signed_with(secret)) == (number, True)
    receiver.answers = lambda told: 500
    root.post(address(webhook, "test"))
    house.send()
    house.due()
    house.send()
    assert [row["state"] for row in log(root, webhook)["data"]] == ["failed", "delivered"]
    assert root.get(f"/sil/webhooks/{webhook.pk}/").json()["data"]["failing_since"] is None
    with nothing_changes():
        assert root.post(address(webhook, "replay")).json()["replayed"] == 0


def test_replays_those_named_or_all_that_were_given_up(root, receiver):
    webhook, _ = house.webhook(receiver.url)
    events = [house.happen(str(number), "placed", "order") for number in range(4)]
    receiver.answers = lambda told: 200 if told["id"] == events[0] else 500
    house.send()
    Delivery.objects.filter(event_id__in=events[1:3]).update(state="failed")
    receiver.answers = lambda told: 200
    named = Delivery.objects.get(event_id=events[0]).pk
    answer = root.post(address(webhook, "replay"), {"deliveries": [named, 999999]})
    assert (answer.status_code, answer.json()["replayed"]) == (202, 1)
    house.send()
    assert receiver.ids() == [events[0]] * 2
    assert len({request.headers["X-Silo-Delivery"] for request in receiver.taken}) == 1
    assert root.post(address(webhook, "replay"), {"since": "2999-01-01"}).json()["replayed"] == 0
    answer = root.post(address(webhook, "replay"), {"since": "2020-01-01"})
    assert answer.json()["replayed"] == 3  # two given up, and one that waits is tried now
    house.send()
    assert sorted(set(receiver.ids())) == events
    told = Event.objects.filter(entity="webhook", action="replayed").latest("pk")
    assert orjson.loads(told.changes) == {"deliveries": [None, 3]}


def test_a_repeated_replay_with_its_key_is_one(root, receiver):
    webhook, _ = house.webhook(receiver.url)
    house.happen()
    house.send()
    named = {"deliveries": [Delivery.objects.get().pk]}
    first = root.post(address(webhook, "replay"), named, HTTP_IDEMPOTENCY_KEY="once")
    house.send()
    again = root.post(address(webhook, "replay"), named, HTTP_IDEMPOTENCY_KEY="once")
    house.send()
    assert first.json() == again.json()
    assert len(receiver.taken) == 2


@pytest.mark.parametrize(
    "given",
    [{"deliveries": []}, {"deliveries": ["x"]}, {"deliveries": [1] * 1001}, {"deliveries": [1], "since": "2020-01-01"}],
)
def test_refuses_a_replay_that_makes_no_sense(root, receiver, given):
    webhook, _ = house.webhook(receiver.url)
    with nothing_changes():
        assert root.post(address(webhook, "replay"), given).status_code == 400


def test_a_delivery_under_way_and_those_of_others_are_left_alone(root, receiver):
    webhook, _ = house.webhook(receiver.url)
    other, _ = house.webhook(receiver.url, name="other")
    house.happen()
    tail.look()
    Delivery.objects.filter(webhook=webhook).update(state="sending", claimed_until="2999-01-01T00:00Z")
    ids = list(Delivery.objects.values_list("pk", flat=True))
    with nothing_changes():
        assert root.post(address(webhook, "replay"), {"deliveries": ids}).json()["replayed"] == 0
    assert log(root, other)["data"][0]["state"] == "waiting"
