"""How a customer is written on the wire: the one place, for every list and answer that shows one."""

from typing import Any

from core.fields import iso
from core.people import age_of
from customers.models import Customer


def customer_row(customer: Customer) -> dict[str, Any]:
    """The customer as contract section 5 has it, with who deleted it and where it was merged into.

    Load `deleted_by` along where many rows are written.
    """
    born = customer.date_of_birth
    return {
        "id": customer.pk,
        "code": customer.code,
        "first_name": customer.first_name,
        "last_name": customer.last_name,
        "full_name": customer.full_name,
        "phone_number": customer.phone_number,
        "date_of_birth": born.isoformat() if born else None,
        "age": age_of(born) if born else None,
        "company": customer.company,
        "email": customer.email,
        "created_at": iso(customer.created_at),
        "updated_at": iso(customer.updated_at),
        "deleted_at": iso(customer.deleted_at),
        "deleted_by": customer.deleted_by.username if customer.deleted_by else None,
        "merged_into": customer.merged_into_id,
    }
