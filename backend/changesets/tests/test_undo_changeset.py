"""POST /sil/changesets/<id>/undo/: each action reversed, what moved on since, and what is for ever."""

import orjson
import pytest

from changesets.kinds import work_of
from changesets.models import Changeset, ChangesetRow
from changesets.tests.work import do_all
from core.testing import client_of, person
from core.tests.tables import nothing_changes
from devices.models import Device
from devices.tests import registry
from devices.tests.registry import assert_refused, numbered
from imports.tests.tables import require_consistent

ONE, OTHER = numbered(1), numbered(2)
TEXTS = {"licenseUrl": "https://example.com/l/{serial}", "versionDetails": "2.0"}
CUSTOMER = {"customerCode": 9, "customerName": "Gita", "company": "Gita Stores"}

# action: (state before, fields, state after). The undo brings the state before back.
ACTIONS = {
    "approve": ("pending", {}, "approved"),
    "approve a rejected": ("rejected", {}, "approved"),
    "reject": ("approved", {"reason": "bent"}, "rejected after approval"),
    "reject a pending": ("pending", {"reason": "bent"}, "rejected"),
    "release": ("fetched", {}, "approved"),
    "release a leased": ("leased", {}, "approved"),
    "delete": ("pending", {}, "deleted"),
    "delete a rejected": ("rejected", {}, "deleted"),
    "map": ("approved", CUSTOMER | TEXTS, "mapped"),
    "map a fetched": ("fetched", CUSTOMER | TEXTS, "mapped"),
    "map a leased": ("leased", CUSTOMER | TEXTS, "mapped"),
    "map an allocated": ("allocated", CUSTOMER | TEXTS, "mapped"),
    "map a pro": ("pro", CUSTOMER | TEXTS, "pro mapped"),
    "unmap": ("mapped", {}, "approved"),
    "unmap a pro": ("pro mapped", {}, "pro"),
    "review": ("mapped", {"approvedStatus": 2, "reason": "wrong shop"}, "mapped"),
    "version": ("mapped", {"versionDetails": "2.0"}, "mapped"),
    "license": ("mapped", {"licenseUrl": "https://example.com/{serial}"}, "mapped"),
}
# Times of a change stay those of the last one, and what was deleted stays on record.
_PASSING = ("modified_on",)


def picture() -> dict[str, list]:
    """Devices and mappings as they are, with what their lists search and count by."""
    words = registry.rows("SELECT * FROM mapping_word ORDER BY word, serial_number")
    suffixes = registry.rows("SELECT * FROM device_suffix ORDER BY suffix, serial_number")
    tables = {
        table: registry.rows(f"SELECT {columns_of(table)} FROM {table} ORDER BY serial_number")  # noqa: S608
        for table in ("device", "mapping")
    }
    return {**tables, "words": words, "suffixes": suffixes}


def columns_of(table: str) -> str:
    found = registry.rows(f"SHOW COLUMNS FROM {table}")
    return ", ".join(name for name, *_ in found if name not in _PASSING)


def test_each_action_goes_back_to_the_state_before(root):
    for case, (before, fields, after) in ACTIONS.items():
        registry.clear()
        registry.make(before, ONE)
        was = picture()
        action = case.split()[0]
        told = root.post(f"/sil/bulk/{action}/", {"serialnumbers": [ONE], **fields}).json()
        assert told["data"]["counts"]["done"] == 1, (case, told)
        assert told["data"]["can"]["undo"]
        assert registry.state_of(ONE) == after, case
        answer = root.post(f"/sil/changesets/{told['data']['id']}/undo/", {})
        undo = answer.json()
        assert (answer.status_code, undo["data"]["counts"]["done"]) == (200, 1), (case, undo)
        assert registry.state_of(ONE) == before, case
        assert picture() == was, case
        assert registry.counted() == registry.present(), case
        last = registry.rows("SELECT request_id FROM event WHERE `key` = %s ORDER BY id DESC LIMIT 1", ONE)
        assert last == [(f"changeset-{undo['data']['id']}",)], case


