"""GET and PATCH /api/drivers/<id>/."""

import pytest

from core import testing
from core.tests.gate import accepted, refused
from core.tests.tables import nothing_changes
from drivers.models import Driver
from drivers.services import NOT_YOURS
from drivers.tests import register
from drivers.tests.register import NO_SUCH, PHONE, RAVI, at, entered, phone
from events.models import Event

RESERVED = [{"is_blacklisted": True}, {"blacklist_reason": "x"}, {"rating": 4}, {"rating": 0}, {"phone_no": phone(9)}]
CORRECTION = {"name": "Ravi Kumaran", "type": "Helper", "language": "ta"}


def last_event(driver: Driver) -> Event:
    return Event.objects.filter(entity="driver", key=str(driver.pk)).latest("id")


def test_the_own_one_is_shown(carl):
    driver = entered()
    told = accepted(carl.get(at(driver.pk)))
    assert set(told) == register.FIELDS
    assert told == {**told, **RAVI, "id": driver.pk}


@pytest.mark.parametrize("method", ["get", "patch"])
def test_somebody_elses_is_not_found_like_one_that_is_not_there(dora, method):
    driver = entered(by="carl", blacklist_reason="CANARY", is_blacklisted=True)
    with nothing_changes():
        answers = [getattr(dora, method)(at(number), CORRECTION) for number in (driver.pk, 999_999, int("9" * 30))]
    assert [refused(answer, 404) for answer in answers] == [NO_SUCH] * 3
    assert len({answer.content for answer in answers}) == 1


@pytest.mark.parametrize("name", register.STAFF)
def test_staff_and_the_gate_see_anybodys_and_why(db, name):
    driver = entered(by="carl", is_blacklisted=True, blacklist_reason="Stole", rating=4.5)
    told = accepted(testing.client_of(name).get(at(driver.pk)))
    assert (told["blacklist_reason"], told["rating"]) == ("Stole", 4.5)


def test_its_customer_is_not_told_why(carl):
    driver = entered(by="carl", is_blacklisted=True, blacklist_reason="CANARY")
    told = accepted(carl.get(at(driver.pk)))
    assert (told["is_blacklisted"], told["blacklist_reason"]) == (True, "")


@pytest.mark.parametrize("name", ["gita", "root"])
def test_the_gate_changes_everything(db, name):
    driver = entered()
    entered(by="dora")
    change = {**CORRECTION, "phone_no": "98765 00077", "rating": 2.5}
    change |= {"is_blacklisted": True, "blacklist_reason": "Stole a pallet"}
    told = accepted(testing.client_of(name).patch(at(driver.pk), change))
    assert {field: told[field] for field in change} == {**change, "phone_no": phone(77)}
    event = last_event(driver)
    assert (event.action, event.actor) == ("updated", name)
    assert "Stole a pallet" in event.changes


def test_blacklisting_needs_no_reason_and_one_taken_off_the_list_has_none(gita):
    driver = entered()
    assert accepted(gita.patch(at(driver.pk), {"is_blacklisted": True}))["blacklist_reason"] == ""
    assert accepted(gita.patch(at(driver.pk), {"blacklist_reason": "Late"}))["blacklist_reason"] == "Late"
    told = accepted(gita.patch(at(driver.pk), {"is_blacklisted": False, "blacklist_reason": "Late"}))
    assert (told["is_blacklisted"], told["blacklist_reason"]) == (False, "")
    assert '"Late",""' in last_event(driver).changes.replace(" ", "")
    with nothing_changes():
        refused(gita.patch(at(driver.pk), {"blacklist_reason": "Late"}), 400, "blacklist_reason")


def test_what_is_not_sent_stays_and_what_is_empty_is_cleared(gita):
    driver = entered(is_blacklisted=True, blacklist_reason="Stole", rating=3)
    empty = dict.fromkeys((*RAVI, "is_blacklisted"), "")
    with nothing_changes():
        accepted(gita.patch(at(driver.pk), empty))
    told = accepted(gita.patch(at(driver.pk), {"rating": None, "blacklist_reason": ""}))
    assert told == {**told, **RAVI, "is_blacklisted": True, "blacklist_reason": "", "rating": None}


def test_what_is_as_it_was_is_no_change(gita):
    driver = entered(is_blacklisted=True, blacklist_reason="Stole", rating=4.1)
    shown = accepted(gita.get(at(driver.pk)))
    with nothing_changes():
        for sent in (shown, {}, {"rating": "4.1", "phone_no": "98765 43210"}, {"id": 7, "created_by": 1}):
            assert accepted(gita.patch(at(driver.pk), sent)) == shown


