"""POST /api/v1/customers/add/."""

import unicodedata

import pytest
from django.db import connection

from core import testing
from core.tests.envelope import accepted, refused
from core.tests.tables import nothing_changes
from customers import repository
from customers.models import CODES_BEGIN_AFTER, Customer, CustomerNumber
from customers.tests import directory
from customers.tests.directory import ADD, ANITA, PHONE, customer
from devices.tests import registry

CREATED = "Customer created successfully"


def without(*names: str) -> dict:
    return {name: value for name, value in ANITA.items() if name not in names}


def test_answers_the_whole_customer_and_records_who_made_it(ben):
    data = accepted(ben.post(ADD, ANITA), CREATED, 201)
    made = Customer.objects.get()
    assert set(data) == directory.FIELDS
    assert {name: data[name] for name in ANITA} == ANITA
    assert (data["id"], data["code"], data["full_name"]) == (made.pk, made.code, "Anita Rao")
    assert data["code"] > CODES_BEGIN_AFTER
    assert data["age"] >= 35
    assert data["created_at"].endswith("+00:00")
    assert (data["deleted_at"], data["deleted_by"], data["merged_into"]) == (None, None, None)
    event = registry.rows(
        "SELECT entity, action, actor, request_id <> '' FROM event WHERE event.key = %s", str(made.pk)
    )
    assert event == [("customer", "created", "ben", 1)]


@pytest.mark.parametrize("empty", [None, "", "  "])
def test_empty_optional_fields_count_as_absent(ben, empty):
    sent = {**ANITA, "last_name": empty, "company": empty, "email": empty}
    data = accepted(ben.post(ADD, sent), CREATED, 201)
    assert (data["last_name"], data["company"], data["email"], data["full_name"]) == ("", "", "", "Anita")


def test_three_fields_are_enough_and_a_form_will_do(ben):
    sent = without("last_name", "company", "email")
    assert accepted(ben.post(ADD, sent, format="multipart"), CREATED, 201)["first_name"] == "Anita"


def test_what_only_we_write_is_ignored(ben):
    sent = {**ANITA, "id": 5, "code": 5, "age": 3, "full_name": "X", "deleted_at": "2020-01-01", "merged_into": 1}
    data = accepted(ben.post(ADD, sent), CREATED, 201)
    assert (data["code"] > CODES_BEGIN_AFTER, data["full_name"], data["deleted_at"]) == (True, "Anita Rao", None)


@pytest.mark.parametrize("name", ["first_name", "phone_number", "date_of_birth"])
@pytest.mark.parametrize("nothing", ["absent", None, "", "  "])
def test_refuses_without_what_is_needed(ben, name, nothing):
    sent = without(name) if nothing == "absent" else {**ANITA, name: nothing}
    with nothing_changes():
        refused(ben.post(ADD, sent), 400, name)


def test_names_every_bad_field_at_once(ben):
    with nothing_changes():
        refused(ben.post(ADD, {"company": "x" * 129}), 400, "first_name", "phone_number", "date_of_birth", "company")


BAD_NAMES = ["An1ta", "🙂", "<b>Anita</b>", "Anita  Rao", "x" * 51, "ü" * 5000, "\u202eAnita", "A\x00", "-", 5, 1.5]
BAD_NAMES += [True, ["Anita"], {"a": "b"}]


@pytest.mark.parametrize("name", ["first_name", "last_name"])
@pytest.mark.parametrize("bad", BAD_NAMES, ids=lambda bad: repr(bad)[:20])
def test_refuses_what_is_no_name(ben, name, bad):
    with nothing_changes():
        refused(ben.post(ADD, {**ANITA, name: bad}), 400, name)


@pytest.mark.parametrize("name", ["O'Brien", "Jean-Luc", "محمد", "प्रिया", "x" * 50, "李小龙"])
def test_takes_names_of_any_script(ben, name):
    data = accepted(ben.post(ADD, {**ANITA, "first_name": f" {name} "}), CREATED, 201)
    assert data["first_name"] == name


def test_names_are_stored_composed(ben):
    sent = unicodedata.normalize("NFD", "é" * 50)
    assert len(sent) == 100
    assert accepted(ben.post(ADD, {**ANITA, "first_name": sent}), CREATED, 201)["first_name"] == "é" * 50


