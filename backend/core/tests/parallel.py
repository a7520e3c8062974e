"""The same moment on several connections: the tests that use it are marked django_db(transaction=True)."""

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

from django.db import connection


def at_once(*works: Callable) -> list:
    """Run each in a thread with a connection of its own, all let go together; answers in order."""
    gate = threading.Barrier(len(works))

    def run(work):
        try:
            connection.ensure_connection()
            gate.wait(timeout=10)
            return work()
        finally:
            connection.close()

    with ThreadPoolExecutor(len(works)) as pool:
        return [future.result(timeout=60) for future in [pool.submit(run, work) for work in works]]


def codes(answers: Sequence) -> list[int]:
    return sorted(answer.status_code for answer in answers)
