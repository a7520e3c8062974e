"""One row in every list, with a text of the test's in each column that holds free text."""

from datetime import UTC, datetime, timedelta
from typing import Any

from accounts.models import User
from changesets.models import Changeset, ChangesetRow, Kind, State, Verdict
from core.models import StateCount
from core.testing import password_hash, person
from customers.models import Customer
from devices.models import Device, DeviceSuffix
from documents.models import Document
from drivers.models import Driver
from events.models import Event
from events.recorded import plain
from mappings.models import Mapping
from orders.models import Order
from products.models import Product
from submissions.models import Submission
from vehicles.models import Vehicle

START = datetime(2025, 5, 1, tzinfo=UTC)
# What stands in a list, column by column, when `text` is in all that is free: {list: {column: what is added to it}}.
FREE: dict[str, tuple[str, ...]] = {
    "devices": ("deviceid", "rejectReason"),
    "mappings": ("uniqueIdentifier", "customerName", "company", "cLicenseURL", "versionDetails", "reviewReason"),
    "customers": ("first_name", "last_name", "company", "email"),
    "products": ("name", "description", "created_by_name"),
    "orders": ("product_name", "created_by_name"),
    "users": ("username", "email"),
    "audit_log": ("actor", "key", "reason", "request_id"),
    "vehicles": ("remark",),
    "drivers": ("name", "blacklist_reason"),
    "documents": ("customer_email", "original_filename"),
    "submissions": ("customer_email", "driver_name", "reject_reason", "completion_reason"),
    "changesets": ("name", "reason", "created_by", "problem"),
}


def add(number: int, text: str) -> None:
    """Around all rules, as plain SQL could: a rule may change, and rows that came before it stay."""
    at = START + timedelta(seconds=number)
    serial = f"202505AMP{number:06}B"
    user = User.objects.create(
        username=f"{text}{number}", email=f"{text}{number}", role="customer", is_verified=True, password=password_hash()
    )
    _registry(serial, at, number, text)
    _sales(at, number, text, user)
    _gate(at, number, text, user)
    changeset = Changeset.objects.create(
        kind=Kind.IMPORT, subject="device", action="import", name=text, reason=text, problem=text, state=State.FAILED,
        created_by=user,
    )  # fmt: skip
    ChangesetRow.objects.create(
        changeset=changeset, number=1, key=text, verdict=Verdict.REFUSED, message=text, given={"imei": text}
    )
    Event.objects.create(
        at=at, actor=text, request_id=text, entity="device", key=text, action="registered", changes="{}", reason=text
    )


def _registry(serial: str, at: datetime, number: int, text: str) -> None:
    Device.objects.create(
        serial_number=serial, category="UPIPLUS", device_type="AMP", isapproved=2, isallocated=0, ever_approved=False,
        device_id=f"{text}{number}", imei=f"{490154203000000 + number}", reject_reason=text, created_on=at,
        modified_on=at,
    )  # fmt: skip
    DeviceSuffix.objects.bulk_create(
        DeviceSuffix(suffix=ending, serial_number=serial) for ending in (f"{number:04}b", f"{number:06}b")
    )
    StateCount.objects.create(
        entity="device", isapproved=2, isallocated=0, category="UPIPLUS", device_type="AMP", shard=number, n=1
    )
    StateCount.objects.create(
        entity="mapping", isapproved=0, isallocated=0, category="", device_type="AMP", shard=number, n=1
    )
    Mapping.objects.create(
        serial_number=serial, unique_identifier=text, customer_code=number + 1, customer_name=text, company=text,
        device_type="AMP", is_approved=0, review_reason=text, license_url=text, version_details=text, created_on=at,
        modified_on=at,
    )  # fmt: skip


def _sales(at: datetime, number: int, text: str, user: User) -> None:
    named: dict[str, Any] = {"first_name": text, "last_name": text, "company": text, "email": text}
    plain(Customer).bulk_create([Customer(code=number + 1, phone_number=f"+9198765{number:05}", **named)])
    product = Product(
        name=f"{text}{number}", description=text, category="other", price="12.50", quantity=number, created_by=user
    )
    plain(Product).bulk_create([product])
    product = Product.objects.get(name=f"{text}{number}")
    Order.objects.create(
        product=product, product_name=text, quantity=1, unit_price="12.50", total_amount="12.50", created_by=user
    )


def _gate(at: datetime, number: int, text: str, user: User) -> None:
    vehicle = Vehicle.objects.create(registration_no=f"MH 12 {number:04}", remark=text, ratings=4.5, created_by=user)
    driver = Driver.objects.create(
        name=text, type="Driver", phone_no=f"+9198760{number:05}", blacklist_reason=text, created_by=user
    )
    Document.objects.create(
        owner=user, customer_email=text, document_type="puc", original_filename=text, stored_key=f"00/{number:032x}",
        file_size=1, file_extension="pdf", sha256="0" * 64, slot=f"slot-{number}", version=1,
    )  # fmt: skip
    Submission.objects.create(
        owner=user, customer_email=text, customer_phone="+919876500000", vehicle=vehicle, driver=driver,
        pass_id=f"pass-{number}", qr_payload="x", qr_payload_hash=f"{number:064}", reject_reason=text,
        completion_reason=text, decided_by=person("gita"),
    )  # fmt: skip
