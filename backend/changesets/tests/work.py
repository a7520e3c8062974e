"""What the tests of changesets share: the worker, without its process."""

from unittest.mock import patch

from changesets.heart import Heart
from changesets.models import Changeset, State
from changesets.runner import work_on


class NoHeart(Heart):
    """The heart beats on a connection of its own, which does not see the transaction that a test is in."""

    def __enter__(self) -> "NoHeart":
        self._look()
        return self

    def __exit__(self, *error: object) -> None:
        """There is no thread to wait for."""


def do_all() -> None:
    """Bring every changeset that waits to the end of its phase."""
    with patch("changesets.runner.Heart", NoHeart):
        for pk in Changeset.objects.filter(state__in=(State.CHECKING, State.RUNNING)).values_list("pk", flat=True):
            work_on(pk)
