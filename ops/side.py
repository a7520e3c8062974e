"""What runs beside and for the server: started together, started again when it dies, stopped together."""

import subprocess
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from ops.processes import end, spawn
from ops.setup import TOP, Problem, step

# One that ends sooner than this after ./run began could not work at all: a setting is wrong, and its log says which.
SETTLED_SECONDS = 15.0
LONGEST_PAUSE = 60.0
# One that worked for so long begins anew: a machine that is up for months does not rest longer with each of them.
FORGIVEN_SECONDS = 3600.0


class Side:
    """Named commands that run for ever with one environment and one log."""

    def __init__(self, log: Path, *, now: Callable[[], float] = time.monotonic) -> None:
        self.log = log
        self.now = now
        self.env: Mapping[str, str] = {}
        self.commands: dict[str, list[str]] = {}
        self.children: dict[str, subprocess.Popen[bytes]] = {}
        self._begun: dict[str, float] = {}
        self._spawned: dict[str, float] = {}
        self._again_at: dict[str, float] = {}
        self._deaths: dict[str, int] = {}

    def start(self, name: str, command: list[str], env: Mapping[str, str]) -> subprocess.Popen[bytes]:
        self.env, self.commands[name] = env, command
        self._begun[name] = self.now()
        return self._spawn(name)

    def watch(self) -> bool:
        """Start again what died: at once the first time, then after 1, 2, 4 ... 60 seconds, until it works for an hour.

        True when one was started.
        Raises Problem when one ended before it had begun to work.
        """
        changed = False
        for name, child in self.children.items():
            if child.poll() is None:
                continue
            if self.now() - self._begun[name] < SETTLED_SECONDS:
                raise Problem(f"The {name} process ended ({child.returncode}):\n{self.last_lines()}")
            if name not in self._again_at:
                worked = self.now() - self._spawned[name] >= FORGIVEN_SECONDS
                deaths = self._deaths[name] = 1 if worked else self._deaths.get(name, 0) + 1
                pause = 0.0 if deaths == 1 else min(2.0 ** (deaths - 2), LONGEST_PAUSE)
                self._again_at[name] = self.now() + pause
                step(f"the {name} process ended ({child.returncode}); again in {pause:.0f} s; why: {self.log}")
            if self.now() >= self._again_at[name]:
                del self._again_at[name]
                self._spawn(name)
                changed = True
        return changed

    def _spawn(self, name: str) -> subprocess.Popen[bytes]:
        self._spawned[name] = self.now()
        with self.log.open("ab") as output:
            child = self.children[name] = spawn(self.commands[name], env=self.env, cwd=TOP, output=output)
        return child

    def last_lines(self) -> str:
        return "\n".join(self.log.read_text(errors="replace").splitlines()[-12:])

    def stop(self) -> None:
        """In the order in which they were started."""
        for child in self.children.values():
            end(child)
