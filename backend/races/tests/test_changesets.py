"""Bulk actions on a real server with real workers: killed in the middle, two at once over the same devices."""

import random
import subprocess
import threading
import time
from collections.abc import Iterator

import httpx
import MySQLdb
import pytest

from bench.bulk import FILL
from bench.rest import sign_in
from changesets.runner import SMALL
from ops.application import manage
from ops.processes import end, spawn
from ops.server import SiloServer
from ops.setup import TOP

LOT = "203105AMP"
DEVICES = 2_000
LARGE_LOT = "203106AMP"


EMPTY = """
USE silo;
DELETE FROM import_file; DELETE FROM changeset_row;
DELETE FROM changeset WHERE undo_of_id IS NOT NULL; DELETE FROM changeset;
DELETE FROM event; DELETE FROM device_suffix; DELETE FROM device; DELETE FROM mapping; DELETE FROM mapping_word;
"""
# Somebody holds a device in the middle, so that the run is still under way when the cancel comes.
HOLD = f"""
USE silo;
BEGIN;
SELECT * FROM device WHERE serial_number = '{LOT}{DEVICES // 2:06}B' FOR UPDATE;
SELECT SLEEP(3);
COMMIT;
"""  # noqa: S608  our own words
HOLDS = "SELECT COUNT(*) FROM information_schema.PROCESSLIST WHERE INFO = 'SELECT SLEEP(3)'"


@pytest.fixture(scope="module")
def house(tmp_path_factory) -> Iterator[SiloServer]:
    """One for all of them: making it takes longer than most tests."""
    with SiloServer(tmp_path_factory.mktemp("changesets") / "silo", durable=False) as running:
        yield running


@pytest.fixture
def server(house) -> SiloServer:
    house.database.sql(EMPTY + FILL.format(lot=LOT, count=DEVICES))
    return house


@pytest.fixture
def client(server) -> Iterator[httpx.Client]:
    headers = {"Authorization": f"Bearer {sign_in(server)}"}
    with httpx.Client(base_url=server.url, headers=headers, timeout=60) as signed_in:
        yield signed_in


def worker(server: SiloServer, command: str = "run_changesets") -> subprocess.Popen[bytes]:
    with (server.data_dir / "worker.log").open("ab") as output:
        return spawn(manage(command, "--every", "0.05"), env=server.env, cwd=TOP, output=output)


def asked(client: httpx.Client, path: str, **body) -> int:
    answer = client.post(f"/sil/{path}", json=body)
    assert answer.status_code == 202, answer.text
    return answer.json()["data"]["id"]


def shown(client: httpx.Client, changeset: int) -> dict:
    return client.get(f"/sil/changesets/{changeset}/").raise_for_status().json()["data"]


def over(client: httpx.Client, changeset: int) -> dict:
    give_up = time.monotonic() + 120
    while (told := shown(client, changeset))["state"] in ("checking", "running"):
        assert time.monotonic() < give_up, told
        time.sleep(0.05)
    return told


def begun(client: httpx.Client, changeset: int, rows: int) -> None:
    """Wait until so many rows are done."""
    give_up = time.monotonic() + 120
    while (told := shown(client, changeset))["counts"]["done"] < rows and told["state"] == "running":
        assert time.monotonic() < give_up, told


def count(server: SiloServer, what: str) -> int:
    return int(server.database.sql(f"SELECT COUNT(*) FROM {what}", database="silo"))  # noqa: S608  our own words


def counters_are_right(server: SiloServer) -> None:
    """state_count says what the tables say."""
    states = "isapproved, isallocated, category, device_type"
    counted = f"SELECT {states}, SUM(n) FROM state_count WHERE entity = 'device' GROUP BY {states} HAVING SUM(n) <> 0"  # noqa: S608
    present = f"SELECT {states}, COUNT(*) FROM device GROUP BY {states}"  # noqa: S608
    read = [sorted(server.database.sql(statement, database="silo").splitlines()) for statement in (counted, present)]
    assert read[0] == read[1]


