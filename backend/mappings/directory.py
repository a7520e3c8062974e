"""Mappings whose customer is one of the directory: name and company are its own."""

from collections.abc import Callable
from typing import Any

from rest_framework.exceptions import ValidationError

from core import procedures
from core.errors import SiloError


def told(mapping: dict[str, Any], save: Callable[[dict[str, Any]], Any]) -> Any:
    """`save` the mapping; with `customerFromDirectory` as the live customer of its code is called, else as sent.

    The customer is held until the mapping is committed, so a rename meanwhile waits and then finds it. Raises
    ValidationError on `customerCode`, SiloError error for a company that neither has.
    """
    if not mapping["customerFromDirectory"]:
        return save(mapping)
    return procedures.in_transaction(lambda: save(mapping | _texts(mapping)))


def held(customer_id: int) -> dict[str, Any] | None:
    """A live customer's code, full_name and company, held as they are until the caller's transaction ends."""
    found = procedures.call("hold_customer", customer_id, None, out=(), reads=True).rows
    return found[0] if found else None


def _texts(mapping: dict[str, Any]) -> dict[str, str]:
    code = mapping["customerCode"]
    found = procedures.call("hold_customer", None, code, out=(), reads=True).rows
    if not found:
        raise ValidationError({"customerCode": [f"There is no customer with the code {code}."]})
    company = found[0]["company"] or mapping.get("company")
    if not company:
        errors = {"company": [f"{found[0]['full_name']} has no company in the directory; give one."]}
        raise SiloError("error", "Missing values in input, ['company']", errors=errors)
    return {"customerName": found[0]["full_name"], "company": company}
