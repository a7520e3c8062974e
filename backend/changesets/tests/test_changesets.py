"""GET /sil/changesets/ and one of them with its rows; POST run/ and cancel/."""

import csv
import io

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from changesets.kinds import work_of
from changesets.models import Changeset, ChangesetRow, Verdict
from changesets.tests.work import do_all
from core.testing import client_of, person
from core.tests.tables import nothing_changes
from devices.tests import registry
from devices.tests.registry import MISSING, assert_refused, numbered

URL = "/sil/changesets/"
_ABOUT = "id kind subject action name mode reason undo_of undone_by created_by run_by parameters"
_HOW_FAR = "state created_at started_at finished_at total progress counts problem can"
KEYS = {*_ABOUT.split(), *_HOW_FAR.split()}


def ask(client, action="approve", *serials, **fields) -> dict:
    return client.post(f"/sil/bulk/{action}/", {"serialnumbers": list(serials), **fields}).json()["data"]


@pytest.fixture
def some(db):
    """Three changesets of two people."""
    asha, root = client_of("asha"), client_of("root")
    for number in range(4):
        registry.make("pending", numbered(number))
    return [
        ask(asha, "approve", numbered(0), MISSING, "é"),
        ask(root, "reject", numbered(1), reason="bent"),
        ask(asha, "delete", numbered(2), numbered(3), dry_run=True),
    ]


def ids(client, query="") -> list[int]:
    return [row["id"] for row in client.get(f"{URL}{query}").json()["data"]]


def test_lists_the_newest_first_with_everything_that_is_told(some, ben):
    told = ben.get(URL).json()
    assert (told["status"], told["totalCount"]) == ("success", 3)
    assert [row["id"] for row in told["data"]] == [changeset["id"] for changeset in reversed(some)]
    newest = told["data"][0]
    assert set(newest) == KEYS
    assert newest["counts"] == {**dict.fromkeys((v.name.lower() for v in Verdict), 0), "good": 2}
    assert newest["can"] == {"run": False, "cancel": False, "undo": False}
    assert ben.get(f"{URL}{newest['id']}/").json() == {"status": "success", "data": newest}
    assert registry.moment(newest["created_at"])


def test_filters_and_pages(some, asha, root):
    first, second, third = (changeset["id"] for changeset in some)
    assert ids(asha, "?mine=1") == [third, first]
    assert ids(root, "?mine=true") == [second]
    assert ids(asha, "?state=checked") == [third]
    assert ids(asha, "?action=reject") == [second]
    assert ids(asha, "?kind=import") == []
    assert ids(asha, "?subject=device&pageSize=1&pageNumber=1") == [second]
    assert ids(asha, "?search=approve 3") == [first]
    assert ids(asha, f"?search=%23{second}") == [second]
    assert ids(asha, "?search=no such name") == []
    assert ids(asha, "?fromDate=2020-01-01&toDate=2020-02-01") == []
    assert len(ids(asha, "?fromDate=2020-01-01")) == 3
    for bad in ("?state=lost", "?kind=x", "?mine=perhaps", "?pageSize=0", "?fromDate=soon"):
        assert_refused(asha.get(URL + bad), 400, "error")


def test_rows_by_verdict_and_search(some, ben):
    page = f"{URL}{some[0]['id']}/rows/"
    told = ben.get(page).json()
    assert told["totalCount"] == 3
    assert told["data"][0] == {
        "number": 1,
        "key": numbered(0),
        "verdict": "done",
        "message": f"{numbered(0)} approved.",
        "errors": None,
        "given": None,
    }
    keys = [row["key"] for row in ben.get(f"{page}?verdict=refused").json()["data"]]
    assert keys == [MISSING, "é"]
    assert [row["key"] for row in ben.get(f"{page}?search={MISSING.lower()}").json()["data"]] == [MISSING]
    assert ben.get(f"{page}?search=not registered&count=bounded").json()["totalCount"] == 2
    assert [row["number"] for row in ben.get(f"{page}?pageNumber=1&pageSize=1").json()["data"]] == [2]
    assert_refused(ben.get(f"{page}?verdict=lost"), 400, "error")


