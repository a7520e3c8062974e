"""Very many events committed at once: each is told or a reset stands for them, and nobody is cut off for it."""

import pytest

from live.tests.house import run
from live.tests.test_products_socket import add
from live.tests.test_replay import FILL, newest

RESET = {"type": "reset"}
MANY = 12_000
SECONDS = 20.0


def commit(house, number: int, connection=None) -> None:
    run(connection or house.connection(), FILL.format(number))


def test_more_than_ten_thousand_are_a_reset_and_what_follows_is_told(house):
    lines = [house.live(name) for name in ("ben", "asha", "root")]
    house.record()
    for line in lines:
        line.next()
    commit(house, MANY)
    for line in lines:
        assert line.next(SECONDS) == RESET
    told = house.record()
    for line in lines:
        assert line.next(SECONDS)["key"] == told
        assert line.silent()


def test_nobody_starts_over_for_what_is_not_theirs(house):
    """Devices are nothing to customers, the gate and those who look at products."""
    lines = [house.live("carl"), house.live("gita"), house.products("ben")]
    staff = house.live("ben")
    commit(house, MANY)
    assert staff.next(SECONDS) == RESET
    for line in lines:
        assert line.silent()
    order = house.record("order", "placed", key="5", owner=house.person("carl").id)
    assert lines[0].next(SECONDS)["key"] == order


def test_who_looks_at_products_is_told_those_of_a_burst(house):
    """Clients of the catalogue that are older than Silo know no reset."""
    line, staff = house.products("ben"), house.live("ben")
    made = [add(house) for _ in range(3)]
    for product in made:
        assert line.next() == {"action": "create", "data": product}
        staff.of_key(str(product["id"]))
    holder = house.connection()
    run(holder, "START TRANSACTION")
    for product in made[:2]:
        house.record("product", "updated", key=str(product["id"]), connection=holder)
    commit(house, MANY, holder)
    house.record("product", "updated", key=str(made[2]["id"]), connection=holder)
    run(holder, "COMMIT")
    assert staff.next(SECONDS) == RESET
    for product in made:
        assert line.next(SECONDS) == {"action": "update", "data": product}
    assert line.silent()


def test_a_catalogue_of_thousands_changed_at_once_is_told_whole(house):
    line = house.products("ben", max_queue=None)
    product = add(house)
    line.next()
    fill = FILL.replace("'device', seq, 'approved'", f"'product', {product['id']}, 'updated'")
    holder = house.connection()
    run(holder, "START TRANSACTION")
    run(holder, fill.format(3_000))
    commit(house, MANY, holder)
    run(holder, "COMMIT")
    for _ in range(3_000):
        assert line.next(SECONDS) == {"action": "update", "data": product}
    assert line.silent()


def test_ten_thousand_are_told_one_by_one_in_order(house):
    lines = [house.live(name, max_queue=None) for name in ("ben", "asha", "eve")]
    commit(house, 9_990)
    for line in lines:
        assert [line.next(SECONDS)["key"] for _ in range(9_990)] == [str(number) for number in range(1, 9_991)]
        assert line.silent()


def test_a_long_transaction_of_thousands_is_told_although_greater_ids_were(house):
    """Its ids are far below by then: they come late, all of them, and no socket is cut off for not reading fast."""
    lines = [house.live(name, max_queue=None) for name in ("ben", "asha", "root")]
    holder = house.connection()
    run(holder, "START TRANSACTION")
    commit(house, 4_000, holder)
    seen = house.record()
    for line in lines:
        line.of_key(seen)
    run(holder, "COMMIT")
    for line in lines:
        assert sorted(int(line.next(SECONDS)["key"]) for _ in range(4_000)) == [*range(1, 4_001)]
        assert line.silent()


@pytest.mark.parametrize("number", [4_000, MANY])
def test_who_was_away_meanwhile_hears_all_of_a_long_transaction_or_starts_over(house, number):
    staff, holder = house.live("asha", max_queue=None), house.connection()
    run(holder, "START TRANSACTION")
    commit(house, number, holder)
    seen = house.record()
    last_seen = staff.of_key(seen)["id"]
    run(holder, "COMMIT")
    told = house.record()
    if number == MANY:
        staff.until(lambda frame: frame == RESET, SECONDS)
    else:
        staff.of_key(told, SECONDS)
        while len(staff.frames) < number + 2:
            staff.next(SECONDS)
    line = house.live("ben", f"?since={last_seen}", max_queue=None)
    assert line.next(SECONDS) == RESET


def test_what_was_open_during_a_burst_is_told_when_it_commits(house):
    line, holder = house.live("ben"), house.connection()
    run(holder, "START TRANSACTION")
    held = house.record(connection=holder)
    commit(house, MANY)
    assert line.next(SECONDS) == RESET
    run(holder, "COMMIT")
    assert line.next(SECONDS)["key"] == held
    assert line.silent()


def test_two_bursts(house):
    line = house.live("ben")
    for _ in range(2):
        before = newest(house)
        commit(house, MANY)
        assert line.next(SECONDS) == RESET
        assert newest(house) > before
    told = house.record()
    assert line.next(SECONDS)["key"] == told
