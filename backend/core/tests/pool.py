"""Devices ready to be handed out."""

from core.context import acting_as
from devices import repository


def fill_pool(count: int) -> list[str]:
    """Register and approve `count` devices; their serials, the oldest first."""
    serials = [f"202505AMP{number:06d}B" for number in range(1, count + 1)]
    with acting_as("tests"):
        for serial in serials:
            repository.save_serial_number(serial, category="UPIPLUS")
            repository.update_serial_number_approval(serial, 1)
    return serials