# Of one action, devices that come from different states and go back to their own, some of them not.
TOGETHER = {
    "approve": ("pending", "rejected"),
    "reject": ("approved", "pending"),
    "release": ("leased", "fetched"),
    "delete": ("pending", "rejected", "detailed"),
    "map": ("leased", "fetched", "approved", "allocated", "pro"),
    "unmap": ("mapped", "pro mapped"),
    "review": ("mapped", "pro mapped", "reviewed"),
    "version": ("mapped", "reviewed"),
    "license": ("pro mapped", "reviewed"),
}


def made(root, states) -> list[str]:
    """A device in each of these states; the first ones are fetched while no other is free."""
    serials = []
    for number, state in enumerate(states):
        serials.append(registry.make({"detailed": "pending", "reviewed": "mapped"}.get(state, state), numbered(number)))
        if state == "detailed":
            detailed = {"serialnumber": serials[-1], "deviceid": 'Gerät "1"', "imei": "490154203237518"}
            assert root.post("/sil/set_device_details/", detailed).status_code == 200
        if state == "reviewed":
            reviewed = {"serialnumber": serials[-1], "approvedStatus": 1, "reason": "seen"}
            assert root.post("/sil/review_customer_mapping/", reviewed).status_code == 200
    return serials


def test_many_at_once_go_back_each_to_a_state_of_its_own(root):
    for action, states in TOGETHER.items():
        registry.clear()
        serials = made(root, states)
        fields = next(fields for case, (_, fields, _) in ACTIONS.items() if case.split()[0] == action)
        was = picture()
        told = root.post(f"/sil/bulk/{action}/", {"serialnumbers": serials, **fields}).json()["data"]
        assert told["counts"]["done"] == len(serials), (action, told)
        changed = [registry.events(serial) for serial in serials]
        undo = root.post(f"/sil/changesets/{told['id']}/undo/", {}).json()["data"]
        assert undo["counts"]["done"] == len(serials), (action, undo)
        assert picture() == was, action
        assert registry.counted() == registry.present(), action
        # Events are transitions: of each thing that changed one, the mapping's before its device's.
        for serial, before in zip(serials, changed, strict=True):
            told_of = [event.split(".")[0] for event in registry.events(serial)[len(before) :]]
            assert told_of in (["device"], ["mapping"], ["mapping", "device"]), (action, serial, told_of)
        last = dict(registry.rows("SELECT `key`, MAX(id) FROM event GROUP BY `key`"))
        kept = ChangesetRow.objects.filter(changeset=undo["id"]).values_list("key", "event_id")
        assert {key: last[key] for key in serials} == dict(kept), action


def test_one_that_lost_its_device_id_to_another_keeps_nobody_else_from_going_back(root):
    serials = made(root, ("pending", "pending", "pending"))
    for number, serial in enumerate(serials):
        root.post("/sil/set_device_details/", {"serialnumber": serial, "deviceid": f"DEV-{number}"})
    told = root.post("/sil/bulk/delete/", {"serialnumbers": serials}).json()["data"]
    registry.make("pending", numbered(9))
    root.post("/sil/set_device_details/", {"serialnumber": numbered(9), "deviceid": "DEV-1"})
    undo = root.post(f"/sil/changesets/{told['id']}/undo/", {}).json()["data"]
    assert (undo["counts"]["done"], undo["counts"]["refused"]) == (2, 1)
    assert [registry.state_of(serial) for serial in serials] == ["pending", "deleted", "pending"]
    refused = root.get(f"/sil/changesets/{undo['id']}/rows/?verdict=refused").json()["data"]
    assert [row["key"] for row in refused] == serials[1:2]
    assert [events.count("device.registered") for events in map(registry.events, serials)] == [2, 1, 2]
    require_consistent()


def approved(client, serials, **fields) -> str:
    """The address of a changeset that approved them."""
    told = client.post("/sil/bulk/approve/", {"serialnumbers": serials, **fields}).json()
    return f"/sil/changesets/{told['data']['id']}/"


