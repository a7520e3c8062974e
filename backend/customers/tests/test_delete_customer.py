"""DELETE /api/v1/customers/<id>/delete/."""

import pytest

from core import testing
from core.tests.envelope import accepted, refused
from core.tests.tables import nothing_changes
from customers.models import Customer
from customers.tests import directory
from customers.tests.directory import NO_SUCH, at, customer, events_of
from devices.tests import registry

DELETED = "Customer deleted successfully"


@pytest.mark.parametrize("who", directory.SALES)
def test_keeps_the_row_with_who_and_when(db, who):
    made = customer()
    client = testing.client_of(who)
    data = accepted(client.delete(at(made.pk, "delete")), DELETED)
    assert set(data) == directory.FIELDS
    assert (data["id"], data["deleted_by"], data["deleted_at"].endswith("+00:00")) == (made.pk, who, True)
    row = Customer.objects.get(pk=made.pk)
    assert row.deleted_by == testing.person(who)
    assert (row.first_name, row.phone_number, row.active_phone) == ("Anita", directory.PHONE, None)
    assert events_of(made.pk) == ["created", "deleted"]
    assert refused(client.get(at(made.pk)), 404) == NO_SUCH


def test_leaves_its_mappings_as_they_are(ben):
    made = customer()
    registry.make("approved")
    ben.post("/sil/create_customer_mapping/", registry.mapping_of(customerCode=made.code))
    before = registry.rows("SELECT * FROM mapping")
    accepted(ben.delete(at(made.pk, "delete")), DELETED)
    assert len(before) == 1
    assert registry.rows("SELECT * FROM mapping") == before


def test_leaves_other_customers_alone(ben):
    made, other = customer(), customer(phone_number=directory.phone(1))
    accepted(ben.delete(at(made.pk, "delete")), DELETED)
    assert directory.live_phones() == [other.phone_number]


def test_unknown_deleted_and_merged_ones_do_not_exist(ben):
    kept, gone, merged = (customer(phone_number=directory.phone(number)) for number in range(3))
    directory.delete(gone)
    directory.delete(merged)
    Customer.objects.filter(pk=merged.pk).update(merged_into=kept)
    for customer_id, data in [(0, None), (2**64, None), (gone.pk, None), (merged.pk, {"merged_into": kept.pk})]:
        with nothing_changes():
            assert refused(ben.delete(at(customer_id, "delete")), 404, data=data) == NO_SUCH


@pytest.mark.parametrize("who", registry.all_but(*directory.SALES))
def test_is_for_sales(db, who):
    made = customer()
    client = testing.client_of(who)
    with nothing_changes():
        refused(client.delete(at(made.pk, "delete")), 403)


def test_nobody_is_asked_to_sign_in(nobody):
    made = customer()
    with nothing_changes():
        refused(nobody.delete(at(made.pk, "delete")), 401)


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "PATCH"])
def test_deletes_by_its_own_method_only(ben, method):
    made = customer()
    with nothing_changes():
        refused(ben.generic(method, at(made.pk, "delete"), b"{}", "application/json"), 405)
