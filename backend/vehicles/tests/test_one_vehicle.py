"""GET, PUT and PATCH /api/vehicles/<registration>/."""

import pytest

from core import testing
from core.tests.gate import accepted, refused
from core.tests.tables import nothing_changes
from events.models import Event
from vehicles.models import Vehicle
from vehicles.tests import register
from vehicles.tests.register import NO_SUCH, PLATE, SECRET, at, entered

WRITES = pytest.mark.parametrize("method", ["put", "patch"])


@pytest.mark.parametrize(
    "written", [PLATE, "mh 12 ab 1234", "MH%2012%20AB%201234", "%4dh%2012%20ab%20%201234", " MH 12 AB 1234 "]
)
def test_is_found_by_its_plate_however_that_is_written(carl, written):
    vehicle = entered()
    told = accepted(carl.get(at(written)))
    assert set(told) == register.FIELDS
    assert (told["id"], told["vehicle_registration_no"]) == (vehicle.pk, PLATE)


@pytest.mark.parametrize(
    "written",
    [
        *(
            "MH12AB1234",
            "MH-12-AB-1234",
            "MH 12 AB 123",
            "%",
            "MH 12 AB 1234%0A",
            "MH+12+AB+1234",
            "%00",
            "एमएच",
            "%FF",
        ),
        *("MH%2F12", "..%2F", "-", "%20", "ß", "x" * 51, "1"),
    ],
)
def test_what_was_never_entered_is_not_found_however_odd(carl, gita, written):
    vehicle = entered()
    for client in (carl, gita):
        with nothing_changes():
            assert client.get(at(written)).status_code == 404
            assert client.patch(at(written), {"remark": "x"}).status_code == 404
    assert refused(carl.get(at(str(vehicle.pk))), 404) == NO_SUCH


@pytest.mark.parametrize("method", ["get", "put", "patch"])
def test_somebody_elses_is_not_found(dora, carl, method):
    entered(by="carl", **SECRET)
    with nothing_changes():
        answer = getattr(dora, method)(at(), {})
    assert refused(answer, 404) == NO_SUCH
    unknown = getattr(dora, method)(at("NOBODYS 1"), {})
    assert {**answer.json()} == {**unknown.json()}


@pytest.mark.parametrize("name", register.STAFF)
def test_staff_and_the_gate_see_all_of_anybodys(db, name):
    entered(by="carl", **SECRET)
    told = accepted(testing.client_of(name).get(at()))
    assert (told["remark"], told["ratings"]) == (SECRET["remark"], SECRET["ratings"])


def test_its_customer_reads_neither_remark_nor_rating_nor_when_they_were_written(carl):
    before = accepted(carl.get(at(entered().registration_no)))
    entered(**SECRET)
    assert accepted(carl.get(at())) == before
    vehicle = Vehicle.objects.get()
    assert vehicle.updated > vehicle.created


@WRITES
@pytest.mark.parametrize("name", ["gita", "root"])
def test_the_gate_remarks_rates_and_corrects_the_plate(db, name, method):
    vehicle = entered()
    change = {"vehicle_registration_no": "mh 12 ab 9999", "remark": "White lorry", "ratings": 3.5}
    told = accepted(getattr(testing.client_of(name), method)(at(), change))
    assert {field: told[field] for field in change} == {**change, "vehicle_registration_no": "MH 12 AB 9999"}
    event = Event.objects.filter(entity="vehicle", key=str(vehicle.pk)).latest("id")
    assert (event.action, event.actor) == ("updated", name)
    assert '"ratings":[null,"3.5"]' in event.changes.replace(" ", "")


@WRITES
def test_what_is_not_sent_stays_and_what_is_empty_is_cleared(gita, method):
    entered(**SECRET)
    change = getattr(gita, method)
    assert accepted(change(at(), {"ratings": None}))["remark"] == SECRET["remark"]
    told = accepted(change(at(), {"remark": "", "vehicle_registration_no": ""}))
    assert (told["vehicle_registration_no"], told["remark"], told["ratings"]) == (PLATE, "", None)


@WRITES
def test_what_is_as_it_was_is_no_change(gita, method):
    entered(**SECRET)
    with nothing_changes():
        told = accepted(gita.get(at()))
        for sent in (told, {}, {"ratings": "1.5"}, {"id": 7, "created": "x", "unknown": [1]}):
            assert accepted(getattr(gita, method)(at(), sent)) == told


@WRITES
@pytest.mark.parametrize("name", ["carl", "asha", "ben", "eve"])
@pytest.mark.parametrize(
    "change", [{"remark": "mine"}, {"ratings": 4}, {"ratings": 0}, {"vehicle_registration_no": "MH 1"}]
)
def test_nobody_else_changes_anything(db, name, method, change):
    entered(by="carl", **SECRET)
    client = testing.client_of(name)
    with nothing_changes():
        refused(getattr(client, method)(at(), change), 403)


@WRITES
@pytest.mark.parametrize("name", ["carl", "asha"])
def test_what_was_shown_may_be_sent_back(db, name, method):
    entered(by="carl", **SECRET)
    client = testing.client_of(name)
    shown = accepted(client.get(at()))
    with nothing_changes():
        for sent in (shown, {**shown, "remark": "", "ratings": None}, {"vehicle_registration_no": PLATE.lower()}):
            assert accepted(getattr(client, method)(at(), sent)) == shown


@WRITES
def test_a_customer_cannot_guess_a_remark_by_sending_it(carl, method):
    """What is right is refused like what is wrong."""
    entered(by="carl", **SECRET)
    for field, guesses in {"remark": (SECRET["remark"], "wrong"), "ratings": (SECRET["ratings"], 2.5)}.items():
        answers = [getattr(carl, method)(at(), {field: guess}) for guess in guesses]
        assert [answer.status_code for answer in answers] == [403, 403]
        assert answers[0].content == answers[1].content


@WRITES
def test_a_plate_of_another_vehicle_is_refused(gita, method):
    entered()
    entered("KA 05")
    with nothing_changes():
        answer = getattr(gita, method)(at(), {"vehicle_registration_no": "ka 05", "remark": "x"})
        refused(answer, 400, "vehicle_registration_no")


@WRITES
@pytest.mark.parametrize(
    ("name", "bad"),
    [
        ("ratings", 5.5),
        ("ratings", "x"),
        ("ratings", {}),
        ("remark", "x" * 501),
        ("remark", "a\x07"),
        ("remark", []),
        ("vehicle_registration_no", "MH\n"),
        ("vehicle_registration_no", True),
        ("vehicle_registration_no", "X" * 51),
    ],
)
def test_refuses_a_bad_field(gita, method, name, bad):
    entered()
    with nothing_changes():
        refused(getattr(gita, method)(at(), {name: bad}), 400, name)


def test_who_is_not_signed_in_gets_nothing_and_nobody_deletes(nobody, root):
    entered()
    with nothing_changes():
        for method in ("get", "put", "patch"):
            refused(getattr(nobody, method)(at()), 401)
        assert root.delete(at()).status_code == 405
