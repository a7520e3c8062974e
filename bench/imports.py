"""Importing devices: dry run and run, beside a raw multi-row INSERT into the same table; peak memory of the worker.

    .venv/bin/python -m bench.imports [--data DIR] [--rows 100000]

One server and one worker, durable commits. Each file has its own month, so nothing is imported twice but where that is
what is measured.
"""

import argparse
import csv
import io
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import httpx
from openpyxl import Workbook

from bench.rest import sign_in
from ops.application import manage
from ops.processes import end, spawn
from ops.server import SiloServer
from ops.setup import TOP

HEADER = ["serialnumber", "category", "isapproved", "deviceid", "imei", "createdOn"]
RAW_AT_ONCE = 500  # rows of a statement, as the worker's batches

RAW = (
    "INSERT INTO device (serial_number, category, device_type, isapproved, isallocated, ever_approved, device_id, imei,"
    " created_on, modified_on) VALUES "
)


def rows(month: str, count: int, first_imei: int) -> list[list[str]]:
    return [
        [f"{month}AMP{n:06d}B", "UPIPLUS", "1", f"DEV-{month}-{n}", imei(first_imei + n), "2025-05-01T10:00:00+00:00"]
        for n in range(count)
    ]


def imei(number: int) -> str:
    """15 digits with a right check digit."""
    digits = f"35{number:012d}"
    doubled = [int(digit) * (2 if place % 2 == 0 else 1) for place, digit in enumerate(reversed(digits))]
    return digits + str(-sum(value - 9 if value > 9 else value for value in doubled) % 10)


def as_csv(table: list[list[str]]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out).writerows([HEADER, *table])
    return out.getvalue().encode()


def as_workbook(table: list[list[str]]) -> bytes:
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in [HEADER, *table]:
        sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


class Bench:
    """The server's client, and a worker beside it."""

    def __init__(self, server: SiloServer) -> None:
        self.server = server
        headers = {"Authorization": f"Bearer {sign_in(server)}"}
        self.client = httpx.Client(base_url=f"{server.url}/sil", headers=headers, timeout=120)
        self.worker = spawn(
            manage("run_changesets", "--every", "0.05"), env=server.env, cwd=TOP, output=subprocess.DEVNULL
        )
        time.sleep(5)  # until it works

    def tell(self, what: str, count: int, seconds: float, megabytes: int | None = None) -> None:
        memory = f"{megabytes} MB" if megabytes else ""
        print(f"| {what} | {seconds:.1f} s | {count / seconds:,.0f} | {memory} |", flush=True)

    def upload(self, what: str, name: str, content: bytes, count: int) -> dict[str, Any]:
        began = time.monotonic()
        answer = self.client.post("/imports/", data={"subject": "device"}, files={"file": (name, content)})
        self.tell(f"{what} ({len(content) / 1024**2:.1f} MB)", count, time.monotonic() - began)
        return answer.raise_for_status().json()["data"]

    def check(self, what: str, uploaded: dict[str, Any], count: int, verdict: str) -> None:
        path = f"/imports/{uploaded['id']}/check/"
        self.phase(what, path, {"columns": uploaded["suggested"]}, count, verdict)

    def phase(self, what: str, path: str, body: dict[str, Any], count: int, verdict: str) -> None:
        """From the asking to the end, with the most memory that the worker had meanwhile."""
        process = Path(f"/proc/{self.worker.pid}")
        (process / "clear_refs").write_text("5")  # its peak begins anew
        began = time.monotonic()
        told = self.client.post(path, json=body).raise_for_status().json()["data"]
        while told["state"] in ("checking", "running"):
            time.sleep(0.05)
            told = self.client.get(f"/changesets/{told['id']}/").raise_for_status().json()["data"]
        seconds = time.monotonic() - began
        if told["counts"][verdict] != count:
            raise SystemExit(f"{what}: {told['state']} {told['counts']} {told['problem']}")
        peak = re.search(r"VmHWM:\s+(\d+) kB", (process / "status").read_text())
        self.tell(what, count, seconds, int(peak[1]) // 1024 if peak else None)

    def raw(self, table: list[list[str]]) -> None:
        """The same rows into the same table, without its endings, counters, events and verdicts."""
        statements = []
        for start in range(0, len(table), RAW_AT_ONCE):
            values = ", ".join(
                f"('{serial}', '{category}', 'AMP', 1, 0, 1, '{device_id}', '{number}', NOW(6), NOW(6))"
                for serial, category, _, device_id, number, _ in table[start : start + RAW_AT_ONCE]
            )
            statements.append(RAW + values + ";")
        began = time.monotonic()
        self.server.database.sql("USE silo; " + "\n".join(statements))
        self.tell("raw multi-row INSERT into device, 500 a statement", len(table), time.monotonic() - began)


def measure(bench: Bench, count: int) -> None:
    bench.raw(rows("202501", count, 10**9))
    table = rows("202502", count, 2 * 10**9)
    first = bench.upload("upload, CSV", "devices.csv", as_csv(table), count)
    bench.check("dry run", first, count, "good")
    bench.phase("run, good rows", f"/changesets/{first['id']}/run/", {"mode": "good_rows"}, count, "done")
    again = bench.upload("the same file again, upload", "devices.csv", as_csv(table), count)
    bench.check("the same file again, dry run: all unchanged", again, count, "unchanged")
    other = bench.upload("upload, XLSX", "devices.xlsx", as_workbook(rows("202503", count, 3 * 10**9)), count)
    bench.check("dry run of the XLSX", other, count, "good")
    bench.phase("run, all or nothing", f"/changesets/{other['id']}/run/", {"mode": "all_or_nothing"}, count, "done")
    bench.phase("undo of it", f"/changesets/{other['id']}/undo/", {}, count, "done")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--rows", type=int, default=100_000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, SiloServer(given.data or Path(folder)) as server:
        bench = Bench(server)
        print("| step | time | rows a second | peak memory of the worker |\n|---|---|---|---|", flush=True)
        try:
            measure(bench, given.rows)
        finally:
            end(bench.worker)
    return 0


if __name__ == "__main__":
    sys.exit(main())
