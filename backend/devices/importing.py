"""Imports of devices and of their details."""

from collections.abc import Collection
from typing import Any

import orjson
from rest_framework import serializers

from changesets.models import Changeset
from core import procedures
from core.errors import Refused
from core.fields import LineField, NumberField
from core.permissions import Action
from devices import bulk, repository
from devices.columns import DETAILS, DEVICE
from devices.models import Allocation, Approval, Category, Device
from devices.serializers import SetDeviceDetailsInput
from devices.serials import BAD_UPI_PRO, UPI_PRO, KnownSerialField, problem_of_standard
from imports.fields import DeadlineField, MomentField
from imports.importer import Errors, ImportedRow, Importer, differences, text_of, texts_of
from imports.work import OPEN

_TIMES = ("createdOn", "modifiedOn", "fetchedOn", "leaseExpires")
_UNIQUE = {"serialnumber": "This serial number", "deviceid": "This device id", "imei": "This IMEI", "imsi": "This IMSI"}
_DETAILS = {"deviceid": "device_id", "imei": "imei", "imsi": "imsi"}
_NEEDED = {
    Allocation.FETCHED: Action.FETCH_DEVICE,
    Allocation.ALLOCATED: Action.ALLOCATE_DEVICE,
    Allocation.DEACTIVATED: Action.DEACTIVATE_DEVICE,
}


class DeviceRowInput(SetDeviceDetailsInput):
    """A device as its export writes it; what is not given is as of a new one."""

    serialnumber = KnownSerialField()
    category = serializers.ChoiceField(choices=Category.values, required=False)
    isapproved = NumberField(required=False, min_value=0, max_value=2)
    isallocated = NumberField(required=False, min_value=0, max_value=3)
    createdOn = MomentField(required=False)
    modifiedOn = MomentField(required=False)
    fetchedOn = MomentField(required=False)
    leaseExpires = DeadlineField(required=False)
    everApproved = serializers.BooleanField(required=False)
    rejectReason = LineField(max_length=500, required=False)

    def validate(self, given: dict[str, Any]) -> dict[str, Any]:
        is_pro = given.get("category") == Category.UPIPRO
        if is_pro:  # as it arrives when it is added by hand
            given.setdefault("isapproved", Approval.APPROVED)
            given.setdefault("isallocated", Allocation.ALLOCATED)
        serial = given["serialnumber"]
        problem = (None if UPI_PRO.fullmatch(serial) else BAD_UPI_PRO) if is_pro else problem_of_standard(serial)
        if problem:
            raise serializers.ValidationError({"serialnumber": [problem]})
        if errors := dict(_contradictions(given)):
            raise serializers.ValidationError(errors)
        return given


def _contradictions(given: dict[str, Any]):
    """(field, sentence) of what no device can be at once."""
    approval, allocation = given.get("isapproved", 0), given.get("isallocated", 0)
    if given.get("category") == Category.UPIPRO and (approval, allocation) != (Approval.APPROVED, Allocation.ALLOCATED):
        yield "category", "A UPI PRO device is approved and allocated."
    if allocation != Allocation.UNALLOCATED and approval != Approval.APPROVED:
        yield "isallocated", "Only an approved device can be fetched, allocated or deactivated."
    if approval == Approval.APPROVED and given.get("everApproved") is False:
        yield "everApproved", "An approved device was approved once."
    if approval == Approval.PENDING and given.get("everApproved"):
        yield "everApproved", "A pending device was never approved."
    if given.get("rejectReason") and approval != Approval.REJECTED:
        yield "rejectReason", "Only a rejected device has a reason."
    for name in ("fetchedOn", "leaseExpires"):
        if given.get(name) and allocation != Allocation.FETCHED:
            yield name, "Only a fetched device has this time."


class DeviceImporter(Importer):
    """New devices. One that is there already is left, or refused when the file says something else of it."""

    subject, title, entities = "device", "devices", ("device",)
    action = Action.REGISTER_DEVICE
    columns = DEVICE
    row_input = DeviceRowInput
    unique = _UNIQUE

    def key_of(self, given: dict[str, str]) -> str:
        return given["serialnumber"]

    def same(self, name: str, text: str) -> str:
        return text.casefold() if name == "deviceid" else text

    def needs(self, given: dict[str, str]) -> Collection[Action]:
        needed = {Action.EDIT_DEVICE_DETAILS} if given.keys() & _DETAILS.keys() else set()
        if given.get("category") == Category.UPIPRO:
            return needed
        if given.get("isapproved", "0") != "0" or given.get("everApproved") == "true":
            needed.add(Action.APPROVE_DEVICE)
        allocation = int(given.get("isallocated", "0"))
        return needed | {_NEEDED[Allocation(allocation)]} if allocation else needed

    def check(self, rows: list[ImportedRow]) -> None:
        there = {device.serial_number: device for device in Device.objects.filter(pk__in=[row.key for row in rows])}
        fresh = []
        for row in rows:
            if row.key not in there:
                fresh.append(row)
            elif told := differences(row.given, _texts(there[row.key])):
                row.refuse(f"{row.key} is registered already, and not like this.", told)
            else:
                row.leave(f"{row.key} is registered already.")
        _refuse_taken(fresh)

    def run(self, rows: list[ImportedRow], user_id: int) -> None:
        if not rows:
            return
        try:
            told = orjson.dumps([_for_sql(row.given) for row in rows]).decode()
            procedures.call("insert_devices", told)
        except Refused as refusal:
            # Somebody registered one of them since check(). One by one, the others still come in.
            if len(rows) == 1:
                self.check(rows)
                if rows[0].verdict in OPEN:
                    rows[0].refuse(refusal.message)
            else:
                for row in rows:
                    self.run([row], user_id)
            return
        for row in rows:
            row.done(f"{row.key} added.", key=row.key, before={"registered": 0})

    def check_undo(self, undo: Changeset, first: int, last: int) -> None:
        bulk.check_undo(undo, first, last)

    def run_undo(self, undo: Changeset, first: int, last: int) -> None:
        bulk.run_undo(undo, first, last)


