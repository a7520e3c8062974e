"""What the tests of the customer directory share: Anita, others beside her, and what the envelope says."""

from datetime import UTC, date, datetime
from typing import Any

from django.utils import timezone

from core.context import acting_as
from customers import services
from customers.models import Customer
from devices.tests.registry import rows

ADD = "/api/v1/customers/add/"
SALES, STAFF = ("ben", "eve", "root"), ("asha", "ben", "eve", "root")
NO_SUCH = "Customer does not exist"
PHONE_TAKEN = "Customer with this phone number already exists."
PHONE = "+919876543210"
ANITA: dict[str, Any] = {
    "first_name": "Anita",
    "last_name": "Rao",
    "phone_number": PHONE,
    "date_of_birth": "1990-05-31",
    "company": "Anand Stores",
    "email": "anita@example.com",
}
FIELDS = {
    *("id", "code", "first_name", "last_name", "full_name", "phone_number", "date_of_birth", "age", "company"),
    *("email", "created_at", "updated_at", "deleted_at", "deleted_by", "merged_into"),
}


def at(customer_id: int, action: str = "") -> str:
    return f"/api/v1/customers/{customer_id}/" + (f"{action}/" if action else "")


def phone(number: int) -> str:
    """A valid number for each of 0 to 99,999."""
    return f"+9198765{number:05}"


def customer(**changed: Any) -> Customer:
    """Anita, or somebody who differs from her, added by the services."""
    fields = {**ANITA, **changed}
    if isinstance(fields["date_of_birth"], str):  # as requests say it; services are given days
        fields["date_of_birth"] = date.fromisoformat(fields["date_of_birth"])
    with acting_as("maker"):
        return services.add(fields)


def adopted(code: int = 7) -> Customer:
    """A customer as it comes from mappings: without phone and date of birth."""
    with acting_as("maker"):
        Customer.objects.create(code=code, first_name="Anand")
    return Customer.objects.get(code=code)


def delete(*customers: Customer | int) -> None:
    with acting_as("maker"):
        for each in customers:
            services.delete(each if isinstance(each, int) else each.pk)


def events_of(customer_id: int) -> list[str]:
    found = rows("SELECT action FROM event WHERE entity = 'customer' AND event.key = %s ORDER BY id", str(customer_id))
    return [action for (action,) in found]


def live_phones() -> list[str]:
    return sorted(Customer.objects.filter(deleted_at=None).values_list("phone_number", flat=True))


def now_is(monkeypatch, moment: str) -> None:
    """Stop the clock of the views at an ISO time of UTC; the database's own clock goes on."""
    stopped = datetime.fromisoformat(moment).replace(tzinfo=UTC)
    monkeypatch.setattr(timezone, "now", lambda: stopped)
