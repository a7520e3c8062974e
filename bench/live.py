"""The live feed: time from commit to socket, and what an idle socket costs.

    .venv/bin/python -m bench.live [--sockets 200] [--changes 100]

One server process, one change at a time: by REST through the same process, where the clock runs from the request (the
commit is somewhere in it), and by a procedure call beside it, where it runs from the return of the commit. All share
the machine's cores.
"""

import argparse
import asyncio
import json
import os
import random
import secrets
import tempfile
import time
from pathlib import Path

import httpx
import MySQLdb
from websockets.asyncio.client import connect

from ops.server import SiloServer

PASSWORD = "a long phrase for benchmarks"
TICKS = os.sysconf("SC_CLK_TCK")


class Sockets:
    """Open sockets, five a person at most; `arrivals` is when the frames of a key came."""

    def __init__(self, url: str, tokens: list[str]) -> None:
        self.url, self.tokens = url.replace("http", "ws"), tokens
        self.arrivals: dict[str, list[float]] = {}
        self.open: list = []
        self.readers: list[asyncio.Task] = []

    async def add(self, number: int) -> None:
        for count in range(number):
            header = {"Authorization": f"Bearer {self.tokens[count % len(self.tokens)]}"}
            socket = await connect(
                f"{self.url}/ws/live/", additional_headers=header, max_queue=None, proxy=None, compression=None
            )
            self.open.append(socket)
            self.readers.append(asyncio.create_task(self.read(socket)))

    async def read(self, socket) -> None:
        async for text in socket:
            self.arrivals.setdefault(json.loads(text)["key"], []).append(time.perf_counter())

    async def told(self, key: str) -> list[float]:
        """When the sockets heard of a key, all of them."""
        while len(self.arrivals.get(key, ())) < len(self.open):
            await asyncio.sleep(0.001)
        return self.arrivals.pop(key)

    async def close(self) -> None:
        for socket in self.open:
            await socket.close()
        await asyncio.gather(*self.readers, return_exceptions=True)


def percentiles(times: list[float]) -> str:
    ordered = sorted(times)
    p50, p95 = ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.95)]
    return f"{p50 * 1000:.1f} | {p95 * 1000:.1f}"


def resident(pid: int) -> int:
    """KiB of memory the process holds."""
    lines = Path(f"/proc/{pid}/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS"))


def cpu_seconds(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS


def sign_in_all(server: SiloServer, people: int) -> list[str]:
    """API tokens of that many new people."""
    tokens = []
    with httpx.Client(base_url=server.url, timeout=30) as admin:
        admin.post("/sil/login/", json={"username": "root", "password": PASSWORD}).raise_for_status()
        for number in range(people):
            body = {
                "username": f"p{number}",
                "mailid": f"p{number}@example.com",
                "password": PASSWORD,
                "role": "employee",
            }
            made = admin.post("/sil/users/", json=body)
            if made.status_code != 400:  # somebody of an earlier run on the same data
                made.raise_for_status()
            with httpx.Client(base_url=server.url, timeout=30) as client:
                client.post("/sil/login/", json={"username": f"p{number}", "password": PASSWORD}).raise_for_status()
                tokens.append(client.post("/sil/api_tokens/", json={"name": "bench"}).json()["token"])
    return tokens


async def latency(server: SiloServer, sockets: Sockets, token: str, month: int, changes: int) -> dict[str, list[float]]:
    """Seconds until each socket heard, by route of the change."""
    found: dict[str, list[float]] = {"REST, same process": [], "procedure, another process": []}
    beside = MySQLdb.connect(unix_socket=str(server.database.socket), user="silo_app", db="silo", autocommit=True)
    async with httpx.AsyncClient(base_url=server.url, headers={"Authorization": f"Bearer {token}"}) as client:
        for number in range(changes):
            for route, line in (("REST, same process", "AMP"), ("procedure, another process", "API")):
                await asyncio.sleep(random.uniform(0, 0.25))  # wherever the feed is between two looks
                key = f"2025{month:02}{line}{number:06}B"
                if line == "AMP":
                    started = time.perf_counter()
                    answer = await client.post("/sil/add_serial_number/", json={"serialnumber": key})
                    answer.raise_for_status()
                else:
                    cursor = beside.cursor()
                    cursor.execute("CALL save_serial_number(%s, 'UPIPLUS', @s, @m)", (key,))
                    cursor.close()
                    started = time.perf_counter()
                found[route] += [max(0.0, at - started) for at in await sockets.told(key)]
    beside.close()
    return found


async def measure(server: SiloServer, sockets_number: int, changes: int) -> list[str]:
    tokens = sign_in_all(server, -(-sockets_number // 5))
    # First, because memory that sockets gave back is used again by those that follow.
    cost = await idle(server, tokens, sockets_number)
    lines = ["| change by | sockets | p50 ms | p95 ms |", "|---|---|---|---|"]
    for month, number in ((1, 1), (2, sockets_number)):
        sockets = Sockets(server.url, tokens)
        await sockets.add(number)
        for route, times in (await latency(server, sockets, tokens[0], month, changes)).items():
            lines.append(f"| {route} | {number} | {percentiles(times)} |")
        await sockets.close()
        await asyncio.sleep(2)
    return [*lines, "", *cost]


async def idle(server: SiloServer, tokens: list[str], number: int) -> list[str]:
    """Memory and processor time of the server with no socket, and with many that hear nothing."""
    seconds = 20
    costs = []
    for count in (0, number):
        sockets = Sockets(server.url, tokens)
        await sockets.add(count)
        await asyncio.sleep(2)
        before = cpu_seconds(server.pid)
        await asyncio.sleep(seconds)
        costs.append((resident(server.pid), (cpu_seconds(server.pid) - before) / seconds))
        await sockets.close()
    (empty_memory, empty_cpu), (memory, cpu) = costs
    return [
        f"Idle: {empty_cpu:.1%} of a core with no socket, {cpu:.1%} with {number}; "
        f"{(memory - empty_memory) / number:.0f} KiB a socket."
    ]


def main() -> None:
    given = argparse.ArgumentParser(prog="python -m bench.live", description="Latency and cost of the live feed.")
    given.add_argument("--sockets", type=int, default=200)
    given.add_argument("--changes", type=int, default=100)
    options = given.parse_args()
    limits = {
        "SIGN_IN_LIMIT_ADDRESS": "100000",
        "SILO_ADMIN_PASSWORD": PASSWORD,
        "SECRET_KEY": secrets.token_urlsafe(50),
    }
    with tempfile.TemporaryDirectory() as folder, SiloServer(Path(folder) / "silo", durable=True, **limits) as server:
        server.manage("create_admin", "root", "root@example.com")
        print("\n".join(asyncio.run(measure(server, options.sockets, options.changes))))


if __name__ == "__main__":
    main()
