"""?since=<id>: what was missed comes first, in order, each once."""

import threading

from live.tests.house import run

FILL = (
    "INSERT INTO event (at, actor, request_id, entity, `key`, action, changes)"
    " SELECT UTC_TIMESTAMP(6), 'bulk', '', 'device', seq, 'approved', '{{}}' FROM seq_1_to_{}"
)


def newest(house) -> int:
    return int(house.sql("SELECT MAX(id) FROM event"))


def test_what_was_missed_comes_in_order_and_then_what_is_new(house):
    start = newest(house)
    missed = [house.record() for _ in range(5)]
    line = house.live("ben", f"?since={start}")
    assert [line.next()["key"] for _ in missed] == missed
    told = house.record()
    assert line.next()["key"] == told
    assert line.silent()


def test_nothing_missed(house):
    house.record()
    line = house.live("ben", f"?since={newest(house)}")
    told = house.record()
    assert line.next()["key"] == told


def test_an_empty_since_counts_as_absent(house):
    house.record()
    assert house.live("ben", "?since=").silent()


def test_what_was_committed_before_the_socket_came_is_not_told_without_since(house):
    house.person("ben")
    for _ in range(10):
        house.record()
        line = house.live("ben")
        told = house.record()
        assert line.next()["key"] == told
        line.socket.close()


def test_ten_thousand_are_replayed_and_one_more_is_a_reset(house):
    start = newest(house)
    run(house.connection(), FILL.format(10_000))
    line = house.live("ben", f"?since={start}", max_queue=None)
    assert [line.next()["key"] for _ in range(10_000)] == [str(number) for number in range(1, 10_001)]
    line.socket.close()
    house.record()
    line = house.live("ben", f"?since={start}")
    assert line.next() == {"type": "reset"}
    told = house.record()
    assert line.next()["key"] == told


def test_only_what_the_role_may_hear_counts_as_missed(house):
    start = newest(house)
    run(house.connection(), FILL.format(10_001))
    order = house.record("order", "placed", key="5", owner=house.person("carl").id)
    assert house.live("carl", f"?since={start}").next()["key"] == order


def test_an_id_of_the_future_is_a_reset(house):
    line = house.live("ben", f"?since={newest(house) + 1000}")
    assert line.next() == {"type": "reset"}
    told = house.record()
    assert line.next()["key"] == told


def test_an_id_far_in_the_past_is_a_reset(house):
    run(house.connection(), FILL.format(200_001).replace("'device'", "'session'"))
    assert house.live("ben", "?since=1").next() == {"type": "reset"}


def test_a_transaction_open_while_the_socket_joins_is_told_once(house):
    """Its id is above `since` and below where the socket joins: neither replay nor feed may take it for the other's."""
    start = newest(house)
    holder = house.connection()
    run(holder, "START TRANSACTION")
    held = house.record(connection=holder)
    told = house.record()
    line = house.live("ben", f"?since={start}")
    assert line.next()["key"] == told
    assert line.silent()
    run(holder, "COMMIT")
    assert line.next()["key"] == held
    assert line.silent()


def test_what_was_told_late_while_a_socket_was_away_is_replayed_although_its_id_is_smaller(house):
    watcher = house.live("asha")
    holder = house.connection()
    run(holder, "START TRANSACTION")
    held = house.record(connection=holder)
    seen = house.record()
    last_seen = watcher.of_key(seen)["id"]
    run(holder, "COMMIT")
    watcher.of_key(held)
    line = house.live("ben", f"?since={last_seen}")
    assert line.next()["key"] == held
    assert line.silent()


def test_sockets_that_join_while_the_table_grows_hear_everything_once_in_order(house):
    people = [house.person(name).username for name in ("ben", "eve", "asha", "root")]
    house.record()
    start = newest(house)
    over = threading.Event()
    keys: list[str] = []

    def write():
        connection = house.connection()
        while not over.is_set():
            keys.append(house.record(connection=connection))
            over.wait(0.002)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        lines = []
        for _ in range(10):
            lines += [house.live(name, f"?since={start}", max_queue=None) for name in people]
            for line in lines[:-4]:
                line.socket.close()
            lines = lines[-4:]
    finally:
        over.set()
        writer.join()
    for line in lines:
        line.of_key(keys[-1])
        assert [frame["key"] for frame in line.frames] == keys
        ids = [frame["id"] for frame in line.frames]
        assert ids == sorted(set(ids))
