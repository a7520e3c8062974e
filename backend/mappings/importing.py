"""Imports of mappings: each by the procedure of single ones."""

from collections.abc import Collection
from typing import Any

import orjson
from rest_framework import serializers

from changesets.models import Changeset
from core import procedures
from core.errors import Refused
from core.fields import LineField, NumberField, PresentFields
from core.permissions import Action
from imports.fields import MomentField
from imports.importer import ImportedRow, Importer, differences, moment_of, texts_of
from mappings import bulk, repository
from mappings.columns import MAPPING
from mappings.models import Mapping
from mappings.serializers import MappingInput

# Column: the field of the single route.
_SINGLE = {
    "upiDeviceSerialNumber": "serialnumber",
    "uniqueIdentifier": "uniqueIdentifier",
    "customerCode": "customerCode",
    "customerName": "customerName",
    "company": "company",
    "cLicenseURL": "licenseUrl",
    "versionDetails": "versionDetails",
}


class MappingRowInput(PresentFields):
    """A mapping as its export writes it, with the fields of the single route."""

    isApproved = NumberField(required=False, min_value=0, max_value=2)
    reviewReason = LineField(max_length=500, required=False)
    createdOn = MomentField(required=False)
    modifiedOn = MomentField(required=False)

    def get_fields(self):
        single = MappingInput().get_fields()
        return {**{column: single[name] for column, name in _SINGLE.items()}, **super().get_fields()}

    def validate(self, given: dict[str, Any]) -> dict[str, Any]:
        if given.get("reviewReason") and not given.get("isApproved"):
            raise serializers.ValidationError({"reviewReason": ["Only a reviewed mapping has a reason."]})
        return given


class MappingImporter(Importer):
    """New mappings; their devices become allocated. One that is there already is left, or refused when it differs."""

    subject, title, entities = "mapping", "mappings", ("mapping", "device")
    action = Action.EDIT_MAPPINGS
    columns = MAPPING
    row_input = MappingRowInput
    unique = {"upiDeviceSerialNumber": "This serial number"}

    def key_of(self, given: dict[str, str]) -> str:
        return given["upiDeviceSerialNumber"]

    def needs(self, given: dict[str, str]) -> Collection[Action]:
        return () if given.get("isApproved", "0") == "0" else (Action.REVIEW_MAPPING,)

    def check(self, rows: list[ImportedRow]) -> None:
        there = {mapping.serial_number: mapping for mapping in Mapping.objects.filter(pk__in=_serials(rows))}
        devices = _devices(rows, lock=False)
        for row in rows:
            if row.key in there:
                told = differences(row.given, _texts(there[row.key]))
                if told:
                    row.refuse(f"{row.key} is mapped already, and not like this.", told)
                else:
                    row.leave(f"{row.key} is mapped like this already.")
            elif row.key not in devices:
                row.refuse(f"{row.key} is not registered.", {"upiDeviceSerialNumber": ["It is not registered."]})
            elif verdict := devices[row.key]["verdict"]:
                row.refuse(verdict.partition(" ")[2])

    def run(self, rows: list[ImportedRow], user_id: int) -> None:
        devices = _devices(rows, lock=True)
        for row in rows:
            try:
                told = self._map(row)
            except Refused as refusal:
                row.refuse(refusal.message)
                continue
            device = devices[row.key]
            times = {name: device[name] and device[name].isoformat(" ") for name in ("fetched_on", "lease_expires")}
            row.done(told, key=row.key, before={"mapped": 0, "isallocated": device["isallocated"], **times})

    def _map(self, row: ImportedRow) -> str:
        given = row.given
        single = {name: given[column] for column, name in _SINGLE.items() if column in given}
        told = repository.save_serial_customer_details(row.key, {**single, "customerCode": int(single["customerCode"])})
        if (reviewed := int(given.get("isApproved", "0"))) > 0:
            repository.review_serial_customer(row.key, reviewed, reason=given.get("reviewReason"))
        created, modified = moment_of(given.get("createdOn")), moment_of(given.get("modifiedOn"))
        if created or modified:
            procedures.call("date_mapping", row.key, created, modified, out=())
        return told["message"]

    def check_undo(self, undo: Changeset, first: int, last: int) -> None:
        bulk.check_undo(undo, first, last)

    def run_undo(self, undo: Changeset, first: int, last: int) -> None:
        bulk.run_undo(undo, first, last)


def _serials(rows: list[ImportedRow]) -> list[str]:
    """Those that a column could hold; no other is in the database."""
    return [row.key for row in rows if len(row.key) <= 18 and row.key.isascii()]


def _devices(rows: list[ImportedRow], *, lock: bool) -> dict[str, dict[str, Any]]:
    told = orjson.dumps(_serials(rows)).decode()
    found = procedures.call("list_devices_to_map", told, lock, out=(), reads=True).rows
    return {device["serial_number"]: device for device in found}


def _texts(mapping: Mapping) -> dict[str, str | None]:
    """A stored mapping by column, as a row of a file says it."""
    return texts_of(
        {
            "upiDeviceSerialNumber": mapping.serial_number,
            "uniqueIdentifier": mapping.unique_identifier,
            "customerCode": mapping.customer_code,
            "customerName": mapping.customer_name,
            "company": mapping.company,
            "isApproved": mapping.is_approved,
            "reviewReason": mapping.review_reason,
            "cLicenseURL": mapping.license_url,
            "versionDetails": mapping.version_details,
            "createdOn": mapping.created_on,
            "modifiedOn": mapping.modified_on,
        }
    )
