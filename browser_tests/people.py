"""Who uses Silo in these tests, and the REST calls that prepare what they find."""

import itertools
from dataclasses import dataclass
from typing import Any

import httpx

PASSWORD = "a long phrase for browsers"

# A year the demo data does not use, so a search for it finds the devices of the tests alone.
_numbers = itertools.count(1)


def new_serial(kind: str = "AMP") -> str:
    return f"203101{kind}{next(_numbers):06d}B"


def new_name(role: str) -> str:
    return f"{role}{next(_numbers)}"


@dataclass(frozen=True)
class Person:
    username: str
    password: str


def demo(role: str) -> Person:
    return Person(role, f"silo-{role}-demo")


class Api:
    """A signed-in script. Every call must succeed, for it only prepares or looks."""

    def __init__(self, url: str, person: Person) -> None:
        # No connection outlives its call: nobody closes these scripts.
        one_call = httpx.Limits(max_keepalive_connections=0)
        self.client = httpx.Client(base_url=url, timeout=30, verify=False, limits=one_call)  # noqa: S501  loopback
        given = {"username": person.username, "password": person.password}
        self.client.post("/sil/login/", json=given).raise_for_status()

    def call(self, method: str, route: str, **options: Any) -> Any:
        answer = self.client.request(method, f"/sil/{route}/", **options)
        if answer.status_code == 401:  # the access cookie lives 15 minutes, a slow run longer
            self.client.post("/sil/token/refresh/").raise_for_status()
            answer = self.client.request(method, f"/sil/{route}/", **options)
        assert answer.is_success, f"{method} {route}: {answer.status_code} {answer.text}"
        return answer.json()

    def post(self, route: str, **body: Any) -> Any:
        return self.call("POST", route, json=body)

    def get(self, route: str, **params: Any) -> Any:
        return self.call("GET", route, params=params)

    def add(self, *serials: str) -> None:
        for serial in serials:
            self.post("add_serial_number", serialnumber=serial)

    def approve(self, serial: str) -> None:
        self.call("PATCH", "approve_serial_number", json={"serialnumber": serial})

    def approved(self, kind: str = "AMP") -> str:
        """A new device that may be given out."""
        serial = new_serial(kind)
        self.add(serial)
        self.approve(serial)
        return serial

    def map(self, serial: str, **changes: Any) -> None:
        self.post("create_customer_mapping", **{**MAPPING, "serialnumber": serial, **changes})

    def device(self, serial: str) -> dict[str, Any]:
        """Its details, or {} when it is not registered."""
        return self.get("get_device_details", serialnumber=serial)["data"]

    def history(self, serial: str) -> list[str]:
        """What happened to the device itself, oldest first: ["registered", "approved"]."""
        events = self.get("device_history", serialnumber=serial)["data"]
        words = [event["action"].partition(".") for event in reversed(events)]
        return [action for entity, _, action in words if entity == "device"]

    def new_user(self, role: str) -> Person:
        person = Person(new_name(role), PASSWORD)
        mail = f"{person.username}@example.com"
        self.post("users", username=person.username, mailid=mail, password=PASSWORD, role=role)
        return person


MAPPING = {
    "uniqueIdentifier": "COUNTER-7",
    "customerCode": 4711,
    "customerName": "Meera Iyer",
    "company": "Lotus Stores",
    "licenseUrl": "https://licences.example.com/lotus",
    "versionDetails": "2.4",
}
