"""PUT and PATCH /api/v1/customers/<id>/update/."""

import pytest

from core import testing
from core.tests.envelope import accepted, refused
from core.tests.tables import nothing_changes
from customers import services
from customers.models import Customer
from customers.tests import directory
from customers.tests.directory import ANITA, NO_SUCH, adopted, at, customer, events_of
from devices.tests import registry

UPDATED = "Customer updated successfully"
OTHER_PHONE = directory.phone(1)
CHANGES = {
    "first_name": "Anjali",
    "last_name": "Iyer",
    "phone_number": OTHER_PHONE,
    "date_of_birth": "1991-01-02",
    "company": "Iyer & Sons",
    "email": "anjali@example.com",
}
both = pytest.mark.parametrize("method", ["put", "patch"])


def send(client, method: str, customer_id: int, fields: dict):
    return getattr(client, method)(at(customer_id, "update"), fields)


@both
@pytest.mark.parametrize("name", list(CHANGES))
def test_changes_what_is_sent_and_nothing_else(ben, method, name):
    made = customer()
    data = accepted(send(ben, method, made.pk, {name: CHANGES[name]}), UPDATED)
    assert set(data) == directory.FIELDS
    assert {field: data[field] for field in ANITA} == {**ANITA, name: CHANGES[name]}
    assert (data["id"], data["code"]) == (made.pk, made.code)
    assert accepted(ben.get(at(made.pk)), "Customer fetched successfully") == data
    assert events_of(made.pk) == ["created", "updated"]


@both
def test_changes_everything_at_once(ben, method):
    made = customer()
    data = accepted(send(ben, method, made.pk, CHANGES), UPDATED)
    assert {field: data[field] for field in CHANGES} == CHANGES
    assert data["full_name"] == "Anjali Iyer"


@both
def test_sending_the_whole_customer_back_changes_nothing(ben, method):
    made = customer()
    whole = ben.get(at(made.pk)).json()["data"]
    with nothing_changes():
        assert accepted(send(ben, method, made.pk, whole), UPDATED) == whole


def test_an_adopted_customer_sent_back_changes_nothing_either(ben):
    made = adopted()
    whole = ben.get(at(made.pk)).json()["data"]
    with nothing_changes():
        assert accepted(send(ben, "put", made.pk, whole), UPDATED) == whole


def test_an_adopted_customer_gets_its_phone_and_birthday(ben):
    data = accepted(
        send(ben, "patch", adopted().pk, {"phone_number": OTHER_PHONE, "date_of_birth": "1990-01-01"}), UPDATED
    )
    assert (data["phone_number"], data["date_of_birth"]) == (OTHER_PHONE, "1990-01-01")


@both
@pytest.mark.parametrize(
    "body", [{}, {"id": 5, "code": 5, "age": 20, "full_name": "X", "created_at": "x"}, {"nick": "X"}]
)
def test_refuses_without_a_field_that_can_be_changed(ben, method, body):
    made = customer()
    with nothing_changes():
        refused(send(ben, method, made.pk, body), 400)


def test_what_only_we_write_stays(ben):
    made = customer()
    sent = {"company": "X", "id": 5, "code": 5, "age": 3, "deleted_at": "2020-01-01", "merged_into": made.pk}
    data = accepted(send(ben, "patch", made.pk, sent), UPDATED)
    assert (data["id"], data["code"], data["deleted_at"], data["merged_into"]) == (made.pk, made.code, None, None)


@both
@pytest.mark.parametrize("name", ["last_name", "company", "email"])
@pytest.mark.parametrize("empty", [None, "", "  "])
def test_an_optional_text_can_be_cleared(ben, method, name, empty):
    made = customer()
    assert accepted(send(ben, method, made.pk, {name: empty}), UPDATED)[name] == ""


@both
@pytest.mark.parametrize("name", ["first_name", "phone_number", "date_of_birth"])
@pytest.mark.parametrize("empty", [None, "", "  "])
def test_the_others_cannot(ben, method, name, empty):
    made = customer()
    with nothing_changes():
        refused(send(ben, method, made.pk, {"company": "X", name: empty}), 400, name)


BAD = [
    ("first_name", "An1ta"),
    ("first_name", "x" * 51),
    ("first_name", "<i>A</i>"),
    ("first_name", ["A"]),
    ("last_name", "🙂"),
    ("last_name", "ü" * 5000),
    ("last_name", 5),
    ("phone_number", "12345"),
    ("phone_number", "98765ABCDE"),
    ("phone_number", True),
    ("date_of_birth", "2013-06-16"),
    ("date_of_birth", "1925-06-15"),
    ("date_of_birth", "2026-06-15"),
    ("date_of_birth", "2026-06-16"),
    ("date_of_birth", "2001-02-29"),
    ("date_of_birth", 5),
    ("company", "x" * 129),
    ("company", "A\x00"),
    ("email", "x"),
    ("email", {}),
]


