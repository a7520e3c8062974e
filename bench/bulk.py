"""Bulk approve of 10,000 devices beside 10,000 single REST calls and 10,000 single procedure calls; its undo too.

    .venv/bin/python -m bench.bulk [--devices 10000] [--filter 100000]

A new database with durable commits, two REST workers, one worker for changesets; each measure has devices of its own.
"""

import argparse
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import httpx
import MySQLdb

from bench.rest import block, sign_in
from ops.application import manage
from ops.processes import end, spawn
from ops.server import SiloServer
from ops.setup import TOP

CONNECTIONS = 8
LAST = 100_000  # numbers in a lot

# Pending devices of one lot, as registering would leave them but for their events.
FILL = """
USE silo;
INSERT INTO device (serial_number, category, device_type, isapproved, isallocated, ever_approved,
                    created_on, modified_on)
SELECT CONCAT('{lot}', LPAD(seq, 6, '0'), 'B'), 'UPIPLUS', SUBSTRING('{lot}', 7), 0, 0, 0,
       UTC_TIMESTAMP(6), UTC_TIMESTAMP(6)
  FROM seq_1_to_1000000 WHERE seq <= {count};
INSERT INTO device_suffix (suffix, serial_number)
SELECT SUBSTRING(CONCAT(LPAD(d.seq, 6, '0'), 'b'), s.seq), CONCAT('{lot}', LPAD(d.seq, 6, '0'), 'B')
  FROM seq_1_to_1000000 d JOIN seq_1_to_7 s WHERE d.seq <= {count};
DELETE FROM state_count WHERE entity = 'device';
INSERT INTO state_count (entity, isapproved, isallocated, category, device_type, shard, n)
SELECT 'device', isapproved, isallocated, category, device_type, 0, COUNT(*) FROM device GROUP BY 2, 3, 4, 5;
"""


class Bench:
    def __init__(self, server: SiloServer, devices: int) -> None:
        self.server, self.devices = server, devices
        self.client = httpx.Client(
            base_url=server.url, headers={"Authorization": f"Bearer {sign_in(server)}"}, timeout=120
        )
        self.rows: list[tuple[str, int, float]] = []

    def lot(self, month: int, count: int = 0) -> list[str]:
        """Fresh pending devices."""
        lot = f"2031{month:02}AMP"
        self.server.database.sql(FILL.format(lot=lot, count=count or self.devices))
        return [f"{lot}{number:06}B" for number in range(1, (count or self.devices) + 1)]

    def time(self, what: str, serials: list[str], work: Callable[[list[str]], Any]) -> Any:
        began = time.monotonic()
        answer = work(serials)
        self.rows.append((what, len(serials), time.monotonic() - began))
        print(f"{what}: {self.rows[-1][2]:.2f} s", file=sys.stderr)
        return answer

    def ask(self, path: str, body: dict) -> dict:
        """Ask for a changeset and wait until it is over."""
        changeset = self.client.post(path, json=body).raise_for_status().json()["data"]
        while changeset["state"] in ("checking", "running"):
            time.sleep(0.1)
            changeset = self.client.get(f"/sil/changesets/{changeset['id']}/").raise_for_status().json()["data"]
        if changeset["state"] not in ("checked", "done") or changeset["counts"]["refused"]:
            raise SystemExit(f"not as expected: {changeset}")
        return changeset

    def single_calls(self, serials: list[str]) -> None:
        each = [serials[number::CONNECTIONS] for number in range(CONNECTIONS)]

        def work(own: list[str]) -> None:
            with httpx.Client(base_url=self.client.base_url, headers=self.client.headers, timeout=60) as client:
                for serial in own:
                    client.patch("/sil/approve_serial_number/", json={"serialnumber": serial}).raise_for_status()

        threads = [threading.Thread(target=work, args=(own,)) for own in each]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def procedure_calls(self, serials: list[str]) -> None:
        connection = MySQLdb.connect(
            unix_socket=str(self.server.database.socket), user="silo_app", db="silo", autocommit=True
        )
        cursor = connection.cursor()
        for serial in serials:
            cursor.execute(block(f"update_serial_number_approval('{serial}', 1, {{}})", 2))
            while cursor.nextset():
                pass

    def measure(self, found: int) -> None:
        devices, bulk = self.devices, "/sil/bulk/approve/"
        self.time(f"single REST calls, {CONNECTIONS} connections", self.lot(1), self.single_calls)
        self.time("single procedure calls, 1 connection", self.lot(2), self.procedure_calls)
        serials = self.lot(3)
        dry = self.time(
            "bulk approve: dry run", serials, lambda own: self.ask(bulk, {"serialnumbers": own, "dry_run": True})
        )
        page = f"/sil/changesets/{dry['id']}/"
        self.time("bulk approve: run what was checked", serials, lambda own: self.ask(f"{page}run/", {}))
        self.time("its undo", serials, lambda own: self.ask(f"{page}undo/", {}))
        few = self.lot(4, min(devices, 500))
        self.time("bulk approve answered at once", few, lambda own: self.ask(bulk, {"serialnumbers": own}))
        many = self.lot(5, found)
        self.time(
            "bulk approve of all that match a filter",
            many,
            lambda own: self.ask(bulk, {"filter": {"search": "203105amp"}}),
        )

    def table(self) -> str:
        lines = ["| what | devices | seconds | devices a second |", "|---|---|---|---|"]
        lines += [f"| {what} | {count:,} | {took:.2f} | {count / took:,.0f} |" for what, count, took in self.rows]
        return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--devices", type=int, default=10_000)
    parser.add_argument("--filter", type=int, default=LAST)
    given = parser.parse_args()
    with (
        tempfile.TemporaryDirectory() as folder,
        SiloServer(Path(folder) / "silo", interface="granian") as server,
        (Path(folder) / "worker.log").open("ab") as output,
    ):
        worker = spawn(manage("run_changesets", "--every", "0.2"), env=server.env, cwd=TOP, output=output)
        try:
            bench = Bench(server, given.devices)
            bench.measure(given.filter)
            print(bench.table())
        finally:
            end(worker)


if __name__ == "__main__":
    sys.exit(main())
