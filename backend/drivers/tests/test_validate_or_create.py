"""POST /api/drivers/validate-or-create/."""

import pytest
from django.db import transaction

from core import testing
from core.errors import SiloError
from core.tests.gate import accepted, refused
from core.tests.tables import nothing_changes
from drivers import services
from drivers.fields import is_same_name
from drivers.models import Driver, DriverUse
from drivers.services import OTHER_NAME
from drivers.tests.register import FIELDS, RAVI, URL, VALIDATE, entered, phone
from drivers.tests.test_drivers import BAD_PHONES
from events.models import Event


def test_enters_somebody_new(carl):
    told = accepted(carl.post(VALIDATE, RAVI), 201)
    assert set(told) == {"driver", "created", "message"}
    assert set(told["driver"]) == FIELDS
    assert {name: told["driver"][name] for name in RAVI} == RAVI
    assert told["created"] is True
    assert told["message"]
    assert DriverUse.objects.get().user == testing.person("carl")


def test_the_same_once_more_is_found_and_changes_nothing(carl):
    first = accepted(carl.post(VALIDATE, RAVI), 201)
    with nothing_changes():
        again = accepted(carl.post(VALIDATE, {**RAVI, "phone_no": "098765 43210", "name": "ravi  KUMAR"}))
    assert (again["created"], again["driver"]) == (False, first["driver"])


def test_a_stranger_with_the_right_name_is_linked_and_told_what_everybody_is(carl, dora):
    first = accepted(dora.post(VALIDATE, RAVI), 201)
    told = accepted(carl.post(VALIDATE, RAVI))
    assert told["driver"] == first["driver"]
    assert accepted(carl.get(URL))["count"] == 1
    assert Event.objects.filter(entity="driver", action="used").count() == 2


@pytest.mark.parametrize("name", ["carl", "gita", "root", "ben"])
def test_another_name_is_refused_in_one_sentence_and_nothing_is_kept(db, name):
    entered(by="dora", name="Canary Singh")
    client = testing.client_of(name)
    with nothing_changes():
        answer = client.post(VALIDATE, RAVI)
    assert OTHER_NAME in refused(answer, 400, "phone_no")
    assert b"Canary" not in answer.content


@pytest.mark.parametrize("bad", BAD_PHONES)
def test_refuses_what_is_no_indian_phone(carl, bad):
    with nothing_changes():
        refused(carl.post(VALIDATE, {**RAVI, "phone_no": bad}), 400, "phone_no")


def test_names_every_missing_field(carl):
    with nothing_changes():
        refused(carl.post(VALIDATE, {}), 400, "name", "phone_no", "type")
        refused(carl.post(VALIDATE, b"[1]", content_type="application/json"), 400)
        refused(carl.post(VALIDATE, b"{", content_type="application/json"), 400)
        refused(carl.post(VALIDATE, b"x", content_type="text/plain"), 415)


def test_what_the_gate_alone_writes_is_ignored_here(carl):
    told = accepted(carl.post(VALIDATE, {**RAVI, "is_blacklisted": True, "rating": 5, "created_by": 1}), 201)
    assert (told["driver"]["is_blacklisted"], told["driver"]["rating"]) == (False, None)


def test_a_blacklisted_person_is_found_and_the_reason_is_not_told(carl, gita):
    entered(by="dora", is_blacklisted=True, blacklist_reason="CANARY")
    told = accepted(carl.post(VALIDATE, RAVI))["driver"]
    assert (told["is_blacklisted"], told["blacklist_reason"]) == (True, "")
    assert accepted(gita.post(VALIDATE, RAVI))["driver"]["blacklist_reason"] == "CANARY"


def test_who_is_not_signed_in_and_who_comes_from_elsewhere_gets_nothing(nobody):
    with nothing_changes():
        refused(nobody.post(VALIDATE, RAVI), 401)
        refused(nobody.post(VALIDATE, RAVI, headers={"Origin": "https://elsewhere.example"}), 403)
        refused(nobody.get(VALIDATE), 401)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ravi Kumar", "ravi  kumar", True),
        ("Straße", "STRASSE", True),
        ("Zoe\u0308", "Zoë", True),
        ("Ravi", "Ravi K", False),
        ("Ravi", "Rávi", False),
    ],
)
def test_what_counts_as_one_name(one, other, same):
    assert is_same_name(one, other) is same


def test_a_refusal_inside_a_larger_piece_of_work_leaves_nothing_of_its_own(db, monkeypatch):
    """Even when the name is corrected between the look and the link."""
    entered(by="dora")
    carl = testing.person("carl").pk
    seen = []
    check = services._refuse_other_name

    def corrected_meanwhile(driver, name):
        check(driver, name)
        if not seen:
            Driver.objects.update(name="Canary Singh")
        seen.append(name)

    monkeypatch.setattr(services, "_refuse_other_name", corrected_meanwhile)
    with transaction.atomic():
        with pytest.raises(SiloError, match="another name"):
            services.use(**RAVI, by=carl)
        services.use(**{**RAVI, "phone_no": phone(1)}, by=carl)
    assert list(DriverUse.objects.filter(user=carl).values_list("driver__phone_no", flat=True)) == [phone(1)]
