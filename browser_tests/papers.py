"""What the tests of entries and documents send: papers as files, and entries made by a script."""

import io
import itertools
from datetime import UTC, datetime, timedelta
from typing import Any

import pikepdf
from playwright.sync_api import FilePayload

from browser_tests.people import Api
from browser_tests.shop import call, picture

_numbers = itertools.count(1)


def new_plate() -> str:
    return f"MH 12 TT {next(_numbers):04d}"


def new_phone() -> str:
    return f"98700{next(_numbers):05d}"


def pdf(name: str = "paper.pdf", content: bytes = b"") -> FilePayload:
    """An empty page, or what is told: it need be no PDF."""
    made = io.BytesIO(content)
    if not content:
        with pikepdf.new() as paper:
            paper.add_blank_page()
            paper.save(made)
    return {"name": name, "mimeType": "application/pdf", "buffer": made.getvalue()}


def in_days(days: int) -> str:
    """A day from today on, as a form takes it; in the time zone of these browsers."""
    return (datetime.now(UTC) + timedelta(hours=5, minutes=30, days=days)).date().isoformat()


def upload(api: Api, document_type: str, file: FilePayload | None = None, **fields: Any) -> dict[str, Any]:
    """The row of a paper sent by a script."""
    sent = file or pdf()
    files = {"file": (sent["name"], sent["buffer"], sent["mimeType"])}
    answer = call(api, "POST", "/api/documents/upload/", data={"document_type": document_type, **fields}, files=files)
    assert answer.status_code == 201, answer.text
    return answer.json()["document"]


def announce(api: Api, plate: str, **fields: Any) -> dict[str, Any]:
    """A new entry with its insurance; what the answer says of it."""
    given = {
        "customer_email": "carl@example.com",
        "customer_phone": "9812345678",
        "vehicle_number": plate,
        "driver_name": "Ravi Patil",
        "driver_phone": new_phone(),
        **fields,
    }
    insurance = picture("insurance.png", size=(60, 40))
    files = {"vehicle_insurance": (insurance["name"], insurance["buffer"], insurance["mimeType"])}
    answer = call(api, "POST", "/api/submissions/create/", data=given, files=files)
    assert answer.status_code == 201, answer.text
    return answer.json()["submission"]
