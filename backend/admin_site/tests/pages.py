"""What the tests of the admin share: an admin's browser, and forms filled in as a browser would send them."""

from html.parser import HTMLParser
from typing import Any

from rest_framework.test import APIClient

from accounts.tests.signed_in import browser_of


class _Form(HTMLParser):
    """The fields of the page's forms that are sent by themselves: a chosen option, typed text, hidden values."""

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, str] = {}
        self._select = self._textarea = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        name = given.get("name", "")
        if tag == "input" and name and given.get("type") not in ("submit", "checkbox"):
            self.fields[name] = given.get("value", "")
        elif tag == "input" and given.get("type") == "checkbox" and "checked" in given:
            self.fields[name] = given.get("value", "on")
        elif tag == "select":
            self._select = name
        elif tag == "option" and "selected" in given:
            self.fields[self._select] = given["value"]
        elif tag == "textarea":
            self._textarea, self.fields[name] = name, ""

    def handle_data(self, data: str) -> None:
        if self._textarea:
            self.fields[self._textarea] += data.replace("\n", "\r\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self.fields[self._textarea] = self.fields[self._textarea].removeprefix("\r\n")
            self._textarea = ""


def form_on(answer) -> dict[str, str]:
    parser = _Form()
    parser.feed(answer.content.decode())
    return parser.fields


def admin() -> APIClient:
    return browser_of("root")


def send(client: APIClient, path: str, fields: dict[str, Any]):
    return client.post(path, {name: value for name, value in fields.items() if value is not None}, format="multipart")


def fill_in(client: APIClient, path: str, **typed: Any):
    """Load the form, type, and send it; None unticks a box."""
    page = client.get(path)
    assert page.status_code == 200, page.status_code
    return send(client, path, {**form_on(page), **typed})


def text_of(answer) -> str:
    return answer.content.decode()
