"""What the tests of serials share."""

from core.context import acting_as
from devices import repository
from devices.tests.registry import assert_refused, numbered

BLOCKS = "/sil/serial_blocks/"
LOT = {"line": "AMP", "year": 2025, "month": 5}


def register(*serials: str) -> None:
    with acting_as("asha"):
        for serial in serials:
            repository.save_serial_number(serial, category="UPIPLUS")


def register_numbers(*numbers: int) -> None:
    register(*(numbered(number) for number in numbers))


def register_pro(*serials: str) -> None:
    for serial in serials:
        repository.save_upi_pro_serial_number(serial, category="UPIPRO", isapproved=1, isallocated=2)


def reserve(client, count: int = 10, **more):
    return client.post(BLOCKS, {**LOT, "count": count, **more})


def refused(answer, code: int, word: str) -> dict:
    assert_refused(answer, code, word)
    return answer.json()
