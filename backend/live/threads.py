"""Threads with database connections of their own, for code that lives in the event loop."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import ParamSpec, TypeVar

from django.db import connection
from django.db.utils import Error

from core import procedures

P = ParamSpec("P")
T = TypeVar("T")


class DatabaseThreads:
    """Persistent threads, each with a persistent connection that is replaced when it died."""

    def __init__(self, name: str, count: int) -> None:
        self._pool = ThreadPoolExecutor(count, thread_name_prefix=name)

    async def run(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """Run in one of the threads. Raises what it raises; django.db.utils.Error while the database is away."""

        def job() -> T:
            procedures.heal()
            try:
                return work(*args, **kwargs)
            except Error:
                connection.close()
                raise

        return await asyncio.get_running_loop().run_in_executor(self._pool, job)

    def end(self) -> None:
        self._pool.shutdown(wait=False, cancel_futures=True)
