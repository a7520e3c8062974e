"""The columns of an entity's files: one list for its export and its import, so that what goes out comes in again."""

import re
from dataclasses import dataclass

_SKIPPED = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class Column:
    """`name` is the wire's and the header of an export; `label` is for people."""

    name: str
    label: str
    help: str = ""
    required: bool = False
    is_derived: bool = False  # exported; an import leaves it alone
    other_names: tuple[str, ...] = ()

    @property
    def known_as(self) -> frozenset[str]:
        return frozenset(plain(name) for name in (self.name, self.label, *self.other_names))


def plain(header: str) -> str:
    """A header without what people write differently: letter case, blanks, underscores, points."""
    return _SKIPPED.sub("", header).casefold()
