"""What the tests of customers share: customers, the REST calls that look after them, and the form."""

import itertools
import random
import string
from typing import Any

from playwright.sync_api import Locator, Page

from browser_tests.people import Api
from browser_tests.shop import call
from browser_tests.watch import Watch

PREFIX = "/api/v1/customers"
PHONE = {"viewport": {"width": 375, "height": 740}, "color_scheme": "dark"}

_numbers = itertools.count(1)


def new_phone() -> str:
    return f"+9170000{next(_numbers):05d}"


def new_last_name() -> str:
    """One that is like no other: letters only, as names are."""
    return "".join(random.choices(string.ascii_lowercase, k=14)).capitalize()  # noqa: S311  no secret


def add_customer(api: Api, **changes: Any) -> dict[str, Any]:
    given = {"first_name": "Meera", "last_name": new_last_name(), "phone_number": new_phone()}
    return directory(api, "POST", "add/", json={**given, "date_of_birth": "1990-05-31", **changes})


def directory(api: Api, method: str, path: str, **options: Any) -> Any:
    """The data of a call that must succeed."""
    answer = call(api, method, f"{PREFIX}/{path}", **options)
    assert answer.is_success, answer.text
    return answer.json()["data"]


def customer(api: Api, customer_id: int) -> dict[str, Any]:
    """It as it is now, or {} when it is deleted or merged."""
    answer = call(api, "GET", f"{PREFIX}/{customer_id}/")
    return answer.json()["data"] if answer.is_success else {}


def delete_customer(api: Api, customer_id: int) -> None:
    directory(api, "DELETE", f"{customer_id}/delete/")


def map_device(api: Api, owner: dict[str, Any]) -> str:
    """A new device mapped under the customer's code and name."""
    serial = api.approved()
    api.map(
        serial, customerCode=owner["code"], customerName=owner["full_name"], company=owner["company"] or "Lotus Stores"
    )
    return serial


def codes_of(api: Api, *serials: str) -> list[int]:
    """The customer codes these devices are mapped under."""
    return [api.get("get_customer_mappings", serialNumber=serial)["data"][0]["customerCode"] for serial in serials]


def allow_gone(watch: Watch, made: dict[str, Any]) -> None:
    """What a page that shows the customer is told once it is gone."""
    watch.allow(404, f"{PREFIX}/{made['id']}/")
    watch.allow(404, f"{PREFIX}/{made['id']}/similar/")


def fill(form: Locator, **values: str) -> None:
    for label, value in values.items():
        form.get_by_label(label.replace("_", " ")).fill(value)


def open_form(page: Page) -> Locator:
    page.get_by_role("button", name="Add a customer").first.click()
    return page.get_by_role("dialog", name="Add a customer")
