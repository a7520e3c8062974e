"""Imports with a worker that is killed again and again: all or nothing means it, and nothing comes in twice."""

import random
import time

import httpx
import pytest

from imports.tests.tables import csv_of
from ops.processes import end
from ops.server import SiloServer
from races.tests.test_changesets import begun, client, count, counters_are_right, house, over, server, shown, worker

__all__ = ["client", "house", "server"]  # fixtures

ROWS = 1_500
LOT = "203107AMP"  # not the one that the fixture fills
DEVICES = f"device WHERE serial_number LIKE '{LOT}%'"
EVENTS = f"event WHERE entity = 'device' AND action = 'registered' AND `key` LIKE '{LOT}%'"
TWICE = f"(SELECT `key` FROM {EVENTS} GROUP BY `key` HAVING COUNT(*) > 1) e"  # noqa: S608  our own words


def uploaded(client: httpx.Client) -> int:
    content = csv_of(*([f"{LOT}{number:06}B"] for number in range(ROWS)), header=["serialnumber"])
    answer = client.post("/sil/imports/", data={"subject": "device"}, files={"file": ("lot.csv", content)})
    changeset = answer.raise_for_status().json()["data"]["id"]
    wanted = {"columns": {"serialnumber": "serialnumber"}}
    client.post(f"/sil/imports/{changeset}/check/", json=wanted).raise_for_status()
    return changeset


def killed(server: SiloServer, seconds: float) -> None:
    process = worker(server)
    time.sleep(seconds)
    process.kill()
    process.wait()


def checked(server: SiloServer, client: httpx.Client, kills: int) -> int:
    """An import whose dry run was killed some times, wherever that was."""
    changeset = uploaded(client)
    for _ in range(kills):
        killed(server, random.uniform(1, 3))  # noqa: S311
        assert count(server, DEVICES) == 0
    process = worker(server)
    told = over(client, changeset)
    end(process)
    assert (told["state"], told["total"], told["counts"]["good"]) == ("checked", ROWS, ROWS)
    return changeset


def ended(server: SiloServer, client: httpx.Client, changeset: int) -> None:
    process = worker(server)
    told = over(client, changeset)
    end(process)
    assert (told["state"], told["counts"]["done"]) == ("done", ROWS)
    assert count(server, DEVICES) == count(server, EVENTS) == ROWS
    assert count(server, TWICE) == 0
    counters_are_right(server)


@pytest.mark.parametrize("kills", [2, pytest.param(10, marks=pytest.mark.deep)])
def test_good_rows_go_on_after_a_kill_without_a_row_twice(server, client, kills):
    changeset = checked(server, client, kills // 2)
    client.post(f"/sil/changesets/{changeset}/run/", json={"mode": "good_rows"}).raise_for_status()
    for number in range(kills):
        process = worker(server)
        begun(client, changeset, number * ROWS // (kills + 1) + 1)
        time.sleep(random.uniform(0, 0.05))  # noqa: S311
        process.kill()
        process.wait()
        assert shown(client, changeset)["counts"]["done"] == count(server, DEVICES) == count(server, EVENTS)
    ended(server, client, changeset)


@pytest.mark.parametrize("kills", [2, pytest.param(10, marks=pytest.mark.deep)])
def test_all_or_nothing_leaves_nothing_after_a_kill(server, client, kills):
    changeset = checked(server, client, 0)
    client.post(f"/sil/changesets/{changeset}/run/", json={"mode": "all_or_nothing"}).raise_for_status()
    for _ in range(kills):
        killed(server, random.uniform(1, 3))  # noqa: S311
        told = shown(client, changeset)
        assert count(server, DEVICES) == count(server, EVENTS) == (ROWS if told["state"] == "done" else 0)
    ended(server, client, changeset)
