"""What is remembered of changes told out of order."""

from live.changes import Change
from live.late import REMEMBERED, Late


def change(number: int) -> Change:
    return Change(number, "device", "K", "approved", None)


def ids(late: Late, since: int) -> list[int] | None:
    found = late.since(since)
    return None if found is None else [each.id for each in found]


def test_who_saw_a_greater_id_before_is_told_and_nobody_else():
    late = Late()
    late.told([change(5), change(3)], at=10)
    assert ids(late, 4) == [3]
    assert ids(late, 10) == [3, 5]
    assert ids(late, 2) == []
    assert ids(late, 11) == []


def test_what_is_too_much_to_remember_is_a_reset_for_whom_it_concerns():
    late = Late()
    late.told([change(number) for number in range(100, 100 + REMEMBERED + 2)], at=5000)
    assert ids(late, 99) == []
    assert ids(late, 100) is None
    assert ids(late, 5000) is None
    assert ids(late, 5001) == []


def test_what_was_skipped_is_a_reset():
    late = Late()
    late.skipped(50, 90)
    late.skipped(200, 300)
    assert [ids(late, since) for since in (49, 50, 300, 301)] == [[], None, None, []]
