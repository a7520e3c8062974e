"""What the feed knows of an open socket."""

from collections.abc import Sequence
from typing import ClassVar, Protocol

from live.catalogue import ProductStates
from live.changes import Change, Kind
from live.handshake import Visitor


class Listener(Protocol):
    """An open socket; see consumers.py."""

    visitor: Visitor
    hears_presence: bool
    knows_reset: ClassVar[bool]

    @property
    def is_busy(self) -> bool:
        """Whether many frames wait although the network takes them: the feed lets it write first."""
        ...

    @property
    def stuck_for(self) -> float:
        """Seconds since the network last took a frame; 0 while nothing waits for it."""
        ...

    def hear(self, change: Change, products: ProductStates) -> None: ...

    def wants_any(self, kinds: Sequence[Kind]) -> bool:
        """Whether any of these is told to it."""
        ...

    def offer(self, frame: str) -> None: ...

    def start_over(self) -> None: ...

    def cut(self, code: int) -> None: ...
