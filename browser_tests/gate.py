"""What the tests of the gate's pages find: entries that somebody announced, with papers and boxes."""

import io
import itertools
from typing import Any

import pikepdf

from browser_tests.people import Api
from browser_tests.shop import call

_numbers = itertools.count(1)


def new_plate() -> str:
    return f"KA 51 T {next(_numbers):04d}"


def new_driver_phone() -> str:
    return f"+9173000{next(_numbers):05d}"


def paper(name: str = "puc.pdf") -> tuple[str, bytes, str]:
    """A PDF of one empty page, as a form sends it."""
    made = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(made)
    return name, made.getvalue(), "application/pdf"


def announce(api: Api, *, papers: dict[str, tuple[str, bytes, str]] | None = None, **changes: Any) -> dict[str, Any]:
    """A new pending entry of the script's account, as its own detail shows it."""
    given = {
        "customer_email": "lotus@example.com",
        "customer_phone": "+919812345678",
        "vehicle_number": new_plate(),
        "driver_name": "Ravi Patil",
        "driver_phone": new_driver_phone(),
        "driver_language": "mr",
        **changes,
    }
    answer = call(api, "POST", "/api/submissions/create/", data=given, files=papers)
    assert answer.is_success, answer.text
    return entry(api, answer.json()["submission"]["id"])


def entry(api: Api, entry_id: int) -> dict[str, Any]:
    """Its state now."""
    return call(api, "GET", f"/api/submissions/{entry_id}/").json()


def decide(api: Api, entry_id: int, step: str, **body: Any) -> None:
    answer = call(api, "POST", f"/api/submissions/{entry_id}/{step}/", json=body)
    assert answer.is_success, answer.text


def blacklist(api: Api, driver: dict[str, Any], reason: str) -> None:
    given = {"is_blacklisted": True, "blacklist_reason": reason}
    answer = call(api, "PATCH", f"/api/drivers/{driver['id']}/", json=given)
    assert answer.is_success, answer.text
