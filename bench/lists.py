"""Lists at 1,000 and at 1,000,000 rows (customers: 200,000): every page, sort, filter and search, raw and over REST.

    .venv/bin/python -m bench.lists --data DIR [--of registry|customers] [--rows 1000 1000000] [--only WORD]

DIR keeps the databases (silo_bench_<rows>, silo_bench_customers_<rows>), so a second run does not load them again.
Writes its section of bench/results/lists.md.
"""

import argparse
import json
import os
import re
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from ops.private_mariadb import PrivateMariaDB

TOP = Path(__file__).resolve().parent.parent
RESULTS = TOP / "bench" / "results" / "lists.md"
RUNS = 20
LONGEST = 4.0  # seconds for one figure
ROWS = {"registry": [1000, 1_000_000], "customers": [1000, 200_000]}
SECTIONS = {"registry": "## Devices and mappings", "customers": "## Customers"}  # in this order
BUFFER_POOL = "4G"  # a million of each takes 6 GB on disk; with far less memory every figure is the disk's
SECRET = "only for measuring, and long enough for it to be taken"


def milliseconds(work: Callable[[], Any]) -> dict[str, float]:
    """p50 and p95 of repeated runs, the first two left out."""
    taken: list[float] = []
    began = time.monotonic()
    while len(taken) < RUNS + 2 and (len(taken) < 3 or time.monotonic() - began < LONGEST):
        start = time.perf_counter()
        work()
        taken.append((time.perf_counter() - start) * 1000)
    taken = taken[2:]
    return {"p50": statistics.median(taken), "p95": sorted(taken)[int(len(taken) * 0.95)]}


def measure(of: str, only: str) -> None:
    """In a process of its own on one database: prints {case: {raw, rest}} as JSON."""
    sys.path.insert(0, str(TOP / "backend"))
    import django  # noqa: PLC0415  settings are in the environment only now

    django.setup()
    from bench import lists_cases as cases  # noqa: PLC0415
    from core import testing  # noqa: PLC0415
    from devices import lists as device_lists  # noqa: PLC0415

    client = testing.client_of("root")
    told: dict[str, Any] = {}
    for kind, page, path, names, some in cases.LISTS[of]:
        for name, wanted in some():
            if only not in f"{kind}: {name}":
                continue
            asked = cases.query(names, wanted)
            if (status := client.get(path, asked).status_code) != 200:
                raise SystemExit(f"{kind}: {name}: {status} for {asked}")
            told[f"{kind}: {name}"] = {
                "raw": milliseconds(lambda page=page, wanted=wanted: page(**wanted)),
                "rest": milliseconds(lambda path=path, asked=asked: client.get(path, asked)),
            }
    if of == "registry" and only in "export":
        told["export"] = (
            exported(device_lists.every),
            exported(lambda: client.get("/sil/get_serial_numbers/").streaming_content),
        )
    print(json.dumps(told))


def exported(rows: Callable[[], Any]) -> dict[str, float]:
    """Seconds to read everything, and by how much the process grew meanwhile (MB)."""
    before, began = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.monotonic()
    count = sum(1 for _ in rows())
    grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
    return {"count": count, "seconds": time.monotonic() - began, "grown": grown / 1024}


def environment(database: PrivateMariaDB, name: str) -> dict[str, str]:
    settings = {
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "DATABASE_URL": database.owner_url(name),
        "SECRET_KEY": SECRET,
    }
    return {**os.environ, **settings, "ALLOWED_HOSTS": "testserver", "LOG_LEVEL": "WARNING"}


def loaded(database: PrivateMariaDB, of: str, rows: int) -> str:
    """The database of so many rows, made when it is not there yet."""
    name = f"silo_bench_{rows}" if of == "registry" else f"silo_bench_{of}_{rows}"
    table = "device" if of == "registry" else "customer"
    database.sql(f"CREATE DATABASE IF NOT EXISTS {name} CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci")
    manage = [sys.executable, str(TOP / "backend" / "manage.py")]
    subprocess.run([*manage, "migrate", "-v0"], env=environment(database, name), check=True)
    if database.sql(f"SELECT EXISTS (SELECT 1 FROM {name}.{table})") == "0":
        counts = {"registry": (rows, rows, 0), "customers": (0, 0, rows)}[of]
        kinds = ("--devices", "--mappings", "--customers")
        wanted = [text for kind, count in zip(kinds, counts, strict=True) for text in (kind, str(count))]
        subprocess.run([*manage, "load_bench", *wanted], env=environment(database, name), check=True)
    return name


