"""manage.py adopt_customers."""

import pytest
from django.utils import timezone

from core.context import acting_as
from core.fields import LARGEST_CODE
from core.testing import person
from core.tests.tables import nothing_changes
from customers import adoption, services
from customers.models import Customer, CustomerNumber, LikelyDuplicate
from customers.tests.adopting import counted, mapped, run
from customers.tests.directory import adopted, customer, delete
from customers.tests.mapped import said
from events.models import Event
from mappings import repository
from mappings.models import Mapping

pytestmark = pytest.mark.django_db(transaction=True)


def test_makes_one_customer_a_code():
    for number in range(3):
        mapped(number)
    mapped(3, "Anita Devi Rao", "Dairy", code=LARGEST_CODE)
    report = run("--apply")
    assert counted(report) == {"adopted": 2}
    anand, anita = Customer.objects.order_by("code")
    assert (anand.code, anand.first_name, anand.last_name, anand.company) == (7, "Anand", "Kumar", "Anand Stores")
    assert (anita.code, anita.first_name, anita.last_name) == (LARGEST_CODE, "Anita", "Devi Rao")
    assert (anand.phone_number, anand.date_of_birth, anand.email, anand.deleted_at) == (None, None, "", None)
    event = Event.objects.get(entity="customer", key=str(anand.pk))
    assert (event.action, event.actor) == ("created", "adopt_customers")
    assert not Event.objects.filter(entity="mapping", action="updated").exists()
    assert not CustomerNumber.objects.exists()


def test_writes_nothing_unless_told_to():
    mapped(1)
    mapped(2, "Anand Sharma", code=8)
    mapped(3, "Ravi Sharma", code=8)
    with nothing_changes():
        report = run(conflicts=1)
    assert "nothing was written" in report
    assert counted(report) == {"to adopt": 1, "several names or companies": 1}


def test_a_second_run_finds_nothing_to_do():
    mapped(1, "Anand  KUMAR")
    run("--apply")
    with nothing_changes():
        assert counted(run("--apply")) == {"in the directory already": 1}


def test_there_may_be_nothing_at_all():
    assert counted(run("--apply")) == {}


@pytest.mark.parametrize("other", ["ANAND KUMAR", "anand  kumar", " Anand\u00a0Kumar ", "AnandKumar"])
def test_letter_case_and_blanks_make_no_other_name(other):
    old = mapped(1, other, age=2)
    mapped(2, age=1)
    before = Mapping.objects.get(pk=old)
    assert counted(run()) == {"to adopt": 1, "spelling to take over": 1}
    assert counted(run("--apply")) == {"adopted": 1, "spelling taken over": 1}
    assert said(7) == {("Anand Kumar", "Anand Stores")}
    event = Event.objects.get(entity="mapping", action="updated")
    assert (event.key, event.actor) == (old, "adopt_customers")
    assert Mapping.objects.get(pk=old).modified_on > before.modified_on


def test_the_newest_spelling_wins():
    mapped(1, "Anand Kumar", "Anand stores", age=1)
    mapped(2, "ANAND KUMAR", "ANAND STORES", age=3)
    mapped(3, "anand kumar", "Anand Stores", age=2)
    run("--apply")
    assert said(7) == {("Anand Kumar", "Anand stores")}


def test_blanks_of_the_only_spelling_are_put_right():
    mapped(1, "  Anand   Kumar ", " Anand  Stores")
    run("--apply")
    assert said(7) == {("Anand Kumar", "Anand Stores")}


@pytest.mark.parametrize(
    ("name", "company"), [("Ravi Kumar", "Anand Stores"), ("Anand Kumar", "Dairy"), ("Ánand Kumar", "Anand Stores")]
)
def test_another_name_or_company_is_a_conflict(name, company):
    mapped(1, age=1)
    mapped(2, age=1)
    mapped(3, name, company, age=2)
    with nothing_changes():
        report = run("--apply", conflicts=1)
    assert "Code 7: several names or companies" in report
    assert "2 mappings: Anand Kumar | Anand Stores" in report
    assert f"1 mapping: {name} | {company}" in report
    assert "--take-newest" in report


def test_the_newest_is_taken_for_all_when_told_to():
    mapped(1, "Ravi Sharma", "Dairy", age=2)
    mapped(2, age=1)
    with nothing_changes():
        assert counted(run("--take-newest")) == {"to adopt": 1, "spelling to take over": 1}
    run("--apply", "--take-newest")
    assert said(7) == {("Anand Kumar", "Anand Stores")}
    assert Customer.objects.get().full_name == "Anand Kumar"


