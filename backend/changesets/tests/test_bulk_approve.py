"""POST /sil/bulk/approve/: what holds for every bulk action is shown here."""

import pytest

from changesets.models import Changeset, ChangesetRow
from changesets.tests.work import do_all
from core.testing import client_of
from core.tests.tables import nothing_changes
from devices.tests import registry
from devices.tests.registry import MISSING, assert_refused, numbered

URL = "/sil/bulk/approve/"


@pytest.fixture
def trolley(db):
    """One device in each of five states."""
    states = ["pending", "approved", "rejected", "deactivated", "mapped"]
    return {state: registry.make(state, numbered(i)) for i, state in enumerate(states)}


def test_approves_what_can_be_and_tells_of_each_what_came_of_it(asha, trolley):
    serials = [*trolley.values(), MISSING, f" {trolley['pending']}\n", "é"]
    answer = asha.post(URL, {"serialnumbers": serials, "reason": "tested"})
    told = answer.json()
    assert (answer.status_code, told["status"]) == (200, "success"), told
    assert {row["serialnumber"]: row["verdict"] for row in told["results"]} == {
        trolley["pending"]: "done",
        trolley["approved"]: "unchanged",
        trolley["rejected"]: "done",
        trolley["deactivated"]: "refused",
        trolley["mapped"]: "unchanged",
        MISSING: "refused",
        "é": "refused",
    }
    assert told["data"]["state"] == "done"
    assert told["data"]["name"] == "Approve 7 devices"
    assert told["data"]["counts"]["done"] == 2
    assert told["message"] == "2 done, 2 unchanged, 3 refused."
    assert registry.state_of(trolley["pending"]) == "approved"
    assert registry.counted() == registry.present()
    event = registry.rows(
        "SELECT actor, request_id, reason FROM event WHERE `key` = %s ORDER BY id DESC LIMIT 1", trolley["pending"]
    )
    assert event == [("asha", f"changeset-{told['data']['id']}", "tested")]


def test_a_dry_run_changes_no_device_and_its_changeset_runs_just_those_rows(asha, trolley):
    before = registry.tables()
    told = asha.post(URL, {"serialnumbers": list(trolley.values()), "dry_run": True}).json()
    assert told["data"]["state"] == "checked"
    assert told["data"]["can"] == {"run": True, "cancel": True, "undo": False}
    assert [row["verdict"] for row in told["results"]] == ["good", "unchanged", "good", "refused", "unchanged"]
    after = registry.tables()
    assert all(after[table] == before[table] for table in after if table != "event")
    asha.patch("/sil/approve_serial_number/", {"serialnumber": trolley["pending"]})
    registry.make("pending", numbered(9))
    answer = asha.post(f"/sil/changesets/{told['data']['id']}/run/", {})
    assert answer.status_code == 200, answer.json()
    counts = answer.json()["data"]["counts"]
    assert (counts["done"], counts["unchanged"], counts["refused"]) == (1, 3, 1)
    assert registry.events(trolley["rejected"])[-1] == "device.approved"
    assert registry.state_of(numbered(9)) == "pending"


def test_a_repeat_with_its_key_answers_the_same_and_does_nothing(asha, trolley):
    def ask():
        return asha.post(URL, {"serialnumbers": list(trolley.values())}, HTTP_IDEMPOTENCY_KEY="trolley-1")

    first = ask()
    with nothing_changes():
        again = ask()
    assert again.json() == first.json()
    assert again.headers["Idempotent-Replay"] == "true"
    assert Changeset.objects.count() == 1


def test_all_that_match_a_filter_are_approved_in_the_background(asha, trolley):
    many = [registry.make("pending", numbered(100 + i, "API")) for i in range(8)]
    answer = asha.post(URL, {"filter": {"search": "api", "isapproved": 0, "pageSize": 50}})
    told = answer.json()
    assert (answer.status_code, told["data"]["state"], told["data"]["total"]) == (202, "running", 0)
    assert "results" not in told
    assert {registry.state_of(serial) for serial in many} == {"pending"}
    do_all()
    shown = asha.get(f"/sil/changesets/{told['data']['id']}/").json()["data"]
    assert (shown["state"], shown["total"], shown["progress"], shown["counts"]["done"]) == ("done", 8, 8, 8)
    assert {registry.state_of(serial) for serial in many} == {"approved"}
    assert registry.state_of(trolley["pending"]) == "pending"
    keys = ChangesetRow.objects.filter(changeset=told["data"]["id"]).order_by("number").values_list("key", flat=True)
    assert list(keys) == sorted(many)
    assert registry.counted() == registry.present()


def test_more_than_a_few_are_checked_in_the_background(asha, trolley, monkeypatch):
    monkeypatch.setattr("changesets.asking.AT_ONCE", 3)
    answer = asha.post(URL, {"serialnumbers": list(trolley.values()), "dry_run": True})
    told = answer.json()["data"]
    assert (answer.status_code, told["state"], told["total"]) == (202, "checking", 5)
    do_all()
    page = f"/sil/changesets/{told['id']}/"
    assert asha.get(page).json()["data"]["counts"]["good"] == 2
    answer = asha.post(f"{page}run/", {})
    assert (answer.status_code, answer.json()["data"]["state"]) == (202, "running")
    do_all()
    assert asha.get(page).json()["data"]["counts"]["done"] == 2


BAD = {
    "nothing": {},
    "both": {"serialnumbers": [MISSING], "filter": {}},
    "an empty list": {"serialnumbers": []},
    "no list": {"serialnumbers": MISSING},
    "a number among them": {"serialnumbers": [True]},
    "an empty serial": {"serialnumbers": ["  "]},
    "too long a serial": {"serialnumbers": ["X" * 65]},
    "too many": {"serialnumbers": [numbered(i) for i in range(10_001)]},
    "a filter that is none": {"filter": ["isapproved"]},
    "a misspelt filter": {"filter": {"isaproved": 0}},
    "a bad filter value": {"filter": {"isapproved": 7}},
    "a filter that matches nothing": {"filter": {"search": "no such device"}},
    "a filter with a term no text could hold": {"filter": {"search": "x" * 200}},
    "a dry run that is none": {"serialnumbers": [MISSING], "dry_run": "perhaps"},
    "a long reason": {"serialnumbers": [MISSING], "reason": "x" * 501},
}


def test_refuses_bad_input_and_changes_nothing(asha, trolley):
    for case, body in BAD.items():
        with nothing_changes():
            answer = asha.post(URL, body)
            assert (answer.status_code, answer.json()["status"]) == (400, "error"), case
            assert answer.json()["message"]


@pytest.mark.django_db
@pytest.mark.parametrize("name", registry.all_but(*registry.PRODUCTION))
def test_others_may_not(name, trolley):
    client = client_of(name)
    with nothing_changes():
        assert_refused(client.post(URL, {"serialnumbers": list(trolley.values())}), 403, "denied")
