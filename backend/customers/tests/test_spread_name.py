"""Mappings say what their customer is called: in the transaction of the change, all of them or none."""

import orjson
import pytest
from django.db import DatabaseError

from customers import names, services
from customers.models import Customer
from customers.tests.directory import ANITA, at, customer, phone
from customers.tests.mapped import found, many_mapped, mapped, said, search_words_are_right, texts
from devices.tests import registry
from devices.tests.registry import nothing_changes, rows
from events.models import Event
from mappings.models import Mapping


def updates() -> list[tuple[str, dict]]:
    found_events = Event.objects.filter(entity="mapping", action="updated").order_by("id").values_list("key", "changes")
    return [(key, orjson.loads(changes)) for key, changes in found_events]


@pytest.fixture
def anita(db):
    return customer()


def test_a_new_name_is_in_the_mappings_and_each_tells_it(ben, anita):
    serials = [mapped(anita, number) for number in (2, 1)]
    other = mapped(anita.code + 1, 3, name="Anita Rao")
    before = Mapping.objects.get(pk=serials[0])
    assert ben.patch(at(anita.pk, "update"), {"last_name": "Rao Bahadur"}).status_code == 200
    assert [texts(serial) for serial in serials] == [(anita.code, "Anita Rao Bahadur", "Anand Stores")] * 2
    assert texts(other) == (anita.code + 1, "Anita Rao", "Anand Stores")
    after = Mapping.objects.get(pk=serials[0])
    assert (after.created_on, after.is_approved) == (before.created_on, before.is_approved)
    assert after.modified_on > before.modified_on
    changes = {"customerName": ["Anita Rao", "Anita Rao Bahadur"]}
    assert updates() == [(serial, changes) for serial in sorted(serials)]
    actors = Event.objects.filter(entity="mapping", action="updated").values_list("actor", "actor_id", "request_id")
    assert {(actor, bool(actor_id), bool(request)) for actor, actor_id, request in actors} == {("ben", True, True)}
    assert registry.counted() == registry.present()
    assert search_words_are_right()


def test_a_new_company_is_in_the_mappings(ben, anita):
    serial = mapped(anita, 1)
    ben.patch(at(anita.pk, "update"), {"company": "Rao Traders"})
    assert texts(serial) == (anita.code, "Anita Rao", "Rao Traders")
    assert updates() == [(serial, {"company": ["Anand Stores", "Rao Traders"]})]
    assert search_words_are_right()


def test_a_blank_company_leaves_each_mapping_its_own(ben, anita):
    serials = [mapped(anita, 1, company="One"), mapped(anita, 2, company="Two")]
    ben.patch(at(anita.pk, "update"), {"company": "", "first_name": "Anna"})
    assert [texts(serial)[1:] for serial in serials] == [("Anna Rao", "One"), ("Anna Rao", "Two")]
    assert search_words_are_right()


def test_a_word_of_name_and_company_stays_one_of_the_company(ben, anita):
    serial = mapped(anita, 1, name="Rao", company="Rao Traders")
    ben.patch(at(anita.pk, "update"), {"company": "", "first_name": "Anna", "last_name": ""})
    assert texts(serial)[1:] == ("Anna", "Rao Traders")
    assert search_words_are_right()


def test_every_mapping_loses_the_words_of_its_own_old_name(ben, anita):
    for number, name in enumerate(["Anita Rao", "Ms Rao", "ANITA", "A. Rao-Gupta"]):
        mapped(anita, number, name=name)
    ben.patch(at(anita.pk, "update"), {"first_name": "Anna"})
    assert said(anita.code) == {("Anna Rao", "Anand Stores")}
    assert search_words_are_right()


def test_what_is_right_already_is_not_touched_and_tells_nothing(anita):
    mapped(anita, 1)
    with nothing_changes():
        assert names.spread_name(anita) == 0


def test_a_phone_changes_no_mapping(ben, anita):
    mapped(anita, 1, name="As a script wrote it")
    ben.patch(at(anita.pk, "update"), {"phone_number": phone(2)})
    assert said(anita.code) == {("As a script wrote it", "Anand Stores")}


def test_letter_case_alone_is_a_change(anita):
    mapped(anita, 1, name="ANITA RAO", company="ANAND STORES")
    assert names.spread_name(anita) == 1
    assert said(anita.code) == {("Anita Rao", "Anand Stores")}
    assert search_words_are_right()


@pytest.mark.parametrize(
    ("name", "company"),
    [
        ("Rao", "Rao Rao & Sons"),
        ("Anand Stores", "Anita Rao"),
        ("a" * 128, "!" * 128),
        ('O\'Brien \\ "quoted"', "आनंद ट्रेडर्स"),
        ("Ánita Räo", "100% UPI 202505"),
        ("AMP 1.0", "https e com"),
    ],
)
def test_the_search_follows_whatever_the_mapping_said(root, anita, name, company):
    mapped(anita, 1, name=name, company=company)
    mapped(anita, 2)
    assert search_words_are_right()
    assert names.spread_name(anita) == 1
    assert search_words_are_right()
    services.change(anita.pk, {"first_name": "Ö'Neil", "last_name": "", "company": "Rao & Rao (100%) Amp"})
    assert search_words_are_right()
    assert said(anita.code) == {("Ö'Neil", "Rao & Rao (100%) Amp")}


def test_thousands_and_no_list_shows_a_mixture(root, anita):
    many_mapped(anita, 2_500, "Anita Rao", "Anand Stores")
    mapped(anita, 1, name="Somebody else", company="Elsewhere")
    services.change(anita.pk, {"first_name": "Zubin", "company": "Mehta Motors"})
    assert said(anita.code) == {("Zubin Rao", "Mehta Motors")}
    assert search_words_are_right()
    assert registry.counted() == registry.present()
    for query in ({"customerName": "zubin"}, {"company": "mehta"}, {"searchText": "zubin rao"}, {"searchText": "otor"}):
        assert found(root, **query) == 2_501
    for query in ({"customerName": "anita"}, {"company": "anand"}, {"searchText": "elsewhere"}):
        assert found(root, **query) == 0
    assert len(updates()) == 2_501


@pytest.mark.django_db(transaction=True)
def test_a_failure_in_the_middle_leaves_nothing(monkeypatch):
    anita = customer()
    many_mapped(anita, 1_500, "Anita Rao", "Anand Stores")
    batches = []
    really = names.procedures.call

    def fails_late(name, *args, **kwargs):
        batches.extend([name] if name == "retell_customer_mappings" else [])
        if len(batches) == 2:
            raise DatabaseError("gone")
        return really(name, *args, **kwargs)

    monkeypatch.setattr(names.procedures, "call", fails_late)
    with pytest.raises(DatabaseError):
        services.change(anita.pk, {"company": "Other"})
    monkeypatch.undo()
    assert len(batches) == 2
    assert Customer.objects.get(pk=anita.pk).company == ANITA["company"]
    assert said(anita.code) == {("Anita Rao", "Anand Stores")}
    assert updates() == []
    assert rows("SELECT COUNT(*) FROM mapping_word WHERE word = 'other'") == [(0,)]
    assert search_words_are_right()