@pytest.mark.parametrize(
    "name",
    [
        "Anand 2",
        "Anand & Sons",
        "A. Kumar",
        "<b>Anand</b>",
        "🙂",
        "Anand-",
        "x" * 51,
        "A " + "x" * 51,
        "Anand\u200bKumar",
    ],
)
def test_a_name_that_no_customer_may_have_is_a_conflict(name):
    mapped(1, name)
    with nothing_changes():
        assert counted(run("--apply", "--take-newest", conflicts=1)) == {"no name of a person": 1}


@pytest.mark.parametrize(
    "name", ["Anand", "x" * 50 + " " + "y" * 50, "अनीता राव", "Jose\u0301 Díaz", "O'Brien", "محمد علي"]
)
def test_takes_any_name_that_a_customer_may_have(name):
    mapped(1, name)
    run("--apply")
    assert {text for text, _ in said(7)} == {Customer.objects.get().full_name}
    assert run("--apply")


@pytest.mark.parametrize("code", [0, -1, LARGEST_CODE + 1, -(2**63), 2**63 - 1])
def test_a_code_that_no_customer_may_have_is_a_conflict(code):
    mapped(1, code=code)
    with nothing_changes():
        report = run("--apply", "--take-newest", conflicts=1)
    assert f"Code {code}: no code of a customer" in report


def test_a_deleted_customer_of_the_code_is_a_conflict():
    gone = adopted(code=7)
    delete(gone)
    mapped(1)
    with nothing_changes():
        report = run("--apply", "--take-newest", conflicts=1)
    assert "Code 7: customer deleted" in report
    assert f"Restore customer {gone.pk}" in report


def test_a_merged_customer_of_the_code_is_a_conflict():
    gone, kept = adopted(code=7), customer()
    with acting_as("ben", person("ben").pk):
        Customer.objects.filter(pk=gone.pk).update(merged_into=kept, deleted_at=timezone.now())
    mapped(1)
    assert f"was merged into {kept.pk}" in run("--apply", conflicts=1)


def test_mappings_that_say_otherwise_than_the_directory_are_told_and_left():
    anand = adopted(code=7)
    mapped(1, "Anand", "Dairy")
    assert counted(run("--apply")) == {"in the directory already": 1}  # without a company, any company is right
    mapped(2, "anand", "Dairy")
    with nothing_changes():
        report = run("--apply", "--take-newest", conflicts=1)
    assert "Code 7: mappings say otherwise" in report
    assert "1 mapping: anand | Dairy" in report
    with acting_as("ben", person("ben").pk):
        services.change(anand.pk, {"company": "Anand Stores"})
    assert counted(run()) == {"in the directory already": 1}


def test_one_conflict_does_not_hold_up_the_others():
    mapped(1, code=5)
    mapped(2, "Anand & Sons", code=6)
    mapped(3, code=7)
    assert counted(run("--apply", conflicts=1)) == {"adopted": 2, "no name of a person": 1}
    assert list(Customer.objects.order_by("code").values_list("code", flat=True)) == [5, 7]


def test_many_texts_of_one_code_are_told_in_short():
    for number in range(8):
        mapped(number, "Anand " + "x" * number, age=number)
    report = run(conflicts=1)
    assert report.count("1 mapping: ") == 5
    assert "and 3 other ways of writing" in report


def test_a_batch_ends_between_codes(monkeypatch):
    monkeypatch.setattr(adoption, "CODES_AT_ONCE", 2)
    for number in range(5):
        mapped(2 * number, code=number + 1)
        mapped(2 * number + 1, code=number + 1)
    assert counted(run("--apply")) == {"adopted": 5}


def test_deleted_mappings_count_for_nothing():
    serial = mapped(1)
    with acting_as("script"):
        repository.delete_serial_customer_details(serial)
    assert counted(run("--apply")) == {}


def test_adopted_customers_are_looked_at_for_duplicates():
    mapped(1, code=7)
    mapped(2, code=8)
    run("--apply")
    assert LikelyDuplicate.objects.get().reasons == ["Same name.", "Same company."]


def test_a_new_customer_never_gets_an_adopted_code():
    mapped(1, code=100_001)
    run("--apply")
    assert customer().code > 100_001
