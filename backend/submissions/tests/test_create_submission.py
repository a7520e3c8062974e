"""POST submissions/create/."""

import base64
import hashlib
import io

import pytest
import zxingcpp
from PIL import Image

from core.testing import CAST, client_of, person
from core.tests.tables import nothing_changes
from customers.models import Customer
from documents.models import Document
from drivers.models import Driver, DriverUse
from outbox.models import Message
from submissions.models import ManifestBox, Submission
from submissions.tests import gatehouse
from submissions.tests.gatehouse import CREATE, FORM, HELPER, files_on_disk, form, refused
from vehicles.models import Vehicle


@pytest.mark.parametrize("layout", ["json", "multipart"])
def test_announces_an_entry_and_gives_its_pass(carl, layout):
    answer = carl.post(CREATE, form(), format=layout)
    assert answer.status_code == 201
    told = answer.json()["submission"]
    made = Submission.objects.get()
    assert (told["id"], told["vehicleNumber"], told["driverPhone"]) == (made.pk, "MH 12 AB 1234", "+919876543210")
    assert (told["status"], made.status, made.owner_id) == ("pending", "pending", person("carl").pk)
    assert told["createdAt"].startswith(made.created_at.strftime("%Y-%m-%dT%H:%M:%S"))
    assert (made.driver.name, made.driver.language, made.helper) == ("Ravi Kumar", "en", None)
    assert told["qr_payload_hash"] == hashlib.sha256(made.qr_payload.encode()).hexdigest() == made.qr_payload_hash


def test_the_picture_of_the_answer_is_the_pass(carl):
    told = carl.post(CREATE, form()).json()["submission"]
    kind, _, content = told["qrCodeImage"].partition(",")
    assert kind == "data:image/png;base64"
    image = Image.open(io.BytesIO(base64.b64decode(content)))
    assert zxingcpp.read_barcodes(image.convert("L"))[0].text == Submission.objects.get().qr_payload
    assert not any(part in told["qr_payload"] for part in ("9876", "MH", "Ravi", "stores"))


def test_a_helper_comes_along_in_their_own_language(carl):
    body = form(**HELPER, helper_language="ta", driver_language="hi")
    assert carl.post(CREATE, body).status_code == 201
    made = Submission.objects.get()
    assert (made.helper.name, made.helper.phone_no, made.helper.language) == ("Sita Devi", "+919876543211", "ta")
    assert (made.helper.type, made.driver.type, made.driver.language) == ("Helper", "Driver", "hi")


def test_records_the_entry_for_its_owner(carl):
    answer = carl.post(CREATE, form(manifest="A-1 A-2"))
    event = gatehouse.last_event("submission", "created")
    assert (event.key, event.actor) == (str(answer.json()["submission"]["id"]), "carl")
    assert event.owner_id == person("carl").pk
    assert event.request_id == answer.headers["X-Request-ID"]
    told = gatehouse.changes_of(event)
    assert told == {"status": [None, "pending"], "vehicle": [None, "MH 12 AB 1234"], "boxes": [None, 2]}


def test_a_known_vehicle_and_driver_are_used_and_nothing_is_told(carl, dora):
    dora.post(CREATE, form(driver_language="ta"))
    answer = carl.post(CREATE, form(vehicle_number="mh 12  ab 1234", driver_name="ravi  KUMAR"))
    assert answer.status_code == 201
    assert (Vehicle.objects.count(), Driver.objects.count(), Submission.objects.count()) == (1, 1, 2)
    assert set(DriverUse.objects.values_list("user_id", flat=True)) == {person("carl").pk, person("dora").pk}
    assert "dora" not in answer.content.decode()


def test_refuses_a_phone_of_another_name_without_naming_it(carl, dora):
    dora.post(CREATE, form())
    with nothing_changes():
        sentence = refused(carl.post(CREATE, form(driver_name="Somebody Else")), 400, "driver_phone")
        refused(
            carl.post(CREATE, form(driver_phone="98765 43213", helper_name="Other", helper_phone="98765 43210")),
            400,
            "helper_phone",
        )
    assert "Ravi" not in sentence


