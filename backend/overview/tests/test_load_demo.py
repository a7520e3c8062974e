"""manage.py load_demo."""

import io
from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.utils import timezone

from accounts.models import User
from accounts.tests.signed_in import log_in
from core.tests.tables import nothing_changes
from customers.models import Customer
from customers.serializers import CustomerInput
from customers.tests.directory import ANITA
from devices.models import Device
from documents import storage
from documents.models import Document
from drivers.models import Driver
from mappings.models import Mapping
from orders.models import Order, OrderStatus
from outbox.models import Message
from products import pictures
from products.models import Product
from submissions.models import ManifestBox, Submission, SubmissionStatus


def load(**options) -> str:
    output = io.StringIO()
    call_command("load_demo", stdout=output, **options)
    return output.getvalue()


def test_fills_an_empty_database_with_every_state(nobody):
    printed = load()
    assert User.objects.count() == 6
    assert Device.objects.count() == 500
    assert Mapping.objects.count() == 200
    states = set(Device.objects.values_list("isapproved", "isallocated"))
    assert states == {(0, 0), (2, 0), (1, 0), (1, 1), (1, 2), (1, 3)}
    assert User.objects.filter(username="admin", email="admin@demo.silo").exists(), (
        "site_settings/ tells the demo by it"
    )
    for role in ("admin", "production", "sales", "gate", "customer", "employee"):
        assert f"silo-{role}-demo" in printed
        assert log_in(nobody, role, f"silo-{role}-demo").json()["user"]["role"] == role
    counters_agree()
    customers_are_of_use()
    assert Product.objects.count() == 24
    assert all(pictures.is_complete(name) for name in Product.objects.values_list("image", flat=True))
    customer = User.objects.get(role="customer")
    assert set(Order.objects.values_list("created_by", flat=True)) == {customer.pk}
    assert set(Order.objects.values_list("status", flat=True)) == set(OrderStatus.values)
    assert set(Order.objects.values_list("product__device_model", flat=True)) == {"", "AMP", "API"}
    assert (
        Order.objects.filter(customer__deleted_at=None, customer__isnull=False).values("customer").distinct().count()
        > 3
    )
    the_gate_has_something_to_do(customer)


def the_gate_has_something_to_do(customer: User) -> None:
    """Entries in every state, papers that expire within the week, and nobody is written to."""
    entries = Submission.objects.filter(owner=customer)
    assert (entries.count(), Submission.objects.count()) == (14, 14)
    assert set(entries.values_list("status", flat=True)) == set(SubmissionStatus.values)
    now = timezone.now()
    assert entries.filter(status="approved", valid_until__gt=now).count() == 3
    assert entries.filter(status="approved", valid_until__lt=now).count() == 1
    assert entries.filter(created_at__lt=now - timedelta(hours=4)).count() == 12
    assert Driver.objects.filter(is_blacklisted=True).count() == 1
    scanned = ManifestBox.objects.exclude(scanned_at=None).values_list("submission__status", flat=True)
    assert set(scanned) == {"approved", "completed"}
    papers = Document.objects.filter(owner=customer, is_active=True)
    assert all(storage.hash_of(paper.stored_key) == paper.sha256 for paper in papers)
    today = timezone.localdate()
    assert papers.filter(expires_on__range=(today, today + timedelta(days=7))).count() == 3
    assert papers.filter(expires_on__lt=today).count() == 1
    assert Message.objects.count() == 0


def customers_are_of_use() -> None:
    """Each could have been typed in, and each that stayed but the likely duplicate has devices under its own name."""
    live = Customer.objects.filter(deleted_at=None)
    assert (live.count(), Customer.objects.count()) == (14, 15)
    for row in Customer.objects.values(*ANITA):
        assert CustomerInput().run_validation({**row, "date_of_birth": str(row["date_of_birth"])})
    mapped = Mapping.objects.filter(customer_code__in=live.values("code"))
    assert mapped.count() == 100
    assert {each.code: each.full_name for each in live.order_by("pk")[:13]} == dict(
        mapped.values_list("customer_code", "customer_name").distinct()
    )


def counters_agree() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT isapproved, isallocated, category, device_type, COUNT(*) FROM device GROUP BY 1, 2, 3, 4"
        )
        rows = {row[:4]: row[4] for row in cursor.fetchall()}
        cursor.execute(
            "SELECT isapproved, isallocated, category, device_type, SUM(n) FROM state_count"
            " WHERE entity = 'device' GROUP BY 1, 2, 3, 4 HAVING SUM(n) <> 0"
        )
        assert {row[:4]: int(row[4]) for row in cursor.fetchall()} == rows


def test_leaves_a_database_in_use_alone(db):
    User.objects.create(username="somebody", role="sales")
    with nothing_changes():
        assert load(if_empty=True) == ""
        with pytest.raises(CommandError):
            load()


def test_refuses_in_production(db, settings):
    settings.PRODUCTION = True
    with nothing_changes(), pytest.raises(CommandError):
        load()
