"""Many sockets read at once, and many writers that change things by every route."""

import asyncio
import itertools
import json
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import httpx
import MySQLdb
from websockets.asyncio.client import connect

from live.tests.house import House, Person, run

PATIENCE = 120  # seconds


class Crowd:
    """Sockets of many people in one event loop of their own thread; `heard` is what each was told, in order."""

    def __init__(self) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever)
        self._thread.start()
        self._tasks: list[asyncio.Task] = []
        self.heard: list[list[dict]] = []

    def open(self, people: list[tuple[Person, int]], query: str = "") -> list[int]:
        """Open a socket for each (person, port); their numbers in `heard`."""
        return asyncio.run_coroutine_threadsafe(self._open(people, query), self._loop).result(PATIENCE)

    async def _open(self, people, query) -> list[int]:
        numbers = []
        for person, port in people:
            address = f"ws://127.0.0.1:{port}/ws/live/{query}"
            socket = await connect(address, additional_headers=person.bearer, max_queue=None, proxy=None)
            frames: list[dict] = []
            numbers.append(len(self.heard))
            self.heard.append(frames)
            self._tasks.append(self._loop.create_task(self._read(socket, frames)))
        return numbers

    async def _read(self, socket, frames: list[dict]) -> None:
        try:
            async for text in socket:
                frames.append(json.loads(text))  # noqa: PERF401  the tests look at them while they come
            frames.append({"type": "closed", "code": socket.close_code})
        finally:
            await socket.close()

    def hang_up(self) -> None:
        async def end() -> None:
            for task in self._tasks:
                task.cancel()
            await asyncio.gather(*self._tasks, return_exceptions=True)
            self._tasks.clear()

        asyncio.run_coroutine_threadsafe(end(), self._loop).result(PATIENCE)

    def close(self) -> None:
        self.hang_up()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()


class Writers:
    """Eight threads: five over REST, two that call procedures (and roll some back), one that runs a command."""

    def __init__(self, house: House, person: Person, ports: list[int], changes: int) -> None:
        self.house, self.person, self.ports = house, person, ports
        self.each = changes // 8
        self.answers: list[int] = []
        self.done = 0
        self._lock = threading.Lock()
        self._serials = itertools.count(500_000)

    def run(self) -> None:
        jobs = [*(lambda number=number: self._over_rest(number) for number in range(5))]
        jobs += [self._by_procedure, self._by_procedure, self._by_command]
        with ThreadPoolExecutor(len(jobs)) as threads:
            for job in [threads.submit(job) for job in jobs]:
                job.result()

    def _count(self) -> None:
        with self._lock:
            self.done += 1

    def _serial(self) -> str:
        with self._lock:
            return f"202505AMP{next(self._serials):06}B"

    def _over_rest(self, number: int) -> None:
        """What was answered 503 is sent again, as a client would; a serial that is there already is done."""
        url = f"http://127.0.0.1:{self.ports[number % len(self.ports)]}"
        with httpx.Client(base_url=url, headers=self.person.bearer, timeout=30) as client:
            for _ in range(self.each):
                body = {"serialnumber": self._serial()}
                deadline = time.monotonic() + PATIENCE
                while (code := client.post("/sil/add_serial_number/", json=body).status_code) == 503:
                    self.answers.append(code)
                    assert time.monotonic() < deadline
                    time.sleep(0.05)
                assert code in (201, 409)
                self._count()

    def _by_procedure(self) -> None:
        for number in range(self.each):
            serial, is_done = self._serial(), False
            while not is_done:
                with suppress(MySQLdb.Error):
                    self._save(serial, also_in_vain=number % 3 == 0)
                    is_done = True
            self._count()

    def _save(self, serial: str, *, also_in_vain: bool) -> None:
        try:
            connection = self.house.connection()
        except MySQLdb.Error:
            time.sleep(0.05)
            raise
        try:
            if also_in_vain:
                run(connection, "START TRANSACTION")
                run(connection, "CALL save_serial_number(%s, 'UPIPLUS', @s, @m)", self._serial())
                run(connection, "ROLLBACK")
            run(connection, "CALL save_serial_number(%s, 'UPIPLUS', @s, @m)", serial)
        finally:
            connection.close()

    def _by_command(self) -> None:
        """Leases that ran out; they were put there before (see test_crowd)."""
        self.house.server.manage("release_expired_leases")
        with self._lock:
            self.done += self.each
