"""GET submissions/<id>/, its qr-download/ and its audit/."""

import io

import pytest
import zxingcpp
from PIL import Image

from core.context import acting_as
from core.testing import CAST, client_of
from core.tests.tables import nothing_changes
from customers.models import Customer
from devices import repository as devices
from outbox import told
from outbox.models import Message
from submissions.models import Submission
from submissions.tests import gatehouse
from submissions.tests.gatehouse import FORM, HELPER, STAFF, at, refused

ROW = {
    "id",
    "status",
    "vehicle_number",
    "driver_name",
    "driver_phone",
    "driver_language",
    "helper_name",
    "helper_phone",
    "helper_language",
    "customer_email",
    "customer_phone",
    "created_at",
    "updated_at",
    "decided_at",
    "decided_by",
    "reject_reason",
    "valid_until",
    "is_expired",
    "completed_at",
    "completed_by",
    "completion_reason",
    "qr_payload",
    "qr_payload_hash",
    "has_manifest",
    "vehicle",
    "driver",
    "helper",
}
WHOLE = ROW | {"documents", "manifest", "blocked_by"}


def test_shows_the_owner_the_whole_entry(carl):
    made = gatehouse.entry(**HELPER, manifest=["A-1"], puc=gatehouse.picture(), puc_expires_on="2099-01-01")
    row = carl.get(at(made)).json()
    assert set(row) == WHOLE
    assert (row["id"], row["status"], row["vehicle_number"]) == (made.pk, "pending", FORM["vehicle_number"])
    assert (row["driver_name"], row["driver_phone"], row["driver_language"]) == (
        "Ravi Kumar",
        "+919876543210",
        "en",
    )
    assert (row["helper_name"], row["helper_phone"]) == ("Sita Devi", "+919876543211")
    assert (row["helper"]["type"], row["driver"]["id"]) == ("Helper", made.driver_id)
    assert row["vehicle"]["vehicle_registration_no"] == FORM["vehicle_number"]
    assert (row["qr_payload"], row["qr_payload_hash"]) == (made.qr_payload, made.qr_payload_hash)
    assert [paper["document_type"] for paper in row["documents"]] == ["puc"]
    assert row["documents"][0]["expires_on"] == "2099-01-01"
    assert row["blocked_by"] == []
    assert row["has_manifest"] is True
    assert row["manifest"] == {
        "expected": 1,
        "matched": 0,
        "missing": ["A-1"],
        "foreign": [],
        "fits": False,
        "boxes": [{"serial_number": "A-1", "is_expected": True, "scanned_at": None}],
    }


def test_an_entry_without_helper_and_manifest_says_so(carl):
    row = carl.get(at(gatehouse.entry())).json()
    assert (row["helper"], row["manifest"], row["has_manifest"]) == (None, None, False)
    assert (row["helper_name"], row["helper_phone"], row["helper_language"]) == ("", "", "")


@pytest.mark.django_db
@pytest.mark.parametrize("name", CAST)
def test_staff_and_the_gate_see_everybodys_and_customers_their_own(name):
    made = gatehouse.entry()
    for action in ("", "qr-download", "audit"):
        answer = client_of(name).get(at(made, action))
        assert answer.status_code == (200 if name in (*STAFF, "carl") else 404)
    if name == "dora":
        unknown = client_of(name).get(at(999_999)).json()["message"]
        assert refused(client_of(name).get(at(made)), 404).replace(str(made.pk), "") == unknown.replace("999999", "")


def test_nobody_sees_nothing(nobody):
    made = gatehouse.entry()
    for action in ("", "qr-download", "audit"):
        refused(nobody.get(at(made, action)), 401)


def test_customers_read_no_name_of_the_gate_and_staff_does(carl, ben):
    made = gatehouse.entry("completed", manifest=["A-1"])
    for client, name in ((carl, "gate"), (ben, "gita")):
        row = client.get(at(made)).json()
        assert (row["decided_by"], row["completed_by"]) == (name, name)
        assert (row["status"], row["completion_reason"]) == ("completed", "Counted by hand")
        assert row["decided_at"] < row["completed_at"] < row["valid_until"]


def test_whom_it_is_for_is_told_to_readers_of_the_directory_alone(carl, gita, ben):
    Customer.objects.create(
        code=7, first_name="Anita", last_name="Rao", phone_number=FORM["customer_phone"], date_of_birth=None
    )
    made = gatehouse.entry()
    whom = {"id": made.customer_id, "code": 7, "full_name": "Anita Rao"}
    assert ben.get(at(made)).json()["customer"] == whom
    for client in (carl, gita):
        assert "customer" not in client.get(at(made)).json()