def test_the_customer_of_the_directory_is_the_live_one_with_this_phone(carl):
    for code, deleted in ((1, "2026-01-01T00:00:00Z"), (2, None)):
        Customer.objects.create(
            code=code, first_name="Anita", phone_number=FORM["customer_phone"], deleted_at=deleted, date_of_birth=None
        )
    carl.post(CREATE, form())
    carl.post(CREATE, form(customer_phone="+919876500009"))
    codes = [made.customer and made.customer.code for made in Submission.objects.order_by("pk")]
    assert codes == [2, None]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("a-1, B-2\nC-3;a-1", ["A-1", "B-2", "C-3"]),
        (["a-1 ", "B-2"], ["A-1", "B-2"]),
        ('["a-1", "B-2"]', ["A-1", "B-2"]),
        ("", []),
        ("  ", []),
        ([], []),
    ],
)
def test_a_manifest_is_a_list_or_text_in_any_layout(carl, given, expected):
    assert carl.post(CREATE, form(manifest=given)).status_code == 201
    assert list(ManifestBox.objects.order_by("pk").values_list("serial_number", flat=True)) == expected


def test_a_manifest_may_have_two_thousand_boxes_and_no_more(carl):
    serials = [f"BOX-{number}" for number in range(2001)]
    with nothing_changes():
        assert "2000" in refused(carl.post(CREATE, form(manifest=serials)), 400, "manifest")
        refused(carl.post(CREATE, form(manifest=" ".join(serials)), format="multipart"), 400, "manifest")
    assert carl.post(CREATE, form(manifest=serials[:2000])).status_code == 201
    assert ManifestBox.objects.filter(is_expected=True, scanned_at=None).count() == 2000


@pytest.mark.parametrize(
    "bad", ["x" * 19, "A_1", "२०", "A\x00", "<b>", ["A", 5], [["A"]], {"a": 1}, 5, True, "[1", "[1]", "ı", "[" * 5000]
)
def test_refuses_a_manifest_with_what_is_no_serial_number(carl, bad):
    with nothing_changes():
        refused(carl.post(CREATE, form(manifest=bad)), 400, "manifest")


BAD = {
    "customer_email": ["", "x", "a@b", "a@example.com\nb", "a@example.com, b@example.com", "x" * 250 + "@a.example", 5],
    "customer_phone": ["", "12", "x", "९८७६५४३२१०", "+919876500000\n", 5.5, ["+919876500000"]],
    "vehicle_number": ["", " ", "MH/12", "MH 12\n", "मह 12", "A" * 51, "../x", "\x00", {}],
    "driver_name": ["", " ", "R\x00", "5", "x" * 101, "a\u202eb", []],
    "driver_phone": ["", "98765", "98765 4321x", "९८७६५४३२१०", "9876543210\n", "+449876543210", "98765432100"],
    "driver_language": ["fr", "EN", 5],
    "helper_language": ["fr"],
}


@pytest.mark.parametrize("field", BAD)
def test_refuses_a_field_that_is_wrong(carl, field):
    with nothing_changes():
        for bad in BAD[field]:
            refused(carl.post(CREATE, form(**{field: bad})), 400, field)


@pytest.mark.parametrize("field", FORM)
def test_refuses_a_form_without_a_field(carl, field):
    with nothing_changes():
        refused(carl.post(CREATE, form(**{field: None})), 400, field)
    with nothing_changes():
        refused(carl.post(CREATE, {}), 400, *FORM)


def test_refuses_half_a_helper_and_one_who_drives(carl):
    with nothing_changes():
        refused(carl.post(CREATE, form(helper_name="Sita")), 400, "helper_phone")
        refused(carl.post(CREATE, form(helper_phone="98765 43211")), 400, "helper_name")
        same = form(helper_name="Ravi Kumar", helper_phone="09876543210")
        assert "same phone" in refused(carl.post(CREATE, same), 400, "helper_phone")