def test_failed_rows_as_csv_of_a_bulk_action_and_of_an_import(some, ben):
    def table(changeset_id):
        answer = ben.get(f"{URL}{changeset_id}/failed_rows/")
        assert answer.headers["Content-Type"].startswith("text/csv")
        return list(csv.reader(io.StringIO(b"".join(answer.streaming_content).decode("utf-8-sig"))))

    assert table(some[0]["id"]) == [
        ["key", "problem"],
        [MISSING, f"{MISSING} is not registered."],
        ["é", "é is not registered."],
    ]
    imported = Changeset.objects.get(pk=some[0]["id"])
    imported.parameters = {"columns": {"serialnumber": "Serial no.", "imei": "IMEI"}}
    imported.save()
    row = ChangesetRow.objects.get(changeset=imported, number=2)
    row.given, row.errors = {"serialnumber": "=1+1", "imei": "123"}, {"imei": ["An IMEI has 15 digits."]}
    row.save()
    header, first, _ = table(imported.pk)
    assert header == ["Serial no.", "IMEI", "problem"]
    assert first[1:] == ["123", f"{MISSING} is not registered. IMEI: An IMEI has 15 digits."]
    assert first[0].startswith("'=")


def test_failed_rows_are_read_part_by_part(some, ben, monkeypatch):
    monkeypatch.setattr("exports.reading._AT_ONCE", 1)
    answer = ben.get(f"{URL}{some[0]['id']}/failed_rows/")
    with CaptureQueriesContext(connection) as read:
        lines = b"".join(answer.streaming_content).splitlines()
    assert (len(lines), len(read)) == (3, 2)


def test_what_nobody_asked_for_is_not_found(asha):
    with nothing_changes():
        for path in ("", "rows/", "failed_rows/"):
            assert_refused(asha.get(f"{URL}999999/{path}"), 404, "not_found")
        for path in ("run/", "cancel/", "undo/"):
            assert_refused(asha.post(f"{URL}999999/{path}", {}), 404, "not_found")


def test_only_what_is_checked_is_run_and_only_once(some, asha):
    done, _, checked = (f"{URL}{changeset['id']}/" for changeset in some)
    with nothing_changes():
        assert_refused(asha.post(f"{done}run/", {}), 409, "conflict")
        assert_refused(asha.post(f"{checked}run/", {"mode": "some_rows"}), 400, "error")
    assert asha.post(f"{checked}run/", {}, HTTP_IDEMPOTENCY_KEY="k").json()["data"]["counts"]["done"] == 2
    with nothing_changes():
        again = asha.post(f"{checked}run/", {}, HTTP_IDEMPOTENCY_KEY="k")
        assert (again.status_code, again.headers["Idempotent-Replay"]) == (200, "true")
        assert_refused(asha.post(f"{checked}run/", {}), 409, "conflict")
    assert registry.state_of(numbered(2)) == "deleted"


def test_all_or_nothing_is_refused_where_a_row_is_and_does_nothing_when_one_changed_since(asha):
    for number in range(3):
        registry.make("pending", numbered(number))
    bad = ask(asha, "approve", numbered(0), MISSING, dry_run=True)
    with nothing_changes():
        assert_refused(asha.post(f"{URL}{bad['id']}/run/", {"mode": "all_or_nothing"}), 409, "conflict")
    good = ask(asha, "delete", numbered(0), numbered(1), dry_run=True)
    asha.patch("/sil/approve_serial_number/", {"serialnumber": numbered(1)})
    assert asha.post(f"{URL}{good['id']}/run/", {"mode": "all_or_nothing"}).status_code == 202
    do_all()
    failed = asha.get(f"{URL}{good['id']}/").json()["data"]
    assert (failed["state"], failed["counts"]["done"], failed["counts"]["left"]) == ("failed", 0, 2)
    assert registry.state_of(numbered(0)) == "pending"
    both = ask(asha, "delete", numbered(0), numbered(2), dry_run=True)
    asha.post(f"{URL}{both['id']}/run/", {"mode": "all_or_nothing"})
    do_all()
    assert asha.get(f"{URL}{both['id']}/").json()["data"]["counts"]["done"] == 2
    assert registry.counted() == registry.present()


