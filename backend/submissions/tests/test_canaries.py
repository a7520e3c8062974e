"""What one customer writes never reaches another one, and what the gate notes for itself reaches none."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.test import override_settings
from rest_framework.test import APIClient

from core.permissions import Role
from core.tests.routes import Route, routes
from core.tests.tables import nothing_changes
from documents.models import Document
from drivers.models import Driver
from events.models import Event
from live.topics import heard_by
from outbox.models import Message
from submissions.models import Submission
from submissions.tests.canaries import (
    SHARED_PLATE,
    Teller,
    account,
    client_for,
    decide,
    teller,
    text_of,
    told_by_message,
)
from submissions.tests.gatehouse import CREATE, VERIFY, picture
from vehicles.models import Vehicle

pytestmark = pytest.mark.django_db
UNKNOWN = 88_888_888
GUARD = "nightjar"  # in the guard's name and in all that the gate notes for itself
_PARAMETER = re.compile(r"<\w+:(\w+)>")


@dataclass
class Gatehouse:
    quill: Teller
    wombat: Teller
    guard: APIClient
    papers: Path


@pytest.fixture(scope="module")
def house(django_db_setup, django_db_blocker, tmp_path_factory) -> Iterator[Gatehouse]:
    """Made once, because papers take long; taken back when the last test of this file is done."""
    storage = override_settings(DOCUMENTS_ROOT=tmp_path_factory.mktemp("papers"))
    with django_db_blocker.unblock(), storage, transaction.atomic():
        yield built()
        transaction.set_rollback(True)


@pytest.fixture(autouse=True)
def _same_storage(house, settings):
    settings.DOCUMENTS_ROOT = house.papers


def built() -> Gatehouse:
    """Quill and Wombat with all they have, and what the guard decided and noted."""
    quill, wombat = teller("quill", "7651111", "red"), teller("wombat", "7652222", "green")
    guard = client_for(account(f"{GUARD}-gate", Role.GATE))
    for made in (quill, wombat):
        decide(guard, made)
    for vehicle in Vehicle.objects.all():
        noted = {"remark": f"{GUARD} remark", "ratings": 1.5}
        assert guard.patch(f"/api/vehicles/{vehicle.registration_no}/", noted).status_code == 200
    for driver in Driver.objects.all():
        noted = {"is_blacklisted": True, "blacklist_reason": f"{GUARD} reason"}
        assert guard.patch(f"/api/drivers/{driver.pk}/", noted).status_code == 200
    return Gatehouse(quill, wombat, guard, settings.DOCUMENTS_ROOT)


def values_of(name: str, made: Teller) -> list:
    """What stands for a customer in an address."""
    documents = list(Document.objects.filter(owner=made.user).values_list("pk", flat=True))
    drivers = list(Driver.objects.filter(created_by=made.user).values_list("pk", flat=True))
    return {
        "submission_id": [entry.pk for entry in made.entries],
        "document_id": documents,
        "driver_id": drivers,
        "registration": [made.plate, made.plate.lower()],
        "order_id": [made.order_id],
    }.get(name, [])


def addresses(route: Route, made: Teller) -> Iterator[tuple[str, str]]:
    """Each address of a route that is about the customer, and the one that differs by being about nobody."""
    names = _PARAMETER.findall(route.pattern)
    for name in names:
        for value in values_of(name, made):
            nobody = UNKNOWN if isinstance(value, int) else "ZZ 99 ZZ 9999"
            yield tuple(filled(route, {**dict.fromkeys(names, UNKNOWN), name: put}) for put in (value, nobody))


def filled(route: Route, values: dict) -> str:
    return "/" + _PARAMETER.sub(lambda found: str(values[found[1]]), route.pattern)


def without(answer, *values) -> tuple[int, str]:
    """Status and body, whatever of the values the caller sent is repeated there."""
    body = text_of(answer).partition("} ")[2]
    for value in values:
        body = body.replace(str(value).lower(), "~")
    return answer.status_code, body


def crossed(text: str, other: Teller) -> list[str]:
    return [secret for secret in other.secrets() if secret in text]


def test_the_words_are_there_to_be_found(house):
    """Else the other tests would look for nothing."""
    for made in (house.quill, house.wombat):
        own = text_of(made.client.get(f"/api/submissions/{made.entries[0].pk}/"))
        assert {made.word, made.digits, made.entries[0].qr_payload_hash} <= set(crossed(own, made))
        document = Document.objects.filter(owner=made.user).first()
        assert document.sha256 in text_of(made.client.get(f"/api/documents/{document.pk}/download/"))
        assert made.word in told_by_message(made)
        assert GUARD in text_of(house.guard.get("/api/vehicles/"))
        assert made.word in text_of(house.guard.get("/api/submissions/"))


def test_no_address_without_a_parameter_tells_of_the_other(house):
    for route in routes():
        if not _PARAMETER.search(route.pattern):
            text = text_of(house.quill.client.get(route.example))
            assert not crossed(text, house.wombat), route


def test_what_is_the_others_is_as_if_it_were_not_there(house):
    pairs = [pair for route in routes() for pair in addresses(route, house.wombat)]
    assert len(pairs) > 40
    with nothing_changes():
        for (theirs, nobodys), method in itertools.product(pairs, ("get", "post", "put", "patch", "delete")):
            call = getattr(house.quill.client, method)
            # What they send and read again is not told by us, so the answers are compared without it.
            sent, unknown = set(theirs.split("/")), set(nobodys.split("/"))
            answer = without(call(theirs, {"reason": "x"}), *sorted(sent - unknown))
            assert answer == without(call(nobodys, {"reason": "x"}), *sorted(unknown - sent)), (method, theirs)
            assert answer[0] >= 400, (method, theirs)


def test_the_own_ones_tell_of_nobody_else(house):
    answered = 0
    for route in routes():
        for own, _ in addresses(route, house.quill):
            answer = house.quill.client.get(own)
            answered += answer.status_code == 200
            assert not crossed(text_of(answer), house.wombat), own
            assert GUARD not in text_of(answer), own
    assert answered > 15


def queries(made: Teller) -> list[tuple[str, object]]:
    """Filters that name a customer's own things."""
    texts = [made.word, made.digits, made.phone(2), made.plate, f"{made.word}-puc.png", made.entries[0].qr_payload]
    return [
        *(("search", text) for text in texts),
        *((name, f"{made.word}.stores@example.com") for name in ("customer_email", "search")),
        *(("vehicle_id", pk) for pk in Vehicle.objects.filter(created_by=made.user).values_list("pk", flat=True)),
        *(("driver_id", pk) for pk in values_of("driver_id", made)),
        ("customer", made.user.pk),
        ("product", made.order_id),
    ]


