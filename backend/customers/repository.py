"""Calls to the procedures of customers: translation only."""

from typing import Any

from core import procedures
from customers.models import CODES_BEGIN_AFTER


def take_customer_code() -> int:
    """A code that no customer and no live mapping has; nobody else gets it, also when it is not used."""
    return int(procedures.call("take_customer_code", CODES_BEGIN_AFTER, out=("code",))["code"])


def list_code_texts(start: int, codes: int) -> list[dict[str, Any]]:
    """What live mappings say of the customers behind the next codes, each way of writing once."""
    return procedures.call("list_code_texts", start, codes, out=(), reads=True).rows


def lock_code_mappings(code: int) -> int:
    """Keep the live mappings of a code as they are until the transaction ends; how many there are."""
    return int(procedures.call("lock_code_mappings", code, out=("count",), reads=True)["count"])
