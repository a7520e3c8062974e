"""Who looks at what: told to staff that asked with a hello, across sockets and processes."""

from live.tests.house import new_serial


def looks(line, key, doing="viewing") -> None:
    line.say({"type": "presence", "key": key, "doing": doing} if key else {"type": "presence", "key": None})


def people(line, key) -> list[dict]:
    return line.until(lambda frame: frame.get("type") == "presence" and frame["key"] == key)["people"]


def test_hello_tells_the_last_id_and_who_is_there(house):
    house.person("eve")
    ben, asha = house.live("ben"), house.live("asha")
    serial = new_serial()
    asha.hello()
    looks(ben, serial, "mapping")
    assert people(asha, serial) == [{"username": "ben", "doing": "mapping"}]
    told = ben.of_key(house.record())
    hello = house.live("eve").hello()
    assert hello == {
        "type": "hello",
        "last_id": told["id"],
        "presence": {serial: [{"username": "ben", "doing": "mapping"}]},
    }


def test_viewing_mapping_and_leaving_are_told(house):
    ben, asha = house.live("ben"), house.live("asha")
    serial, other = new_serial(), new_serial()
    asha.hello()
    looks(ben, serial)
    assert people(asha, serial) == [{"username": "ben", "doing": "viewing"}]
    looks(ben, serial, "mapping")
    assert people(asha, serial) == [{"username": "ben", "doing": "mapping"}]
    looks(ben, other)
    assert people(asha, other) == [{"username": "ben", "doing": "viewing"}]
    assert {"type": "presence", "key": serial, "people": []} in [*asha.frames, asha_next(asha)]
    looks(ben, None)
    assert people(asha, other) == []


def asha_next(line):
    """The two halves of a move come in either order of their serials."""
    try:
        return line.next(0.5)
    except TimeoutError:
        return None


def test_two_people_and_two_sockets_of_one(house):
    ben, eve, asha, again = house.live("ben"), house.live("eve"), house.live("asha"), house.live("ben")
    serial = new_serial()
    asha.hello()
    looks(ben, serial)
    people(asha, serial)
    looks(eve, serial)
    assert [one["username"] for one in people(asha, serial)] == ["ben", "eve"]
    looks(again, serial, "mapping")
    assert people(asha, serial)[0] == {"username": "ben", "doing": "mapping"}
    again.socket.close()
    assert people(asha, serial)[0] == {"username": "ben", "doing": "viewing"}


def test_closing_the_socket_ends_it(house):
    ben, asha = house.live("ben"), house.live("asha")
    serial = new_serial()
    asha.hello()
    looks(ben, serial)
    people(asha, serial)
    ben.socket.close()
    assert people(asha, serial) == []


def test_thirty_seconds_without_a_word_end_it(house):
    ben, asha = house.live("ben"), house.live("asha")
    serial = new_serial()
    asha.hello()
    looks(ben, serial)
    people(asha, serial)
    house.sql("UPDATE live_socket SET looked_at = looked_at - INTERVAL 30 SECOND WHERE looking_at IS NOT NULL")
    assert people(asha, serial) == []


def test_a_process_that_was_killed_leaves_nobody_behind(house):
    asha = house.live("asha")
    asha.hello()
    serial = new_serial()
    told = f"(777, 1, 'ghost', 'elsewhere/1/x', UTC_TIMESTAMP(6), '{serial}', 'viewing', UTC_TIMESTAMP(6))"
    columns = "user_id, slot, username, process, seen_at, looking_at, doing, looked_at"
    house.sql(f"INSERT INTO live_socket ({columns}) VALUES {told}")
    assert people(asha, serial) == [{"username": "ghost", "doing": "viewing"}]
    house.sql("UPDATE live_socket SET seen_at = seen_at - INTERVAL 31 SECOND WHERE username = 'ghost'")
    assert people(asha, serial) == []
    house.wait(lambda: house.sql("SELECT COUNT(*) FROM live_socket WHERE username = 'ghost'") == "0", 15)


def test_customers_and_the_gate_are_told_of_nobody(house):
    ben, carl, gita = house.live("ben"), house.live("carl"), house.live("gita")
    looks(ben, new_serial())
    house.wait(lambda: house.sql("SELECT COUNT(*) FROM live_socket WHERE looking_at IS NOT NULL") == "1")
    assert carl.hello()["presence"] == {}
    assert gita.hello()["presence"] == {}
    looks(ben, new_serial())
    assert carl.silent(1.5)
    assert gita.silent(0.1)


def test_without_a_hello_the_contracts_frames_come_alone(house):
    ben, asha = house.live("ben"), house.live("asha")
    looks(ben, new_serial())
    assert asha.silent(1.5)
    told = house.record()
    assert asha.next()["key"] == told
