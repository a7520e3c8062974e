"""The codes a label may carry, each as black rectangles on a grid of modules."""

from collections.abc import Iterable
from dataclasses import dataclass

Rectangle = tuple[int, int, int, int]  # left, top, width, height, in modules


class CannotEncode(ValueError):
    """The text has a character, or a length, that this code cannot hold; the sentence says which."""


@dataclass(frozen=True, slots=True)
class Symbol:
    """`quiet` modules around it stay white, or scanners do not find it. A linear code is one module high."""

    width: int
    height: int
    quiet: int
    black: tuple[Rectangle, ...]

    @property
    def is_linear(self) -> bool:
        return self.height == 1

    @property
    def outer_width(self) -> int:
        return self.width + 2 * self.quiet


def rectangles(rows: Iterable[Iterable[int]]) -> tuple[Rectangle, ...]:
    """Few rectangles that cover the black modules: runs of a row, grown down over rows that have the same run."""
    done: list[Rectangle] = []
    growing: dict[tuple[int, int], int] = {}  # (left, width) of a run: the row it began in
    number = -1
    for number, row in enumerate(rows):
        runs = _runs(row)
        for run in growing.keys() - runs:
            top = growing.pop(run)
            done.append((run[0], top, run[1], number - top))
        for run in runs:
            growing.setdefault(run, number)
    done += [(left, top, width, number + 1 - top) for (left, width), top in growing.items()]
    return tuple(sorted(done))


def _runs(row: Iterable[int]) -> set[tuple[int, int]]:
    runs, start, place = set(), None, -1
    for place, module in enumerate(row):
        if module and start is None:
            start = place
        elif not module and start is not None:
            runs.add((start, place - start))
            start = None
    if start is not None:
        runs.add((start, place + 1 - start))
    return runs
