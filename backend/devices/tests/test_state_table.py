"""Every action from every reachable state: the whole table of contract section 3, literally."""

import pytest

from core.testing import client_of
from devices import repository
from devices.tests import registry
from devices.tests.registry import MAPPING, SERIAL

# Outcome of an action: HTTP code, word, state afterwards, events written (in any order).
MISSING = (404, "not_found", None, [])
DENIED = (403, "denied", None, [])
BAD = (400, "error", None, [])
TAKEN = (409, "duplicate", None, [])
SAME = (200, "success", None, [])


def done(after, *events, code=200):
    return (code, "success", after, list(events))


EVERY = tuple(registry.STEPS)
ABSENT = ("unknown", "deleted")
OUT = ("fetched", "leased", "lease over")


def table(given, otherwise, absent=MISSING):
    """One outcome for each state: those given, `absent` for no device, else `otherwise`."""
    return {state: given.get(state, absent if state in ABSENT else otherwise) for state in EVERY}


CREATED = done("pending", "device.registered", code=201)
CREATED_PRO = done("pro", "device.registered", code=201)
ALLOCATED = done("allocated", "device.allocated")
MAPPED = done("mapped", "mapping.created", "device.allocated", code=201)

TABLE = {
    "register": table({}, TAKEN, CREATED),
    "register pro": table({}, TAKEN, CREATED_PRO),
    "approve": table(
        {
            "pending": done("approved", "device.approved"),
            "rejected": done("approved", "device.approved"),
            "rejected after approval": done("approved", "device.approved"),
            "deactivated": BAD,
        },
        SAME,
    ),
    "reject": table(
        {
            "pending": done("rejected", "device.rejected"),
            "approved": done("rejected after approval", "device.rejected"),
            "rejected": SAME,
            "rejected after approval": SAME,
        },
        DENIED,
    ),
    "fetch": table(
        {
            "approved": done("fetched", "device.fetched"),
            "lease over": done("fetched", "device.lease_expired", "device.fetched"),
        },
        MISSING,
    ),
    "fetch with a lease": table(
        {
            "approved": done("leased", "device.fetched"),
            "lease over": done("leased", "device.lease_expired", "device.fetched"),
        },
        MISSING,
    ),
    "release": table(dict.fromkeys(OUT, done("approved", "device.released")), DENIED),
    "allocate": table(dict.fromkeys(("approved", *OUT), ALLOCATED), BAD),
    "deactivate": table({"approved": done("deactivated", "device.deactivated")}, DENIED),
    "delete": table(dict.fromkeys(("pending", "rejected"), done("deleted", "device.deleted")), DENIED),
    "set details": table({}, (200, "success", None, ["device.detailed"])),
    "map": table(
        {
            **dict.fromkeys(("approved", *OUT), MAPPED),
            "allocated": done("mapped", "mapping.created", code=201),
            "pro": done("pro mapped", "mapping.created", code=201),
            "mapped": TAKEN,
            "pro mapped": TAKEN,
        },
        BAD,
        BAD,
    ),
    "update mapping": table(
        dict.fromkeys(("mapped", "pro mapped"), (200, "success", None, ["mapping.updated"])), MISSING
    ),
    "approve mapping": table(
        dict.fromkeys(("mapped", "pro mapped"), (200, "success", None, ["mapping.reviewed"])), MISSING
    ),
    "reject mapping": table(
        dict.fromkeys(("mapped", "pro mapped"), (200, "success", None, ["mapping.reviewed"])), MISSING
    ),
    "delete mapping": table(
        {
            "mapped": done("approved", "mapping.deleted", "device.released"),
            "pro mapped": done("pro", "mapping.deleted"),
        },
        MISSING,
    ),
}

ACTIONS = {
    "register": ("post", "add_serial_number/", {"serialnumber": SERIAL}),
    "register pro": ("post", "add_upi_pro_serial/", {"serialnumber": SERIAL}),
    "approve": ("patch", "approve_serial_number/", {"serialnumber": SERIAL}),
    "reject": ("post", "reject_serial_number/", {"serialnumber": SERIAL, "reason": "cracked"}),
    "fetch": ("post", "getSerialNumber/", {}),
    "fetch with a lease": ("post", "getSerialNumber/", {"lease_minutes": 30}),
    "release": ("post", "release_serial_number/", {"serialnumber": SERIAL}),
    "allocate": ("post", "allocate_serial_number/", {"serialnumber": SERIAL}),
    "deactivate": ("post", "deactivate_serial_number/", {"serialnumber": SERIAL, "reason": "wet"}),
    "delete": ("delete", f"delete_serial_number/{SERIAL}/", None),
    "set details": ("post", "set_device_details/", {"serialnumber": SERIAL, "deviceid": "DEV-9"}),
    "map": ("post", "create_customer_mapping/", {"serialnumber": SERIAL, **MAPPING}),
    "update mapping": ("post", "update_customer_mapping/", {"serialnumber": SERIAL, **MAPPING, "company": "New"}),
    "approve mapping": ("post", "review_customer_mapping/", {"serialnumber": SERIAL, "approvedStatus": 1}),
    "reject mapping": ("post", "review_customer_mapping/", {"serialnumber": SERIAL, "approvedStatus": 2}),
    "delete mapping": ("delete", f"delete_customer_mapping/{SERIAL}/", None),
}


@pytest.mark.django_db
@pytest.mark.parametrize("state", EVERY)
def test_each_state_is_reached_and_recognised(state):
    registry.make(state)
    assert registry.state_of() == state
    assert registry.counted() == registry.present()


def test_the_table_has_a_row_for_every_action_and_a_cell_for_every_state():
    assert TABLE.keys() == ACTIONS.keys()
    assert all(cells.keys() == registry.STEPS.keys() for cells in TABLE.values())


@pytest.mark.django_db
@pytest.mark.parametrize("state", EVERY)
@pytest.mark.parametrize("action", TABLE)
def test_every_action_from_every_state(action, state):
    registry.make(state)
    before, written = registry.tables(), len(registry.events())
    code, word, after, events = TABLE[action][state]
    method, url, body = ACTIONS[action]

    answer = getattr(client_of("root"), method)(f"/sil/{url}", body)

    assert (answer.status_code, answer.json()["status"]) == (code, word), answer.content
    assert sorted(registry.events()[written:]) == sorted(events)
    assert registry.state_of() == (after or state)
    assert registry.counted() == registry.present()
    if not events:
        assert registry.tables() == before


@pytest.mark.django_db
@pytest.mark.parametrize("state", EVERY)
def test_the_lease_timer_touches_leases_that_ran_out_and_nothing_else(state):
    registry.make(state)
    before, written = registry.tables(), len(registry.events())
    assert repository.release_expired_leases(10) == (state == "lease over")
    if state == "lease over":
        assert registry.events()[written:] == ["device.lease_expired"]
        assert registry.state_of() == "approved"
        assert registry.counted() == registry.present()
    else:
        assert registry.tables() == before
