"""GET /api/v1/customers/<id>/similar/ and GET /api/v1/customers/similar/."""

import pytest

from core.testing import client_of
from core.tests.envelope import accepted, refused
from core.tests.tables import nothing_changes
from customers import services, similar
from customers.models import LikelyDuplicate
from customers.tests.directory import ANITA, FIELDS, NO_SUCH, STAFF, at, customer, delete, phone

DRAFT = "/api/v1/customers/similar/"
TOLD = "Similar customers fetched successfully"


def ids(client, url: str, **query) -> list[int]:
    return [row["customer"]["id"] for row in accepted(client.get(url, query), TOLD)]


def test_tells_who_may_be_the_same_and_why(asha):
    anita, again = customer(), customer(phone_number=phone(1), company="ANAND STORES Pvt Ltd")
    customer(phone_number=phone(2), first_name="Ravi", date_of_birth="1971-01-12", email="ravi@example.com")
    with nothing_changes():
        (row,) = accepted(asha.get(at(anita.pk, "similar")), TOLD)
    assert set(row) == {"customer", "score", "reasons", "duplicate"}
    assert (set(row["customer"]), row["customer"]["id"]) == (FIELDS, again.pk)
    assert row["score"] == 98
    assert row["reasons"] == ["Same e-mail address.", "Same name.", "Same company.", "Same date of birth."]
    assert row["duplicate"] == LikelyDuplicate.objects.get().pk


def test_the_likeliest_first_and_five_at_most(asha):
    anita = customer()
    likely = [customer(phone_number=phone(number)) for number in range(5)]
    unlikely = customer(phone_number=phone(6), first_name="Aneeta", company="", email="")
    best = [one.pk for one in likely]
    assert ids(asha, at(anita.pk, "similar")) == best
    delete(likely[0])
    assert ids(asha, at(anita.pk, "similar")) == [*best[1:], unlikely.pk]


def test_deleted_ones_and_those_told_apart_are_not_told(ben):
    anita, again = customer(), customer(phone_number=phone(1))
    assert ids(ben, at(anita.pk, "similar")) == [again.pk]
    pair = LikelyDuplicate.objects.get()
    ben.post(f"/api/v1/customers/duplicates/{pair.pk}/dismiss/")
    assert ids(ben, at(anita.pk, "similar")) == ids(ben, at(again.pk, "similar")) == []
    services.change(again.pk, {"company": "Anand Store"})
    assert ids(ben, at(anita.pk, "similar")) == [again.pk]
    delete(again)
    assert ids(ben, at(anita.pk, "similar")) == []
    assert refused(ben.get(at(again.pk, "similar")), 404) == NO_SUCH
    services.restore(again.pk)
    assert ids(ben, at(again.pk, "similar")) == [anita.pk]


def test_nobody_is_like_themselves_or_like_a_stranger(asha):
    anita = customer()
    customer(phone_number=phone(1), first_name="Ravi", last_name="", company="", email="", date_of_birth="1971-01-12")
    assert ids(asha, at(anita.pk, "similar")) == []


def test_finds_a_draft(asha):
    anita = customer()
    with nothing_changes():
        (row,) = accepted(asha.get(DRAFT, {"first_name": "RAO", "last_name": "anita", "company": "Anand stores"}), TOLD)
    assert (row["customer"]["id"], row["duplicate"]) == (anita.pk, None)
    assert row["reasons"] == ["Same name.", "Same company."]
    assert ids(asha, DRAFT, email="ANITA@example.com") == [anita.pk]


@pytest.mark.parametrize("writing", ["9876543210", "098765 43210", "+91 98765-43210", "+1 987 654 3210"])
def test_finds_a_draft_by_its_phone(asha, writing):
    anita = customer()
    found = ids(asha, DRAFT, phone_number=writing)
    assert found == ([] if writing.startswith("+1 ") else [anita.pk])  # no such number in America


def test_finds_the_same_number_under_another_country(asha):
    anita = customer(phone_number="+912025550123")
    (row,) = accepted(asha.get(DRAFT, {"phone_number": "+1 202 555 0123", "first_name": "Ravi"}), TOLD)
    assert (row["customer"]["id"], row["reasons"]) == (anita.pk, ["Same phone number under another country code."])


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"first_name": "Anita"},
        {"first_name": "Anita", "last_name": "Rao"},
        {"first_name": "Anita", "company": "Anand Stores"},
        {"company": "Anand Stores"},
        {"phone_number": "98765"},
        {"phone_number": "x" * 255},
        {"email": "anita@"},
        {"email": "@example.com"},
        {"email": "%"},
        {"first_name": "🙂", "last_name": "';--", "company": "<b>"},
        {"first_name": "", "last_name": " ", "phone_number": "", "company": "", "email": ""},
    ],
)
def test_what_is_too_little_finds_nobody(asha, query):
    customer()
    assert ids(asha, DRAFT, **query) == []


@pytest.mark.parametrize("field", ["first_name", "last_name", "company", "phone_number", "email"])
def test_refuses_text_that_is_too_long_or_none(asha, field):
    refused(asha.get(DRAFT, {field: "x" * 256}), 400, field)
    refused(asha.get(DRAFT, {field: "a\x00b"}), 400, field)


def test_what_a_crowd_shares_finds_nobody_and_other_keys_still_do(asha, monkeypatch):
    monkeypatch.setattr(similar, "CROWD", 3)
    crowd = [customer(phone_number=phone(number), email="", company="") for number in range(4)]
    known_by_mail = customer(phone_number=phone(9), company="")
    assert ids(asha, at(crowd[0].pk, "similar")) == []
    assert ids(asha, DRAFT, email=ANITA["email"]) == [known_by_mail.pk]


@pytest.mark.parametrize("unknown", [999_999, 10**18 - 1, "9" * 30])
def test_an_unknown_customer_is_not_found(asha, unknown):
    assert refused(asha.get(f"/api/v1/customers/{unknown}/similar/"), 404) == NO_SUCH


@pytest.mark.parametrize("name", ["root", "asha", "ben", "eve", "gita", "carl"])
def test_staff_may(db, name):
    anita = customer()
    for url in (at(anita.pk, "similar"), DRAFT):
        assert client_of(name).get(url).status_code == (200 if name in STAFF else 403)
