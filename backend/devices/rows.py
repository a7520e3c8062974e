"""How a stored device is written on the wire."""

from typing import Any


def list_row(device: dict[str, Any]) -> dict[str, Any]:
    """`device` is a row of devices.lists, whose times are ISO text already."""
    return {
        "serialnumber": device["serial_number"],
        "deviceid": device["device_id"],
        "imei": device["imei"],
        "imsi": device["imsi"],
        "isapproved": device["isapproved"],
        "isallocated": device["isallocated"],
        "category": device["category"],
        "devicetype": device["device_type"],
        "createdOn": device["created_on"],
        "modifiedOn": device["modified_on"],
        "fetchedOn": device["fetched_on"],
        "leaseExpires": device["lease_expires"],
        "everApproved": bool(device["ever_approved"]),
        "isMapped": bool(device["is_mapped"]),
    }
