"""adopt_customers beside others who write at the same moment, and cut short."""

from collections.abc import Callable

import pytest
from django.db import OperationalError, transaction

from core import procedures
from customers import adoption
from customers.models import Customer
from customers.tests.adopting import counted, mapped, run
from customers.tests.directory import adopted
from customers.tests.mapped import said
from devices.tests import registry
from events.models import Event
from mappings import repository
from mappings.models import Mapping
from races.tests.callers import at_once

pytestmark = pytest.mark.django_db(transaction=True)


def _meanwhile(monkeypatch, change: Callable[[], object]) -> None:
    """Let `change` happen after the mappings of a code were read and before they are locked, once."""
    real, done = adoption.repository.lock_code_mappings, []

    def lock(code: int) -> int:
        if not done:
            done.append(code)
            change()
        return real(code)

    monkeypatch.setattr(adoption.repository, "lock_code_mappings", lock)


def _elsewhere(work: Callable[[], object]) -> None:
    """In a transaction of its own, as another process would."""
    at_once([work])


def test_a_mapping_renamed_meanwhile_is_seen(monkeypatch):
    serial = mapped(1)
    body = registry.mapping_of(serial, customerCode=7, customerName="Ravi Sharma")
    _meanwhile(monkeypatch, lambda: _elsewhere(lambda: repository.update_customer_by_serial(serial, body)))
    assert counted(run("--apply")) == {"adopted": 1}
    assert Customer.objects.get().full_name == "Ravi Sharma"
    assert said(7) == {("Ravi Sharma", "Anand Stores")}


def test_a_conflict_that_comes_meanwhile_is_seen(monkeypatch):
    mapped(1)
    _meanwhile(monkeypatch, lambda: _elsewhere(lambda: mapped(2, "Ravi Sharma")))
    assert "several names" in run("--apply", conflicts=1)
    assert not Customer.objects.exists()
    assert not Event.objects.filter(entity="customer").exists()
    assert said(7) == {("Anand Kumar", "Anand Stores"), ("Ravi Sharma", "Anand Stores")}


def test_somebody_who_adopts_the_same_code_first_wins(monkeypatch):
    mapped(1)
    real = adoption.decide

    def decide(*args, **kwargs):
        decision = real(*args, **kwargs)
        if not Customer.objects.exists() and procedures.connection.in_atomic_block:
            _elsewhere(lambda: adopted(code=7))
        return decision

    monkeypatch.setattr(adoption, "decide", decide)
    assert counted(run("--apply", conflicts=1)) == {"mappings say otherwise": 1}
    assert Customer.objects.get().full_name == "Anand"


def test_two_runs_at_once_adopt_each_code_once():
    for number in range(20):
        mapped(2 * number, code=number + 1)
        mapped(2 * number + 1, "ANAND KUMAR", code=number + 1, age=1)
    reports = [counted(report) for report in at_once([lambda: run("--apply")] * 2)]
    assert sum(report.get("adopted", 0) for report in reports) == 20
    assert list(Customer.objects.order_by("code").values_list("code", flat=True)) == list(range(1, 21))
    assert Event.objects.filter(entity="customer", action="created").count() == 20
    assert Event.objects.filter(entity="mapping", action="updated").count() == 20
    assert set(Mapping.objects.values_list("customer_name", flat=True)) == {"Anand Kumar"}


def test_mappings_that_keep_changing_are_left(monkeypatch):
    mapped(1)
    monkeypatch.setattr(adoption, "_said_of", lambda customer: object())
    assert "being changed right now" in run("--apply", conflicts=1)
    assert not Customer.objects.exists()


def test_the_mappings_of_a_code_stay_as_they_are_while_it_is_adopted():
    serial = mapped(1)
    mapped(2, code=8)
    body = registry.mapping_of(serial, customerCode=7, customerName="Ravi Sharma")

    def impatient() -> int:
        with procedures.connection.cursor() as cursor:
            cursor.execute("SET innodb_lock_wait_timeout = 0")
            cursor.execute("UPDATE mapping SET version_details = '2' WHERE customer_code = 8")
            with pytest.raises(OperationalError, match="1205"):
                cursor.execute("UPDATE mapping SET version_details = '2' WHERE serial_number = %s", [serial])
        return 1

    with transaction.atomic():
        assert adoption.repository.lock_code_mappings(7) == 1
        assert at_once([impatient]) == [1]
    repository.update_customer_by_serial(serial, body)
    assert said(7) == {("Ravi Sharma", "Anand Stores")}


def test_a_failure_in_the_middle_of_a_code_leaves_nothing_of_it(monkeypatch):
    mapped(1, code=5)
    mapped(2, "ANAND KUMAR", code=6, age=1)
    mapped(3, code=6)
    real = adoption.names.spread_name

    def power_cut(someone: Customer) -> int:
        changed = real(someone)
        if someone.code == 6:
            assert changed == 1
            raise KeyboardInterrupt
        return changed

    monkeypatch.setattr(adoption.names, "spread_name", power_cut)
    with pytest.raises(KeyboardInterrupt):
        run("--apply")
    assert list(Customer.objects.values_list("code", flat=True)) == [5]
    assert len(said(6)) == 2
    monkeypatch.setattr(adoption.names, "spread_name", real)
    assert counted(run("--apply")) == {"in the directory already": 1, "adopted": 1, "spelling taken over": 1}
