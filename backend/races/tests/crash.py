"""Writers that go on through a crash, and what must be true of the database afterwards."""

import itertools
import threading
import time
from collections import Counter
from dataclasses import dataclass, field

import httpx

from devices.tests.registry import mapping_of
from ops.private_mariadb import PrivateMariaDB

PATIENCE = 120  # seconds until a writer gives the server up
STEPS = {
    "registered": ("POST", "add_serial_number/", lambda serial: {"serialnumber": serial}),
    "approved": ("PATCH", "approve_serial_number/", lambda serial: {"serialnumber": serial}),
    "mapped": ("POST", "create_customer_mapping/", mapping_of),
}
# What the counters and the tables say of each state, one against the other: no row when they agree.
DISAGREEMENTS = """
SELECT entity, a, b, c, t, SUM(n) FROM (
    SELECT entity, isapproved a, isallocated b, category c, device_type t, n FROM state_count
    UNION ALL SELECT 'device', isapproved, isallocated, category, device_type, -1 FROM device
    UNION ALL SELECT 'mapping', is_approved, 0, '', device_type, -1 FROM mapping
) x GROUP BY entity, a, b, c, t HAVING SUM(n) <> 0
"""


@dataclass
class Ledger:
    """What callers were told. `doubtful`: the step of a serial whose answer never came, or was 503."""

    done: dict[str, list[str]] = field(default_factory=dict)
    doubtful: dict[str, str] = field(default_factory=dict)
    fetched: list[str] = field(default_factory=list)
    codes: Counter = field(default_factory=Counter)
    without_retry_after: int = 0
    lost: int = 0
    writes: int = 0

    def failures(self) -> int:
        return self.lost + self.codes[503]


