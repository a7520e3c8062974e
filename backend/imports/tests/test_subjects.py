"""Each subject: new ones come in, what is there is left or refused, again changes nothing, and undoing works."""

import pytest

from changesets.models import State, Verdict
from customers.models import Customer
from devices.models import Device
from devices.tests import registry
from events.models import Event
from imports.importer import ImportedRow
from imports.subjects import importer_of
from imports.tests import tables
from mappings.models import Mapping
from products.models import Product

MAPPING_HEADER = ["upiDeviceSerialNumber", "uniqueIdentifier", "customerCode", "customerName", "company"]
MAPPING_HEADER += ["cLicenseURL", "versionDetails"]
CUSTOMER_HEADER = ["First name", "last_name", "phone", "Birthday", "company", "E-mail"]
PRODUCT_HEADER = ["name", "description", "price", "quantity"]
GOOD, UNCHANGED, REFUSED, DONE = Verdict.GOOD, Verdict.UNCHANGED, Verdict.REFUSED, Verdict.DONE


def test_details(asha):
    one, two = (registry.make("approved", serial) for serial in tables.serials(2))
    asha.post("/sil/set_device_details/", {"serialnumber": two, "deviceid": "DEV-2", "imei": "490154203237518"})
    content = tables.csv_of(
        [one, "", "404451234567890"],
        [two, "DEV-2", ""],
        ["202505AMP999999B", "DEV-9", ""],
        [one, "DEV-2", ""],
        header=["serialnumber", "deviceid", "imsi"],
    )
    done = tables.imported(asha, content, "details")
    assert tables.verdicts(done) == [DONE, UNCHANGED, REFUSED, REFUSED]
    assert Device.objects.get(pk=one).imsi == "404451234567890"
    undone = asha.post(f"/sil/changesets/{done.pk}/undo/", {}).json()["data"]
    assert undone["state"] == "done"
    assert undone["counts"]["done"] == 1
    assert Device.objects.get(pk=one).imsi is None
    assert Device.objects.get(pk=two).device_id == "DEV-2"


def test_details_of_what_no_serial_could_be_are_refused_row_by_row(asha):
    one = registry.make("approved", tables.serials(1)[0])
    rows = [[serial, f"DEV-{number}"] for number, serial in enumerate([one, "é", "ＡＭＰ", "x" * 200, f"{one}x"])]
    content = tables.csv_of(*rows, [one, ""], header=["serialnumber", "deviceid"])
    done = tables.imported(asha, content, "details")
    assert (done.state, tables.verdicts(done)) == (State.DONE, [DONE, *[REFUSED] * 5]), done.problem
    assert tables.rows(done)[-1][2:] == ("Give at least one of deviceid, imei and imsi.", None)


def mapping_row(serial: str, company: str = "Anand Stores") -> list[str]:
    return [serial, f"U-{serial}", "7", "Anand", company, "https://licence.example.com/1", "1.0"]


def test_mappings(ben):
    fetched, free, pending = tables.serials(3)
    for state, serial in (("fetched", fetched), ("approved", free), ("pending", pending)):
        registry.make(state, serial)
    unknown = "202505AMP999999B"
    wanted = [mapping_row(serial) for serial in (free, fetched, pending, unknown)]
    content = tables.csv_of(*wanted, header=MAPPING_HEADER)
    done = tables.imported(ben, content, "mapping")
    assert tables.verdicts(done) == [DONE, DONE, REFUSED, REFUSED]
    assert set(Mapping.objects.values_list("pk", flat=True)) == {free, fetched}
    assert set(Device.objects.filter(pk__in=[free, fetched]).values_list("isallocated", flat=True)) == {2}
    tables.require_consistent()
    again = tables.checked(ben, content, "mapping")
    assert tables.verdicts(again) == [UNCHANGED, UNCHANGED, REFUSED, REFUSED]
    other = tables.checked(ben, tables.csv_of(mapping_row(free, "Other"), header=MAPPING_HEADER), "mapping")
    assert tables.rows(other)[0][3] == {"company": ["It is Anand Stores here."]}
    undone = ben.post(f"/sil/changesets/{done.pk}/undo/", {}).json()["data"]
    assert undone["counts"]["done"] == 2
    assert not Mapping.objects.exists()
    assert dict(Device.objects.filter(pk__in=[free, fetched]).values_list("pk", "isallocated")) == {free: 0, fetched: 1}


