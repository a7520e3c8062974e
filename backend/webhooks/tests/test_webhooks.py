"""GET and POST /sil/webhooks/, GET, PATCH and DELETE /sil/webhooks/<id>/."""

import orjson
import pytest

from core.tests.tables import nothing_changes
from events.models import Event
from webhooks import claims, removal, services, signing, tail
from webhooks.models import Delivery, Webhook
from webhooks.tests import house

pytestmark = pytest.mark.django_db
ALL = "/sil/webhooks/"
GIVEN = {"name": "ERP", "address": "https://erp.example.com:8443/silo?key=s3cret", "topics": ["device.approved"]}


def one(webhook: Webhook, *rest: str) -> str:
    return "/".join([f"/sil/webhooks/{webhook.pk}", *rest, ""])


def events() -> list[tuple[str, dict]]:
    rows = Event.objects.filter(entity="webhook").order_by("pk").values_list("action", "changes")
    return [(action, orjson.loads(changes)) for action, changes in rows]


def test_adds_one_and_tells_its_secret_once(root):
    answer = root.post(ALL, GIVEN)
    assert answer.status_code == 201
    body = answer.json()
    webhook = Webhook.objects.get()
    assert body["status"] == "success"
    assert body["secret"] == signing.secret_of(webhook.seed)
    assert body["secret"].startswith("whsec_")
    assert body["data"] == {
        **GIVEN,
        "id": webhook.pk,
        "with_changes": False,
        "is_active": True,
        "health": "new",
        "secret_hint": body["secret"][-4:],
        **dict.fromkeys(("old_secret_until", "failing_since", "last_success_at", "paused_at")),
        "last_problem": "",
        "waiting": 0,
        "failed": 0,
        "created_by": "root",
        "created_at": body["data"]["created_at"],
    }
    listed = root.get(ALL).json()
    assert listed["data"] == [body["data"]]
    assert {"device.approved", "webhook.paused", "changeset.done"} <= set(listed["topics"])
    told = [listed, root.get(one(webhook)).json(), events()]
    assert body["secret"] not in str(told)
    assert webhook.seed not in str(told)
    assert events()[0][0] == "created"
    assert events()[0][1]["address"] == [None, "https://erp.example.com:8443/silo?***"]


@pytest.mark.parametrize(
    ("changed", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "x" * 101}, "name"),
        ({"topics": []}, "topics"),
        ({"topics": ["device.exploded"]}, "topics"),
        ({"topics": "device.approved"}, "topics"),
        ({"address": ""}, "address"),
        *[
            ({"address": address}, "address")
            for address in (
                "ftp://example.com/",
                "https://",
                "https://user:pw@example.com/",
                "https://user@example.com/",
                "https://example.com:99999/",
                "https://example.com:0/",
                "https://exämple.com/",
                "https://example.com/a b",
                "https://example.com/" + "x" * 500,
                "http://127.0.0.1/",
                "http://localhost:8001/",
                "http://169.254.169.254/latest/meta-data/",
                "http://10.0.0.8/",
                "http://[::1]/",
                "http://[::ffff:10.0.0.8]/",
                "http://[fd00::1]/",
                "http://100.64.0.1/",
                "http://0.0.0.0/",
                "http://[fe80::1%25eth0]/",
            )
        ],
    ],
)
def test_refuses_what_cannot_be_one(root, changed, field):
    with nothing_changes():
        answer = root.post(ALL, {**GIVEN, **changed})
    assert answer.status_code == 400
    assert list(answer.json()["errors"]) == [field]


def test_our_own_network_where_it_is_named(root, settings):
    settings.WEBHOOKS_ALLOWED_HOSTS = ["10.0.0.0/8", "localhost"]
    for address in ("http://10.0.0.8/", "http://[::ffff:10.0.0.8]:5000/", "http://localhost:8001/"):
        assert root.post(ALL, {**GIVEN, "address": address}).status_code == 201
    assert root.post(ALL, {**GIVEN, "address": "http://192.168.0.8/"}).status_code == 400


def test_every_topic_is_one_word_and_topics_are_kept_once(root):
    assert root.post(ALL, {**GIVEN, "topics": ["*", "device.approved"]}).json()["data"]["topics"] == ["*"]
    twice = {**GIVEN, "topics": ["order.placed", "device.approved", "order.placed"]}
    assert root.post(ALL, twice).json()["data"]["topics"] == ["device.approved", "order.placed"]


