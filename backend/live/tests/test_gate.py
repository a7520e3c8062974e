"""Entries at the gate over real sockets: a customer hears of the own ones, the gate of all, live and replayed."""

from itertools import count

import pytest

_numbers = count(1)


def announce(house, name: str) -> str:
    """An entry of somebody, with people and a vehicle of its own; its key."""
    number = next(_numbers)
    body = {
        "customer_email": f"{name}@example.com",
        "customer_phone": "+919876500000",
        "vehicle_number": f"DL 07 {number:04}",
        "driver_name": "Ravi Kumar",
        "driver_phone": f"+91987651{number:04}",
    }
    answer = house.person(name).client.post("/api/submissions/create/", json=body)
    assert answer.status_code == 201, answer.text
    return str(answer.json()["submission"]["id"])


def heard(line, last: str) -> list[tuple[str, str]]:
    """Topics and keys until the entry `last` is made, and after it nothing more."""
    line.until(lambda frame: (frame.get("topic"), frame.get("key")) == ("submission.created", last))
    assert line.silent()
    told = [frame for frame in line.frames if "topic" in frame]
    assert all(set(frame) == {"id", "topic", "key"} for frame in told)
    return [(frame["topic"], frame["key"]) for frame in told]


@pytest.mark.parametrize("how", ["live", "replayed"])
def test_a_customer_hears_of_the_own_entries_and_the_gate_of_all(house, how):
    newest = house.sql("SELECT COALESCE(MAX(id), 0) FROM event").strip()
    names = ("carl", "dora", "gita")
    if how == "live":
        lines = {name: house.live(name) for name in names}
    mine, theirs = announce(house, "carl"), announce(house, "dora")
    if how == "replayed":
        lines = {name: house.live(name, f"?since={newest}") for name in names}
    assert heard(lines["carl"], mine) == [("submission.created", mine)]
    assert heard(lines["dora"], theirs) == [("submission.created", theirs)]
    told = heard(lines["gita"], theirs)
    assert [key for topic, key in told if topic == "submission.created"] == [mine, theirs]
    assert {topic for topic, _ in told} == {"submission.created", "driver.created", "vehicle.created"}
