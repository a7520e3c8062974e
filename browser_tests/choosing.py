"""How a form chooses a customer of the directory."""

from typing import Any

from playwright.sync_api import Locator, expect

from browser_tests.directory import add_customer, directory
from browser_tests.people import Api


def customer_with_company(api: Api, **changes: Any) -> dict[str, Any]:
    """One who can be mapped to as it is."""
    return add_customer(api, **{"company": "Lotus Stores", **changes})


def customers_called(api: Api, name: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = directory(api, "GET", "fetch-all/", params={"search": name})["results"]
    return found


def choose_customer(form: Locator, customer: dict[str, Any], label: str = "Customer") -> None:
    """Types the code and takes the one choice that carries it."""
    field = form.get_by_role("combobox", name=label)
    field.fill(str(customer["code"]))
    form.get_by_role("option", name=f"Code {customer['code']}").click()
    expect(field).to_have_value(customer["full_name"])
