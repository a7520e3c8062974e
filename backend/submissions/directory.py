"""The customer directory as entries see it.

Customers are locked before people, vehicles, papers and entries everywhere, so this comes first in its transaction.
"""

from core import procedures
from customers.models import Customer


def hold_by_phone(phone_number: str) -> int | None:
    """The id of the live customer with a phone, kept as it is until the transaction ends; None when nobody has it."""
    found = Customer.objects.filter(active_phone=phone_number).values_list("pk", flat=True).first()
    if found is None:
        return None
    # Deleted or merged since it was read: then it is nobody's entry, as it would be a moment later.
    held = procedures.call("hold_customer", found, None, out=(), reads=True).rows
    return found if held else None
