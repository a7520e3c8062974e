"""Every committed event once, however late its id commits, and nothing of a rollback."""

import threading
from collections.abc import Callable

import pytest
from django.db import connection, transaction

from events.models import Event
from live.order import REMEMBERED
from webhooks import services, tail
from webhooks.models import Cursor, Delivery
from webhooks.tests import house

pytestmark = pytest.mark.django_db(transaction=True)


class Open:
    """A transaction in another thread that recorded an event and waits to be told how to end."""

    def __init__(self, *, commits: bool, key: str = "late") -> None:
        self.commits, self.key, self.event = commits, key, 0
        self.began, self.may_end = threading.Event(), threading.Event()
        self.thread = threading.Thread(target=self._work, daemon=True)

    def __enter__(self) -> "Open":
        self.thread.start()
        assert self.began.wait(60)
        return self

    def end(self) -> None:
        self.may_end.set()
        self.thread.join(60)
        assert not self.thread.is_alive()

    def __exit__(self, *error: object) -> None:
        self.end()

    def _work(self) -> None:
        try:
            with transaction.atomic():
                self.event = house.happen(self.key)
                self.began.set()
                self.may_end.wait(120)
                transaction.set_rollback(not self.commits)
        finally:
            connection.close()


def told() -> list[int | None]:
    return list(Delivery.objects.order_by("pk").values_list("event_id", flat=True))


def holes() -> list[list[int]]:
    """Ids that are missing, but for those before the first event there is: other tests used them."""
    first = Event.objects.earliest("pk").pk
    return [hole[:2] for hole in Cursor.objects.get().holes if hole[1] >= first]


def time_passes(seconds: float) -> None:
    """The holes that are known are older by that much."""
    cursor = Cursor.objects.get()
    cursor.holes = [[first, last, since - seconds] for first, last, since in cursor.holes]
    cursor.save()


def look_all() -> None:
    while tail.look() == tail.BATCH:
        pass


@pytest.mark.parametrize("after", [0, 2 * REMEMBERED], ids=["soon", "after its hole was asked for"])
def test_what_commits_after_greater_ids_is_told_when_it_commits(after):
    house.happen()
    house.webhook()
    with Open(commits=True) as late:
        early = [house.happen(), house.happen()]
        look_all()
        assert told() == early
        assert holes() == [[late.event, late.event]]
        time_passes(after)
        look_all()
        assert holes() == [[late.event, late.event]]  # an open transaction holds it
    look_all()
    look_all()
    assert told() == [*early, late.event]
    assert holes() == []


def test_what_was_rolled_back_is_forgotten_and_told_to_nobody():
    house.happen()
    house.webhook()
    with Open(commits=False) as gone:
        event = house.happen()
        look_all()
        assert holes() == [[gone.event, gone.event]]
    time_passes(2 * REMEMBERED)
    look_all()
    assert (told(), holes()) == ([event], [])


def test_what_is_open_while_the_first_webhook_is_made_is_told_and_what_was_before_is_not():
    with Open(commits=True) as late:
        house.happen()
        house.webhook()
        event = house.happen()
        look_all()
    look_all()
    assert set(told()) >= {late.event, event}
    house.webhook(name="second")
    look_all()
    before = len(told())
    look_all()
    assert len(told()) == before


def test_a_webhook_made_while_nothing_follows_is_not_told_what_was_before():
    house.webhook(topics=["order.placed"])
    house.happen()
    second, _ = house.webhook(name="second")
    event = house.happen()
    look_all()
    assert [each.event_id for each in second.deliveries.all()] == [event]


def test_of_one_key_nothing_is_told_before_what_came_before_it():
    """Writers of a few keys, some slow and some that roll back, while the tail is followed."""
    house.webhook()
    locks = {f"key-{number}": threading.Lock() for number in range(3)}
    written: dict[str, list[int]] = {key: [] for key in locks}
    writers = [threading.Thread(target=_write, args=(number, locks, written)) for number in range(6)]
    for writer in writers:
        writer.start()
    while any(writer.is_alive() for writer in writers):
        tail.look()
    look_all()
    for key, events in written.items():
        of_key = Delivery.objects.filter(key=key).order_by("pk").values_list("event_id", flat=True)
        assert list(of_key) == events
    assert sorted(told()) == sorted(event for events in written.values() for event in events)


def _write(number: int, locks: dict, written: dict) -> None:
    """As the row of a device is locked by whoever changes it."""
    try:
        for turn in range(12):
            key = f"key-{(number + turn) % 3}"
            with locks[key], transaction.atomic():
                event = house.happen(key)
                threading.Event().wait(0.002 * (turn % 4))
                if (number + turn) % 5 == 0:
                    transaction.set_rollback(True)
                else:
                    written[key].append(event)
    finally:
        connection.close()


def test_two_processes_tell_everything_once():
    house.webhook()
    events = [house.happen(str(number)) for number in range(40)]
    follow: Callable[[], None] = lambda: (tail.look(), connection.close())  # noqa: E731
    both = [threading.Thread(target=follow) for _ in range(4)]
    for one in both:
        one.start()
    for one in both:
        one.join(60)
    assert told() == events


def test_more_than_a_look_reads_is_told_in_order(monkeypatch):
    monkeypatch.setattr(tail, "BATCH", 7)
    house.happen()
    house.webhook()
    with Open(commits=True) as late:
        events = [house.happen(str(number)) for number in range(30)]
        look_all()
    look_all()
    assert told() == [*events, late.event]
    assert Cursor.objects.get().position == Event.objects.latest("pk").pk


def test_a_crash_between_reading_and_writing_leaves_neither(monkeypatch):
    house.webhook()
    event = house.happen()

    def crash(*given, **rest):
        raise RuntimeError("killed")

    with monkeypatch.context() as broken:
        broken.setattr(Cursor, "save", crash)
        with pytest.raises(RuntimeError):
            tail.look()
    assert told() == []
    look_all()
    assert told() == [event]


def test_a_webhook_that_is_removed_gets_nothing_more():
    webhook, _ = house.webhook()
    house.happen()
    services.delete(webhook.pk)
    look_all()
    assert told() == []
