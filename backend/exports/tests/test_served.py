"""Exports of a real server: a client that leaves, and a database that is lost in the middle."""

import contextlib
import time

import httpx
import pytest

from exports.download import BROKEN_OFF
from ops.server import SiloServer

DEVICES = 60_000
URL = "/sil/export/devices/"
# Around the procedures, which would take a minute; an export of all is no search and no total.
MANY = f"""
INSERT INTO device (serial_number, category, device_type, isapproved, isallocated, ever_approved, imei, created_on,
                    modified_on)
SELECT CONCAT('202505AMP', LPAD(seq, 6, '0'), 'B'), 'UPIPLUS', 'AMP', 0, 0, FALSE, 490154203000000 + seq,
       '2025-05-01' + INTERVAL seq SECOND, '2025-05-01' + INTERVAL seq SECOND
  FROM seq_1_to_{DEVICES}
"""  # noqa: S608 - a number of our own
PATIENCE = 120  # seconds; the machine may be busy


@pytest.fixture(scope="module", params=["uvicorn", pytest.param("granian", marks=pytest.mark.deep)])
def silo(request, tmp_path_factory):
    with SiloServer(
        tmp_path_factory.mktemp("silo") / "silo", interface=request.param, workers=1, durable=False
    ) as running:
        running.database.sql(MANY, database="silo")
        yield running


@pytest.fixture(scope="module")
def asha(silo):
    person = {
        "username": "asha",
        "mailid": "asha@example.com",
        "password": "a long phrase",
        "cpassword": "a long phrase",
    }
    with httpx.Client(base_url=silo.url, timeout=PATIENCE) as client:
        assert client.post("/sil/signup/", json=person).status_code == 201
        assert client.post("/sil/login/", json=person).status_code == 200
        yield client


def told(silo) -> list[list[str]]:
    """Action and number of rows of each event of an export, oldest first."""
    found = silo.database.sql(
        "SELECT CONCAT(action, ' ', COALESCE(JSON_VALUE(changes, '$.rows[1]'), '-')) FROM event"
        " WHERE entity = 'export' ORDER BY id",
        database="silo",
    )
    return [line.split() for line in found.splitlines()]


def wait_for_end(silo, number: int) -> list[str]:
    """The event that ends the export which began as so many-th."""
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        ends = [row for row in told(silo) if row[0] != "started"]
        if len(ends) >= number:
            return ends[number - 1]
        time.sleep(0.1)
    raise AssertionError(f"no end of export {number} in {PATIENCE} seconds")


def test_whole_broken_off_and_lost(silo, asha):
    with asha.stream("GET", URL) as answer:
        assert "Content-Length" not in answer.headers
        whole = sum(map(len, answer.iter_bytes()))
    assert wait_for_end(silo, 1) == ["downloaded", str(DEVICES)]

    # Who goes away is noticed: the rest is not read for nobody.
    with asha.stream("GET", URL) as answer:
        next(answer.iter_bytes())
    action, rows = wait_for_end(silo, 2)
    assert action == "broken_off"
    assert int(rows) < DEVICES

    # A client that reads on is told that the end is missing: by uvicorn, or else by the last line.
    with asha.stream("GET", URL) as answer:
        parts = answer.iter_bytes()
        received = [next(parts)]
        kill_the_statement(silo)
        with pytest.raises(httpx.RemoteProtocolError) if silo.interface == "uvicorn" else contextlib.nullcontext():
            received.extend(parts)
    assert sum(map(len, received)) < whole
    assert silo.interface == "uvicorn" or b"".join(received).endswith(BROKEN_OFF)
    assert wait_for_end(silo, 3)[0] == "broken_off"
    assert asha.get(URL, params={"search": "no such device"}).status_code == 200


def kill_the_statement(silo) -> None:
    """End the connection that the rows come from, as a restarted database would."""
    running = silo.database.sql(
        "SELECT id FROM information_schema.processlist"
        " WHERE info LIKE '%FROM device d%' AND info NOT LIKE '%processlist%'"
    )
    assert len(running.split()) == 1
    silo.database.sql(f"KILL {running}")
