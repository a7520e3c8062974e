"""POST /sil/labels/print/: whose labels, what is refused, and what is recorded."""

import threading
import time

import pytest
from django.db import connection, transaction

from changesets.models import Changeset, ChangesetRow, Kind, State, Verdict
from core import testing
from core.tests.tables import nothing_changes
from devices.tests import registry
from devices.tests.registry import OTHER, SERIAL, assert_refused
from exports import slots
from labels import printing
from labels.content import Label
from labels.tests import stock

PRO = "PRO-00017"


@pytest.fixture
def roll(db) -> int:
    return stock.built_in("Roll, 50 x 25 mm").pk


@pytest.fixture
def sheet(db) -> int:
    return stock.built_in("A4 sheet, 3 x 8 (70 x 37 mm)").pk


def printed(client, template: int, **how) -> list[list[str]]:
    """The codes of each page."""
    answer = client.post(stock.PRINT, {"template": template, "format": "pdf", **how})
    assert answer.status_code == 200, answer.json()
    assert answer["Content-Type"] == "application/pdf"
    assert answer["Content-Disposition"].startswith("attachment")
    return [stock.read(page) for page in stock.pages(stock.body(answer), dpi=200)]


def refused(client, template: int, **how) -> dict:
    with nothing_changes():
        answer = client.post(stock.PRINT, {"template": template, "format": "pdf", **how})
    assert_refused(answer, 400, "error")
    return answer.json()


def test_prints_in_the_order_asked_for_each_once(ben, roll):
    for serial in (SERIAL, OTHER):
        registry.make("approved", serial)
    registry.make("pro", PRO)
    wanted = [PRO, OTHER, f" {SERIAL}\n", OTHER]
    assert printed(ben, roll, serialnumbers=wanted) == [[PRO], [OTHER], [SERIAL]]


def test_copies_stand_together_and_a_used_sheet_goes_on(ben, sheet):
    for serial in (SERIAL, OTHER):
        registry.make("pending", serial)
    pages = printed(ben, sheet, serialnumbers=[SERIAL, OTHER], copies=2, first_position=22)
    assert pages == [[SERIAL, SERIAL, OTHER], [OTHER]]


def test_each_print_leaves_an_event_and_the_second_says_so(ben, roll):
    registry.make("approved", SERIAL)
    before = len(registry.events())
    answers = [
        ben.post(stock.PRINT, {"template": roll, "format": kind, "serialnumbers": [SERIAL], "copies": 3})
        for kind in ("pdf", "zpl", "pdf")
    ]
    assert all(stock.body(answer) for answer in answers)
    assert [answer["X-Labels-Reprinted"] for answer in answers] == ["0", "1", "1"]
    told = ["device.label_printed", "device.label_reprinted", "device.label_reprinted"]
    assert registry.events()[before:] == told
    newest = ben.get(f"/sil/device_history/?serialnumber={SERIAL}").json()["data"][0]
    assert newest["action"] == "device.label_reprinted"
    assert newest["changes"] == {"template": [None, "Roll, 50 x 25 mm"], "copies": [None, 3]}
    assert newest["actor"] == "ben"


def test_a_large_file_counts_as_a_download_and_a_small_one_does_not(ben, roll, monkeypatch, settings):
    settings.EXPORTS_PER_USER, settings.EXPORTS_AT_ONCE = 1, 2
    own = slots.Slots()
    monkeypatch.setattr(printing, "slots", own)
    monkeypatch.setattr(printing, "FEW", 2)
    registry.make("approved", SERIAL)
    user = testing.person("ben").pk
    large = {"template": roll, "format": "zpl", "serialnumbers": [SERIAL], "copies": 3}
    own.take(user)
    with nothing_changes():
        answer = ben.post(stock.PRINT, large)
        assert (answer.status_code, answer.json()["status"], answer["Retry-After"]) == (429, "throttled", "10")
    assert stock.body(ben.post(stock.PRINT, {**large, "copies": 2}))
    own.give_back(user)
    own.take(-1)
    own.take(-2)
    with nothing_changes():
        assert_refused(ben.post(stock.PRINT, large, HTTP_IDEMPOTENCY_KEY="large"), 503, "unavailable")
    own.give_back(-1)
    assert stock.body(ben.post(stock.PRINT, large, HTTP_IDEMPOTENCY_KEY="large"))
    refused(ben, roll, serialnumbers=["202505AMP999999B"])
    assert own._taken == {-2: 1}


