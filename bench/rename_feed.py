"""Sockets that listen while a customer is renamed: what they hear, how late, and how long the process stalls."""

import asyncio
import json
import threading
import time

from websockets.asyncio.client import connect

from bench.steady import milliseconds

PING_EVERY = 0.1  # seconds


class Audience:
    """In an event loop of its own thread, from the start until close()."""

    def __init__(self, port: int, tokens: list[str], number: int) -> None:
        self.phase = "quiet"
        self.frames = [0] * number
        self.resets: list[int] = [0] * number
        self.closed = 0
        self.pongs: dict[str, list[float]] = {}
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._tasks = asyncio.run_coroutine_threadsafe(self._open(port, tokens, number), self._loop).result(60)

    async def _open(self, port: int, tokens: list[str], number: int) -> list[asyncio.Task]:
        tasks = []
        self._sockets = []
        for count in range(number):
            header = {"Authorization": f"Bearer {tokens[count % len(tokens)]}"}
            address = f"ws://127.0.0.1:{port}/ws/live/"
            socket = await connect(address, additional_headers=header, max_queue=None, proxy=None, compression=None)
            self._sockets.append(socket)
            tasks.append(self._loop.create_task(self._read(socket, count)))
        return [*tasks, self._loop.create_task(self._ping(socket))]

    async def _read(self, socket, number: int) -> None:
        async for text in socket:
            frame = json.loads(text)
            if frame.get("type") == "pong":
                self.pongs.setdefault(self._asked_in, []).append(time.monotonic() - self._asked_at)
                self._answered.set()
            elif frame.get("type") == "reset":
                self.resets[number] += 1
            else:
                self.frames[number] += 1
        self.closed += 1

    async def _ping(self, socket) -> None:
        """How long the process takes to answer the simplest of all frames."""
        while True:
            self._answered = asyncio.Event()
            self._asked_in, self._asked_at = self.phase, time.monotonic()
            await socket.send('{"type":"ping"}')
            await self._answered.wait()
            await asyncio.sleep(PING_EVERY)

    def close(self) -> str:
        """What was heard, as lines of Markdown."""
        asyncio.run_coroutine_threadsafe(self._hang_up(), self._loop).result(60)
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        lines = ["| answer to a ping | p50 ms | p95 ms | max ms |", "|---|---|---|---|"]
        lines += [f"| {phase} | {milliseconds(times)} |" for phase, times in self.pongs.items()]
        heard = f"{min(self.frames)} to {max(self.frames)} frames and {min(self.resets)} to {max(self.resets)} resets"
        return "\n".join([*lines, "", f"{len(self.frames)} sockets heard {heard} each; {self.closed} were closed."])

    async def _hang_up(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await asyncio.gather(*(socket.close() for socket in self._sockets))
