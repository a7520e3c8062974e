"""A bulk action says and does of each device what the single call would, from every state; so does its dry run."""

import pytest

from core.errors import Refused
from core.tests.tables import nothing_changes
from devices import repository
from devices.tests import registry
from devices.tests.registry import MAPPING, SERIAL
from mappings import repository as mapping_repository

REASON = "for a reason"
MAP = {**MAPPING, "uniqueIdentifier": "U-1"}

# action: (the single call, the fields of the bulk action)
ACTIONS = {
    "approve": (lambda: repository.update_serial_number_approval(SERIAL, 1, reason=REASON), {}),
    "reject": (lambda: repository.update_serial_number_approval(SERIAL, 2, reason=REASON), {}),
    "release": (lambda: repository.update_serial_number_allocate(SERIAL, 0), {"reason": None}),
    "deactivate": (lambda: repository.deactivate_serial_number(SERIAL, reason=REASON), {}),
    "delete": (lambda: repository.delete_serial_number(SERIAL), {"reason": None}),
    "map": (lambda: mapping_repository.save_serial_customer_details(SERIAL, MAP), {**MAP, "reason": None}),
    "unmap": (lambda: mapping_repository.delete_serial_customer_details(SERIAL), {"reason": None}),
    "review": (
        lambda: mapping_repository.review_serial_customer(SERIAL, 2, reason=REASON),
        {"approvedStatus": 2},
    ),
}
_COLUMNS = "entity, action, REGEXP_REPLACE(changes, '[0-9]{4}-[^ ]*T[^ ]*Z?', 'a time'), reason"


def left_behind() -> tuple:
    """The state, the last events but for their times, and the reasons kept."""
    events = registry.rows(f"SELECT {_COLUMNS} FROM event WHERE entity <> 'changeset' ORDER BY id")  # noqa: S608
    device = registry.rows("SELECT isapproved, isallocated, ever_approved, reject_reason FROM device")
    mapping = registry.rows(
        "SELECT unique_identifier, customer_code, license_url, is_approved, review_reason FROM mapping"
    )
    return registry.state_of(), events, device, mapping


@pytest.mark.parametrize("action", ACTIONS)
def test_bulk_and_single_agree_from_every_state(root, action):
    single, fields = ACTIONS[action]
    for state in registry.STEPS:
        registry.clear()
        registry.make(state)
        before = len(registry.events())
        try:
            said = single()["message"]
            verdict = "done" if len(registry.events()) > before else "unchanged"
        except Refused as refusal:
            said, verdict = refusal.message, "refused"
        expected = left_behind()

        registry.clear()
        registry.make(state)
        body = {"serialnumbers": [SERIAL], "reason": REASON, **fields}
        dry = root.post(f"/sil/bulk/{action}/", {**body, "dry_run": True}).json()["results"][0]
        told = root.post(f"/sil/bulk/{action}/", body).json()["results"][0]
        assert told["verdict"] == verdict, state
        if verdict != "unchanged" or action != "review":  # a review that changes nothing says so in bulk
            assert told["message"] == said, state
        assert left_behind() == expected, state
        assert dry["verdict"] == {"done": "good"}.get(verdict, verdict), state
        assert verdict == "done" or dry["message"] == told["message"], state
        assert registry.counted() == registry.present(), state


def test_a_dry_run_of_everything_from_every_state_changes_no_device(root):
    for number, state in enumerate(
        state for state in registry.STEPS if state not in ("fetched", "leased", "lease over")
    ):
        registry.make(state, registry.numbered(number))
    serials = [registry.numbered(number) for number in range(14)]
    before = registry.tables()
    for action, (_, fields) in ACTIONS.items():
        body = {"serialnumbers": serials, "reason": REASON, **fields, "dry_run": True}
        assert root.post(f"/sil/bulk/{action}/", body).json()["data"]["state"] == "checked"
    after = registry.tables()
    assert all(after[table] == before[table] for table in after if table != "event")
    with nothing_changes():
        assert root.post("/sil/bulk/explode/", {"serialnumbers": serials}).status_code == 404
