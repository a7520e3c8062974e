"""Callers that act at the same moment, each in a thread with a database connection of its own."""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from django.db import connections

T = TypeVar("T")


def at_once(jobs: Sequence[Callable[[], T]]) -> list[T]:
    """Run every job in its own thread, all let go together; their results in order. Raises what a job raised."""
    line = threading.Barrier(len(jobs), timeout=60)

    def one(job: Callable[[], T]) -> T:
        try:
            connections["default"].ensure_connection()
            line.wait()
            return job()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(jobs)) as threads:
        return [done.result() for done in [threads.submit(one, job) for job in jobs]]
