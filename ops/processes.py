"""Child processes that end with us, and a lock that ends with us too."""

import contextlib
import ctypes
import fcntl
import json
import os
import signal
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import IO

PR_SET_PDEATHSIG = 1
LIBC = ctypes.CDLL(None, use_errno=True)


def end_with_parent() -> Callable[[], None]:
    """For preexec_fn: the kernel sends SIGTERM to the child when this process is gone, kill -9 included.

    The kernel counts the thread that started the child as its parent, so only the main thread may ask for it;
    a child of another thread lives until it is stopped.
    """
    if threading.current_thread() is not threading.main_thread():
        return lambda: None
    parent = os.getpid()

    def in_child() -> None:
        LIBC.prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
        if os.getppid() != parent:
            os._exit(1)

    return in_child


def spawn(
    command: Sequence[str | Path],
    *,
    env: Mapping[str, str],
    cwd: Path,
    output: IO[bytes] | None = None,
) -> subprocess.Popen[bytes]:
    """Start a child in its own session, so Ctrl-C reaches only its owner, which stops it in order."""
    return subprocess.Popen(
        list(map(str, command)),
        env=dict(env),
        cwd=cwd,
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.STDOUT if output else None,
        start_new_session=True,
        preexec_fn=end_with_parent(),
    )


def end(process: subprocess.Popen[bytes], *, seconds: float = 10) -> None:
    """Ask a child to stop, wait, then insist."""
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


class FolderLock:
    """Who works on a folder. Held through the file, so the kernel releases it whatever kills the holder."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._file: IO[str] | None = None

    def acquire(self, note: str) -> bool:
        """False when another process holds it; `note` is what that process's `holder` reads."""
        self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        file = self.path.open("a+")
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.close()
            return False
        file.truncate(0)
        file.write(note)
        file.flush()
        self._file = file
        return True

    def holder(self) -> str:
        return self.path.read_text().strip()

    @property
    def is_held(self) -> bool:
        return self._file is not None

    def release(self) -> None:
        if self._file:
            self._file.close()
            self._file = None


class Leftovers:
    """Children of a run that was killed: written down when started, ended by the next run."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def remember(self, processes: Sequence[subprocess.Popen[bytes]]) -> None:
        self.path.write_text(json.dumps({str(process.pid): birth(process.pid) for process in processes}))

    def end(self) -> None:
        """End those still alive; a pid used again by somebody else has another birth and is left alone."""
        known: dict[str, str | None] = {}
        with contextlib.suppress(OSError, ValueError):
            known = json.loads(self.path.read_text())
        alive = [int(pid) for pid, born in known.items() if born and birth(int(pid)) == born]
        for how, seconds in ((signal.SIGTERM, 8.0), (signal.SIGKILL, 2.0)):
            for pid in alive:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, how)
            deadline = time.monotonic() + seconds
            while alive and time.monotonic() < deadline:
                alive = [pid for pid in alive if birth(pid) == known[str(pid)]]
                time.sleep(0.05)
        self.path.unlink(missing_ok=True)


def birth(pid: int) -> str | None:
    """When a process started (clock ticks since boot, field 22 of stat); None when it is gone or a zombie."""
    try:
        state, *fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except OSError:
        return None
    return None if state in "ZX" else fields[18]


def port_is_free(port: int) -> bool:
    with socket.socket() as probe:
        # As the server will: a port in TIME_WAIT is free.
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