@pytest.mark.parametrize("phone", ["9876543210", "98765 43210", "+91 98765-43210", "098765 43210", 9876543210])
def test_a_phone_without_region_is_indian_and_stored_as_e164(ben, phone):
    assert accepted(ben.post(ADD, {**ANITA, "phone_number": phone}), CREATED, 201)["phone_number"] == PHONE


BAD_PHONES = ["12345", "98765ABCDE", "९८७६५४३२१०", "+999 1234567", "9" * 33, "98765\x0043210", 5, -1, True, [PHONE], {}]


@pytest.mark.parametrize("phone", BAD_PHONES, ids=str)
def test_refuses_what_is_no_phone(ben, phone):
    with nothing_changes():
        refused(ben.post(ADD, {**ANITA, "phone_number": phone}), 400, "phone_number")


@pytest.mark.django_db(transaction=True)  # so that the refusal's own transaction is undone, as it is in earnest
def test_refuses_a_phone_of_another_customer_in_any_writing(ben):
    customer()
    for phone in ("9876543210", "98765 43210", PHONE, "+91 (98765) 43210", "0091 98765.43210"):
        with nothing_changes():
            answer = ben.post(ADD, {**ANITA, "first_name": "Bilal", "phone_number": phone})
        assert refused(answer, 400, "phone_number") == directory.PHONE_TAKEN
        assert answer.json()["errors"]["phone_number"] == [directory.PHONE_TAKEN]


def test_the_phone_of_a_deleted_customer_is_free(ben):
    gone = customer()
    assert ben.delete(directory.at(gone.pk, "delete")).status_code == 200
    data = accepted(ben.post(ADD, ANITA), CREATED, 201)
    assert data["id"] != gone.pk
    assert data["code"] != gone.code
    assert directory.live_phones() == [PHONE]


@pytest.mark.parametrize(
    ("born", "age"),
    [("2013-06-15", 13), ("1926-06-15", 100), ("1925-06-16", 100), ("2012-02-29", 14), (" 2000-01-01 ", 26)],
)
def test_takes_ages_from_13_to_100(ben, monkeypatch, born, age):
    directory.now_is(monkeypatch, "2026-06-15T06:00:00")
    data = accepted(ben.post(ADD, {**ANITA, "date_of_birth": born}), CREATED, 201)
    assert (data["date_of_birth"], data["age"]) == (born.strip(), age)


BAD_BIRTHDAYS = ["2013-06-16", "1925-06-15", "2026-06-15", "2026-06-16", "2025-06-15", "9999-12-31", "0001-01-01"]
BAD_BIRTHDAYS += ["2001-02-29", "1990-13-01", "31.05.1990", "1990-5-31", "19900531", "1990-W22-4", "1990-05-31T00:00"]
BAD_BIRTHDAYS += ["१९९०-०५-३१", "1990-05-31\x00", "yesterday", 19900531, 0, 1.5, True, ["1990-05-31"], {}]


@pytest.mark.parametrize("born", BAD_BIRTHDAYS, ids=str)
def test_refuses_other_ages_and_what_is_no_date(ben, monkeypatch, born):
    directory.now_is(monkeypatch, "2026-06-15T06:00:00")
    with nothing_changes():
        refused(ben.post(ADD, {**ANITA, "date_of_birth": born}), 400, "date_of_birth")


def test_who_was_born_on_29_february_is_13_on_1_march(ben, monkeypatch):
    sent = {**ANITA, "date_of_birth": "2012-02-29"}
    directory.now_is(monkeypatch, "2025-02-28T12:00:00")
    with nothing_changes():
        refused(ben.post(ADD, sent), 400, "date_of_birth")
    directory.now_is(monkeypatch, "2025-02-28T18:30:00")  # 1 March in Kolkata
    assert accepted(ben.post(ADD, sent), CREATED, 201)["age"] == 13


@pytest.mark.parametrize("bad", ["x" * 129, "A\x00", "A\nB", True, ["A"], {}], ids=lambda bad: repr(bad)[:20])
def test_refuses_a_bad_company(ben, bad):
    with nothing_changes():
        refused(ben.post(ADD, {**ANITA, "company": bad}), 400, "company")


@pytest.mark.parametrize("bad", ["x", "a@b", "a@b@example.com", "x" * 250 + "@example.com", "a\x00@example.com", 5, []])
def test_refuses_a_bad_mail(ben, bad):
    with nothing_changes():
        refused(ben.post(ADD, {**ANITA, "email": bad}), 400, "email")