def test_there_are_no_more_than_fifty(root, monkeypatch):
    monkeypatch.setattr(services, "MOST", 1)
    house.webhook()
    with nothing_changes():
        answer = root.post(ALL, GIVEN)
    assert (answer.status_code, answer.json()["status"]) == (409, "conflict")


def test_changes_what_is_sent_and_records_it(root):
    webhook, secret = house.webhook(GIVEN["address"])
    answer = root.patch(one(webhook), {"name": "ERP 2", "topics": ["*"], "is_active": False})
    assert answer.status_code == 200
    assert (answer.json()["data"]["name"], answer.json()["data"]["health"]) == ("ERP 2", "off")
    assert events()[-1] == ("updated", {"name": ["ERP", "ERP 2"], "is_active": [True, False]})
    with nothing_changes():
        assert root.patch(one(webhook), {"name": "ERP 2"}).status_code == 200
        assert root.patch(one(webhook), {"address": "http://10.0.0.1/"}).status_code == 400
        assert root.patch(one(webhook), {"paused": True}).status_code == 400
    assert secret not in str(events())


def test_resumes_a_paused_one(root):
    webhook, _ = house.webhook()
    Webhook.objects.update(paused_at=webhook.created_at, failing_since=webhook.created_at, failures=9)
    assert root.get(one(webhook)).json()["data"]["health"] == "paused"
    answer = root.patch(one(webhook), {"paused": False})
    assert answer.json()["data"]["health"] == "new"
    assert events()[-1] == ("updated", {"paused": [True, False]})


def test_removes_one_at_once_and_its_log_bit_by_bit(root, monkeypatch):
    webhook, _ = house.webhook("https://erp.example.com/?key=s3cret")
    other, _ = house.webhook(name="other")
    for _ in range(5):
        root.post(one(webhook, "test"))
    root.post(one(other, "test"))
    assert root.delete(one(webhook)).json() == {"status": "success", "message": "ERP removed."}
    assert events()[-1][0] == "deleted"
    assert root.get(one(webhook)).status_code == 404
    assert [row["name"] for row in root.get(ALL).json()["data"]] == ["other"]
    assert Webhook._base_manager.values_list("address", "seed").get(pk=webhook.pk) == ("", "")
    house.happen()
    tail.look()
    assert claims.with_something_due() == [other]
    monkeypatch.setattr(removal, "ROWS", 2)
    left = []
    while removal.sweep():
        left.append(Delivery.objects.filter(webhook_id=webhook.pk).count())
    assert left == [3, 1, 0, 0]
    assert not Webhook._base_manager.filter(pk=webhook.pk).exists()
    assert {each.webhook_id for each in Delivery.objects.all()} == {other.pk}


def test_rotates_the_secret_without_recording_it(root):
    webhook, old = house.webhook()
    body = root.post(one(webhook, "rotate_secret")).json()
    new = body["secret"]
    assert new != old
    assert body["data"]["secret_hint"] == new[-4:]
    assert body["data"]["old_secret_until"]
    assert events()[-1] == ("updated", {"secret": [None, "rotated"]})
    assert new not in str(events())


@pytest.mark.parametrize(
    ("method", "rest"),
    [
        ("get", []),
        ("patch", []),
        ("delete", []),
        ("post", ["rotate_secret"]),
        ("post", ["test"]),
        ("get", ["deliveries"]),
        ("post", ["replay"]),
    ],
)
def test_one_that_is_not_there_is_404(root, method, rest):
    with nothing_changes():
        answer = getattr(root, method)("/".join(["/sil/webhooks/999999", *rest, ""]))
    assert (answer.status_code, answer.json()["status"]) == (404, "not_found")


def test_nobody_but_admins(asha, ben, gita, carl, nobody):
    webhook, _ = house.webhook()
    with nothing_changes():
        for client, code in ((asha, 403), (ben, 403), (gita, 403), (carl, 403), (nobody, 401)):
            assert client.get(ALL).status_code == code
            assert client.post(one(webhook, "rotate_secret")).status_code == code
