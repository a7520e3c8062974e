"""Data Matrix ECC 200, square, ASCII encodation (ISO/IEC 16022)."""

import re
from collections.abc import Iterator

from labels.codes import CannotEncode, Symbol, rectangles

# Edge in modules, data codewords, error codewords, regions across: the sizes whose codewords are one block.
_SIZES = (
    (10, 3, 5, 1),
    (12, 5, 7, 1),
    (14, 8, 10, 1),
    (16, 12, 12, 1),
    (18, 18, 14, 1),
    (20, 22, 18, 1),
    (22, 30, 20, 1),
    (24, 36, 24, 1),
    (26, 44, 28, 1),
    (32, 62, 36, 2),
    (36, 86, 42, 2),
    (40, 114, 48, 2),
    (44, 144, 56, 2),
)
_QUIET = 2  # the standard asks for one; two is what cheap scanners need
_PAD = 129
_TOKENS = re.compile(r"[0-9]{2}|.", re.ASCII | re.DOTALL)
_FIELD = 0x12D  # the polynomial of the Galois field of 256


def encode(text: str) -> Symbol:
    data = _codewords(text)
    for edge, room, correction, regions in _SIZES:
        if len(data) <= room:
            whole = _padded(data, room)
            modules = _placed([*whole, *_correction(whole, correction)], edge - 2 * regions)
            return Symbol(edge, edge, _QUIET, rectangles(_framed(modules, edge, regions)))
    raise CannotEncode("The text is too long for a Data Matrix here.")


def _codewords(text: str) -> list[int]:
    """Two digits are one codeword, any other ASCII character is one."""
    if not text.isascii() or not text:
        raise CannotEncode("A Data Matrix here holds ASCII only.")
    return [130 + int(token) if len(token) == 2 else ord(token) + 1 for token in _TOKENS.findall(text)]


def _padded(data: list[int], room: int) -> list[int]:
    """Filled up with pad codewords, all but the first scrambled by their place."""
    padded = [*data, _PAD] if len(data) < room else list(data)
    for place in range(len(padded) + 1, room + 1):
        scrambled = _PAD + (149 * place) % 253 + 1
        padded.append(scrambled if scrambled <= 254 else scrambled - 254)
    return padded


def _powers() -> tuple[list[int], list[int]]:
    power, log, value = [0] * 510, [0] * 256, 1
    for exponent in range(255):
        power[exponent] = power[exponent + 255] = value
        log[value] = exponent
        value <<= 1
        if value & 0x100:
            value ^= _FIELD
    return power, log


_POWER, _LOG = _powers()


def _product(one: int, other: int) -> int:
    return _POWER[_LOG[one] + _LOG[other]] if one and other else 0


def _correction(data: list[int], count: int) -> list[int]:
    """Reed-Solomon: the remainder of the data after division by the polynomial with roots 2^1 to 2^count."""
    polynomial = [1]
    for root in range(1, count + 1):
        grown = [*polynomial, 0]
        for place, factor in enumerate(polynomial):
            grown[place + 1] ^= _product(factor, _POWER[root])
        polynomial = grown
    remainder = [0] * count
    for value in data:
        factor = value ^ remainder[0]
        remainder = [
            rest ^ _product(factor, term) for rest, term in zip([*remainder[1:], 0], polynomial[1:], strict=True)
        ]
    return remainder


# Where the eight bits of a codeword stand, relative to its last: annex F's "utah" shape.
_UTAH = ((-2, -2), (-2, -1), (-1, -2), (-1, -1), (-1, 0), (0, -2), (0, -1), (0, 0))


def _placed(codewords: list[int], edge: int) -> list[list[int]]:
    """The codewords' bits on the mapping matrix."""
    grid: dict[tuple[int, int], int] = {}
    left = iter(codewords)
    for places in _walk(edge):
        if places[-1] in grid:
            continue
        codeword = next(left)
        for bit, (row, column) in enumerate(places):
            grid[_around(row, column, edge)] = codeword >> (7 - bit) & 1
    # What no codeword reached is the lower right corner: black on the diagonal.
    return [[grid.get((row, column), int(row == column)) for column in range(edge)] for row in range(edge)]


def _walk(edge: int) -> Iterator[list[tuple[int, int]]]:
    """The places of one codeword after the other, along the diagonals, up and down in turn (annex F)."""
    row, column = 4, 0
    while row < edge or column < edge:
        corner = _corner(row, column, edge)
        if corner:
            yield corner
        while row >= 0 and column < edge:  # up and to the right
            if row < edge and column >= 0:
                yield _utah(row, column)
            row, column = row - 2, column + 2
        row, column = row + 1, column + 3
        while row < edge and column >= 0:  # down and to the left
            if row >= 0 and column < edge:
                yield _utah(row, column)
            row, column = row + 2, column - 2
        row, column = row + 3, column + 1


def _utah(row: int, column: int) -> list[tuple[int, int]]:
    return [(row + down, column + right) for down, right in _UTAH]


def _around(row: int, column: int, edge: int) -> tuple[int, int]:
    """Over the upper or left edge a shape goes on at the other one, moved."""
    if row < 0:
        row, column = row + edge, column + 4 - (edge + 4) % 8
    if column < 0:
        row, column = row + 4 - (edge + 4) % 8, column + edge
    return row, column


def _corner(row: int, column: int, edge: int) -> list[tuple[int, int]] | None:
    """The codeword that has a shape of its own where a diagonal starts at a corner."""
    last = edge - 1
    if column == 0 and row == edge:
        return [(last, 0), (last, 1), (last, 2), (0, last - 1), (0, last), (1, last), (2, last), (3, last)]
    if column == 0 and row == edge - 2 and edge % 4:
        return [(last - 2, 0), (last - 1, 0), (last, 0), *((0, last - back) for back in (3, 2, 1, 0)), (1, last)]
    return None


def _framed(modules: list[list[int]], edge: int, regions: int) -> list[list[int]]:
    """Each region in its frame: solid at the left and below, alternating above and at the right."""
    inner = len(modules) // regions
    rows = [[0] * edge for _ in range(edge)]
    for row in range(edge):
        for column in range(edge):
            region_row, down = divmod(row, inner + 2)
            region_column, right = divmod(column, inner + 2)
            if right == 0 or down == inner + 1:
                rows[row][column] = 1
            elif down == 0:
                rows[row][column] = int(right % 2 == 0)
            elif right == inner + 1:
                rows[row][column] = int(down % 2 == 1)
            else:
                rows[row][column] = modules[region_row * inner + down - 1][region_column * inner + right - 1]
    return rows