@both
@pytest.mark.parametrize(("name", "bad"), BAD, ids=lambda part: repr(part)[:20])
def test_refuses_a_bad_field_and_changes_no_other(ben, method, name, bad, monkeypatch):
    made = customer()
    directory.now_is(monkeypatch, "2026-06-15T06:00:00")
    with nothing_changes():
        refused(send(ben, method, made.pk, {**CHANGES, name: bad}), 400, name)


@both
@pytest.mark.parametrize(("born", "age"), [("2013-06-15", 13), ("1925-06-16", 100)])
def test_ages_at_the_border_pass(ben, method, born, age, monkeypatch):
    made = customer()
    directory.now_is(monkeypatch, "2026-06-15T06:00:00")
    assert accepted(send(ben, method, made.pk, {"date_of_birth": born}), UPDATED)["age"] == age


@both
@pytest.mark.parametrize("phone", ["98765 00001", "+91 (98765) 00001", OTHER_PHONE])
def test_refuses_a_phone_of_another_customer(ben, method, phone):
    made = customer()
    customer(phone_number=OTHER_PHONE)
    with nothing_changes():
        answer = send(ben, method, made.pk, {"company": "X", "phone_number": phone})
    assert refused(answer, 400, "phone_number") == directory.PHONE_TAKEN
    assert answer.json()["errors"]["phone_number"] == [directory.PHONE_TAKEN]


def test_takes_the_phone_of_a_deleted_customer(ben):
    made, gone = customer(), customer(phone_number=OTHER_PHONE)
    directory.delete(gone)
    data = accepted(send(ben, "patch", made.pk, {"phone_number": OTHER_PHONE}), UPDATED)
    assert data["phone_number"] == OTHER_PHONE
    assert directory.live_phones() == [OTHER_PHONE]


def mapped_to(client, code: int) -> None:
    registry.make("approved")
    body = registry.mapping_of(customerCode=code, customerName="Anita Rao", company="Anand Stores")
    assert client.post("/sil/create_customer_mapping/", body).status_code == 201


def mapping() -> tuple:
    return registry.rows("SELECT customer_name, company FROM mapping")[0]


@both
def test_mappings_follow_name_and_company(ben, method):
    made = customer()
    mapped_to(ben, made.code)
    accepted(send(ben, method, made.pk, {"last_name": "Iyer", "company": "Iyer & Sons"}), UPDATED)
    assert mapping() == ("Anita Iyer", "Iyer & Sons")


def test_mappings_stay_when_the_name_does(ben):
    made = customer()
    mapped_to(ben, made.code)
    before = registry.rows("SELECT * FROM mapping")
    accepted(send(ben, "patch", made.pk, {"email": "new@example.com", "first_name": "Anita"}), UPDATED)
    assert registry.rows("SELECT * FROM mapping") == before


@pytest.mark.django_db(transaction=True)
def test_what_goes_wrong_behind_the_change_undoes_it(ben, monkeypatch):
    made = customer()
    mapped_to(ben, made.code)

    def fails(_customer):
        raise ZeroDivisionError

    monkeypatch.setattr(services.names, "spread_name", fails)
    with nothing_changes():
        refused(send(ben, "patch", made.pk, {"first_name": "Anjali"}), 500)


@both
def test_unknown_deleted_and_merged_ones_do_not_exist(ben, method):
    kept, gone, merged = (customer(phone_number=directory.phone(number)) for number in range(3))
    directory.delete(gone)
    directory.delete(merged)
    Customer.objects.filter(pk=merged.pk).update(merged_into=kept)
    for customer_id, data in [(0, None), (2**64, None), (gone.pk, None), (merged.pk, {"merged_into": kept.pk})]:
        for body in ({"company": "X"}, {"first_name": "5"}, {}):
            with nothing_changes():
                assert refused(send(ben, method, customer_id, body), 404, data=data) == NO_SUCH


@both
@pytest.mark.parametrize("who", registry.all_but(*directory.SALES))
def test_is_for_sales(db, method, who):
    made = customer()
    client = testing.client_of(who)
    with nothing_changes():
        refused(send(client, method, made.pk, CHANGES), 403)


@both
@pytest.mark.parametrize("who", directory.SALES)
def test_each_of_sales_may(db, method, who):
    made = customer()
    accepted(send(testing.client_of(who), method, made.pk, {"company": "X"}), UPDATED)


@both
def test_nobody_is_asked_to_sign_in(nobody, method):
    made = customer()
    with nothing_changes():
        refused(send(nobody, method, made.pk, CHANGES), 401)