@pytest.mark.django_db(transaction=True)
def test_of_two_files_at_once_the_second_is_the_one_printed_again():
    template = stock.built_in("Roll, 50 x 25 mm")
    registry.make("approved", SERIAL)
    found: list[int] = []
    started = threading.Barrier(2)

    def note() -> None:
        started.wait(60)
        try:
            with transaction.atomic():
                found.append(printing.note(template, [Label(SERIAL, {})], 1))
                time.sleep(0.2)  # the other one has surely asked by then, unless the machine is slow: no matter
        finally:
            connection.close()

    both = [threading.Thread(target=note) for _ in range(2)]
    for each in both:
        each.start()
    for each in both:
        each.join(60)
    assert sorted(found) == [0, 1]


def test_a_repeat_with_the_same_key_makes_the_file_again_and_records_nothing(ben, roll):
    registry.make("approved", SERIAL)
    asked = {"template": roll, "format": "zpl", "serialnumbers": [SERIAL]}
    first = ben.post(stock.PRINT, asked, HTTP_IDEMPOTENCY_KEY="p1")
    file = stock.body(first)
    with nothing_changes():
        again = ben.post(stock.PRINT, asked, HTTP_IDEMPOTENCY_KEY="p1")
        assert stock.body(again) == file
        assert (again["Idempotent-Replay"], again["X-Labels-Reprinted"]) == ("true", "0")
        other = ben.post(stock.PRINT, {**asked, "copies": 2}, HTTP_IDEMPOTENCY_KEY="p1")
        assert_refused(other, 422, "mismatch")


def test_names_the_serials_that_nobody_registered_and_prints_nothing(ben, roll):
    registry.make("approved", SERIAL)
    strange = [registry.MISSING, SERIAL.lower(), "é", "x" * 200, "%"]
    answer = refused(ben, roll, serialnumbers=[SERIAL, *strange])
    assert answer["unknown"] == strange
    assert all(serial in answer["message"] for serial in strange)


def test_prints_a_reserved_block_before_its_devices_are_there(asha, roll):
    block = asha.post("/sil/serial_blocks/", {"line": "AMP", "year": 2031, "month": 4, "count": 3, "first": 11}).json()
    serials = [f"203104AMP0000{number}B" for number in (11, 12, 13)]
    registry.make("approved", serials[1])
    assert printed(asha, roll, block=block["data"]["id"]) == [[serial] for serial in serials]
    assert registry.events(serials[0]) == ["device.label_printed"]
    # One of them again, because the first was torn: it is reserved, so it is known.
    assert printed(asha, roll, serialnumbers=[serials[2]]) == [[serials[2]]]
    assert registry.events(serials[2])[-1] == "device.label_reprinted"
    assert refused(asha, roll, serialnumbers=["203104AMP000014B", "203104AMP0000X2B"])["unknown"]


def changeset(subject: str) -> Changeset:
    return Changeset.objects.create(
        kind=Kind.IMPORT,
        subject=subject,
        action="import",
        name="x",
        state=State.DONE,
        created_by=testing.person("root"),
    )


def test_prints_what_a_changeset_did(ben, roll):
    imported = changeset("device")
    for number, verdict in enumerate([Verdict.DONE, Verdict.REFUSED, Verdict.UNCHANGED, Verdict.LEFT], 1):
        serial = registry.make("pending", registry.numbered(number))
        ChangesetRow.objects.create(changeset=imported, number=number, key=serial, verdict=verdict)
    assert printed(ben, roll, changeset=imported.pk) == [[registry.numbered(1)], [registry.numbered(3)]]


