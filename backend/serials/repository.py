"""Calls to the procedures of serials: translation only."""

import json
from typing import Any

from core import procedures
from serials.pattern import Pattern

Row = dict[str, Any]
FAR = 20  # unused numbers on both sides make a lone serial
MOST_ODD = 1000  # a list of mistakes longer than this is a policy


def form_of(pattern: Pattern, line: str, year: int, month: int) -> str:
    """How all serials of a lot look, as the procedures write it: 202505AMP{6}B. Raises ValueError."""
    return f"{pattern.lot(line, year, month)}{{{pattern.digits}}}{pattern.ending}"


def reserve_serial_block(
    pattern: Pattern, *, line: str, year: int, month: int, count: int, first: int | None, note: str, user_id: int
) -> tuple[int, str]:
    """Return the block's id and a sentence. Raises Refused conflict where the numbers are not free."""
    lot = (form_of(pattern, line, year, month), pattern.text, line, year, month)
    answer = procedures.call("reserve_serial_block", *lot, first, count, note, user_id, out=("id", "status", "message"))
    return int(answer["id"]), answer["message"]


def delete_serial_block(block_id: int) -> str:
    """Raises Refused not_found, or conflict when one of its numbers is registered."""
    return procedures.call("delete_serial_block", block_id)["message"]


def list_serial_blocks(
    *,
    block_id: int | None = None,
    line: str | None = None,
    year: int | None = None,
    month: int | None = None,
    search: str | None = None,
    offset: int = 0,
    page_size: int = 1,
) -> tuple[list[Row], int]:
    filters = (block_id, line, year, month, search)
    answer = procedures.call("list_serial_blocks", *filters, offset, page_size, out=("total",), reads=True)
    return answer.rows, int(answer["total"])


def list_block_serials(block_id: int, *, offset: int, page_size: int) -> tuple[list[Row], int | None]:
    """The total is None when there is no such block."""
    answer = procedures.call("list_block_serials", block_id, offset, page_size, out=("total",), reads=True)
    return answer.rows, None if answer["total"] is None else int(answer["total"])


def list_serial_lots(pattern: Pattern, line: str, begins: str) -> list[Row]:
    form = (f"^{pattern.form_of(line)}$", pattern.length_of(line) - pattern.digits - len(pattern.ending))
    return procedures.call("list_serial_lots", line, *form, begins, out=(), reads=True).rows


def list_serial_gaps(form: str, *, offset: int, page_size: int) -> tuple[list[Row], int, int]:
    """Runs of unused numbers, how many there are, and how many numbers are in all of them."""
    answer = procedures.call("list_serial_gaps", form, offset, page_size, out=("total", "missing"), reads=True)
    return answer.rows, int(answer["total"]), int(answer["missing"])


def list_lone_serials(form: str, most: int) -> list[Row]:
    return procedures.call("list_lone_serials", form, FAR, most, out=(), reads=True).rows


def list_registered_serials(serials: list[str]) -> set[str]:
    found = procedures.call("list_registered_serials", json.dumps(serials), out=(), reads=True).rows
    return {row["serial_number"] for row in found}


def list_odd_serials() -> list[Row]:
    return procedures.call("list_odd_serials", MOST_ODD, out=(), reads=True).rows
