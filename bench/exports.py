"""A list of a million devices as CSV and XLSX: time, first byte, memory, and what it does to those who write meanwhile.

    .venv/bin/python -m bench.exports --data DIR [--rows 1000000]

DIR keeps the database, so a second run does not load it again. Writes bench/results/exports.md.
"""

import argparse
import itertools
import os
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import openpyxl

from ops.server import SiloServer

TOP = Path(__file__).resolve().parent.parent
RESULTS = TOP / "bench" / "results" / "exports.md"
SMALL = 100_000  # rows for the comparison of writers, which would take minutes with more
CHUNK = 100_000
PASSWORD = "only for measuring, and long enough"


def load(server: SiloServer, rows: int) -> None:
    """Devices alone, without the words they are searched by: an export of all looks at none."""
    from core import bench_data  # noqa: PLC0415  needs backend/ on the path

    have = int(server.database.sql("SELECT COUNT(*) FROM device", database="silo"))
    for start in range(have, rows, CHUNK):
        statement = bench_data.DEVICES % {"devices": rows, "start": start, "rows": min(CHUNK, rows - start)}
        server.database.sql(statement, database="silo")
    # The list chooses its way by these.
    server.database.sql("DELETE FROM state_count;" + bench_data.COUNTS, database="silo")


def signed_in(server: SiloServer) -> httpx.Client:
    person = {"username": "asha", "mailid": "asha@example.com", "password": PASSWORD, "cpassword": PASSWORD}
    client = httpx.Client(base_url=server.url, timeout=600)
    client.post("/sil/signup/", json=person)
    client.post("/sil/login/", json=person).raise_for_status()
    return client


def peak(pid: int) -> float:
    """The most memory the process has had since reset_peak(), in MB."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def reset_peak(pid: int) -> None:
    Path(f"/proc/{pid}/clear_refs").write_text("5")


def told(server: SiloServer) -> int:
    """How many rows the last export says it had, once it is over."""
    statement = (
        "SELECT action, JSON_VALUE(changes, '$.rows[1]') FROM event WHERE entity = 'export' ORDER BY id DESC LIMIT 1"
    )
    while True:
        action, count = server.database.sql(statement, database="silo").split()
        if action != "started":
            return int(count)
        time.sleep(0.1)


def measured(server: SiloServer, client: httpx.Client, file_format: str, rows: int) -> dict[str, float]:
    writers = Writers(server)  # signs in before, which takes 100 MB for a moment
    reset_peak(server.pid)
    before = peak(server.pid)
    began = time.monotonic()
    size, first = 0, 0.0
    with (
        writers,
        client.stream("GET", "/sil/export/devices/", params={"file_format": file_format}) as answer,
    ):
        answer.raise_for_status()
        for part in answer.iter_raw():
            first = first or time.monotonic() - began
            size += len(part)
    seconds = time.monotonic() - began
    if (seen := told(server)) < rows:
        raise SystemExit(f"Only {seen:,} of {rows:,} rows arrived.")
    grown = peak(server.pid) - before
    return {"seconds": seconds, "first": first, "megabytes": size / 1e6, "grown": grown, **writers.told()}


class Writers:
    """One caller who registers a device every 50 ms beside it."""

    def __init__(self, server: SiloServer) -> None:
        self._client, self._stop, self._taken = signed_in(server), threading.Event(), [0.0]
        self._thread = threading.Thread(target=self._go_on)
        self._bad = 0

    def __enter__(self) -> "Writers":
        self._thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._stop.set()
        self._thread.join()

    def told(self) -> dict[str, float]:
        return {
            "writes": len(self._taken) - 1,
            "p50": statistics.median(self._taken) * 1000,
            "worst": max(self._taken) * 1000,
            "refused": self._bad,
        }

    def _go_on(self) -> None:
        for number in itertools.count(int(time.time()) % 900_000):
            if self._stop.wait(0.05):
                return
            began = time.monotonic()
            answer = self._client.post(
                "/sil/add_serial_number/", json={"serialnumber": f"209912API{number % 10**6:06}B"}
            )
            self._taken.append(time.monotonic() - began)
            self._bad += answer.status_code not in (201, 409)


def sample(rows: int) -> Iterator[tuple[Any, ...]]:
    """Rows like those of devices."""
    at = "2020-01-01T00:00:00.000000+00:00"
    for number in range(rows):
        imei = f"{490154203000000 + number}"
        yield f"202505AMP{number:06}B", "UPIPLUS", 1, 2, None, imei, imei, "AMP", at, at, None, None, True, None


def compared(path: Path) -> dict[str, tuple[float, float]]:
    """Seconds to the first byte and to the last one, of two ways to write one workbook."""
    from exports.workbook import workbook_parts  # noqa: PLC0415

    began = time.monotonic()
    parts = workbook_parts([f"c{n}" for n in range(14)], sample(SMALL), title="devices")
    next(parts)
    first = time.monotonic() - began
    for _ in parts:
        pass
    ours = first, time.monotonic() - began
    began = time.monotonic()
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    for row in sample(SMALL):
        sheet.append(row)
    book.save(path)
    return {"ours (exports/workbook.py)": ours, "openpyxl, write_only": (time.monotonic() - began,) * 2}


def report(
    figures: dict[str, dict[str, float]], writers: dict[str, tuple[float, float]], rows: int, command: str
) -> str:
    lines = [
        "# Exports",
        "",
        f"Made by `{command}` on {os.cpu_count()} cores, load average {os.getloadavg()[1]:.1f}.",
        "",
        f"## {rows:,} devices over REST (uvicorn, one process), read as fast as it comes",
        "",
        "| format | first byte | whole | rows a second | MB | memory grew by | registered beside: p50, worst |",
        "|---|---|---|---|---|---|---|",
    ]
    for name, seen in figures.items():
        beside = f"{seen['writes']:.0f}: {seen['p50']:.0f} ms, {seen['worst']:.0f} ms, {seen['refused']:.0f} refused"
        lines.append(
            f"| {name} | {seen['first']:.2f} s | {seen['seconds']:.1f} s | {rows / seen['seconds']:,.0f} |"
            f" {seen['megabytes']:.0f} | {seen['grown']:.0f} MB | {beside} |"
        )
    lines += ["", f"## Writers of workbooks, {SMALL:,} rows of 14 columns, without database and server", ""]
    lines += ["| writer | first byte | whole |", "|---|---|---|"]
    lines += [f"| {name} | {first:.2f} s | {whole:.1f} s |" for name, (first, whole) in writers.items()]
    return "\n".join(lines) + "\n"


def main() -> None:
    given = argparse.ArgumentParser(prog="python -m bench.exports", description=__doc__.splitlines()[0])
    given.add_argument("--data", type=Path, required=True, help="folder that keeps the database")
    given.add_argument("--rows", type=int, default=1_000_000)
    options = given.parse_args()
    sys.path.insert(0, str(TOP / "backend"))
    with SiloServer(options.data, SIGNUP_REQUIRES_VERIFICATION="false") as server:
        load(server, options.rows)
        client = signed_in(server)
        figures = {name.upper(): measured(server, client, name, options.rows) for name in ("csv", "xlsx")}
    with tempfile.TemporaryDirectory() as folder:
        writers = compared(Path(folder) / "book.xlsx")
    command = f".venv/bin/python -m bench.exports --data DIR --rows {options.rows}"
    RESULTS.write_text(report(figures, writers, options.rows, command))
    print(RESULTS.read_text())


if __name__ == "__main__":
    main()