@pytest.mark.parametrize("raw", [b"{", b"[]", b'"x"', b"\xff", b'{"first_name": "A", "first_name": "B"}'])
def test_refuses_a_body_that_is_no_json_object(ben, raw):
    with nothing_changes():
        refused(ben.generic("POST", ADD, raw, "application/json"), 400)


def test_other_bodies_and_methods_get_the_envelope_too(ben):
    with nothing_changes():
        refused(ben.generic("POST", ADD, b"a,b", "text/csv"), 415)
        refused(ben.generic("POST", ADD, b'{"company": "' + b"x" * 2**20 + b'"}', "application/json"), 413)
        refused(ben.get(ADD), 405)


@pytest.mark.parametrize("who", registry.all_but(*directory.SALES))
def test_is_for_sales(db, who):
    client = testing.client_of(who)
    with nothing_changes():
        refused(client.post(ADD, ANITA), 403)


def test_nobody_is_asked_to_sign_in(nobody):
    with nothing_changes():
        refused(nobody.post(ADD, ANITA, headers={"Sec-Fetch-Site": "cross-site"}), 403)
        answer = nobody.post(ADD, ANITA)
    assert refused(answer, 401) == "Authentication required"
    assert answer["WWW-Authenticate"] == "Bearer"


@pytest.mark.parametrize("who", directory.SALES)
def test_each_of_sales_may(db, who):
    accepted(testing.client_of(who).post(ADD, ANITA), CREATED, 201)


def test_a_repeat_with_its_key_adds_once(ben):
    key = {"Idempotency-Key": "once"}
    first, second = (ben.post(ADD, ANITA, headers=key) for _ in range(2))
    assert (first.status_code, second.status_code) == (201, 201)
    assert first.json() == second.json()
    assert second["Idempotent-Replay"] == "true"
    assert Customer.objects.count() == 1
    with nothing_changes():
        refused(ben.post(ADD, {**ANITA, "first_name": "Bilal"}, headers=key), 422)


def test_a_refusal_is_replayed_too(ben):
    taken = customer()
    key = {"Idempotency-Key": "once"}
    refused(ben.post(ADD, ANITA, headers=key), 400, "phone_number")
    Customer.objects.filter(pk=taken.pk).delete()
    with nothing_changes():
        answer = ben.post(ADD, ANITA, headers=key)
    assert (answer.status_code, answer["Idempotent-Replay"]) == (400, "true")


def next_number() -> int:
    """The number given out last, plus one."""
    return CustomerNumber.objects.create().pk + 1


def test_codes_go_up_and_are_never_given_out_twice(db):
    first, second = (customer(phone_number=directory.phone(number)).code for number in range(2))
    assert second > first


def test_a_code_in_use_by_a_mapping_is_jumped_over(ben):
    code = CODES_BEGIN_AFTER + next_number()
    registry.make("approved")
    assert ben.post("/sil/create_customer_mapping/", registry.mapping_of(customerCode=code)).status_code == 201
    assert customer().code == code + 1


def test_a_long_run_of_codes_in_use_is_jumped_over_at_once(db):
    start = CODES_BEGIN_AFTER + next_number()
    Customer.objects.bulk_create([Customer(code=start + number, first_name="A") for number in range(40)])
    given = CustomerNumber.objects.count()
    assert customer().code == start + 40
    assert CustomerNumber.objects.count() == given + 2
    assert customer(phone_number=directory.phone(1)).code == start + 41


def test_customers_and_mappings_that_alternate_are_one_run(ben):
    start = CODES_BEGIN_AFTER + next_number()
    for number in range(0, 6, 2):
        directory.adopted(start + number)
        serial = registry.numbered(number)
        registry.make("approved", serial)
        body = registry.mapping_of(serial, customerCode=start + number + 1)
        assert ben.post("/sil/create_customer_mapping/", body).status_code == 201
    assert customer().code == start + 6


def test_a_code_adopted_at_this_very_moment_is_left_to_it(ben, monkeypatch):
    taken = directory.adopted(CODES_BEGIN_AFTER + next_number())
    codes = iter([taken.code, taken.code + 7])
    monkeypatch.setattr(repository, "take_customer_code", lambda: next(codes))
    assert accepted(ben.post(ADD, ANITA), CREATED, 201)["code"] == taken.code + 7


def test_the_database_itself_keeps_a_phone_once(db):
    customer()
    with connection.cursor() as cursor:
        cursor.execute("SHOW INDEX FROM customer WHERE Non_unique = 0 AND Column_name = 'active_phone'")
        assert len(cursor.fetchall()) == 1