def test_no_filter_tells_of_the_other(house):
    lists = ["/api/submissions/", "/api/documents/", "/api/documents/list/", "/api/vehicles/", "/api/drivers/"]
    lists += ["/api/orders/", "/api/products/"]
    for name, value in queries(house.wombat):
        for address in lists:
            asked = {name: value}
            answer = house.quill.client.get(address, asked)
            nobody = UNKNOWN if isinstance(value, int) else "nobody-at-all@example.com"
            unknown = house.quill.client.get(address, {name: nobody})
            assert without(answer) == without(unknown), (address, asked)
            assert not [secret for secret in crossed(text_of(answer), house.wombat) if secret not in str(value).lower()]


@pytest.mark.parametrize(
    "more", [{"page_size": 100}, {"page": 1}, {"limit": 1000}, {"expiring_within": 36500}, {"status": "completed"}]
)
def test_no_page_tells_of_the_other(house, more):
    for address in ("/api/submissions/", "/api/documents/", "/api/vehicles/", "/api/drivers/", "/api/orders/"):
        text = text_of(house.quill.client.get(address, more))
        assert not crossed(text, house.wombat), address
        assert GUARD not in text, address


def test_a_plate_that_both_use_gives_each_the_own_people_and_papers(house):
    for one, other in ((house.quill, house.wombat), (house.wombat, house.quill)):
        for address in (f"/api/vehicles/{SHARED_PLATE}/", f"/api/vehicles/{SHARED_PLATE}/lookup/"):
            answer = one.client.get(address)
            assert answer.status_code == 200
            assert not crossed(text_of(answer), other), address
            assert GUARD not in text_of(answer), address
        assert one.word in text_of(one.client.get(f"/api/vehicles/{SHARED_PLATE}/lookup/"))


