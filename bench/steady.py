"""Requests at a steady rate beside whatever is measured: each counts from when it was due, so a stall is not hidden."""

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import httpx

Ask = Callable[[httpx.Client], httpx.Response]


@dataclass
class Kind:
    """One sort of request; `times` are seconds from due to answered, by phase."""

    name: str
    ask: Ask
    times: dict[str, list[float]] = field(default_factory=dict)
    refused: dict[str, int] = field(default_factory=dict)


class Steady:
    """Each kind is asked `rate` times a second by threads of its own, from start() to stop()."""

    THREADS = 3  # of a kind: one slow answer must not delay the next request

    def __init__(self, url: str, token: str, kinds: list[Kind], rate: float) -> None:
        self.url, self.token, self.kinds, self.rate = url, token, kinds, rate
        self.phase = "quiet"
        self._over = threading.Event()
        self._threads: list[threading.Thread] = []

    def start(self) -> None:
        for kind in self.kinds:
            due = self._due()
            lock = threading.Lock()
            for _ in range(self.THREADS):
                thread = threading.Thread(target=self._ask, args=(kind, due, lock), daemon=True)
                self._threads.append(thread)
                thread.start()

    def stop(self) -> None:
        self._over.set()
        for thread in self._threads:
            thread.join()

    def _due(self) -> Iterator[float]:
        at = time.monotonic()
        while True:
            at += 1 / self.rate
            yield at

    def _ask(self, kind: Kind, due: Iterator[float], lock: threading.Lock) -> None:
        headers = {"Authorization": f"Bearer {self.token}"}
        with httpx.Client(base_url=self.url, headers=headers, timeout=60) as client:
            while not self._over.is_set():
                with lock:
                    at = next(due)
                if self._over.wait(max(0.0, at - time.monotonic())):
                    return
                phase = self.phase
                answer = kind.ask(client)
                kind.times.setdefault(phase, []).append(time.monotonic() - at)
                if answer.status_code >= 400:
                    kind.refused[phase] = kind.refused.get(phase, 0) + 1


def milliseconds(times: list[float]) -> str:
    """p50 | p95 | max."""
    if not times:
        return "- | - | -"
    ordered = sorted(times)
    shown = (ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.95)], ordered[-1])
    return " | ".join(f"{seconds * 1000:,.0f}" for seconds in shown)
