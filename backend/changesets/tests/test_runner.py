"""The worker: what it does with a changeset that breaks it, with what is old, and with its chores."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import DataError, OperationalError, connection
from django.utils import timezone

from changesets import keeping, runner, services
from changesets.models import Changeset, ChangesetRow, State
from changesets.tests.work import NoHeart, do_all
from core.testing import client_of
from devices.bulk import DeviceWork
from devices.tests import registry
from devices.tests.registry import assert_refused, numbered
from imports.tests import tables

MAPPING = {
    "customerCode": 7,
    "customerName": "Anand",
    "company": "Anand Stores",
    "licenseUrl": "https://example.com/l/{serial}",
    "versionDetails": "1.0",
}


@pytest.fixture
def wanted(asha, monkeypatch) -> Changeset:
    """A bulk action of three devices that waits for the worker."""
    monkeypatch.setattr("changesets.asking.AT_ONCE", 0)
    serials = [registry.make("pending", numbered(number)) for number in range(3)]
    told = asha.post("/sil/bulk/approve/", {"serialnumbers": serials}).json()["data"]
    return Changeset.objects.get(pk=told["id"])


def test_what_the_database_does_not_accept_fails_with_a_sentence(wanted, monkeypatch):
    def break_down(*given):
        raise DataError(1406, "Data too long for column 'x'")

    monkeypatch.setattr(DeviceWork, "run", break_down)
    do_all()
    wanted.refresh_from_db()
    assert (wanted.state, "1406" in wanted.problem, bool(wanted.problem)) == (State.FAILED, False, True)


@pytest.mark.parametrize("worker", [runner.Runner, runner.SmallRunner])
def test_a_filter_that_is_no_filter_any_more_ends_with_a_sentence(worker, asha, monkeypatch):
    monkeypatch.setattr(runner, "Heart", NoHeart)
    registry.make("pending", numbered(1))
    told = asha.post("/sil/bulk/approve/", {"filter": {"deviceType": "AMP"}}).json()["data"]
    Changeset.objects.filter(pk=told["id"]).update(parameters={"filter": {"lot": "7"}})
    worker(lambda seconds: False).once()
    broken = Changeset.objects.get(pk=told["id"])
    assert (broken.state, "no such filter" in broken.problem) == (State.FAILED, True)
    assert registry.state_of(numbered(1)) == "pending"


def test_what_kills_every_process_that_touches_it_is_given_up(wanted, monkeypatch):
    def die(*given):
        raise MemoryError

    monkeypatch.setattr(DeviceWork, "run", die)
    for _ in range(runner.MOST_ATTEMPTS):
        with pytest.raises(MemoryError):
            do_all()
    do_all()
    wanted.refresh_from_db()
    assert wanted.state == State.FAILED
    assert registry.state_of(numbered(0)) == "pending"


def test_waiting_for_rows_that_somebody_holds_is_no_attempt(wanted, monkeypatch):
    run = DeviceWork.run

    def wait(*given):
        raise OperationalError(1205, "Lock wait timeout exceeded")

    monkeypatch.setattr(DeviceWork, "run", wait)
    for _ in range(runner.MOST_ATTEMPTS + 1):
        do_all()
    wanted.refresh_from_db()
    assert (wanted.state, wanted.attempts) == (State.RUNNING, 0)
    monkeypatch.setattr(DeviceWork, "run", run)
    do_all()
    wanted.refresh_from_db()
    assert (wanted.state, wanted.told_counts["done"]) == (State.DONE, 3)


def test_the_worker_for_small_ones_leaves_large_ones_to_the_other(wanted, asha, root, monkeypatch):
    monkeypatch.setattr(runner, "SMALL", 2)
    monkeypatch.setattr(runner, "Heart", NoHeart)
    registry.make("mapped", numbered(9))
    small = [
        asha.post("/sil/bulk/approve/", {"serialnumbers": [numbered(0)], "dry_run": True}),
        asha.post("/sil/bulk/approve/", {"filter": {"search": numbered(1)}, "dry_run": True}),
        root.post("/sil/bulk/version/", {"filter": {}, "versionDetails": "2.0", "dry_run": True}),
    ]
    large = [
        asha.post("/sil/bulk/approve/", {"filter": {}, "dry_run": True}),
        root.post("/sil/bulk/map/", {"filter": {}, **MAPPING, "dry_run": True}),
    ]
    small, large = ([answer.json()["data"]["id"] for answer in answers] for answers in (small, large))
    for ids, count in ((small, 2), (large, 3)):
        content = tables.csv_of(*([serial] for serial in tables.serials(count)), header=["serialnumber"])
        ids.append(tables.upload(asha, content).json()["data"]["id"])
        tables.check(asha, ids[-1])
    runner.SmallRunner(lambda seconds: False).once()
    assert states_of(small) == {"checked"}
    assert states_of([*large, wanted.pk]) == {"checking", "running"}
    runner.Runner(lambda seconds: False).once()
    assert states_of([*large, wanted.pk]) == {"checked", "done"}
    undo = asha.post(f"/sil/changesets/{wanted.pk}/undo/", {"dry_run": True}).json()["data"]["id"]
    runner.SmallRunner(lambda seconds: False).once()
    assert states_of([undo]) == {"checking"}  # of three


def test_a_large_one_is_not_held_while_the_worker_for_small_ones_looks_at_it(asha, wanted, monkeypatch):
    """The other worker would find it held and go on with a later one."""
    monkeypatch.setattr(runner, "SMALL", 2)
    asha.post("/sil/bulk/reject/", {"filter": {}, "reason": "bent"})
    free = []
    look = DeviceWork.foreseen

    def noted(self, changeset, most):
        name = f"{connection.settings_dict['NAME']}-changeset-{changeset.pk}"
        free.extend(registry.rows("SELECT IS_FREE_LOCK(%s)", name))
        return look(self, changeset, most)

    monkeypatch.setattr(DeviceWork, "foreseen", noted)
    runner.SmallRunner(lambda seconds: False).once()
    assert set(free) == {(1,)}


def states_of(ids: list[int]) -> set[str]:
    return set(Changeset.objects.filter(pk__in=ids).values_list("state", flat=True))


def test_stopping_the_worker_leaves_the_work_for_the_next(wanted):
    runner.work_on(wanted.pk, stop=lambda seconds: True)
    wanted.refresh_from_db()
    assert (wanted.state, wanted.attempts) == (State.RUNNING, 0)
    do_all()
    wanted.refresh_from_db()
    assert (wanted.state, wanted.told_counts["done"]) == (State.DONE, 3)


def old(changeset: Changeset, **ago) -> None:
    then = timezone.now() - timedelta(**ago)
    Changeset.objects.filter(pk=changeset.pk).update(created_at=then, checked_at=then, finished_at=then)


def test_rows_go_after_ninety_days_and_the_header_stays(wanted, asha, capsys):
    do_all()
    old(wanted, days=89)
    keeping.tidy()
    assert ChangesetRow.objects.count() == 3
    old(wanted, days=91)
    call_command("tidy_changesets")
    assert "3 rows" in capsys.readouterr().out
    assert not ChangesetRow.objects.exists()
    told = asha.get(f"/sil/changesets/{wanted.pk}/").json()["data"]
    assert (told["counts"]["done"], told["can"]["undo"]) == (3, False)
    assert_refused(asha.post(f"/sil/changesets/{wanted.pk}/undo/", {}), 409, "conflict")


def test_what_was_checked_and_never_run_is_cancelled_after_a_day(asha):
    serial = registry.make("pending")
    told = asha.post("/sil/bulk/approve/", {"serialnumbers": [serial], "dry_run": True}).json()["data"]
    changeset = Changeset.objects.get(pk=told["id"])
    old(changeset, hours=23)
    keeping.tidy()
    changeset.refresh_from_db()
    assert changeset.state == State.CHECKED
    old(changeset, hours=25)
    Changeset.objects.filter(pk=changeset.pk).update(checked_at=timezone.now())
    keeping.tidy()
    changeset.refresh_from_db()
    assert changeset.state == State.CHECKED  # asked for long ago, as a file that was uploaded the day before
    old(changeset, hours=25)
    keeping.tidy()
    changeset.refresh_from_db()
    assert changeset.state == State.CANCELLED


def test_a_cancel_that_comes_with_the_last_rows_of_a_check_still_counts(asha, monkeypatch):
    monkeypatch.setattr("changesets.asking.AT_ONCE", 0)
    serial = registry.make("pending")
    told = asha.post("/sil/bulk/approve/", {"serialnumbers": [serial], "dry_run": True}).json()["data"]
    page = f"/sil/changesets/{told['id']}/"
    look = DeviceWork.check

    def check(*given):
        look(*given)
        assert asha.post(f"{page}cancel/", {}).json()["message"] == "It ends after the rows in hand."

    monkeypatch.setattr(DeviceWork, "check", check)
    do_all()
    assert asha.get(page).json()["data"]["state"] == "cancelled"
    assert_refused(asha.post(f"{page}run/", {}), 409, "conflict")


def test_a_cancel_that_comes_with_the_last_rows_of_all_or_nothing_leaves_nothing(asha, monkeypatch):
    monkeypatch.setattr("changesets.asking.AT_ONCE", 0)
    serial = registry.make("pending")
    told = asha.post("/sil/bulk/approve/", {"serialnumbers": [serial], "dry_run": True}).json()["data"]
    page = f"/sil/changesets/{told['id']}/"
    do_all()
    asha.post(f"{page}run/", {"mode": "all_or_nothing"})
    change = DeviceWork.run

    def run(*given):
        change(*given)
        # As from another connection: what a test's one transaction did would be taken back with the run.
        monkeypatch.setattr(services, "_locked", locked_and_cancelled)

    locked = services._locked

    def locked_and_cancelled(pk):
        monkeypatch.setattr(services, "_locked", locked)
        fresh = locked(pk)
        fresh.cancel_wanted = True
        return fresh

    monkeypatch.setattr(DeviceWork, "run", run)
    do_all()
    data = asha.get(page).json()["data"]
    assert (data["state"], data["counts"]["left"], data["counts"]["done"]) == ("cancelled", 1, 0)
    assert registry.state_of(serial) == "pending"


def test_the_worker_tidies_now_and_then_and_does_the_chores_of_others(db, monkeypatch):
    done = []
    monkeypatch.setattr(keeping, "_chores", [lambda: done.append("chore")])
    monkeypatch.setattr(runner, "_TIDY_EVERY", -1)
    runner.Runner(lambda seconds: seconds > 0).go_on(0.1)
    assert done == ["chore"]


def test_a_list_of_changesets_takes_the_same_statements_however_many(wanted, django_assert_max_num_queries):
    do_all()
    client = client_of("asha")
    for _ in range(2):
        client.post("/sil/bulk/approve/", {"serialnumbers": [numbered(0)], "dry_run": True})
        client.post(f"/sil/changesets/{wanted.pk}/undo/", {"dry_run": True})
        do_all()
    with django_assert_max_num_queries(3):
        assert len(client.get("/sil/changesets/").json()["data"]) == 5