def test_nothing_can_be_made_of_what_is_the_others(house):
    quill, wombat = house.quill, house.wombat
    vehicle = Vehicle.objects.get(registration_no=wombat.plate)
    driver = Driver.objects.get(phone_no=wombat.phone(2))
    with nothing_changes():
        for name, pk in (("vehicle_id", vehicle.pk), ("driver_id", driver.pk)):
            told = []
            for number in (pk, UNKNOWN):
                body = {"document_type": "puc", "file": picture(), name: number}
                answer = quill.client.post("/api/documents/upload/", body, format="multipart")
                assert answer.status_code == 404
                told.append(without(answer, number))
            assert told[0] == told[1]
        body = {"payload": wombat.entries[2].qr_payload}
        assert quill.client.post(VERIFY, body).status_code == 403


@pytest.mark.parametrize("address", [CREATE, "/api/drivers/", "/api/drivers/validate-or-create/"])
def test_the_others_phone_under_another_name_tells_no_name(house, address):
    quill, wombat = house.quill, house.wombat
    person = {"name": "Somebody Else", "phone_no": wombat.phone(2), "type": "Driver"}
    body = quill.form(driver_name="Somebody Else", driver_phone=wombat.phone(2)) if address == CREATE else person
    with nothing_changes():
        answer = quill.client.post(address, body)
    assert answer.status_code == 400
    assert wombat.word not in text_of(answer)
    assert GUARD not in text_of(answer)


def test_the_blacklist_keeps_its_reason_to_itself(house):
    quill = house.quill
    body = quill.form(driver_name=f"{quill.word} driver")
    answer = quill.client.post(CREATE, body)
    assert answer.status_code == 403
    assert GUARD not in text_of(answer)


def test_a_refused_file_tells_of_nobody(house):
    paper = SimpleUploadedFile("x.png", b"no picture at all", "image/png")
    answer = house.quill.client.post(CREATE, house.quill.form(puc=paper), format="multipart")
    assert answer.status_code == 400
    assert not crossed(text_of(answer), house.wombat)


def test_mails_and_sms_go_to_the_own_people_and_tell_of_the_own_things(house):
    for one, other in ((house.quill, house.wombat), (house.wombat, house.quill)):
        told = told_by_message(one)
        assert not crossed(told, other)
        assert GUARD not in told
        recipients = set(Message.objects.filter(owner=one.user).values_list("recipient", flat=True))
        assert recipients == {f"{one.word}.stores@example.com", *(one.phone(last) for last in (2, 3, 4))}


def test_the_feed_tells_each_of_the_own_things_alone(house):
    entries = {str(pk) for pk in Submission.objects.filter(owner=house.quill.user).values_list("pk", flat=True)}
    papers = {str(pk) for pk in Document.objects.filter(owner=house.quill.user).values_list("pk", flat=True)}
    heard = Event.objects.filter(heard_by("customer", house.quill.user.pk))
    keys: dict[str, set[str]] = {}
    for entity, key in heard.values_list("entity", "key"):
        keys.setdefault(entity, set()).add(key)
    assert keys.pop("submission") == entries
    assert keys.pop("document") == papers
    assert set(keys) <= {"product", "order"}
    assert keys.get("order", set()) <= {str(house.quill.order_id)}