@pytest.mark.parametrize("kills", [2, pytest.param(10, marks=pytest.mark.deep)])
def test_a_killed_worker_loses_nothing_and_repeats_nothing(server, client, kills):
    changeset = asked(client, "bulk/approve/", filter={"search": LOT, "isapproved": 0})
    for number in range(kills):
        process = worker(server)
        begun(client, changeset, number * DEVICES // (kills + 1) + 1)
        time.sleep(random.uniform(0, 0.02))  # noqa: S311
        process.kill()
        process.wait()
        done = shown(client, changeset)["counts"]["done"]
        assert done == count(server, "event WHERE action = 'approved'") == count(server, "device WHERE isapproved = 1")
    process = worker(server)
    told = over(client, changeset)
    end(process)
    assert (told["state"], told["counts"]["done"]) == ("done", DEVICES)
    assert count(server, "event WHERE action = 'approved'") == DEVICES
    counters_are_right(server)


def test_a_cancel_gets_through_an_all_or_nothing_run_and_leaves_nothing_of_it(server, client):
    first = worker(server)
    changeset = asked(client, "bulk/delete/", filter={"search": LOT}, dry_run=True)
    assert over(client, changeset)["counts"]["good"] == DEVICES
    held = threading.Thread(target=server.database.sql, args=(HOLD,))
    held.start()
    while server.database.sql(HOLDS) == "0":
        time.sleep(0.01)
    asked(client, f"changesets/{changeset}/run/", mode="all_or_nothing")
    give_up = time.monotonic() + 120
    while shown(client, changeset)["progress"] == 0:
        assert time.monotonic() < give_up
        assert shown(client, changeset)["state"] == "running"
    assert client.post(f"/sil/changesets/{changeset}/cancel/", json={}).status_code == 200
    told = over(client, changeset)
    held.join()
    end(first)
    assert (told["state"], told["counts"]["left"]) == ("cancelled", DEVICES)
    assert count(server, "device") == DEVICES
    assert count(server, "event WHERE action = 'deleted'") == 0
    counters_are_right(server)


def heard(server, client, changeset):
    """The heart of a run has looked whether it is cancelled, from beginning to end: it writes the progress first."""
    give_up = time.monotonic() + 120
    for _ in range(2):
        server.database.sql(f"UPDATE silo.changeset SET progress = 77 WHERE id = {changeset}")  # noqa: S608
        while shown(client, changeset)["progress"] == 77:
            assert time.monotonic() < give_up


def test_a_small_one_overtakes_an_all_or_nothing_run_and_survives_a_kill(server, client):
    server.database.sql(FILL.format(lot=LARGE_LOT, count=SMALL + 1))
    large = asked(client, "bulk/approve/", filter={"search": LARGE_LOT}, dry_run=True)
    busy = worker(server)
    assert over(client, large)["counts"]["good"] == SMALL + 1
    holder = MySQLdb.connect(unix_socket=str(server.database.socket), user="silo_app", db="silo")
    # The large run waits for a device until the small one is over.
    holder.cursor().execute(f"SELECT * FROM device WHERE serial_number = '{LARGE_LOT}{SMALL:06}B' FOR UPDATE")  # noqa: S608
    asked(client, f"changesets/{large}/run/", mode="all_or_nothing")
    small = asked(client, "bulk/approve/", serialnumbers=[f"{LOT}{number:06}B" for number in range(1, DEVICES + 1)])
    first = worker(server, "run_small_changesets")
    begun(client, small, 1)
    first.kill()
    first.wait()
    second = worker(server, "run_small_changesets")
    told = over(client, small)
    assert (told["state"], told["counts"]["done"]) == ("done", DEVICES)
    assert shown(client, large)["state"] == "running"
    assert count(server, "event WHERE action = 'approved'") == DEVICES
    assert client.post(f"/sil/changesets/{large}/cancel/", json={}).status_code == 200
    heard(server, client, large)
    holder.close()
    told = over(client, large)
    for process in (busy, second):
        end(process)
    assert (told["state"], told["counts"]["left"]) == ("cancelled", SMALL + 1)
    assert count(server, "event WHERE action = 'approved'") == DEVICES
    counters_are_right(server)


def test_an_undo_goes_on_after_a_kill_and_does_each_device_once(server, client):
    changeset = asked(client, "bulk/approve/", filter={"search": LOT})
    process = worker(server)
    assert over(client, changeset)["counts"]["done"] == DEVICES
    end(process)
    undo = asked(client, f"changesets/{changeset}/undo/")
    process = worker(server)
    begun(client, undo, 1)
    process.kill()
    process.wait()
    assert shown(client, undo)["counts"]["done"] == count(server, "event WHERE action = 'reverted'")
    process = worker(server)
    told = over(client, undo)
    end(process)
    assert (told["state"], told["counts"]["done"]) == ("done", DEVICES)
    assert count(server, "event WHERE action = 'reverted'") == count(server, "device WHERE isapproved = 0") == DEVICES
    counters_are_right(server)


def test_an_undo_and_a_mapping_of_the_same_devices_share_them_out(server, client):
    changeset = asked(client, "bulk/approve/", filter={"search": LOT})
    workers = [worker(server), worker(server)]
    assert over(client, changeset)["counts"]["done"] == DEVICES
    undo = asked(client, f"changesets/{changeset}/undo/")
    customer = {"customerCode": 7, "customerName": "Anand", "company": "Anand Stores"}
    texts = {"licenseUrl": "https://example.com/l/{serial}", "versionDetails": "1.0"}
    mapping = asked(client, "bulk/map/", filter={"search": LOT}, **customer, **texts)
    undone, mapped = over(client, undo)["counts"], over(client, mapping)["counts"]
    for process in workers:
        end(process)
    # Whoever comes first has the device; the other one is told.
    assert undone["done"] + mapped["done"] == DEVICES, (undone, mapped)
    assert (undone["moved_on"], mapped["refused"]) == (mapped["done"], undone["done"])
    assert count(server, "event WHERE action = 'reverted'") == undone["done"]
    assert count(server, "event WHERE action = 'allocated'") == count(server, "mapping") == mapped["done"]
    assert count(server, "mapping JOIN device USING (serial_number) WHERE isapproved <> 1 OR isallocated <> 2") == 0
    counters_are_right(server)


def test_two_overlapping_bulk_actions_at_once_do_each_device_once(server, client):
    serials = [f"{LOT}{number:06}B" for number in range(1, DEVICES + 1)]
    workers = [worker(server), worker(server)]
    approve = asked(client, "bulk/approve/", serialnumbers=serials[: DEVICES * 2 // 3])
    other = asked(client, "bulk/approve/", serialnumbers=serials[DEVICES // 3 :])
    # And the opposite, over all of them: each device is approved before it, after it, or both.
    against = asked(client, "bulk/reject/", serialnumbers=serials, reason="bent")
    told = [over(client, changeset) for changeset in (approve, other, against)]
    for process in workers:
        end(process)
    assert [changeset["state"] for changeset in told] == ["done"] * 3
    assert all(changeset["counts"]["refused"] == 0 for changeset in told)
    done = [changeset["counts"]["done"] for changeset in told]
    assert done[0] + done[1] == count(server, "event WHERE action = 'approved'")
    assert done[2] == count(server, "event WHERE action = 'rejected'")
    # Of one device the events take turns: no transition is told twice.
    twice = """(SELECT `key`, action, LAG(action) OVER (PARTITION BY `key` ORDER BY id) AS before_it
                  FROM event WHERE entity = 'device') e WHERE action = before_it"""
    assert count(server, twice) == 0
    counters_are_right(server)


def test_a_dry_run_keeps_nobody_from_fetching(server, client):
    server.database.sql("UPDATE device SET isapproved = 1, ever_approved = 1", database="silo")
    process = worker(server)
    changeset = asked(client, "bulk/deactivate/", filter={}, dry_run=True)
    fetched = []
    while shown(client, changeset)["state"] == "checking":
        answer = client.post("/sil/getSerialNumber/", json={})
        assert answer.status_code == 200, answer.text
        fetched.append(answer.json()["serialnumber"])
    end(process)
    assert over(client, changeset)["state"] == "checked"
    # Always the oldest: what is checked is never skipped.
    oldest = server.database.sql("SELECT serial_number FROM device ORDER BY created_on, serial_number", database="silo")
    assert fetched == oldest.split()[: len(fetched)]
