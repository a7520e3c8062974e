"""POST submissions/<id>/boxes/ and DELETE boxes/<serial>/, and what devices are told when the vehicle goes in."""

import pytest

from core.context import acting_as
from core.testing import CAST, client_of, person
from core.tests.parallel import at_once
from core.tests.tables import nothing_changes
from devices import repository as devices
from events.models import Event
from submissions import fields, manifest
from submissions.models import ManifestBox
from submissions.tests import gatehouse
from submissions.tests.gatehouse import DECIDERS, DEVICE, NO_DEVICE, OTHER_DEVICE, STATES, VERIFY, at, refused

FOREIGN = "202505AMP000003B"
BOXES = [DEVICE, OTHER_DEVICE, NO_DEVICE]


@pytest.fixture
def stock(db):
    with acting_as("tests"):
        for serial in (DEVICE, OTHER_DEVICE, FOREIGN):
            devices.save_serial_number(serial, category="UPIPLUS")


def scan(client, made, serial: str, **headers):
    return client.post(at(made, "boxes"), {"serial_number": serial}, **headers)


def at_the_gate() -> dict[str, tuple[str, str | None]]:
    """What the devices' histories say of the gate: {serial: (action, reason)}."""
    found = Event.objects.filter(entity="device", action__endswith="_gate")
    return {event.key: (event.action, event.reason) for event in found}


def test_sees_match_foreign_and_again(gita, stock):
    made = gatehouse.entry("approved", manifest=BOXES)
    answers = [scan(gita, made, serial) for serial in (f" {DEVICE.lower()}\n", DEVICE, FOREIGN, FOREIGN)]
    assert [answer.status_code for answer in answers] == [200] * 4
    assert [answer.json()["result"] for answer in answers] == ["match", "again", "foreign", "again"]
    shown = answers[-1].json()["submission"]["manifest"]
    assert (shown["expected"], shown["matched"], shown["missing"]) == (3, 1, [OTHER_DEVICE, NO_DEVICE])
    assert (shown["foreign"], shown["fits"], shown["unknown"]) == ([FOREIGN], False, [NO_DEVICE])
    box = ManifestBox.objects.get(serial_number=DEVICE)
    assert (box.scanned_by_id, box.is_expected) == (person("gita").pk, True)
    assert gatehouse.events_of(made, among=("box_scanned",)) == ["box_scanned"] * 2
    steps = [step["action"] for step in gita.get(at(made, "audit")).json()["results"]]
    assert steps == ["SUBMISSION_CREATED", "SMS_QUEUED", "APPROVED", "SMS_QUEUED"]  # scans are the audit log's alone


def test_a_scan_can_be_undone(gita, stock):
    made = gatehouse.entry("approved", manifest=BOXES)
    for serial in (DEVICE, FOREIGN):
        scan(gita, made, serial)
        answer = gita.delete(at(made, "boxes") + f"{serial.lower()}/")
        assert answer.status_code == 200
    shown = answer.json()["submission"]["manifest"]
    assert (shown["matched"], shown["foreign"], len(shown["boxes"])) == (0, [], 3)
    assert gatehouse.events_of(made, among=("box_unscanned",)) == ["box_unscanned"] * 2
    with nothing_changes():
        for serial in (DEVICE, FOREIGN, "%25", "a%00", "x" * 40):
            refused(gita.delete(at(made, "boxes") + f"{serial}/"), 404)
    assert scan(gita, made, DEVICE).json()["result"] == "match"


def test_a_manifest_that_does_not_fit_needs_a_reason(gita, stock):
    made = gatehouse.entry("approved", manifest=BOXES)
    scan(gita, made, DEVICE)
    scan(gita, made, FOREIGN)
    with nothing_changes():
        told = gatehouse.not_admitted(gita.post(VERIFY, {"payload": made.qr_payload}), 409, "manifest")
        gatehouse.not_admitted(gita.post(VERIFY, {"payload": made.qr_payload, "reason": " "}), 409, "manifest")
    assert told["submission"]["manifest"]["missing"] == [OTHER_DEVICE, NO_DEVICE]
    answer = gita.post(VERIFY, {"payload": made.qr_payload, "reason": "The rest comes tomorrow"})
    assert (answer.status_code, answer.json()["submission"]["completion_reason"]) == (200, "The rest comes tomorrow")
    because = "The rest comes tomorrow"
    assert at_the_gate() == {
        DEVICE: ("passed_gate", because),
        OTHER_DEVICE: ("missed_at_gate", because),
        FOREIGN: ("foreign_at_gate", because),
    }
    event = Event.objects.get(entity="device", action="passed_gate")
    assert gatehouse.changes_of(event) == {"submission": [None, made.pk]}
    assert (event.actor, event.owner_id) == ("gita", None)


def test_a_manifest_that_fits_needs_none_and_each_device_says_so(gita, asha, stock):
    made = gatehouse.entry("approved", manifest=BOXES)
    for serial in BOXES:
        last = scan(gita, made, serial)
    assert last.json()["submission"]["manifest"]["fits"] is True
    assert at_the_gate() == {}
    assert gita.post(VERIFY, {"payload": made.qr_payload, "reason": "None is needed"}).status_code == 200
    assert at_the_gate() == {DEVICE: ("passed_gate", None), OTHER_DEVICE: ("passed_gate", None)}
    history = asha.get("/sil/device_history/", {"serialnumber": DEVICE}).json()["data"]
    assert (history[0]["action"], history[0]["changes"]) == ("device.passed_gate", {"submission": [None, made.pk]})


