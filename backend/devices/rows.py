"""How a stored device is written on the wire."""

from typing import Any

from core.fields import iso


def list_row(device: dict[str, Any]) -> dict[str, Any]:
    return {
        "serialnumber": device["serial_number"],
        "deviceid": device["device_id"],
        "imei": device["imei"],
        "imsi": device["imsi"],
        "isapproved": device["isapproved"],
        "isallocated": device["isallocated"],
        "category": device["category"],
        "devicetype": device["device_type"],
        "createdOn": iso(device["created_on"]),
        "modifiedOn": iso(device["modified_on"]),
        "fetchedOn": iso(device["fetched_on"]),
        "leaseExpires": iso(device["lease_expires"]),
        "everApproved": bool(device["ever_approved"]),
        "isMapped": bool(device["is_mapped"]),
    }