class Callers:
    """Threads that register, approve and map devices, and one that fetches, until `writes` are acknowledged.

    Every second writer sends an Idempotency-Key and repeats what was not answered until it is.
    """

    def __init__(self, url: str, token: str, writes: int, writers: int = 4):
        self.url, self.token, self.wanted = url, token, writes
        self.ledger, self.lock = Ledger(), threading.Lock()
        self.problems: list[BaseException] = []
        jobs = [lambda number=number: self.write(number) for number in range(writers)]
        self.threads = [threading.Thread(target=self.keep, args=(job,)) for job in [*jobs, self.fetch]]

    def start(self) -> None:
        for thread in self.threads:
            thread.start()

    def finish(self) -> Ledger:
        for thread in self.threads:
            thread.join()
        if self.problems:
            raise self.problems[0]
        return self.ledger

    def wait_until(self, happened) -> None:
        """Poll `happened()`; raises when the callers gave up before."""
        while not happened():
            if not any(thread.is_alive() for thread in self.threads):
                raise AssertionError(f"the callers ended too early: {self.ledger} {self.problems}")
            time.sleep(0.005)

    def keep(self, job) -> None:
        try:
            job()
        except (AssertionError, httpx.HTTPError) as problem:
            self.problems.append(problem)

    def is_over(self) -> bool:
        return self.ledger.writes >= self.wanted or bool(self.problems)

    def write(self, number: int) -> None:
        with self.client() as client:
            for count in itertools.count():
                if self.is_over():
                    return
                serial = f"2025{number + 1:02}AMP{count:06}B"
                self.lead_through(client, serial, keyed=number % 2 == 0)

    def lead_through(self, client: httpx.Client, serial: str, *, keyed: bool) -> None:
        for step, (method, path, body) in STEPS.items():
            with self.lock:
                self.ledger.doubtful[serial] = step
            key = f"{step}-{serial}" if keyed else ""
            answer = self.send(client, method, path, body(serial), key)
            if answer is None:
                return
            assert answer.json()["status"] == "success", answer.text
            with self.lock:
                del self.ledger.doubtful[serial]
                self.ledger.done.setdefault(serial, []).append(step)
                self.ledger.writes += 1

    def fetch(self) -> None:
        with self.client() as client:
            for count in itertools.count():
                if self.is_over():
                    return
                answer = self.send(client, "POST", "getSerialNumber/", {}, f"fetch-{count}")
                if answer.status_code == 200:
                    self.ledger.fetched.append(answer.json()["serialnumber"])
                time.sleep(0.02)

    def send(self, client, method, path, body, key) -> httpx.Response | None:
        """The final answer; None for an unkeyed request whose fate is unknown. Keyed ones are repeated."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            answer = self.once(client, method, path, body, key)
            if answer is not None and answer.status_code != 503:
                assert answer.status_code in (200, 201, 404), (answer.status_code, answer.text)
                return answer
            time.sleep(0.05)
            if not key:
                return None
        raise AssertionError("the server did not come back")

    def once(self, client, method, path, body, key) -> httpx.Response | None:
        headers = {"Idempotency-Key": key} if key else {}
        try:
            answer = client.request(method, f"/sil/{path}", json=body, headers=headers)
        except httpx.TransportError:
            with self.lock:
                self.ledger.lost += 1
            return None
        with self.lock:
            self.ledger.codes[answer.status_code] += 1
            self.ledger.without_retry_after += answer.status_code == 503 and "Retry-After" not in answer.headers
        return answer

    def client(self) -> httpx.Client:
        return httpx.Client(base_url=self.url, headers={"Authorization": f"Bearer {self.token}"}, timeout=30)


def check(database: PrivateMariaDB, ledger: Ledger) -> None:
    """Everything acknowledged is there, nothing is half there, no device was handed out twice."""
    stored = _stored(database)
    told = _told_by_events(database)
    assert told == stored
    assert database.sql(DISAGREEMENTS, database="silo") == ""
    for serial, steps in ledger.done.items():
        assert stored[serial]["steps"][: len(steps)] == steps, (serial, steps, stored[serial])
        assert len(stored[serial]["steps"]) - len(steps) <= (serial in ledger.doubtful)
    assert stored.keys() <= ledger.done.keys() | ledger.doubtful.keys()
    assert len(ledger.fetched) == len(set(ledger.fetched))
    assert set(ledger.fetched) == {serial for serial, device in stored.items() if device["was_fetched"]}


def _stored(database: PrivateMariaDB) -> dict[str, dict]:
    """What the rows say of each device. A device that was fetched and mapped shows it in its events alone."""
    statement = (
        "SELECT d.serial_number, d.isapproved, d.isallocated, m.serial_number IS NOT NULL,"
        " EXISTS (SELECT 1 FROM event e WHERE e.entity = 'device' AND e.`key` = d.serial_number"
        " AND e.action = 'fetched') FROM device d LEFT JOIN mapping m USING (serial_number)"
    )
    legal = {
        ("0", "0", "0"): ["registered"],
        ("1", "0", "0"): ["registered", "approved"],
        ("1", "1", "0"): ["registered", "approved"],
        ("1", "2", "1"): ["registered", "approved", "mapped"],
    }
    found = [line.split("\t") for line in database.sql(statement, database="silo").splitlines()]
    return {serial: {"steps": legal[tuple(state)], "was_fetched": was == "1"} for serial, *state, was in found}


def _told_by_events(database: PrivateMariaDB) -> dict[str, dict]:
    """The same, rebuilt from the event record alone."""
    statement = "SELECT `key`, entity, action FROM event WHERE entity IN ('device', 'mapping') ORDER BY id"
    histories: dict[str, list[str]] = {}
    for line in database.sql(statement, database="silo").splitlines():
        serial, entity, action = line.split("\t")
        histories.setdefault(serial, []).append(f"{entity}.{action}")
    names = {"device.registered": "registered", "device.approved": "approved", "mapping.created": "mapped"}
    told = {}
    for serial, events in histories.items():
        assert events.count("mapping.created") == events.count("device.allocated"), (serial, events)
        assert len(events) == len(set(events)), (serial, events)
        steps = [names[event] for event in events if event in names]
        told[serial] = {"steps": steps, "was_fetched": "device.fetched" in events}
    return told
