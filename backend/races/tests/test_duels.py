"""Several actions on one device at the same moment.

Whatever happens must be explained by some order of the actions, one after the other, each as the state
table says: the answers, the state left behind and the events. So there is one winner where only one can win.
"""

from itertools import permutations

import pytest

from core.testing import client_of
from devices import repository
from devices.tests import registry
from devices.tests.registry import SERIAL
from devices.tests.test_state_table import ACTIONS, TABLE
from races.tests.callers import at_once

pytestmark = pytest.mark.django_db(transaction=True)

TIMER = "lease timer"
NOTHING = (200, "nothing", None, [])
OUTCOMES = {
    **TABLE,
    TIMER: {
        **dict.fromkeys(registry.STEPS, NOTHING),
        "lease over": (200, "success", "approved", ["device.lease_expired"]),
    },
}
# A device that somebody is just changing is not waited for by these: they may find nothing.
PASSING_BY = {"fetch": (404, "not_found"), "fetch with a lease": (404, "not_found"), TIMER: (200, "nothing")}

DUELS = [
    ("pending", ["approve", "reject", "delete"]),
    ("pending", ["approve", "approve", "map", "allocate"]),
    ("rejected", ["approve", "delete", "fetch"]),
    ("approved", ["approve", "deactivate", "map", "allocate"]),
    ("approved", ["deactivate", "map", "allocate", "reject"]),
    ("approved", ["fetch", "deactivate", "reject", "map"]),
    ("approved", ["map", "map", "map", "map"]),
    ("approved", ["deactivate", "deactivate", "allocate", "fetch"]),
    ("fetched", ["release", "map", "allocate", "release"]),
    ("fetched", ["release", "deactivate", "fetch with a lease", "map"]),
    ("lease over", [TIMER, "map", "release"]),
    ("lease over", [TIMER, TIMER, "fetch", "fetch"]),
    ("lease over", [TIMER, "allocate", "fetch with a lease", "release"]),
    ("mapped", ["delete mapping", "delete mapping", "update mapping", "reject mapping"]),
    ("mapped", ["delete mapping", "map", "fetch"]),
    ("pro", ["map", "map", "delete mapping"]),
    ("pro mapped", ["delete mapping", "map", "update mapping"]),
    ("unknown", ["register", "register", "register pro"]),
    ("unknown", ["register", "approve", "delete", "map"]),
]


def _job(action: str, client):
    def timer():
        return (200, "success" if repository.release_expired_leases(10) else "nothing")

    def request():
        method, url, body = ACTIONS[action]
        answer = getattr(client, method)(f"/sil/{url}", body)
        return (answer.status_code, answer.json()["status"])

    return timer if action == TIMER else request


def _explained(state: str, told: list[tuple[str, tuple]], left: str, events: list[str]) -> bool:
    """Whether some order of the actions gives these answers, this state and these events."""
    return any(_play(state, order) == (left, sorted(events)) for order in permutations(told))


def _play(state: str, order) -> tuple[str, list[str]] | None:
    written: list[str] = []
    for action, answer in order:
        code, word, after, events = OUTCOMES[action][state]
        if (code, word) == answer:
            written += events
            state = after or state
        elif PASSING_BY.get(action) != answer:
            return None
    return state, sorted(written)


def _duel(state: str, actions: list[str], rounds: int) -> None:
    clients = [client_of("root") for _ in actions]
    for _ in range(rounds):
        registry.clear()
        registry.make(state)
        written = len(registry.events())
        jobs = [_job(action, client) for action, client in zip(actions, clients, strict=True)]
        told = list(zip(actions, at_once(jobs), strict=True))
        left, events = registry.state_of(), registry.events()[written:]
        assert _explained(state, told, left, events), (told, left, events)
        assert registry.counted() == registry.present()


@pytest.mark.parametrize(("state", "actions"), DUELS)
def test_some_order_explains_what_happened(state, actions):
    _duel(state, actions, rounds=5)


@pytest.mark.deep
@pytest.mark.parametrize(("state", "actions"), DUELS)
def test_some_order_explains_what_happened_in_many_rounds(state, actions):
    _duel(state, actions, rounds=150)


def test_two_people_give_the_same_imei_to_two_devices():
    registry.make("pending", SERIAL)
    registry.make("pending", registry.OTHER)
    imei = "490154203237518"
    body = {"imei": imei}
    serials = [SERIAL, registry.OTHER] * 4
    clients = [client_of("asha") for _ in serials]
    jobs = [
        lambda client=client, serial=serial: client.post("/sil/set_device_details/", {**body, "serialnumber": serial})
        for client, serial in zip(clients, serials, strict=True)
    ]
    told = [answer.status_code for answer in at_once(jobs)]
    winner = 0 if registry.rows("SELECT 1 FROM device WHERE imei = %s AND serial_number = %s", imei, SERIAL) else 1
    assert told[winner::2] == [200] * 4
    assert told[1 - winner :: 2] == [409] * 4
    assert len(registry.rows("SELECT 1 FROM event WHERE action = 'detailed'")) == 1