def test_what_moved_on_since_is_told_and_left(asha, root):
    for serial in (ONE, OTHER, numbered(3)):
        registry.make("pending", serial)
    page = approved(asha, [ONE, OTHER, numbered(3)])
    root.post("/sil/create_customer_mapping/", registry.mapping_of(OTHER))
    root.post("/sil/deactivate_serial_number/", {"serialnumber": numbered(3)})
    before = registry.tables()

    dry = asha.post(f"{page}undo/", {"dry_run": True}).json()["data"]
    assert (dry["state"], dry["kind"], dry["counts"]["good"], dry["counts"]["moved_on"]) == ("checked", "undo", 1, 2)
    after = registry.tables()
    assert all(after[table] == before[table] for table in after if table != "event")
    told = {row["key"]: row for row in asha.get(f"/sil/changesets/{dry['id']}/rows/").json()["data"]}
    assert told[OTHER]["verdict"] == "moved_on"
    assert "mapping.created" in told[OTHER]["message"]
    assert "device.deactivated" in told[numbered(3)]["message"]

    done = asha.post(f"/sil/changesets/{dry['id']}/run/", {}).json()["data"]
    assert (done["state"], done["counts"]["done"], done["counts"]["moved_on"]) == ("done", 1, 2)
    assert [registry.state_of(serial) for serial in (ONE, OTHER, numbered(3))] == ["pending", "mapped", "deactivated"]
    assert registry.events(ONE) == ["device.registered", "device.approved", "device.reverted"]
    changes, reason = registry.rows("SELECT changes, reason FROM event WHERE action = 'reverted'")[0]
    assert orjson.loads(changes) == {"isapproved": [1, 0]}
    assert reason == f"Undo of changeset {page.split('/')[3]}"
    assert asha.get(page).json()["data"]["undone_by"] == [done["id"]]


def test_a_row_that_moved_on_after_the_dry_run_is_left_as_well(asha, root):
    registry.make("pending", ONE)
    page = approved(asha, [ONE])
    dry = asha.post(f"{page}undo/", {"dry_run": True}).json()["data"]
    root.post("/sil/create_customer_mapping/", registry.mapping_of(ONE))
    done = asha.post(f"/sil/changesets/{dry['id']}/run/", {}).json()["data"]
    assert (done["counts"]["moved_on"], registry.state_of(ONE)) == (1, "mapped")


def test_a_row_is_undone_once_and_an_undo_is_final(asha):
    registry.make("pending", ONE)
    page = approved(asha, [ONE])
    undo = asha.post(f"{page}undo/", {}).json()["data"]
    assert not asha.get(page).json()["data"]["can"]["undo"]
    with nothing_changes():
        assert_refused(asha.post(f"{page}undo/", {}), 409, "conflict")
        assert_refused(asha.post(f"/sil/changesets/{undo['id']}/undo/", {}), 409, "conflict")


def test_what_a_cancelled_undo_left_can_be_undone_later(asha, monkeypatch):
    monkeypatch.setattr("changesets.asking.AT_ONCE", 0)
    monkeypatch.setattr("changesets.runner.BATCH", 1)
    serials = [registry.make("pending", numbered(i)) for i in range(3)]
    page = approved(asha, serials)
    do_all()
    first = asha.post(f"{page}undo/", {}).json()["data"]
    ChangesetRow.objects.filter(changeset=first["id"]).delete()
    # As a worker leaves it that was stopped after the first of three batches.
    undo = Changeset.objects.get(pk=first["id"])
    undo.total = work_of(undo).collect(undo, lambda done: None)
    undo.is_collected, undo.cancel_wanted = True, True
    undo.save()
    work_of(undo).run(undo, 1, 1)
    do_all()
    ended = asha.get(f"/sil/changesets/{undo.pk}/").json()["data"]
    assert (ended["state"], ended["counts"]["done"], ended["counts"]["left"]) == ("cancelled", 1, 2)
    second = asha.post(f"{page}undo/", {}).json()["data"]
    do_all()
    rest = asha.get(f"/sil/changesets/{second['id']}/").json()["data"]
    assert (rest["total"], rest["counts"]["done"]) == (2, 2)
    assert {registry.state_of(serial) for serial in serials} == {"pending"}