def test_prints_what_matches_a_filter_of_the_list(ben, roll):
    registry.make("pending", registry.numbered(1))
    registry.make("approved", registry.numbered(2))
    assert printed(ben, roll, filter={"isapproved": 1, "deviceType": "AMP"}) == [[registry.numbered(2)]]
    assert "filter" in refused(ben, roll, filter={"isaproved": 1})["errors"]
    assert refused(ben, roll, filter={"search": "nothing"})["message"] == "There is nothing to print a label for."


def test_refuses_what_is_not_there(ben, roll):
    customers = changeset("customer")
    assert "not about devices" in refused(ben, roll, changeset=customers.pk)["message"]
    assert "nothing to print" in refused(ben, roll, changeset=changeset("device").pk)["message"]
    for wrong in ({"block": 10**9}, {"changeset": 10**9}, {"template": 10**9, "serialnumbers": [SERIAL]}):
        with nothing_changes():
            asked = {"template": roll, "format": "pdf", **wrong}
            assert_refused(ben.post(stock.PRINT, asked), 404, "not_found")


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"serialnumbers": []},
        {"serialnumbers": SERIAL},
        {"serialnumbers": [[]]},
        {"serialnumbers": [SERIAL], "block": 1},
        {"serialnumbers": [SERIAL], "format": "docx"},
        {"serialnumbers": [SERIAL], "dpi": 150},
        {"serialnumbers": [SERIAL], "copies": 0},
        {"serialnumbers": [SERIAL], "copies": 101},
        {"serialnumbers": [SERIAL], "first_position": 0},
        {"serialnumbers": [SERIAL], "first_position": 25},
        {"serialnumbers": [SERIAL], "format": "zpl"},
        {"serialnumbers": ["A"] * 10_001},
        {"block": "x"},
        {"filter": []},
    ],
)
def test_refuses_what_makes_no_sense(ben, sheet, wrong):
    registry.make("approved", SERIAL)
    refused(ben, sheet, **wrong)


def test_refuses_more_labels_than_one_file_holds(ben, roll):
    serials = [registry.make("pending", registry.numbered(number)) for number in range(101)]
    assert "10100 labels" in refused(ben, roll, serialnumbers=serials, copies=100)["message"]


def test_names_the_devices_whose_labels_cannot_be_made(asha):
    elements = [{"kind": "code", "code": "code128", "text": "{deviceid}", "x": 0, "y": 0, "width": 50, "height": 10}]
    template = asha.post(stock.TEMPLATES, stock.template(elements=elements)).json()["data"]["id"]
    good, missing, foreign, long = (registry.make("approved", registry.numbered(number)) for number in range(4))
    stock.detailed(good, device_id="D-17")
    stock.detailed(foreign, device_id="यंत्र")
    stock.detailed(long, device_id="ABCDEFGHIJ" * 5)
    answer = refused(asha, template, serialnumbers=[good, missing, foreign, long])
    assert answer["unprintable"] == [missing, foreign, long]
    told = dict(zip(answer["unprintable"], answer["errors"]["serialnumbers"], strict=True))
    assert "no device id" in told[missing]
    assert "printable ASCII" in told[foreign]
    assert "mm wide" in told[long]
    assert printed(asha, template, serialnumbers=[good]) == [["D-17"]]


def test_refuses_a_code_that_is_too_fine_for_the_printers_dots(asha):
    """7.3 mm for 29 modules: two dots of 203 dpi each, but only five of 600 dpi, and six make a quarter millimetre."""
    element = {"kind": "code", "code": "qr", "text": "{serial}", "x": 0, "y": 0, "width": 7.3}
    template = asha.post(stock.TEMPLATES, stock.template(elements=[element])).json()["data"]["id"]
    registry.make("approved", SERIAL)
    asked = {"serialnumbers": [SERIAL], "format": "zpl"}
    assert "7.4 mm" in refused(asha, template, **asked, dpi=600)["message"]
    assert "^BQN,2,2" in stock.body(asha.post(stock.PRINT, {"template": template, **asked, "dpi": 203})).decode()