class DetailsImporter(Importer):
    """IMEI, IMSI and device id of registered devices; an empty cell leaves what is there."""

    subject, title, entities = "details", "device details", ("device",)
    action = Action.EDIT_DEVICE_DETAILS
    columns = DETAILS
    row_input = SetDeviceDetailsInput
    unique = _UNIQUE

    key_of = DeviceImporter.key_of
    same = DeviceImporter.same
    check_undo = DeviceImporter.check_undo
    run_undo = DeviceImporter.run_undo

    def check(self, rows: list[ImportedRow]) -> None:
        there = _details_of(rows)
        changing = []
        for row in rows:
            if row.key not in there:
                row.refuse(f"{row.key} is not registered.", {"serialnumber": ["It is not registered."]})
            elif not differences(row.given, there[row.key], but=("serialnumber",)):
                row.leave(f"{row.key} has these details already.")
            else:
                changing.append(row)
        _refuse_taken(changing)

    def run(self, rows: list[ImportedRow], user_id: int) -> None:
        _lock(rows)
        there = _details_of(rows)
        for row in rows:
            details = {column: row.given.get(name) for name, column in _DETAILS.items()}
            try:
                told = repository.set_device_details(row.key, **details)
            except Refused as refusal:
                row.refuse(refusal.message)
                continue
            row.done(
                told["message"], key=row.key, before={column: there[row.key][name] for name, column in _DETAILS.items()}
            )


def _lock(rows: list[ImportedRow]) -> None:
    keys = sorted(row.key for row in rows)
    list(Device.objects.filter(pk__in=keys).order_by("pk").select_for_update().values_list("pk"))


def _texts(device: Device) -> dict[str, str | None]:
    """A stored device by column, as a row of a file says it."""
    return texts_of(
        {
            "serialnumber": device.serial_number,
            "category": device.category,
            "isapproved": device.isapproved,
            "isallocated": device.isallocated,
            "deviceid": device.device_id,
            "imei": device.imei,
            "imsi": device.imsi,
            "createdOn": device.created_on,
            "modifiedOn": device.modified_on,
            "fetchedOn": device.fetched_on,
            "leaseExpires": device.lease_expires,
            "everApproved": device.ever_approved,
            "rejectReason": device.reject_reason,
        }
    )


def _details_of(rows: list[ImportedRow]) -> dict[str, dict[str, str | None]]:
    keys = [row.key for row in rows if row.key.isascii()]  # no other is in the database, which refuses to compare them
    found = Device.objects.filter(pk__in=keys).values_list("pk", *_DETAILS.values())
    return {serial: dict(zip(_DETAILS, values, strict=True)) for serial, *values in found}


def _refuse_taken(rows: list[ImportedRow]) -> None:
    """Refuse the rows that give a device what another one has."""
    taken = _taken([row.given for row in rows])
    for row in rows:
        others = {key: serial for key, serial in taken.items() if serial != row.key}
        if errors := _told(row.given, others):
            row.refuse(" ".join(sentence for told in errors.values() for sentence in told), errors)


def _taken(given: list[dict[str, str]]) -> dict[tuple[str, str], str]:
    """{(field, text): serial} of the devices that have one of these details."""
    found: dict[tuple[str, str], str] = {}
    for name, column in _DETAILS.items():
        texts = [one[name] for one in given if one.get(name)]
        if texts:
            rows = Device.objects.filter(**{f"{column}__in": texts})
            found |= {(name, _folded(name, text)): serial for text, serial in rows.values_list(column, "pk")}
    return found


def _told(given: dict[str, str], taken: dict[tuple[str, str], str]) -> Errors:
    return {
        name: [f"{_UNIQUE[name]} belongs to {taken[name, _folded(name, given[name])]}."]
        for name in _DETAILS
        if given.get(name) and (name, _folded(name, given[name])) in taken
    }


def _folded(name: str, text: str) -> str:
    return text.casefold() if name == "deviceid" else text


def _for_sql(given: dict[str, str]) -> dict[str, Any]:
    """Times as a DATETIME, flags as numbers."""
    row: dict[str, Any] = {"category": Category.UPIPLUS.value, **given}
    row |= {name: f"{given[name][:10]} {given[name][11:26]}" for name in _TIMES if name in given}
    if "everApproved" in given:
        row["everApproved"] = int(given["everApproved"] == text_of(True))
    return row
