"""`customerFromDirectory` of create_customer_mapping and update_customer_mapping: the directory says who it is."""

import pytest

from core.context import acting_as
from customers import services
from customers.models import Customer
from devices.tests import registry
from devices.tests.registry import SERIAL, assert_refused, mapping_of, nothing_changes
from mappings.models import Mapping

CREATE, UPDATE = "/sil/create_customer_mapping/", "/sil/update_customer_mapping/"


@pytest.fixture
def anita(db):
    return Customer.objects.create(code=100007, first_name="Anita", last_name="Rao", company="Rao Traders")


@pytest.fixture(params=[CREATE, UPDATE])
def url(request):
    return request.param


def body(url: str, code: int, **changed):
    """A body for a device in the state that the route needs."""
    registry.make("approved" if url == CREATE else "mapped")
    given = {"customerCode": code, "customerFromDirectory": True, "customerName": None, "company": None}
    return mapping_of(SERIAL, **{**given, **changed})


def said() -> tuple[int, str, str]:
    mapping = Mapping.objects.get()
    return mapping.customer_code, mapping.customer_name, mapping.company


def test_name_and_company_are_those_of_the_customer(ben, anita, url):
    assert ben.post(url, body(url, anita.code)).json()["status"] == "success"
    assert said() == (anita.code, "Anita Rao", "Rao Traders")


@pytest.mark.parametrize("true", ["true", 1, True])
def test_what_is_sent_beside_it_counts_for_nothing(ben, anita, url, true):
    given = body(url, anita.code, customerName="Somebody", company="Elsewhere", customerFromDirectory=true)
    assert ben.post(url, given).json()["status"] == "success"
    assert said() == (anita.code, "Anita Rao", "Rao Traders")


@pytest.mark.parametrize("true", ["True", "1", 1.0])
def test_true_may_be_written_as_forms_and_scripts_write_it(ben, anita, url, true):
    assert ben.post(url, body(url, anita.code, customerFromDirectory=true)).json()["status"] == "success"
    assert said() == (anita.code, "Anita Rao", "Rao Traders")


def test_a_customer_without_a_last_name(ben, url):
    Customer.objects.create(code=8, first_name="Anita", company="Shop")
    ben.post(url, body(url, 8))
    assert said() == (8, "Anita", "Shop")


def test_a_customer_without_a_company_needs_one_sent(ben, url):
    Customer.objects.create(code=8, first_name="Anita")
    given = body(url, 8)
    with nothing_changes():
        answer = ben.post(url, given)
    assert_refused(answer, 400, "error")
    assert answer.json()["errors"]["company"]
    assert ben.post(url, {**given, "company": "Shop"}).json()["status"] == "success"
    assert said() == (8, "Anita", "Shop")


@pytest.mark.parametrize("who", ["unknown", "deleted"])
def test_refuses_a_code_that_no_live_customer_has(ben, anita, url, who):
    if who == "deleted":
        with acting_as("maker"):
            services.delete(anita.pk)
    given = body(url, anita.code if who == "deleted" else 5)
    with nothing_changes():
        answer = ben.post(url, given)
    assert_refused(answer, 400, "error")
    assert answer.json()["errors"]["customerCode"]


@pytest.mark.parametrize("no", [False, "false", None, ""])
def test_without_it_plain_text_is_kept_whatever_the_directory_says(ben, anita, url, no):
    given = body(url, anita.code, customerName="As sent", company="As sent, too")
    assert ben.post(url, {**given, "customerFromDirectory": no}).json()["status"] == "success"
    assert said() == (anita.code, "As sent", "As sent, too")


def test_without_it_the_texts_are_required(ben, anita, url):
    given = body(url, anita.code, customerFromDirectory=False)
    with nothing_changes():
        answer = ben.post(url, given)
    assert answer.json()["message"] == "Missing values in input, ['customerName', 'company']"


@pytest.mark.parametrize("strange", ["yes please", 5, [], {}, [True]])
def test_refuses_what_is_neither_true_nor_false(ben, anita, url, strange):
    given = body(url, anita.code, customerName="A", company="B", customerFromDirectory=strange)
    with nothing_changes():
        assert_refused(ben.post(url, given), 400, "error")


def test_the_code_is_still_required(ben, url):
    given = {name: value for name, value in body(url, 5).items() if name != "customerCode"}
    with nothing_changes():
        assert ben.post(url, given).json()["message"] == "Missing values in input, ['customerCode']"


def test_a_key_sent_twice_maps_once(ben, anita):
    given = body(CREATE, anita.code)
    first = ben.post(CREATE, given, headers={"Idempotency-Key": "k"})
    again = ben.post(CREATE, given, headers={"Idempotency-Key": "k"})
    assert (again.status_code, again.json()) == (201, first.json())
