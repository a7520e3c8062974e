"""REST in requests per second beside the raw procedures: 2 workers, 8 connections, authenticated.

    .venv/bin/python -m bench.rest [--data DIR] [--seconds 10]

DIR may hold a database that `manage.py load_bench` filled; a new one is registered into as it goes.
Needs wrk (Debian package of that name). Every figure is taken with durable commits.
"""

import argparse
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import httpx

from ops.server import SiloServer

CONNECTIONS = 8
WORKERS = 2
PASSWORD = "a long phrase for benchmarks"

# Each thread of wrk registers its own block of serials.
REGISTER = """
local thread = 0
function setup(t) t:set("number", thread); thread = thread + 1 end
function init(args) n = tonumber(args[1]) + number * 250000 end
function request()
  n = n + 1
  local line = n % 2 == 0 and "AMP" or "API"
  local serial = string.format("%06d%s%06dB", {month} + math.floor(n / 1000000) % 12, line, n % 1000000)
  return wrk.format("POST", "/sil/add_serial_number/", {headers}, '{"serialnumber":"' .. serial .. '"}')
end
"""
PLAIN = """
function request() return wrk.format("{method}", "{path}", {headers}) end
"""


def lua_headers(token: str) -> str:
    return f'{{["Authorization"]="Bearer {token}", ["Content-Type"]="application/json"}}'


def wrk(url: str, script: str, seconds: int, *arguments: str) -> dict[str, float]:
    """Requests per second, p50 and p99 in milliseconds, and the count of answers that were not 2xx."""
    with tempfile.NamedTemporaryFile("w", suffix=".lua") as file:
        file.write(script)
        file.flush()
        command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency", "-s", file.name, url]
        said = subprocess.run([*command, "--", *arguments], capture_output=True, text=True, check=True).stdout
    bad = re.search(r"Non-2xx or 3xx responses: (\d+)", said)
    return {
        "rate": float(re.search(r"Requests/sec:\s+([\d.]+)", said)[1]),
        "p50": milliseconds(re.search(r"50%\s+([\d.]+\w+)", said)[1]),
        "p99": milliseconds(re.search(r"99%\s+([\d.]+\w+)", said)[1]),
        "bad": int(bad[1]) if bad else 0,
    }


def milliseconds(text: str) -> float:
    number, unit = re.fullmatch(r"([\d.]+)(us|ms|s)", text).groups()
    return float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit]


def raw_rate(server: SiloServer, statements: Iterator[str], seconds: int) -> float:
    """Calls per second of the bare procedure in its own transaction, from as many connections, without Django."""
    import MySQLdb  # noqa: PLC0415  only this figure needs the driver itself

    lock, done = threading.Lock(), [0] * CONNECTIONS
    end = time.monotonic() + seconds

    def work(number: int) -> None:
        connection = MySQLdb.connect(
            unix_socket=str(server.database.socket), user="silo_app", db="silo", autocommit=True
        )
        cursor = connection.cursor()
        while time.monotonic() < end:
            with lock:
                statement = next(statements)
            cursor.execute(statement)
            while cursor.nextset():
                pass
            done[number] += 1

    threads = [threading.Thread(target=work, args=(number,)) for number in range(CONNECTIONS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(done) / seconds


def block(call: str, outs: int) -> str:
    names = [f"o{number}" for number in range(outs)]
    declared = "".join(f"DECLARE {name} TEXT; " for name in names)
    return (
        f"BEGIN NOT ATOMIC {declared}START TRANSACTION; CALL {call.format(', '.join(names))}; COMMIT; "
        f"SELECT {', '.join(names)}; END"
    )


def register_statements() -> Iterator[str]:
    for number in range(10**9):
        serial = f"{209001 + number // 1000000:06d}AMP{number % 1000000:06d}B"
        yield block(f"save_serial_number('{serial}', 'UPIPLUS', {{}})", 2)


def fetch_statements() -> Iterator[str]:
    while True:
        yield block("fetch_serial_number(NULL, {})", 4)


def sign_in(server: SiloServer) -> str:
    """An API token of a production-and-sales account, made the way a person makes one."""
    name = f"bench{int(time.time())}"
    with httpx.Client(base_url=server.url) as client:
        words = {"username": name, "mailid": f"{name}@example.com", "password": PASSWORD, "cpassword": PASSWORD}
        client.post("/sil/signup/", json=words).raise_for_status()
        client.post("/sil/login/", json={"username": name, "password": PASSWORD}).raise_for_status()
        return client.post("/sil/api_tokens/", json={"name": "bench"}).raise_for_status().json()["token"]


def approve_pending(server: SiloServer, most: int) -> None:
    """Fill the pool by plain SQL with the counters kept: 200,000 single approvals would take longer than the bench."""
    server.database.sql(
        "USE silo; "
        f"UPDATE device SET isapproved = 1, ever_approved = 1 WHERE isapproved = 0 AND isallocated = 0 LIMIT {most}; "
        "DELETE FROM state_count WHERE entity = 'device'; "
        "INSERT INTO state_count (entity, isapproved, isallocated, category, device_type, shard, n) "
        "SELECT 'device', isapproved, isallocated, category, device_type, 0, COUNT(*) FROM device GROUP BY 2, 3, 4, 5"
    )


def measure(server: SiloServer, seconds: int) -> None:
    headers = lua_headers(sign_in(server))
    register = REGISTER.replace("{headers}", headers).replace("{month}", "202601")
    start = str(int(time.time()) % 700 * 1000)
    rows = [("register", wrk(server.url, register, seconds, start), raw_rate(server, register_statements(), seconds))]
    approve_pending(server, 200_000)
    fetch = PLAIN.replace("{headers}", headers).replace("{method}", "POST").replace("{path}", "/sil/getSerialNumber/")
    rows.append(("fetch", wrk(server.url, fetch, seconds), raw_rate(server, fetch_statements(), seconds)))
    path = "/sil/get_serial_numbers/?pageNumber=0&pageSize=50&count=bounded"
    listed = PLAIN.replace("{headers}", headers).replace("{method}", "GET").replace("{path}", path)
    rows.append(("list of 50", wrk(server.url, listed, seconds), None))
    verify = listed.replace(path, "/sil/verify-auth/")
    rows.append(("verify-auth", wrk(server.url, verify, seconds), None))
    print("| what | requests/s | p50 ms | p99 ms | not 2xx | raw procedure calls/s | REST / raw |")
    print("|---|---|---|---|---|---|---|")
    for name, seen, raw in rows:
        beside = f"{raw:,.0f} | {seen['rate'] / raw:.2f}" if raw else "- | -"
        print(f"| {name} | {seen['rate']:,.0f} | {seen['p50']:.1f} | {seen['p99']:.1f} | {seen['bad']} | {beside} |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--seconds", type=int, default=10)
    given = parser.parse_args()
    with (
        tempfile.TemporaryDirectory() as folder,
        SiloServer(given.data or Path(folder) / "silo", interface="granian", workers=WORKERS) as server,
    ):
        measure(server, given.seconds)


if __name__ == "__main__":
    sys.exit(main())