@pytest.mark.parametrize(("phone", "field"), [("+919876543210", "driver"), ("+919876543211", "helper")])
def test_somebody_blacklisted_is_refused_and_nothing_is_left(carl, dora, phone, field):
    dora.post(CREATE, form(**HELPER))
    blacklist = gatehouse.blacklist(phone)
    before, files = Submission.objects.count(), files_on_disk()
    tables = (Driver, DriverUse, Vehicle, Document, Message)
    counted = [model.objects.count() for model in tables]
    answer = carl.post(CREATE, form(**HELPER, vehicle_number="NEW 1", puc=gatehouse.picture()), format="multipart")
    sentence = refused(answer, 403)
    assert answer.json()["status"] == "denied"
    assert sentence == f"{blacklist.name} may not enter; ask the gate."
    assert (Submission.objects.count(), files_on_disk()) == (before, files)
    assert [model.objects.count() for model in tables] == counted
    event = gatehouse.last_event("driver", "refused")
    assert (event.key, event.actor, event.reason) == (str(blacklist.pk), "carl", "Left with a pallet")
    assert (event.owner_id, gatehouse.changes_of(event)) == (None, {"vehicle": [None, "NEW 1"]})


def test_a_refused_blacklisted_person_is_recorded_once_with_an_idempotency_key(carl, dora):
    dora.post(CREATE, form())
    gatehouse.blacklist()
    first = carl.post(CREATE, form(vehicle_number="NEW 1"), headers={"Idempotency-Key": "k"})
    again = carl.post(CREATE, form(vehicle_number="NEW 1"), headers={"Idempotency-Key": "k"})
    assert (first.status_code, again.status_code, again.json()) == (403, 403, first.json())
    assert Submission.objects.count() == 1
    assert not Vehicle.objects.filter(registration_no="NEW 1").exists()
    assert gatehouse.Event.objects.filter(entity="driver", action="refused").count() == 1


def test_staff_reads_why_somebody_may_not_enter(ben, carl):
    carl.post(CREATE, form())
    gatehouse.blacklist()
    assert "Left with a pallet" in refused(ben.post(CREATE, form()), 403)


def test_a_key_sent_twice_announces_once(carl):
    def send(**changed):
        body = form(puc=gatehouse.picture(), **changed)
        return carl.post(CREATE, body, format="multipart", headers={"Idempotency-Key": "k"})

    first, again, other = send(), send(), send(driver_name="Other")
    assert (again.status_code, again.json(), other.status_code) == (201, first.json(), 422)
    assert again.headers["Idempotent-Replay"] == "true"
    assert (Submission.objects.count(), Document.objects.count()) == (1, 1)
    assert Message.objects.filter(channel="mail").count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize("name", CAST)
def test_whoever_is_signed_in_may(name):
    assert client_of(name).post(CREATE, form()).status_code == 201
    assert Submission.objects.get().owner_id == person(name).pk


def test_nobody_may_not(nobody):
    with nothing_changes():
        refused(nobody.post(CREATE, form()), 401)


@pytest.mark.django_db(transaction=True)
def test_an_entry_that_cannot_be_recorded_leaves_neither_rows_nor_files(monkeypatch, caplog):
    carl, before = client_of("carl"), files_on_disk()

    def power_cut(*args, **kwargs):
        assert (Submission.objects.count(), Document.objects.count()) == (1, 1)
        raise RuntimeError("power cut")

    monkeypatch.setattr("submissions.services.messages.tell_created", power_cut)
    with nothing_changes(), caplog.at_level("ERROR"):
        refused(carl.post(CREATE, form(puc=gatehouse.picture()), format="multipart"), 500)
    assert files_on_disk() == before
