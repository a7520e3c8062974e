"""What the tests of the register of drivers share."""

from typing import Any

from core import testing
from core.context import acting_as
from drivers import services
from drivers.models import Driver

URL = "/api/drivers/"
VALIDATE = f"{URL}validate-or-create/"
PHONE = "+919876543210"
NO_SUCH = "Driver not found"
STAFF = ("gita", "root", "asha", "ben", "eve")
RAVI: dict[str, Any] = {"name": "Ravi Kumar", "phone_no": PHONE, "type": "Driver", "language": "hi"}
FIELDS = {*RAVI, "id", "is_blacklisted", "blacklist_reason", "rating", "created"}


def at(driver_id: int) -> str:
    return f"{URL}{driver_id}/"


def phone(number: int) -> str:
    """A number for each of 0 to 99,999."""
    return f"+9198765{number:05}"


def entered(by: str = "carl", **changed: Any) -> Driver:
    """Ravi, or somebody who differs from him, entered by one of the cast; with what the gate wrote of him."""
    person = {name: changed.pop(name, value) for name, value in RAVI.items()}
    account = testing.person(by).pk
    with acting_as("maker"):
        driver, _ = services.use(**person, by=account)
        return services.change(driver.pk, changed, by=account, anybodys=True) if changed else driver
