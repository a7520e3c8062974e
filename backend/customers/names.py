"""Mappings that name a customer follow the directory: their texts change with the customer's."""

from core import procedures
from customers.models import Customer, CustomerMerge


def spread_name(customer: Customer) -> int:
    """Give every mapping with this customer's code the full name, and the company unless that is blank.

    Returns how many changed; each tells mapping.updated. Call it in the transaction that changed the customer and
    holds its row's lock, so that all of it is there at once or nothing.
    """
    return retell(customer.code, customer)


def retell(from_code: int, customer: Customer, *, merge: CustomerMerge | None = None) -> int:
    """The mappings with a code become those of `customer`; a merge remembers what they said. How many changed.

    Batch by batch, so that memory stays flat and no statement takes long.
    """
    told = (customer.code, customer.full_name, customer.company or None, merge and merge.pk)
    changed, after = 0, ""
    while after is not None:
        done = procedures.call("retell_customer_mappings", from_code, *told, after, out=("last", "changed"))
        changed, after = changed + int(done["changed"]), done["last"]
    return changed
