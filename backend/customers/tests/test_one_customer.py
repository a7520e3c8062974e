"""GET /api/v1/customers/<id>/."""

import pytest

from core import testing
from core.tests.envelope import accepted, refused
from core.tests.tables import nothing_changes
from customers.models import Customer
from customers.tests import directory
from customers.tests.directory import ANITA, NO_SUCH, adopted, at, customer
from devices.tests import registry

FETCHED = "Customer fetched successfully"
UNKNOWN = [0, 999999, 2**63 - 1, 2**63, 2**64, 10**30, "0" * 40, "9" * 300]


@pytest.mark.parametrize("who", directory.STAFF)
def test_staff_reads_a_customer(db, who):
    made, client = customer(), testing.client_of(who)
    with nothing_changes():
        data = accepted(client.get(at(made.pk)), FETCHED)
    assert set(data) == directory.FIELDS
    assert {name: data[name] for name in ANITA} == ANITA
    assert (data["id"], data["code"], data["full_name"]) == (made.pk, made.code, "Anita Rao")


def test_the_age_is_that_of_today(ben, monkeypatch):
    made = customer(date_of_birth="2000-06-01")
    ages = []
    for now in ("2026-05-31T18:29:59", "2026-05-31T18:30:00", "2030-12-31T00:00:00"):
        directory.now_is(monkeypatch, now)
        ages.append(accepted(ben.get(at(made.pk)), FETCHED)["age"])
    assert ages == [25, 26, 30]


def test_an_adopted_customer_may_lack_phone_and_birthday(ben):
    data = accepted(ben.get(at(adopted().pk)), FETCHED)
    assert (data["phone_number"], data["date_of_birth"], data["age"], data["full_name"]) == (None, None, None, "Anand")


@pytest.mark.parametrize("unknown", UNKNOWN, ids=lambda unknown: str(unknown)[:22])
def test_an_unknown_id_does_not_exist(ben, unknown):
    customer()
    assert refused(ben.get(at(unknown)), 404) == NO_SUCH


def test_a_deleted_one_does_not_either(ben):
    made = customer()
    directory.delete(made)
    assert refused(ben.get(at(made.pk)), 404) == NO_SUCH


def test_of_a_merged_one_is_told_where_it_went(ben):
    kept, gone = customer(), customer(phone_number=directory.phone(1))
    directory.delete(gone)
    Customer.objects.filter(pk=gone.pk).update(merged_into=kept)
    assert refused(ben.get(at(gone.pk)), 404, data={"merged_into": kept.pk}) == NO_SUCH


@pytest.mark.parametrize("odd", ["abc", "-1", "1.5", "1e3", "0x10", "%00", "१", "1'--"])
def test_what_is_no_id_is_no_address(ben, odd):
    refused(ben.get(f"/api/v1/customers/{odd}/"), 404)


@pytest.mark.parametrize("who", registry.all_but(*directory.STAFF))
def test_is_for_staff(db, who):
    made = customer()
    refused(testing.client_of(who).get(at(made.pk)), 403)


@pytest.mark.parametrize("header", [{}, {"HTTP_AUTHORIZATION": "Bearer dead"}])
def test_nobody_is_told_nothing(nobody, header):
    made = customer()
    assert refused(nobody.get(at(made.pk), **header), 401) == "Authentication required"


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_other_methods_have_the_envelope(ben, method):
    made = customer()
    with nothing_changes():
        answer = ben.generic(method, at(made.pk), b"{}", "application/json")
    refused(answer, 405)
    assert answer["Allow"] == "GET"


def test_every_answer_names_its_request(ben):
    answer = ben.get(at(999999), headers={"X-Request-ID": "mine-1"})
    assert (answer["X-Request-ID"], answer["Cache-Control"]) == ("mine-1", "no-store")
