"""/ws/live/: every committed change, whoever made it and how, and nothing that was not committed."""

import pytest
from websockets.exceptions import InvalidStatus

from live.tests.house import new_serial, run


def test_a_change_over_rest_is_told_with_id_topic_and_key(house):
    line = house.live("ben")
    serial = new_serial()
    assert house.person("asha").client.post("/sil/add_serial_number/", json={"serialnumber": serial}).status_code == 201
    frame = line.of_key(serial)
    event = house.sql(f"SELECT id FROM event WHERE `key` = '{serial}'")
    assert frame == {"id": int(event), "topic": "device.registered", "key": serial}
    assert line.silent()


def test_a_mapping_is_told_together_with_what_became_of_the_device(house):
    line = house.live("asha")
    serial = new_serial()
    body = {"serialnumber": serial, "uniqueIdentifier": "U-1", "customerCode": 7, "customerName": "Anand"}
    body |= {"company": "Anand Stores", "licenseUrl": "https://example.com/l", "versionDetails": "1.0"}
    root = house.person("root").client
    root.post("/sil/add_serial_number/", json={"serialnumber": serial})
    root.patch("/sil/approve_serial_number/", json={"serialnumber": serial})
    root.post("/sil/create_customer_mapping/", json=body)
    root.delete(f"/sil/delete_customer_mapping/{serial}/")
    line.until(lambda frame: frame["topic"] == "device.released")
    topics = [frame["topic"] for frame in line.frames if frame["key"] == serial]
    assert sorted(topics[:2]) == ["device.approved", "device.registered"]
    assert sorted(topics[2:4]) == ["device.allocated", "mapping.created"]
    assert sorted(topics[4:]) == ["device.released", "mapping.deleted"]
    ids = [frame["id"] for frame in line.frames]
    assert ids == sorted(ids)


def test_a_change_by_a_plain_procedure_call_is_told(house):
    line = house.live("ben")
    serial = new_serial()
    run(house.connection(), "CALL save_serial_number(%s, 'UPIPLUS', @s, @m)", serial)
    assert line.of_key(serial)["topic"] == "device.registered"


def test_a_change_by_a_management_command_in_another_process_is_told(house):
    serial = new_serial()
    root = house.person("root").client
    root.post("/sil/add_serial_number/", json={"serialnumber": serial})
    root.patch("/sil/approve_serial_number/", json={"serialnumber": serial})
    serial = root.post("/sil/getSerialNumber/", json={"lease_minutes": 5}).json()["serialnumber"]
    line = house.live("ben")
    house.sql(f"UPDATE device SET lease_expires = lease_expires - INTERVAL 1 HOUR WHERE serial_number = '{serial}'")
    house.server.manage("release_expired_leases")
    assert line.of_key(serial)["topic"] == "device.lease_expired"


def test_nothing_is_told_before_its_commit_and_nothing_waits_for_it(house):
    line, holder = house.live("ben"), house.connection()
    run(holder, "START TRANSACTION")
    held = house.record(connection=holder)
    assert line.silent()
    told = house.record()
    assert line.next()["key"] == told
    assert line.silent()
    run(holder, "COMMIT")
    assert line.next()["key"] == held
    assert line.silent()


def test_what_is_rolled_back_is_never_told_and_holds_nobody_up(house):
    line, holder = house.live("ben"), house.connection()
    run(holder, "START TRANSACTION")
    house.record(connection=holder)
    told = house.record()
    run(holder, "ROLLBACK")
    later = house.record()
    assert [line.next()["key"], line.next()["key"]] == [told, later]
    assert line.silent()


def test_a_transaction_open_longer_than_missing_ids_are_remembered_is_told_all_the_same(house):
    line, holder = house.live("ben"), house.connection()
    run(holder, "START TRANSACTION")
    held = house.record(connection=holder)
    told = house.record()
    assert line.next()["key"] == told
    assert line.silent(12)
    run(holder, "COMMIT")
    assert line.next(3)["key"] == held


def test_commits_in_reverse_order_of_ids_are_told_in_order_of_ids(house):
    line, first, second = house.live("ben"), house.connection(), house.connection()
    for _ in range(10):
        run(first, "START TRANSACTION")
        run(second, "START TRANSACTION")
        keys = [house.record(connection=first), house.record(connection=second)]
        run(second, "COMMIT")
        run(first, "COMMIT")
        assert [line.next()["key"], line.next()["key"]] == keys


def test_a_bulk_change_of_three_thousand_is_told_whole_and_in_order(house):
    line = house.live("ben", max_queue=None)
    connection = house.connection()
    run(
        connection,
        "INSERT INTO event (at, actor, request_id, entity, `key`, action, changes)"
        " SELECT UTC_TIMESTAMP(6), 'bulk', '', 'device', seq, 'approved', '{}' FROM seq_1_to_3000",
    )
    keys = [line.next()["key"] for _ in range(3000)]
    assert keys == [str(number) for number in range(1, 3001)]
    assert line.silent()


def test_events_that_are_no_topic_stay_in_the_audit_log(house):
    line = house.live("root")
    house.record("session", "opened")
    house.record("device", "polished")
    told = house.record("user", "updated", key="1")
    assert line.next()["key"] == told
    assert line.silent()


@pytest.mark.parametrize("path", ["/ws/", "/ws/other/", "/ws/live", "/ws/live/more/", "/"])
def test_there_is_no_socket_elsewhere(house, path):
    with pytest.raises(InvalidStatus):
        house.socket(house.person("root").bearer, path)
