"""The order events are handed out in: ids that come late, never, or in strides."""

from live.changes import Change
from live.order import PATIENCE, Order


def rows(*ids: int) -> list[Change]:
    return [Change(number, "device", "K", "approved", None) for number in ids]


def ids(changes) -> list[int]:
    return [change.id for change in changes]


def told(order: Order, found: list[Change], now: float) -> list[int]:
    ready = order.ready(found, now)
    order.hand_out(ready, now)
    return ids(ready)


def test_what_follows_is_told_at_once():
    order = Order(10)
    assert told(order, rows(11, 12, 13), 0) == [11, 12, 13]
    assert (order.position, order.spans(), order.is_waiting) == (13, [], False)


def test_a_row_waits_for_a_smaller_id_and_comes_after_it():
    order = Order(10)
    assert told(order, rows(12), 0) == []
    assert order.is_waiting
    assert told(order, rows(11, 12), 0.1) == [11, 12]
    assert (order.spans(), order.is_waiting) == ([], False)


def test_patience_ends_and_the_missing_ids_are_owed():
    order = Order(10)
    assert told(order, rows(14), 0) == []
    assert told(order, rows(14), PATIENCE) == [14]
    assert order.spans() == [(11, 13)]


def test_every_row_waits_from_when_it_was_first_seen_not_one_after_the_other():
    order = Order(0)
    assert told(order, rows(2, 4, 6, 8), 0) == []
    assert told(order, rows(2, 4, 6, 8, 10), PATIENCE) == [2, 4, 6, 8]
    assert order.is_waiting


def test_a_late_row_is_told_once_and_its_neighbours_stay_owed():
    order = Order(10)
    order.ready(rows(15), 0)
    assert told(order, rows(15), 1) == [15]
    assert ids(order.late(rows(13))) == [13]
    assert ids(order.late(rows(13))) == []
    assert order.spans() == [(11, 12), (14, 14)]
    assert ids(order.late(rows(11, 12, 14))) == [11, 12, 14]
    assert order.spans() == []


def test_what_nobody_holds_is_forgotten_and_what_is_pending_stays():
    order = Order(10)
    order.remember([1, 3, 5], 0)
    first, second = order.to_ask()
    order.settle([first], pending=False, now=20)
    order.settle([second], pending=True, now=20)
    assert order.spans() == [(4, 4)]
    assert order.holes[0].since == 20


def test_the_ids_of_another_nodes_turn_are_not_missing():
    """Three Galera nodes, one writer: 10, 13, 16."""
    order = Order(10, stride=3)
    assert told(order, rows(13, 16), 0) == [13, 16]
    assert order.spans() == []
    assert told(order, rows(22), 0) == []
    assert told(order, rows(22), 1) == [22]
    assert ids(order.late(rows(19))) == [19]
    assert order.spans() == []


def test_another_writer_takes_over_in_its_own_turn():
    order = Order(10, stride=3)
    assert told(order, rows(11, 14), 0) == [11, 14]


def test_very_many_holes_are_asked_for_in_turns():
    order = Order(0)
    found = rows(*range(2, 1002, 2))
    order.ready(found, 0)
    order.hand_out(order.ready(found, 1), 1)
    asked = [(hole.first, hole.last) for _ in range(3) for hole in order.to_ask()]
    assert len(asked) == 600
    assert set(asked) == {(number, number) for number in range(1, 1001, 2)}


def test_gaps_below_an_id_that_was_known_are_waited_for_once_however_many_looks_it_takes():
    order = Order(0)
    assert order.ready(rows(2), 0, newest=9) == []
    assert told(order, rows(2), PATIENCE) == [2]
    assert told(order, rows(5, 8), PATIENCE) == [5, 8]
    assert order.spans() == [(1, 1), (3, 4), (6, 7)]
    assert told(order, rows(11), PATIENCE) == []
    assert order.is_waiting


def test_what_stays_missing_below_a_burst_is_still_owed():
    order = Order(10)
    order.remember([1, 5], 3)
    order.overtake(90, [(3, [(2, 2), (4, 4)]), (None, [(80, 85)])], 7)
    assert (order.position, order.spans()) == (90, [(2, 2), (4, 4), (80, 85)])
    assert [hole.since for hole in order.holes] == [3, 3, 7]
    assert told(order, rows(91), 7) == [91]
