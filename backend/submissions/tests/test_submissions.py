"""GET submissions/."""

from datetime import UTC, datetime, timedelta

import pytest

from core.testing import CAST, client_of
from core.tests.tables import nothing_changes
from customers.models import Customer
from submissions.models import Submission
from submissions.tests import gatehouse
from submissions.tests.gatehouse import FORM, HELPER, STATES, URL, refused
from submissions.tests.test_one_submission import ROW


def ids(client, **asked) -> list[int]:
    answer = client.get(URL, asked)
    assert answer.status_code == 200, answer.content
    told = answer.json()
    found = [row["id"] for row in told["results"]]
    assert told["count"] == len(found)
    return found


def test_lists_the_newest_first(carl):
    made = [gatehouse.entry().pk for _ in range(3)]
    assert ids(carl) == made[::-1]
    assert set(carl.get(URL).json()["results"][0]) == ROW


@pytest.mark.django_db
@pytest.mark.parametrize("name", CAST)
def test_customers_list_their_own_and_everybody_else_all(name):
    carls, doras = gatehouse.entry().pk, gatehouse.entry(by="dora").pk
    wanted = {"carl": [carls], "dora": [doras]}.get(name, [doras, carls])
    assert ids(client_of(name)) == wanted


def test_nobody_lists_nothing(nobody):
    refused(nobody.get(URL), 401)


def test_pages_never_overlap(carl):
    made = [gatehouse.entry().pk for _ in range(5)]
    Submission.objects.update(created_at=datetime(2026, 5, 1, tzinfo=UTC))  # ties are broken by id
    found, url = [], f"{URL}?page_size=2"
    while url:
        page = carl.get(url).json()
        assert page["count"] == 5
        found += [row["id"] for row in page["results"]]
        url = page["next"]
    assert found == made
    assert carl.get(URL, {"page": 9}).json()["results"] == []
    assert "page=1" in carl.get(URL, {"page": 2, "page_size": 2}).json()["previous"]


def test_filters_by_status(carl):
    made = {state: gatehouse.entry(state).pk for state in STATES}
    for state in STATES:
        assert ids(carl, status=state) == [made[state]]


def test_filters_by_day_the_last_one_inclusive(carl):
    made = gatehouse.entry()
    Submission.objects.update(created_at=datetime(2026, 5, 31, 23, 59, 59, 999999, tzinfo=UTC))
    assert ids(carl, from_date="2026-05-31", to_date="2026-05-31") == [made.pk]
    assert ids(carl, from_date="2026-06-01") == []
    assert ids(carl, to_date="2026-05-30") == []
    assert ids(carl, from_date="2026-06-01T05:29:59+05:30", to_date="2026-06-01T05:30:00+05:30") == [made.pk]


def test_lists_whom_the_gate_let_in_since_a_moment_the_last_one_first(gita):
    first, second, third = (gatehouse.entry("completed").pk for _ in range(3))
    gatehouse.entry("approved")
    for pk, day in ((first, 2), (second, 3), (third, 1)):
        Submission.objects.filter(pk=pk).update(completed_at=datetime(2026, 5, day, 12, tzinfo=UTC))
    assert ids(gita, completed_from="2026-05-01") == [second, first, third]
    assert ids(gita, completed_from="2026-05-02T17:30:00+05:30", status="completed") == [second, first]
    assert ids(gita, completed_from="2026-05-04") == []


@pytest.mark.parametrize(
    "term",
    [
        *("mh 12", "AB 1234", "mh12ab1234", "MH-12-AB", "ravi", "KUMAR", "sita", "stores@", "EXAMPLE"),
        *("98765 43210", "43211", "098765-43210", "+919876500000"),
    ],
)
def test_finds_by_plate_names_phones_and_address(carl, term):
    gatehouse.entry(
        vehicle_number="DL 9", driver_name="Asif", driver_phone="9000000001", customer_email="x@y.in",
        customer_phone="+919000000002",
    )  # fmt: skip
    made = gatehouse.entry(**HELPER)
    assert ids(carl, search=term) == [made.pk]


@pytest.mark.parametrize(
    "term", ["%", "_", "\\", "-", "रवि", "🙂", "'", "nobody", "0000099999", "0000000", "room 98765"]
)
def test_finds_nothing_that_is_not_there(carl, term):
    gatehouse.entry()
    assert ids(carl, search=term) == []


def test_finds_names_of_other_scripts_and_an_entry_by_its_number(carl):
    made = gatehouse.entry(driver_name="रवि कुमार")
    assert ids(carl, search="कुमार") == [made.pk]
    assert made.pk in ids(carl, search=str(made.pk))


def test_filters_by_the_address_of_the_form_in_any_letter_case(carl):
    made = gatehouse.entry()
    gatehouse.entry(customer_email="other@example.com")
    assert ids(carl, customer_email="STORES@example.com") == [made.pk]


def test_a_foreign_filter_value_lists_nothing(carl, dora):
    gatehouse.entry(by="dora", customer_email="dora@example.com")
    gatehouse.entry()
    assert ids(carl, customer_email="dora@example.com") == []
    assert len(ids(dora, customer_email="dora@example.com")) == 1


def test_filters_by_the_customer_of_the_directory_for_its_readers_alone(carl, gita, ben):
    whose = Customer.objects.create(code=7, first_name="Anita", phone_number=FORM["customer_phone"], date_of_birth=None)
    made = gatehouse.entry()
    gatehouse.entry(customer_phone="+919876500009")
    assert ids(ben, customer=whose.pk) == [made.pk]
    assert ids(ben, customer=999_999) == []
    assert (ids(carl, customer=whose.pk), ids(gita, customer=whose.pk)) == ([], [])


@pytest.mark.parametrize(
    ("field", "bad"),
    [
        ("status", "open"),
        ("page", "0"),
        ("page", "x"),
        ("page", "१"),
        ("page_size", "101"),
        ("from_date", "31-05-2026"),
        ("to_date", "x"),
        ("completed_from", "x"),
        ("customer", "x"),
        ("customer", "9" * 40),
        ("search", "x" * 300),
        ("search", "\x00"),
    ],
)
def test_refuses_a_parameter_that_is_none(carl, field, bad):
    with nothing_changes():
        refused(carl.get(URL, {field: bad}), 400, field)


def test_empty_parameters_count_as_absent(carl):
    made = gatehouse.entry()
    assert ids(carl, status="", search=" ", from_date="", customer="", customer_email="", page="") == [made.pk]


def test_a_row_costs_the_same_number_of_queries_however_many_there_are(carl, django_assert_max_num_queries):
    for number in range(6):
        gatehouse.entry(vehicle_number=f"MH {number}", **HELPER, manifest=["A-1"])
    Submission.objects.update(decided_at=datetime.now(UTC) + timedelta(days=1))
    with django_assert_max_num_queries(5):
        assert len(carl.get(URL).json()["results"]) == 6