def test_customers(ben):
    rows = [
        ["Anita", "Desai", "98765 43210", "1990-05-01", "Desai Stores", "anita@example.com"],
        ["Bala", "", "98765 43211", "1985-01-31", "", ""],
        ["Kid", "", "98765 43212", "2025-01-31", "", ""],
        ["Anita", "Desai", "+919876543210", "1990-05-01", "", ""],
    ]
    content = tables.csv_of(*rows, header=CUSTOMER_HEADER)
    done = tables.imported(ben, content, "customer")
    assert tables.verdicts(done) == [DONE, DONE, REFUSED, REFUSED]
    assert tables.rows(done)[2][3] == {"date_of_birth": ["A customer must be at least 13 years old."]}
    assert tables.rows(done)[3][3] == {"phone_number": ["This phone number is in row 1 already."]}
    assert set(Customer.objects.values_list("phone_number", flat=True)) == {"+919876543210", "+919876543211"}
    again = tables.checked(ben, content, "customer")
    assert tables.verdicts(again) == [UNCHANGED, UNCHANGED, REFUSED, REFUSED]
    undone = ben.post(f"/sil/changesets/{done.pk}/undo/", {}).json()["data"]
    assert undone["counts"]["done"] == 2
    assert not Customer.objects.filter(deleted_at=None).exists()


def test_a_customer_who_became_too_old_since_the_check_is_refused_alone(ben):
    told = {"first_name": "Old", "phone_number": "+919876543210", "date_of_birth": "1900-01-31"}
    rows = [ImportedRow(1, told), ImportedRow(2, {**told, "first_name": "Anita", "date_of_birth": "1990-01-31"})]
    importer_of("customer").run(rows, 0)
    assert [row.verdict for row in rows] == [REFUSED, DONE]
    assert "100" in rows[0].message


def counted_customers() -> dict[bool, int]:
    """Live and deleted ones, as the counters have them."""
    return dict(registry.rows("SELECT is_deleted, SUM(n) FROM customer_count GROUP BY 1 HAVING SUM(n) <> 0"))


def test_all_or_nothing_of_customers_counts_where_nobody_waits_for_its_end(ben):
    rows = [["Anita", "Desai", "98765 43210", "1990-05-01", "", ""], ["Bala", "", "98765 43211", "1985-01-31", "", ""]]
    found = tables.checked(ben, tables.csv_of(*rows, header=CUSTOMER_HEADER), "customer")
    done = tables.run(ben, found, "all_or_nothing")
    assert tables.verdicts(done) == [DONE, DONE]
    assert registry.rows("SELECT DISTINCT shard < 32 FROM customer_count WHERE n > 0") == [(0,)]
    assert counted_customers() == {0: 2}
    first, second = Customer.objects.order_by("pk").values_list("pk", flat=True)
    for customer in (first, second):
        assert ben.delete(f"/api/v1/customers/{customer}/delete/").status_code == 200
    assert counted_customers() == {1: 2}
    assert ben.post(f"/api/v1/customers/{first}/restore/").status_code == 200
    assert counted_customers() == {0: 1, 1: 1}


def test_products(ben):
    content = tables.csv_of(
        ["Cable", "two\nlines", "12.5", ""], ["Box", "", "0", "3"], ["cable", "", "5", "1"], header=PRODUCT_HEADER
    )
    done = tables.imported(ben, content, "product")
    assert tables.verdicts(done) == [DONE, REFUSED, REFUSED]
    product = Product.objects.get()
    assert (product.name, product.description, str(product.price), product.quantity) == (
        "Cable",
        "two\nlines",
        "12.50",
        0,
    )
    assert product.created_by.username == "ben"
    assert tables.verdicts(tables.checked(ben, content, "product")) == [UNCHANGED, REFUSED, REFUSED]
    ben.post(f"/sil/changesets/{done.pk}/undo/", {})
    assert not Product.objects.exists()


def test_who_may_import_what(asha, ben, root):
    may = {"asha": {"device", "details", "product"}, "ben": {"mapping", "customer", "product"}}
    may["root"] = may["asha"] | may["ben"]
    for name, client in (("asha", asha), ("ben", ben), ("root", root)):
        for subject in may["root"]:
            answer = tables.upload(client, tables.csv_of(["x"], header=["a"]), subject)
            assert answer.status_code == (201 if subject in may[name] else 403), (name, subject)