def report(figures: dict[int, dict[str, Any]], command: str) -> str:
    small, large = min(figures), max(figures)
    lines = [
        f"Made by `{command}` on {os.cpu_count()} cores, {BUFFER_POOL} buffer pool,",
        f"load average {os.getloadavg()[1]:.1f}. Milliseconds, p50 / p95; pages of 50 rows, totals bounded at 10,001",
        "unless the line says exact. Times more = p95 of the procedure call, large over small.",
        "",
        f"| what | {small:,} rows | {large:,} rows | times more | REST, {small:,} | REST, {large:,} |",
        "|---|---|---|---|---|---|",
    ]
    for name, seen in figures[large].items():
        if name == "export":
            continue
        base = figures[small][name]
        times = seen["raw"]["p95"] / base["raw"]["p95"]
        shown = [
            f"{figure['p50']:.2f} / {figure['p95']:.2f}"
            for figure in (base["raw"], seen["raw"], base["rest"], seen["rest"])
        ]
        lines.append(f"| {name} | {shown[0]} | {shown[1]} | {times:.1f} | {shown[2]} | {shown[3]} |")
    for rows, seen in figures.items():
        for how, figure in zip(("by the procedure", "over REST"), seen.get("export", ()), strict=False):
            took = f"{figure['seconds']:.2f} s, memory grew by {figure['grown']:.1f} MB"
            lines += ["", f"All devices at {rows:,} rows {how}: {took}."]
    return "\n".join(lines) + "\n"


def write(of: str, text: str) -> None:
    """Put the section into the results; the other one stays."""
    RESULTS.parent.mkdir(exist_ok=True)
    parts = re.split(r"^(## .+)$", RESULTS.read_text() if RESULTS.exists() else "", flags=re.MULTILINE)
    sections = {**dict(zip(parts[1::2], parts[2::2], strict=True)), SECTIONS[of]: f"\n\n{text}\n"}
    shown = [f"{title}\n\n{sections[title].strip()}\n" for title in SECTIONS.values() if title in sections]
    RESULTS.write_text("\n".join(["# Lists\n", *shown]))


def main() -> None:
    given = argparse.ArgumentParser(prog="python -m bench.lists")
    given.add_argument("--data", type=Path, required=True)
    given.add_argument("--of", choices=list(ROWS), default="registry")
    given.add_argument("--rows", type=int, nargs="+", help="default: 1000 and 1000000, of customers 200000")
    given.add_argument("--only", default="", help="cases whose name contains this; nothing is written")
    given.add_argument("--measure", action="store_true", help=argparse.SUPPRESS)
    options = given.parse_args()
    if options.measure:
        measure(options.of, options.only)
        return
    database = PrivateMariaDB(options.data, settings={"innodb-buffer-pool-size": BUFFER_POOL})
    database.start()
    try:
        figures = {}
        for rows in options.rows or ROWS[options.of]:
            command = [
                sys.executable,
                "-m",
                "bench.lists",
                "--data",
                str(options.data),
                "--measure",
                "--of",
                options.of,
                "--only",
                options.only,
            ]
            env = environment(database, loaded(database, options.of, rows))
            figures[rows] = json.loads(
                subprocess.run(command, env=env, cwd=TOP, capture_output=True, text=True, check=True).stdout
            )
        text = report(
            figures, f"python -m bench.lists --data DIR{'' if options.of == 'registry' else ' --of customers'}"
        )
        print(text)
        if not options.only:
            write(options.of, text)
    finally:
        database.stop()


if __name__ == "__main__":
    main()
