"""The customer directory as orders see it: translation only.

Customers are locked before orders everywhere, so each of these comes first in its transaction.
"""

from typing import Any

from rest_framework.exceptions import ValidationError

from core import procedures

Held = dict[str, Any]  # id, code, full_name, company


def hold(customer_id: int) -> Held:
    """A live customer, kept as it is until the transaction ends. Raises ValidationError on `customer`."""
    found = _hold(customer_id, None)
    if found is None:
        raise ValidationError({"customer": [f"There is no customer {customer_id}."]})
    return found


def hold_by_code(code: int) -> Held | None:
    """The live customer with a code, kept as it is; None for a code that only scripts use."""
    return _hold(None, code)


def _hold(customer_id: int | None, code: int | None) -> Held | None:
    rows = procedures.call("hold_customer", customer_id, code, out=(), reads=True).rows
    return rows[0] if rows else None