def test_cancelling_between_batches_leaves_the_rest_and_says_so(asha, monkeypatch):
    monkeypatch.setattr("changesets.asking.AT_ONCE", 0)
    serials = [registry.make("pending", numbered(number)) for number in range(3)]
    told = ask(asha, "approve", *serials)
    changeset = Changeset.objects.get(pk=told["id"])
    work_of(changeset).run(changeset, 1, 1)
    answer = asha.post(f"{URL}{changeset.pk}/cancel/", {}).json()
    assert (answer["data"]["state"], answer["data"]["can"]["cancel"]) == ("running", False)
    do_all()
    ended = asha.get(f"{URL}{changeset.pk}/").json()["data"]
    assert (ended["state"], ended["counts"]["done"], ended["counts"]["left"]) == ("cancelled", 1, 2)
    assert [registry.state_of(serial) for serial in serials] == ["approved", "pending", "pending"]
    assert ended["can"]["undo"]
    with nothing_changes():
        assert_refused(asha.post(f"{URL}{changeset.pk}/cancel/", {}), 409, "conflict")


def test_cancelling_what_is_only_checked_ends_it_at_once(some, asha):
    answer = asha.post(f"{URL}{some[2]['id']}/cancel/", {}).json()
    assert answer["data"]["state"] == "cancelled"
    assert registry.state_of(numbered(2)) == "pending"
    with nothing_changes():
        assert_refused(asha.post(f"{URL}{some[2]['id']}/run/", {}), 409, "conflict")


def test_those_of_others_are_seen_and_not_touched(some, eve):
    with nothing_changes():
        for path in ("run/", "cancel/", "undo/"):
            assert_refused(eve.post(f"{URL}{some[2]['id']}/{path}", {}), 403, "denied")
    assert eve.get(f"{URL}{some[2]['id']}/").json()["data"]["can"] == {"run": False, "cancel": False, "undo": False}


def test_an_admin_runs_anybodys_under_the_own_name(some, root):
    told = root.post(f"{URL}{some[2]['id']}/run/", {}).json()["data"]
    assert (told["created_by"], told["run_by"], told["counts"]["done"]) == ("asha", "root", 2)
    assert registry.rows("SELECT DISTINCT actor FROM event WHERE action = 'deleted'") == [("root",)]


@pytest.mark.parametrize("name", ["gita", "carl"])
def test_customers_and_the_gate_see_none(some, name):
    client = client_of(name)
    with nothing_changes():
        for path in ("", f"{some[0]['id']}/", f"{some[0]['id']}/rows/", f"{some[0]['id']}/failed_rows/"):
            assert_refused(client.get(URL + path), 403, "denied")
        assert_refused(client.post(f"{URL}{some[2]['id']}/run/", {}), 403, "denied")


def test_rights_are_asked_again_when_the_work_begins(asha, monkeypatch):
    monkeypatch.setattr("changesets.asking.AT_ONCE", 0)
    serial = registry.make("pending")
    for change in ({"role": "sales"}, {"is_active": False}):
        told = ask(asha, "approve", serial)
        herself = person("asha")
        before = {name: getattr(herself, name) for name in change}
        for now in (change, before):
            for name, value in now.items():
                setattr(herself, name, value)
            herself.save()
            if now is change:
                do_all()
        failed = asha.get(f"{URL}{told['id']}/").json()["data"]
        assert (failed["state"], failed["counts"]["left"]) == ("failed", 1)
        assert "asha" in failed["problem"]
        assert registry.state_of(serial) == "pending"