def test_a_deactivation_is_for_ever(root):
    registry.make("approved", ONE)
    told = root.post("/sil/bulk/deactivate/", {"serialnumbers": [ONE]}).json()["data"]
    undo = root.post(f"/sil/changesets/{told['id']}/undo/", {}).json()["data"]
    assert (undo["counts"]["done"], undo["counts"]["refused"]) == (0, 1)
    assert "for ever" in root.get(f"/sil/changesets/{undo['id']}/rows/").json()["data"][0]["message"]
    assert registry.state_of(ONE) == "deactivated"


def test_a_lease_that_ran_out_meanwhile_is_not_given_back(root):
    registry.make("lease over", ONE)
    told = root.post("/sil/bulk/release/", {"serialnumbers": [ONE]}).json()["data"]
    assert told["counts"]["done"] == 1
    undo = root.post(f"/sil/changesets/{told['id']}/undo/", {}).json()["data"]
    assert (undo["counts"]["refused"], registry.state_of(ONE)) == (1, "approved")


def test_a_device_id_that_another_device_has_by_now_is_not_given_twice(root):
    registry.make("pending", ONE)
    registry.make("pending", OTHER)
    root.post("/sil/set_device_details/", {"serialnumber": ONE, "deviceid": "DEV-1"})
    told = root.post("/sil/bulk/delete/", {"serialnumbers": [ONE]}).json()["data"]
    root.post("/sil/set_device_details/", {"serialnumber": OTHER, "deviceid": "DEV-1"})
    undo = root.post(f"/sil/changesets/{told['id']}/undo/", {}).json()["data"]
    assert (undo["counts"]["refused"], registry.state_of(ONE)) == (1, "deleted")
    assert registry.counted() == registry.present()


def test_a_deleted_device_comes_back_with_its_details_and_its_place(root):
    registry.make("rejected", ONE)
    root.post("/sil/set_device_details/", {"serialnumber": ONE, "deviceid": "Gerät", "imei": "490154203237518"})
    was = picture()
    told = root.post("/sil/bulk/delete/", {"serialnumbers": [ONE]}).json()["data"]
    assert not Device.objects.exists()
    root.post(f"/sil/changesets/{told['id']}/undo/", {})
    assert picture() == was
    assert registry.events(ONE)[-2:] == ["device.deleted", "device.registered"]


def test_printing_a_label_does_not_count_as_moving_on(asha):
    registry.make("pending", ONE)
    page = approved(asha, [ONE])
    registry.rows(
        "INSERT INTO event (at, actor, request_id, entity, `key`, action, changes)"
        " VALUES (UTC_TIMESTAMP(6), 'asha', '', 'device', %s, 'label_printed', '{}')",
        ONE,
    )
    assert asha.post(f"{page}undo/", {}).json()["data"]["counts"]["done"] == 1


@pytest.mark.parametrize("name", ["ben", "eve"])
def test_others_may_not_undo_it(asha, name):
    registry.make("pending", ONE)
    page = approved(asha, [ONE])
    client = client_of(name)
    with nothing_changes():
        assert_refused(client.post(f"{page}undo/", {}), 403, "denied")
    assert client.get(page).json()["data"]["can"]["undo"] is False


def test_an_admin_may_and_acts_under_the_own_name(asha, root):
    registry.make("pending", ONE)
    page = approved(asha, [ONE])
    undo = root.post(f"{page}undo/", {}).json()["data"]
    assert (undo["created_by"], undo["counts"]["done"]) == ("root", 1)
    assert registry.rows("SELECT actor FROM event WHERE action = 'reverted'") == [("root",)]


def test_who_lost_the_right_may_not_undo_either(asha):
    registry.make("pending", ONE)
    page = approved(asha, [ONE])
    asha_herself = person("asha")
    asha_herself.role = "sales"
    asha_herself.save()
    with nothing_changes():
        assert_refused(asha.post(f"{page}undo/", {}), 403, "denied")