@pytest.mark.parametrize("name", ["carl", "ben"])
def test_who_made_the_entry_corrects_it(db, name):
    driver = entered(by=name)
    client = testing.client_of(name)
    assert accepted(client.patch(at(driver.pk), CORRECTION)) == {**accepted(client.get(at(driver.pk))), **CORRECTION}
    assert last_event(driver).actor == name


def test_but_not_once_somebody_else_uses_it(carl, dora):
    driver = entered(by="carl")
    entered(by="dora")
    for client in (carl, dora):
        with nothing_changes():
            answers = [client.patch(at(driver.pk), {field: value}) for field, value in CORRECTION.items()]
        assert {refused(answer, 403) for answer in answers} == {NOT_YOURS}


def test_nor_while_the_person_is_blacklisted(carl, gita):
    driver = entered(by="carl", is_blacklisted=True)
    with nothing_changes():
        for field, value in CORRECTION.items():
            assert refused(carl.patch(at(driver.pk), {field: value}), 403) == NOT_YOURS
    accepted(gita.patch(at(driver.pk), {"is_blacklisted": False}))
    assert accepted(carl.patch(at(driver.pk), CORRECTION))["name"] == CORRECTION["name"]


def test_and_no_other_role_but_the_gate_corrects_anybodys(asha, ben, eve):
    driver = entered(by="carl")
    for client in (asha, ben, eve):
        with nothing_changes():
            refused(client.patch(at(driver.pk), CORRECTION), 403)


@pytest.mark.parametrize("name", ["carl", "asha", "ben", "eve"])
@pytest.mark.parametrize("change", RESERVED)
def test_nobody_else_blacklists_rates_or_changes_a_phone(db, name, change):
    driver = entered(by=name)
    client = testing.client_of(name)
    with nothing_changes():
        refused(client.patch(at(driver.pk), {**CORRECTION, **change}), 403)


@pytest.mark.parametrize("name", ["carl", "ben"])
def test_what_was_shown_may_be_sent_back(db, name):
    driver = entered(by=name, rating=4.1, is_blacklisted=True, blacklist_reason="CANARY")
    entered(by="dora")
    client = testing.client_of(name)
    shown = accepted(client.get(at(driver.pk)))
    with nothing_changes():
        for sent in (shown, {**shown, "phone_no": "098765 43210", "rating": None, "blacklist_reason": ""}):
            assert accepted(client.patch(at(driver.pk), sent)) == shown


def test_a_customer_cannot_guess_the_reason_by_sending_it(carl):
    driver = entered(is_blacklisted=True, blacklist_reason="CANARY")
    right, wrong = (carl.patch(at(driver.pk), {"blacklist_reason": guess}) for guess in ("CANARY", "other"))
    assert (right.status_code, wrong.status_code) == (403, 403)
    assert right.content == wrong.content


def test_a_phone_of_another_person_is_refused(gita):
    driver = entered()
    entered(name="Anil", phone_no=phone(1))
    with nothing_changes():
        refused(gita.patch(at(driver.pk), {"phone_no": phone(1), "name": "X"}), 400, "phone_no")


@pytest.mark.parametrize(
    ("name", "bad"),
    [
        ("name", "12"),
        ("name", "x" * 101),
        ("name", ["x"]),
        ("phone_no", "12345"),
        ("phone_no", f"{PHONE}\n"),
        ("phone_no", True),
        ("type", "Guard"),
        ("language", "de"),
        ("is_blacklisted", "perhaps"),
        ("is_blacklisted", [True]),
        ("is_blacklisted", 7),
        ("blacklist_reason", "x" * 501),
        ("blacklist_reason", "a\x00b"),
        ("rating", 5.5),
        ("rating", 1.25),
        ("rating", "४"),
        ("rating", {}),
    ],
)
def test_refuses_a_bad_field(gita, name, bad):
    driver = entered(is_blacklisted=True)
    with nothing_changes():
        refused(gita.patch(at(driver.pk), {name: bad}), 400, name)


def test_takes_a_form(gita):
    driver = entered()
    sent = {"is_blacklisted": "true", "rating": "1"}
    told = accepted(gita.patch(at(driver.pk), sent, format="multipart"))
    assert (told["is_blacklisted"], told["rating"], told["name"]) == (True, 1.0, RAVI["name"])


def test_who_is_not_signed_in_gets_nothing_and_nobody_deletes(nobody, root):
    driver = entered()
    with nothing_changes():
        refused(nobody.get(at(driver.pk)), 401)
        refused(nobody.patch(at(driver.pk), CORRECTION), 401)
        for method in ("put", "delete", "post"):
            assert getattr(root, method)(at(driver.pk), {}).status_code == 405
