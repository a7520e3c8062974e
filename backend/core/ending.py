"""How a command that goes on for ever is told to end."""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_ENDS = frozenset({signal.SIGTERM, signal.SIGINT})


@contextmanager
def told_to_end() -> Iterator[Callable[[float], bool]]:
    """Gives `stop(seconds)`: waits that long for SIGTERM or Ctrl-C and says whether it came, then and ever after.

    Between two such questions the signals wait, so they end the command after the work in hand.
    """
    before = signal.pthread_sigmask(signal.SIG_BLOCK, _ENDS)
    came = False

    def stop(seconds: float) -> bool:
        nonlocal came
        came = came or signal.sigtimedwait(_ENDS, max(seconds, 0)) is not None
        return came

    try:
        yield stop
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