@pytest.mark.parametrize(
    ("row", "is_allowed"),
    [(("", "1", "0"), True), (("", "2", "0"), True), (("", "1", "2"), False), (("UPIPRO", "", ""), True)],
)
def test_a_state_needs_the_right_to_give_it(asha, row, is_allowed):
    serial = "PRO-1" if row[0] else tables.serials(1)[0]
    content = tables.csv_of([serial, *row], header=["serialnumber", "category", "isapproved", "isallocated"])
    found = tables.checked(asha, content)
    assert tables.verdicts(found) == [GOOD if is_allowed else REFUSED]
    if not is_allowed:
        assert tables.rows(found)[0][2] == "Your role may not do this: allocate device."


def test_states_that_no_device_can_have(root):
    header = ["serialnumber", "isapproved", "isallocated", "everApproved", "rejectReason", "leaseExpires", "createdOn"]
    wrong = [
        ["0", "1", "", "", "", ""],
        ["1", "0", "false", "", "", ""],
        ["1", "0", "", "cracked", "", ""],
        ["1", "2", "", "", "2030-01-01", ""],
        ["0", "0", "", "", "", "2999-01-01"],
        ["3", "0", "", "", "", ""],
    ]
    content = tables.csv_of(
        *([serial, *row] for serial, row in zip(tables.serials(6), wrong, strict=True)), header=header
    )
    found = tables.checked(root, content)
    fields = ["isallocated", "everApproved", "rejectReason", "leaseExpires", "createdOn", "isapproved"]
    assert [list(row[3]) for row in tables.rows(found)] == [[field] for field in fields]


def test_undoing_an_import_of_devices_leaves_what_moved_on(root):
    serials = tables.serials(5)
    done = tables.imported(
        root, tables.csv_of(*([serial, "1"] for serial in serials), header=["serialnumber", "isapproved"])
    )
    assert done.state == State.DONE
    root.post("/sil/reject_serial_number/", {"serialnumber": serials[1], "reason": "cracked"})
    undone = root.post(f"/sil/changesets/{done.pk}/undo/", {}).json()["data"]
    assert undone["counts"]["done"] == 4
    assert undone["counts"]["moved_on"] == 1
    assert list(Device.objects.values_list("pk", flat=True)) == [serials[1]]
    assert Event.objects.filter(entity="device", action="deleted").count() == 4
    tables.require_consistent()


def test_undoing_details_leaves_who_lost_its_own_to_another_device(asha):
    """The batch is done again row by row, and what nobody else has goes back: search and counters, too."""
    serials = tables.serials(4)
    for serial in serials:
        registry.make("pending", serial)
    imeis = ["490154203237518", "356938035643809", "353879234252633"]
    for serial, imei in zip(serials, imeis, strict=False):
        told = {"serialnumber": serial, "imei": imei, "deviceid": f"Ä-{serial[-4:]}"}
        assert asha.post("/sil/set_device_details/", told).status_code == 200
    content = tables.csv_of(
        *([serial, f"new {serial[-4:]}", imei] for serial, imei in zip(serials, _OTHER_IMEIS, strict=False)),
        header=["serialnumber", "deviceid", "imei"],
    )
    done = tables.imported(asha, content, subject="details")
    assert done.told_counts["done"] == 3
    assert asha.post("/sil/set_device_details/", {"serialnumber": serials[3], "imei": imeis[1]}).status_code == 200
    undone = asha.post(f"/sil/changesets/{done.pk}/undo/", {}).json()["data"]
    assert (undone["counts"]["done"], undone["counts"]["refused"]) == (2, 1)
    now = registry.rows("SELECT imei, device_id FROM device ORDER BY serial_number")
    assert now == [(imeis[0], "Ä-001B"), (_OTHER_IMEIS[1], "new 002B"), (imeis[2], "Ä-003B"), (imeis[1], None)]
    assert [registry.events(serial).count("device.reverted") for serial in serials] == [1, 0, 1, 0]
    tables.require_consistent()


_OTHER_IMEIS = ["352099001761481", "354073111000005", "861536030196001"]
