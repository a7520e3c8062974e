"""Work on somebody's file in a child process: it has little time and memory, no secrets, and writes to one place.

The parent calls `run_child`; the child calls `limit_this_process` before it reads anything. Children import no Django.
"""

import resource
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO

_BACKEND = Path(__file__).resolve().parents[1]
# Each may take hundreds of megabytes; so many at a time, whatever the number of threads.
_CHILDREN = threading.BoundedSemaphore(2)
# The kernel ends a child after some seconds of work; on a busy machine these may take much longer.
WALL_SECONDS = 60


class TookTooLong(Exception):
    """The child did not end in time, although the kernel counts its seconds of work."""


def run_child(module: str, *arguments: str, source: IO[bytes], out: IO[bytes]) -> int:
    """Run `python -m module arguments < source > out`; its exit code. Both are files of the operating system.

    Raises TookTooLong.
    """
    with _CHILDREN:
        try:
            return subprocess.run(
                [sys.executable, "-E", "-s", "-m", module, *arguments],
                stdin=source,
                stdout=out,
                stderr=subprocess.DEVNULL,
                cwd=_BACKEND,
                env={},
                timeout=WALL_SECONDS,
                check=False,
            ).returncode
        except subprocess.TimeoutExpired as error:
            raise TookTooLong(module) from error


def limit_this_process(*, cpu_seconds: int, memory: int, largest_result: int) -> None:
    """In the child: from here on the kernel ends it when it takes more. Memory (address space) and result in bytes."""
    resource.setrlimit(resource.RLIMIT_CPU, (cpu_seconds, cpu_seconds))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest_result, largest_result))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