def test_a_pass_refused_tells_the_devices_nothing(gita, stock):
    made = gatehouse.entry("completed", manifest=BOXES)
    before = at_the_gate()
    assert set(before) == {DEVICE, OTHER_DEVICE}
    with nothing_changes():
        gatehouse.not_admitted(gita.post(VERIFY, {"payload": made.qr_payload, "reason": "x"}), 409, "used")


@pytest.mark.parametrize("state", [state for state in STATES if state != "approved"])
def test_boxes_of_approved_entries_alone_are_scanned(gita, state):
    made = gatehouse.entry(state, manifest=BOXES)
    with nothing_changes():
        answer = scan(gita, made, DEVICE)
        assert state in refused(answer, 409)
        assert answer.json()["submission"]["status"] == state
        refused(gita.delete(at(made, "boxes") + f"{DEVICE}/"), 409)


def test_an_entry_without_a_manifest_has_no_boxes(gita):
    made = gatehouse.entry("approved")
    with nothing_changes():
        assert "no manifest" in refused(scan(gita, made, DEVICE), 409)


@pytest.mark.parametrize("bad", [None, "", " ", "x" * 19, "A_1", "२०", "A\x00", [DEVICE], {}, 5.5, True, "ı"])
def test_refuses_what_is_no_serial_number(gita, bad):
    made = gatehouse.entry("approved", manifest=BOXES)
    with nothing_changes():
        refused(scan(gita, made, bad), 400, "serial_number")


@pytest.mark.django_db
@pytest.mark.parametrize("name", [name for name in CAST if name not in DECIDERS])
def test_nobody_but_the_gate_and_admins_may(name):
    made, client = gatehouse.entry("approved", manifest=BOXES), client_of(name)
    with nothing_changes():
        refused(scan(client, made, DEVICE), 403)
        refused(client.delete(at(made, "boxes") + f"{DEVICE}/"), 403)


def test_an_unknown_entry_is_not_found(gita, nobody):
    with nothing_changes():
        refused(scan(gita, 999_999, DEVICE), 404)
        refused(gita.delete(at(999_999, "boxes") + f"{DEVICE}/"), 404)
        refused(scan(nobody, 999_999, DEVICE), 401)


def test_foreign_boxes_have_an_end(gita, monkeypatch):
    monkeypatch.setattr("submissions.manifest.MOST_BOXES", 2)
    assert fields.MOST_BOXES == 2000
    made = gatehouse.entry("approved", manifest=BOXES)
    for number in range(2):
        assert scan(gita, made, f"F-{number}").json()["result"] == "foreign"
    with nothing_changes():
        refused(scan(gita, made, "F-2"), 409)


def test_a_key_sent_twice_scans_once(gita):
    made = gatehouse.entry("approved", manifest=BOXES)
    first, again = (scan(gita, made, DEVICE, headers={"Idempotency-Key": "k"}) for _ in range(2))
    assert (first.json()["result"], again.json()) == ("match", first.json())
    assert scan(gita, made, DEVICE).json()["result"] == "again"


@pytest.mark.django_db(transaction=True)
def test_one_box_scanned_at_once_by_eight_matches_once():
    gita, made = client_of("gita"), gatehouse.entry("approved", manifest=BOXES)
    results = at_once(*[lambda: scan(gita, made, DEVICE).json()["result"]] * 8)
    assert sorted(results) == ["again"] * 7 + ["match"]
    results = at_once(*[lambda: scan(gita, made, "F-1").json()["result"]] * 8)
    assert sorted(results) == ["again"] * 7 + ["foreign"]


def test_a_brief_answer_tells_the_box_and_the_counts_alone(gita, stock):
    """What the station asks for: the whole entry has 225 KB at 2,000 boxes, and is kept with each key."""
    made = gatehouse.entry("approved", manifest=BOXES)

    def brief(serial: str, **headers) -> dict:
        return gita.post(at(made, "boxes") + "?brief=1", {"serial_number": serial}, **headers).json()

    counts = {"expected": 3, "matched": 1, "foreign": 0, "fits": False}
    first, again = (brief(DEVICE, headers={"Idempotency-Key": "k"}) for _ in range(2))
    box = ManifestBox.objects.get(serial_number=DEVICE)
    assert first == again == {"result": "match", "box": manifest.box_row(box), "counts": counts}
    assert box.scanned_at is not None
    told = brief(FOREIGN)
    assert (told["result"], told["box"]["is_expected"]) == ("foreign", False)
    assert told["counts"] == {**counts, "foreign": 1}
    undone = gita.delete(at(made, "boxes") + f"{FOREIGN}/?brief=1").json()
    assert undone == {"box": None, "counts": counts}
    for serial in BOXES[1:]:
        told = brief(serial)
    assert told["counts"] == {"expected": 3, "matched": 3, "foreign": 0, "fits": True}
    undone = gita.delete(at(made, "boxes") + f"{DEVICE}/?brief=1").json()
    assert undone["box"] == {"serial_number": DEVICE, "is_expected": True, "scanned_at": None}
    assert undone["counts"] == {"expected": 3, "matched": 2, "foreign": 0, "fits": False}


def test_a_brief_question_badly_asked_scans_nothing(gita):
    made = gatehouse.entry("approved", manifest=BOXES)
    with nothing_changes():
        refused(gita.post(at(made, "boxes") + "?brief=maybe", {"serial_number": DEVICE}), 400, "brief")
