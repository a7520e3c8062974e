"""Every permitted socket hears every change exactly once: many sockets, many writers, all routes, through a crash."""

import threading
import time

import pytest

from live.tests.crowd import PATIENCE, Crowd, Writers
from live.tests.house import House, run

ROLES = ["production", "sales", "employee", "customer", "production", "gate", "sales", "admin"]


def people_of(house: House, number: int) -> list:
    return [house.guest(ROLES[count % len(ROLES)]) for count in range(number)]


def lease(house: House, number: int) -> None:
    """Devices whose lease has run out, for the command to release."""
    connection = house.connection()
    for count in range(number):
        run(connection, "CALL save_serial_number(%s, 'UPIPLUS', @s, @m)", f"202505API{count:06}B")
        run(connection, "CALL update_serial_number_approval(%s, 1, @s, @m)", f"202505API{count:06}B")
        run(connection, "CALL fetch_serial_number(60, @d, @l, @s, @m)")
    run(connection, "UPDATE device SET lease_expires = lease_expires - INTERVAL 2 HOUR WHERE isallocated = 1")


def expected(house: House, start: int, *, is_staff: bool) -> list[int]:
    """What the event table says; only devices change here, which customers and the gate do not hear of."""
    if not is_staff:
        return []
    text = house.sql(f"SELECT id FROM event WHERE id > {start} AND entity = 'device' ORDER BY id")
    return [int(line) for line in text.split()]


def ids_of(frames: list[dict]) -> list[int]:
    return [frame["id"] for frame in frames]


def crowd_hears_everything(house: House, *, users: int, changes: int, ports: list[int], disturb=None) -> Writers:
    people = [(person, ports[n % len(ports)]) for person in people_of(house, users) for n in range(5)]
    roles = [ROLES[(number // 5) % len(ROLES)] for number in range(len(people))]
    lease(house, changes // 8)
    house.wait(lambda: house.sql("SELECT COUNT(*) FROM live_socket") == "0")
    crowd, start = Crowd(), int(house.sql("SELECT MAX(id) FROM event"))
    try:
        numbers = crowd.open(people)
        writers = Writers(house, house.person("root"), ports, changes)
        disturber = threading.Thread(target=disturb, args=(writers,)) if disturb else None
        if disturber:
            disturber.start()
        writers.run()
        if disturber:
            disturber.join()
        wanted = [expected(house, start, is_staff=role not in ("customer", "gate")) for role in roles]
        assert len(wanted[0]) >= changes * 7 // 8
        house.wait(lambda: all(len(crowd.heard[n]) >= len(wanted[n]) for n in numbers), PATIENCE)
        time.sleep(1)  # anything told twice would come now
        for number in numbers:
            ids = ids_of(crowd.heard[number])
            assert sorted(ids) == wanted[number], (roles[number], len(ids), len(wanted[number]))
        crowd.hang_up()
        house.wait(lambda: house.sql("SELECT COUNT(*) FROM live_socket") == "0", PATIENCE)
        numbers = crowd.open(people, f"?since={start}")
        house.wait(lambda: all(len(crowd.heard[n]) >= len(w) for n, w in zip(numbers, wanted, strict=True)), PATIENCE)
        assert [ids_of(crowd.heard[number]) for number in numbers] == wanted
    finally:
        crowd.close()
    return writers


SIZES = [
    pytest.param(8, 160, id="some"),
    pytest.param(40, 1000, id="many", marks=pytest.mark.deep),
]


@pytest.mark.parametrize(("users", "changes"), SIZES)
def test_one_process(own_house, users, changes):
    crowd_hears_everything(own_house, users=users, changes=changes, ports=[own_house.server.port])


@pytest.mark.parametrize(("users", "changes"), SIZES)
def test_two_processes(own_house, users, changes):
    ports = [own_house.server.port, own_house.second_process()]
    crowd_hears_everything(own_house, users=users, changes=changes, ports=ports)


@pytest.mark.parametrize(("users", "changes"), SIZES)
def test_the_database_killed_and_started_again_in_the_middle(own_house, users, changes):
    server = own_house.server

    def kill(writers: Writers) -> None:
        own_house.wait(lambda: writers.done >= changes // 3, PATIENCE)
        server.kill_database()
        own_house.wait(lambda: 503 in writers.answers, PATIENCE)
        server.start_database()

    writers = crowd_hears_everything(own_house, users=users, changes=changes, ports=[server.port], disturb=kill)
    assert 503 in writers.answers
