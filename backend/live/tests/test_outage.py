"""The database away, a process killed: sockets stay, and nothing is missed."""

import pytest

from live.tests.house import House, new_serial


def register(house: House) -> tuple[int, str]:
    serial = new_serial()
    answer = house.person("root").client.post("/sil/add_serial_number/", json={"serialnumber": serial})
    return answer.status_code, serial


def test_sockets_outlive_the_database_and_hear_what_came_after(own_house):
    line = own_house.live("root")
    line.hello()
    code, first = register(own_house)
    assert (code, line.of_key(first)["key"]) == (201, first)
    own_house.server.kill_database()
    assert register(own_house)[0] == 503
    own_house.wait(lambda: own_house.person("root").client.get("/readyz").json()["feed"] is False)
    assert line.silent()
    own_house.server.start_database()
    own_house.wait(lambda: own_house.person("root").client.get("/readyz").status_code == 200)
    code, second = register(own_house)
    assert (code, line.of_key(second)["key"]) == (201, second)
    assert own_house.sql("SELECT COUNT(*) FROM live_socket") == "1"
    again = own_house.live("root")
    code, third = register(own_house)
    assert (line.of_key(third)["key"], again.of_key(third)["key"]) == (third, third)


def test_a_mistake_in_the_record_is_logged_as_one_and_nothing_is_lost_over_it(own_house):
    """Somebody's migration, say: not a database that is away, for which the feed waits in silence."""
    line = own_house.live("root")
    line.hello()
    own_house.sql("RENAME TABLE event TO event_away")
    own_house.wait(lambda: own_house.person("root").client.get("/readyz").json()["feed"] is False)
    log = own_house.server.log.read_text()
    assert "the live feed stumbled" in log
    assert "event' doesn't exist" in log
    own_house.sql("RENAME TABLE event_away TO event")
    code, serial = register(own_house)
    assert (code, line.of_key(serial)["key"]) == (201, serial)


def test_a_handshake_while_the_database_is_away_is_refused_and_works_afterwards(own_house):
    root = own_house.person("root")
    own_house.server.kill_database()
    upgrade = {"Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Version": "13"}
    answer = root.client.get(
        "/ws/live/", headers={**upgrade, **root.bearer, "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ=="}
    )
    assert answer.status_code == 403
    own_house.server.start_database()
    own_house.wait(lambda: root.client.get("/readyz").status_code == 200)
    line = own_house.live("root")
    _, serial = register(own_house)
    assert line.of_key(serial)["key"] == serial


def test_a_server_killed_and_started_again_has_room_for_its_people_at_once(own_house):
    lines = [own_house.live("root") for _ in range(5)]
    last = lines[0].of_key(register(own_house)[1])["id"]
    own_house.server.kill_server()
    own_house.server.start()
    assert register(own_house)[0] == 201
    again = [own_house.live("root", f"?since={last}") for _ in range(5)]
    assert {line.next()["topic"] for line in again} == {"device.registered"}


def test_a_stopped_server_says_good_bye(own_house):
    line = own_house.live("root")
    own_house.server.stop_server()
    assert line.close_code(5) == 1012
    assert own_house.sql("SELECT COUNT(*) FROM live_socket") == "0"


@pytest.mark.parametrize("away", [False, True])
def test_an_event_record_shorter_than_before_starts_everybody_over(own_house, away):
    """A backup was restored: ids come again, so what a client knows is worth nothing."""
    line = own_house.live("root")
    line.of_key(register(own_house)[1])
    if away:
        own_house.server.kill_database()
        own_house.wait(lambda: own_house.person("root").client.get("/readyz").status_code == 503)
        own_house.server.start_database()
    own_house.sql("DELETE FROM event ORDER BY id DESC LIMIT 1")
    frame = line.next(10)
    assert frame == {"type": "reset"}
    _, serial = register(own_house)
    assert line.of_key(serial)["key"] == serial


def test_two_processes_tell_each_others_changes_presence_and_sockets(own_house):
    port = own_house.second_process()
    own_house.hire("asha", "production")
    root, asha = own_house.live("root"), own_house.socket(own_house.person("asha").bearer, port=port)
    for line in (root, asha):
        line.hello()
    _, serial = register(own_house)
    assert asha.of_key(serial)["topic"] == "device.registered"
    root.say({"type": "presence", "key": serial, "doing": "viewing"})
    presence = asha.until(lambda frame: frame.get("type") == "presence")
    assert presence == {"type": "presence", "key": serial, "people": [{"username": "root", "doing": "viewing"}]}
    assert own_house.sql("SELECT COUNT(DISTINCT process) FROM live_socket") == "2"
    seen = asha.of_key(register(own_house)[1])["id"]
    back = own_house.socket(own_house.person("asha").bearer, f"/ws/live/?since={seen}")
    _, later = register(own_house)
    assert back.next()["key"] == later  # the other process knows the id: nothing again, no reset
    own_house.person("asha").client.post("/sil/logout/")
    assert asha.close_code() == 4401
