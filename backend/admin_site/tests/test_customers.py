"""Customers on /admin/: written through the services of the directory."""

from datetime import timedelta

import pytest
from django.utils import timezone

from admin_site.tests.pages import admin, fill_in, form_on, send, text_of
from core.context import acting_as
from core.tests.tables import nothing_changes
from customers import services
from customers.models import Customer
from devices.tests import registry
from events.models import Event
from mappings.models import Mapping

LIST = "/admin/customers/customer/"
ADD = f"{LIST}add/"
ANITA = {"first_name": "Anita", "last_name": "Rao", "phone_number": "98765 43210", "date_of_birth": "1990-05-31"}


def made(**changed) -> Customer:
    given = {"first_name": "Meera", "phone_number": "+919812345678", "date_of_birth": "1985-01-02", **changed}
    with acting_as("maker"):
        return Customer.objects.get(pk=services.add(given).pk)


def at(customer: Customer, page: str = "change") -> str:
    return f"{LIST}{customer.pk}/{page}/"


def actions(customer: Customer) -> list[tuple[str, str]]:
    found = Event.objects.filter(entity="customer", key=str(customer.pk)).order_by("id")
    return list(found.values_list("action", "actor"))


def test_adds_one_by_the_rules_of_the_api(db):
    assert fill_in(admin(), ADD, **ANITA).status_code == 302
    customer = Customer.objects.get()
    assert (customer.full_name, customer.phone_number) == ("Anita Rao", "+919876543210")
    assert customer.code > 100_000
    assert actions(customer) == [("created", "root")]


def test_a_new_name_goes_into_the_mappings(db):
    customer = made()
    registry.make("mapped", registry.SERIAL)
    Mapping.objects.update(customer_code=customer.code, customer_name="Meera")
    assert fill_in(admin(), at(customer), last_name="Iyer", company="Lotus").status_code == 302
    mapping = Mapping.objects.get()
    assert (mapping.customer_name, mapping.company) == ("Meera Iyer", "Lotus")
    assert actions(customer) == [("created", "maker"), ("updated", "root")]


@pytest.mark.parametrize(
    ("typed", "field", "told"),
    [
        ({"first_name": ""}, "first_name", "required"),
        ({"first_name": "R2D2"}, "first_name", "letters"),
        ({"first_name": "x" * 51}, "first_name", "50"),
        ({"last_name": "<b>"}, "last_name", "letters"),
        ({"phone_number": "12345"}, "phone_number", "valid phone number"),
        ({"phone_number": "98123 45678"}, "phone_number", "Customer with this phone number already exists."),
        ({"phone_number": ""}, "phone_number", "required"),
        ({"date_of_birth": "1900-01-01"}, "date_of_birth", "at most 100"),
        ({"date_of_birth": str(timezone.localdate() + timedelta(2))}, "date_of_birth", "future"),
        ({"date_of_birth": str(timezone.localdate() - timedelta(12 * 365))}, "date_of_birth", "at least 13"),
        ({"email": "x"}, "email", "valid email"),
    ],
)
def test_refuses_beside_the_field_and_changes_nothing(db, typed, field, told):
    made()
    other = made(first_name="Dev", phone_number="+919812345679")
    client = admin()
    before = list(Customer.objects.values())
    for path, rest in ((at(other), {}), (ADD, ANITA)):
        answer = fill_in(client, path, **{**rest, **typed})
        assert answer.status_code == 200
        assert told in " ".join(answer.context["adminform"].form.errors[field])
    assert list(Customer.objects.values()) == before
    assert Event.objects.filter(entity="customer").count() == 2


def test_one_that_came_from_mappings_may_stay_without_a_phone(db):
    with acting_as("maker"):
        customer = Customer.objects.create(code=7, first_name="Anand")
    assert fill_in(admin(), at(customer), company="Anand Stores").status_code == 302
    customer.refresh_from_db()
    assert (customer.company, customer.phone_number) == ("Anand Stores", None)


def test_what_somebody_else_changed_meanwhile_is_told_and_kept(db):
    customer = made()
    client = admin()
    loaded = form_on(client.get(at(customer)))
    with acting_as("maker"):
        services.change(customer.pk, {"company": "Lotus"})
    with nothing_changes():
        answer = send(client, at(customer), {**loaded, "company": "Rose"})
    assert "it is &quot;Lotus&quot; now" in text_of(answer)
    assert send(client, at(customer), {**loaded, "last_name": "Iyer"}).status_code == 302
    customer.refresh_from_db()
    assert (customer.last_name, customer.company) == ("Iyer", "Lotus")


def test_deleting_keeps_the_row_and_restoring_brings_it_back(db):
    customer = made()
    client = admin()
    assert send(client, at(customer, "delete"), {}).status_code == 302
    customer.refresh_from_db()
    assert customer.deleted_by.username == "root"
    shown = client.get(at(customer))
    assert 'name="_save"' not in text_of(shown)
    with nothing_changes():
        assert send(client, at(customer), {"first_name": "X"}).status_code == 403
        assert send(client, at(customer, "delete"), {}).status_code == 403
    send(client, LIST, {"action": "restore", "_selected_action": customer.pk, "index": "0"})
    customer.refresh_from_db()
    assert customer.deleted_at is None
    assert actions(customer) == [("created", "maker"), ("deleted", "root"), ("restored", "root")]


def test_restoring_onto_a_phone_taken_meanwhile_is_told(db):
    gone = made()
    with acting_as("maker"):
        services.delete(gone.pk)
    made(first_name="Dev")
    client = admin()
    with nothing_changes():
        send(client, LIST, {"action": "restore", "_selected_action": gone.pk, "index": "0"})
    assert "Customer with this phone number already exists." in text_of(client.get(LIST))


@pytest.mark.parametrize(("typed", "found"), [("98123 45678", 1), ("meer", 1), ("lot", 1), ("९", 0), ("100000", 0)])
def test_finds_by_phone_name_and_company(db, typed, found):
    made(company="Lotus")
    answer = admin().get(LIST, {"q": typed})
    assert answer.context["cl"].result_count == found


def test_finds_by_code_and_by_deletion(db):
    customer = made()
    client = admin()
    assert client.get(LIST, {"q": str(customer.code)}).context["cl"].result_count == 1
    assert client.get(LIST, {"deleted": "yes"}).context["cl"].result_count == 0
    assert client.get(LIST, {"deleted": "no"}).context["cl"].result_count == 1
