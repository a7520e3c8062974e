"""What the customers list searches and counts by is right whoever wrote a customer, and however."""

from typing import Any

import pytest
from django.db import connection, transaction
from django.utils import timezone

from core import procedures
from core.testing import person
from customers import lists
from customers.models import Customer
from customers.search_models import CustomerCount, CustomerPhone, CustomerWord
from customers.tests.directory import phone
from customers.tests.test_list_procedure import added, found
from devices.tests.registry import rows
from races.tests.callers import at_once

pytestmark = pytest.mark.django_db(transaction=True)


def kept() -> dict[str, Any]:
    """What the triggers keep, without words that nobody has any more."""
    return {
        "words": sorted(CustomerWord.objects.values_list("word", "customer_id", "texts")),
        "phones": sorted(CustomerPhone.objects.values_list("ending", "customer_id", "is_deleted")),
        "counts": {
            row[0]: int(row[1])
            for row in rows("SELECT is_deleted, SUM(n) FROM customer_count GROUP BY 1 HAVING SUM(n) <> 0")
        },
    }


def assert_as_if_written_anew() -> None:
    """Taking every customer out and in again changes nothing of what the list searches and counts by."""
    before = kept()
    columns = [field.column for field in Customer._meta.local_fields if not field.generated]
    names = ", ".join(columns)
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TEMPORARY TABLE everyone AS SELECT {names} FROM customer")  # noqa: S608
        cursor.execute("DELETE FROM customer")
        assert kept() == {"words": [], "phones": [], "counts": {}}
        cursor.execute(f"INSERT INTO customer ({names}) SELECT {names} FROM everyone")  # noqa: S608
        cursor.execute("DROP TEMPORARY TABLE everyone")
    assert kept() == before


def test_whoever_writes_a_customer_and_however_both_lists_are_right():
    ben, now = person("ben"), timezone.now()
    anita, bina, chitra, deepa = Customer.objects.bulk_create(
        Customer(code=code, first_name=name, phone_number=phone(code))
        for code, name in enumerate(["Anita", "Bina", "Chitra", "Deepa"], start=1)
    )
    anita.first_name, anita.phone_number = "Asha", None
    anita.save()
    Customer.objects.filter(pk=bina.pk).update(company="Bina Bakery", email="b@example.com")
    chitra.last_name = "Iyer"
    Customer.objects.bulk_update([chitra], ["last_name"])
    assert found(search="anita") == found(search=phone(1)) == []
    assert found(search="asha") == [anita.pk]
    assert found(search="bak") == found(search="@ex") == [bina.pk]
    assert found(search="chitra iyer") == [chitra.pk]
    Customer.objects.filter(pk=deepa.pk).update(deleted_at=now, deleted_by=ben)
    assert found(search="deepa") == []
    assert found(search="deepa", deleted=True) == found(search="00004", deleted=True) == [deepa.pk]
    with connection.cursor() as cursor:
        cursor.execute("UPDATE customer SET deleted_at = %s WHERE id IN (%s, %s)", [now, anita.pk, bina.pk])
        cursor.execute("UPDATE customer SET deleted_at = NULL, first_name = 'Dina' WHERE id = %s", [deepa.pk])
        cursor.execute("INSERT INTO customer (code, first_name, last_name, company, email, created_at, updated_at)"
                       " VALUES (9, 'Plain', 'Sequel', '', '', NOW(6), NOW(6))")  # fmt: skip
    assert found(deleted=True) == [anita.pk, bina.pk]
    assert found(ordering="first_name") == [chitra.pk, deepa.pk, Customer.objects.get(code=9).pk]
    assert found(search="dina") == [deepa.pk]
    assert_as_if_written_anew()
    bina.delete()
    Customer.objects.filter(code=9).delete()
    assert found(deleted=True) == [anita.pk]
    assert len(found()) == 2
    assert_as_if_written_anew()


def test_a_rollback_leaves_no_words_no_phones_and_no_count():
    customer = added(1)
    before = kept()
    with transaction.atomic():
        added(2, first_name="Undone")
        Customer.objects.filter(pk=customer.pk).update(first_name="Renamed", deleted_at=timezone.now())
        assert kept() != before
        transaction.set_rollback(True)
    assert kept() == before
    assert found(search="undone") == found(search="renamed") == found(deleted=True) == []


def test_writers_of_the_same_new_words_all_succeed():
    words = ["Alpha", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot", "Golf", "Hotel"]

    def add(number: int) -> int:
        def work() -> int:
            # Three in one transaction, in another order for each: what waits in a circle is tried again.
            ids = []
            for turn in range(3):
                code = 1 + number * 3 + turn
                word = words[(number * 5 + turn * 3) % 8]
                made = Customer.objects.create(code=code, first_name=word, company=" ".join(reversed(words)))
                ids.append(made.pk)
            return len(ids)

        return procedures.in_transaction(work)

    assert at_once([lambda number=number: add(number) for number in range(12)]) == [3] * 12
    assert lists.page(company="bravo alpha")[1] == 36
    assert sum(lists.page(search=word, company="hotel", page_size=100)[1] for word in ["golf"]) == 36
    assert CustomerCount.objects.filter(is_deleted=False).count() > 1
    assert_as_if_written_anew()


def test_deleting_and_restoring_at_once_keeps_the_counts():
    made = [added(number) for number in range(64)]

    def turn(number: int) -> None:
        for customer in made[number::8]:
            for moment in (timezone.now(), None, timezone.now()):
                procedures.in_transaction(
                    lambda customer=customer, moment=moment: Customer.objects.filter(pk=customer.pk).update(
                        deleted_at=moment
                    )
                )

    at_once([lambda number=number: turn(number) for number in range(8)])
    assert (lists.page()[1], lists.page(deleted=True)[1]) == (0, 64)
    assert kept()["counts"] == {1: 64}
