"""Entries over REST while the mail server answers, is away and hangs; and how fast a full outbox is sent.

    .venv/bin/python -m bench.gate [--rounds 5] [--entries 40] [--waiting 500]

One server, one sender, durable commits. The three states take turns, so that what else the machine does falls on each.
"""

import argparse
import contextlib
import itertools
import socket
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
from aiosmtpd.controller import Controller

from ops.application import manage
from ops.processes import end, free_port, spawn
from ops.server import SiloServer
from ops.setup import TOP

UNLIMITED = {"MAILS_PER_USER_AND_DAY": "1000000", "SMS_PER_USER_AND_DAY": "1000000"}


class Counter:
    """Takes every mail."""

    def __init__(self) -> None:
        self.recipients: list[str] = []

    async def handle_DATA(self, server: object, session: object, envelope: object) -> str:  # noqa: N802
        self.recipients += envelope.rcpt_tos
        return "250 taken"


class Bench:
    def __init__(self, folder: Path) -> None:
        self.port, self.taken, self.numbers = free_port(), Counter(), itertools.count(1)
        self.server = SiloServer(folder, SMTP_URL=f"smtp://127.0.0.1:{self.port}", **UNLIMITED)
        self.client = httpx.Client(base_url=self.server.url, timeout=60)
        account = {"email": "a@example.com", "username": "bench", "password": "a long phrase for benches"}
        tokens = self.client.post("/api/auth/register/", json=account).raise_for_status().json()["tokens"]
        self.client.headers["Authorization"] = f"Bearer {tokens['access']}"
        self.log = self.server.log.open("ab")
        self.sender = spawn(manage("send_outbox", "--every", "0.5"), env=self.server.env, cwd=TOP, output=self.log)

    def close(self) -> None:
        end(self.sender, seconds=90)
        self.log.close()
        self.server.stop()

    def announce(self, number: int) -> list[float]:
        """Seconds that each of so many entries took."""
        took = []
        for each in itertools.islice(self.numbers, number):
            body = {"customer_email": f"e{each}@example.com", "customer_phone": "+919876500001"}
            body |= {"vehicle_number": "MH 12 AB 1234", "driver_name": "Om Patil", "driver_phone": "+919876500002"}
            began = time.perf_counter()
            self.client.post("/api/submissions/create/", json=body).raise_for_status()
            took.append(time.perf_counter() - began)
        return took

    @contextlib.contextmanager
    def answering(self) -> Iterator[None]:
        server = Controller(self.taken, hostname="127.0.0.1", port=self.port, server_hostname="mail.example.com")
        server.start()
        yield
        server.stop()

    @contextlib.contextmanager
    def hanging(self) -> Iterator[None]:
        with socket.socket() as silent:
            silent.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            silent.bind(("127.0.0.1", self.port))
            silent.listen(16)
            yield


def measure(bench: Bench, given: argparse.Namespace) -> None:
    states = {"answers": bench.answering, "is away": contextlib.nullcontext, "hangs": bench.hanging}
    took: dict[str, list[float]] = {state: [] for state in states}
    bench.announce(given.entries)  # nobody's first request
    for _ in range(given.rounds):
        for state, enter in states.items():
            with enter():
                took[state] += bench.announce(given.entries)
    print("| the mail server | entries | p50 ms | p95 ms | worst ms |\n|---|---|---|---|---|")
    for state, seconds in took.items():
        p50, p95, worst = (1000 * value for value in (statistics.median(seconds), quantile(seconds), max(seconds)))
        print(f"| {state} | {len(seconds)} | {p50:.1f} | {p95:.1f} | {worst:.0f} |")
    bench.announce(given.waiting)
    print(f"\n{emptied(bench)}")


def emptied(bench: Bench) -> str:
    """The server is back: when the first mail comes, and how long all take from then."""
    before, wanted = len(bench.taken.recipients), next(bench.numbers) - 1
    with bench.answering():
        back = time.perf_counter()
        first = None
        while len(set(bench.taken.recipients)) < wanted:
            time.sleep(0.02)
            if first is None and len(bench.taken.recipients) > before:
                first = time.perf_counter()
        last = time.perf_counter()
    twice = len(bench.taken.recipients) - len(set(bench.taken.recipients))
    waited, number = (first or last) - back, wanted - before
    told = f"{number} mails waited; the first came after {waited:.1f} s, all within {last - back - waited:.1f} s of it"
    return f"{told}; {twice} came twice."


def quantile(seconds: list[float]) -> float:
    return statistics.quantiles(seconds, n=20)[-1]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--entries", type=int, default=40, help="of each state in a round")
    parser.add_argument("--waiting", type=int, default=500, help="entries whose mails wait for the server")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, contextlib.closing(Bench(Path(folder) / "silo")) as bench:
        measure(bench, given)


if __name__ == "__main__":
    main()
