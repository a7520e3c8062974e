"""What the tests of products and orders find: products, orders, and a picture to drop."""

import io
from typing import Any

import httpx
from PIL import Image
from playwright.sync_api import FilePayload, Page

from browser_tests.people import Api, new_name

COMPANY, LICENCE, VERSION = "Lotus Stores", "https://licences.example.com/lotus", "2.4"


def picture(name: str = "reader.png", size: tuple[int, int] = (640, 480)) -> FilePayload:
    made = io.BytesIO()
    Image.new("RGB", size, "teal").save(made, "PNG")
    return {"name": name, "mimeType": "image/png", "buffer": made.getvalue()}


def call(api: Api, method: str, path: str, **options: Any) -> httpx.Response:
    answer = api.client.request(method, path, **options)
    if answer.status_code == 401:  # the access cookie lives 15 minutes, a slow run longer
        api.client.post("/sil/token/refresh/").raise_for_status()
        answer = api.client.request(method, path, **options)
    return answer


def add_product(api: Api, **changes: Any) -> dict[str, Any]:
    given = {"name": new_name("Reader "), "description": "Reads cards.", "category": "electronics", "price": "1200.00"}
    answer = call(api, "POST", "/api/products/", json={**given, "quantity": 12, **changes})
    assert answer.is_success, answer.text
    return answer.json()


def product(api: Api, product_id: int) -> dict[str, Any]:
    """Its state now, or {} when it is gone."""
    answer = call(api, "GET", f"/api/products/{product_id}/")
    return answer.json() if answer.is_success else {}


def place_order(api: Api, product_id: int, quantity: int) -> int:
    answer = call(api, "POST", "/api/orders/", json={"product": product_id, "quantity": quantity})
    assert answer.is_success, answer.text
    return answer.json()["order_id"]


def order(api: Api, order_id: int) -> dict[str, Any]:
    return call(api, "GET", f"/api/orders/{order_id}/").json()


def confirm(api: Api, order_id: int) -> None:
    assert call(api, "POST", f"/api/orders/{order_id}/confirm/", json={}).is_success


def overflow(page: Page) -> int:
    """Pixels the page is wider than its window."""
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