def test_unknown_serial_numbers_are_told_to_staff_alone(carl, gita):
    with acting_as("tests"):
        devices.save_serial_number(gatehouse.DEVICE, category="UPIPLUS")
    made = gatehouse.entry(manifest=[gatehouse.DEVICE, gatehouse.NO_DEVICE])
    assert gita.get(at(made)).json()["manifest"]["unknown"] == [gatehouse.NO_DEVICE]
    assert "unknown" not in carl.get(at(made)).json()["manifest"]


def test_what_stops_an_entry_is_told_in_the_words_for_each(carl, gita):
    made = gatehouse.entry(**HELPER, puc=gatehouse.picture(), puc_expires_on="2020-01-31")
    gatehouse.blacklist("+919876543211", "Stole a pallet")
    papers = "PUC certificate expired on 2020-01-31."
    assert carl.get(at(made)).json()["blocked_by"] == ["Sita Devi may not enter; ask the gate.", papers]
    assert gita.get(at(made)).json()["blocked_by"] == ["Sita Devi is blacklisted: Stole a pallet", papers]
    assert "Stole" not in carl.get(at(made)).content.decode()


@pytest.mark.parametrize("state", ["approved", "rejected", "completed"])
def test_nothing_stops_what_is_decided(gita, state):
    made = gatehouse.entry(state)
    gatehouse.blacklist()
    assert gita.get(at(made)).json()["blocked_by"] == []


def test_an_approved_entry_expires(carl):
    made = gatehouse.entry("approved")
    assert carl.get(at(made)).json()["is_expired"] is False
    Submission.objects.filter(pk=made.pk).update(valid_until="2026-01-01T00:00:00Z")
    assert carl.get(at(made)).json()["is_expired"] is True


@pytest.mark.parametrize(
    ("asked", "kind", "begins"),
    [
        ("", "image/png", b"\x89PNG"),
        ("?format=png", "image/png", b"\x89PNG"),
        ("?format=svg", "image/svg+xml", b"<?xml"),
    ],
)
def test_the_pass_can_be_saved(carl, asked, kind, begins):
    made = gatehouse.entry()
    answer = carl.get(at(made, "qr-download") + asked)
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, kind)
    ending = kind[6:9]
    assert answer.headers["Content-Disposition"] == f'attachment; filename="gate-pass-{made.pk}.{ending}"'
    assert "no-store" in answer.headers["Cache-Control"]
    assert answer.content.startswith(begins)


def test_the_saved_pass_is_the_payload(carl):
    made = gatehouse.entry()
    image = Image.open(io.BytesIO(carl.get(at(made, "qr-download")).content)).convert("L")
    assert [found.text for found in zxingcpp.read_barcodes(image)] == [made.qr_payload]


@pytest.mark.parametrize("kind", ["gif", "PNG", "../x"])
def test_refuses_a_picture_of_another_kind(carl, kind):
    refused(carl.get(at(gatehouse.entry(), "qr-download"), {"format": kind}), 400, "format")


def test_the_audit_tells_every_step_oldest_first(carl):
    made = gatehouse.entry("completed", **HELPER)
    mail = Message.objects.filter(channel="mail").earliest("pk")
    told.tell_as_sender(mail, "email_sent")
    answer = carl.get(at(made, "audit")).json()
    steps = ["SUBMISSION_CREATED", "SMS_QUEUED", "SMS_QUEUED", "APPROVED", "SMS_QUEUED", "COMPLETED", "EMAIL_SENT"]
    assert ([row["action"] for row in answer["results"]], answer["count"]) == (steps, len(steps))
    assert all(set(row) == {"id", "action", "at", "actor", "reason", "details"} for row in answer["results"])
    assert [row["id"] for row in answer["results"]] == sorted(row["id"] for row in answer["results"])
    assert answer["results"][3]["details"]["status"] == ["pending", "approved"]


def test_the_audit_names_strangers_to_staff_alone(carl, ben, gita):
    number = carl.post(gatehouse.CREATE, gatehouse.form()).json()["submission"]["id"]
    gita.post(at(number, "reject"), {"reason": "No room"})
    mail = Message.objects.filter(channel="mail").earliest("pk")
    told.tell_as_sender(mail, "email_failed", "refused")

    def actors(client) -> dict[str, str]:
        return {row["action"]: row["actor"] for row in client.get(at(number, "audit")).json()["results"]}

    assert actors(carl)["SUBMISSION_CREATED"] == "carl"
    assert (actors(carl)["REJECTED"], actors(carl)["EMAIL_FAILED"]) == ("gate", "system")
    assert (actors(ben)["REJECTED"], actors(ben)["SUBMISSION_CREATED"]) == ("gita", "carl")
    rejected = next(row for row in carl.get(at(number, "audit")).json()["results"] if row["action"] == "REJECTED")
    assert rejected["reason"] == "No room"


def test_looking_changes_nothing(carl):
    made = gatehouse.entry("approved", manifest=["A-1"])
    with nothing_changes():
        for action in ("", "qr-download", "audit"):
            assert carl.get(at(made, action)).status_code == 200
