"""An answer that takes seconds to find, kept for a moment: the next page of a list is a part of the same one."""

import threading
import time
from collections.abc import Callable
from typing import Generic, TypeVar

Found = TypeVar("Found")


class Remembered(Generic[Found]):
    """Of one server process. Who asks while it is looked for waits for it, and does not look as well."""

    def __init__(self, ask: Callable[[], Found], seconds: float) -> None:
        self._ask, self._seconds = ask, seconds
        self._lock = threading.Lock()
        self._found: tuple[float, Found] | None = None

    def get(self) -> Found:
        with self._lock:
            if self._found is None or time.monotonic() - self._found[0] >= self._seconds:
                self._found = None
                self._found = (time.monotonic(), self._ask())
            return self._found[1]

    def forget(self) -> None:
        with self._lock:
            self._found = None
