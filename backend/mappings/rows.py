"""How a stored mapping is written on the wire."""

from typing import Any


def list_row(mapping: dict[str, Any]) -> dict[str, Any]:
    """`mapping` is a row of mappings.lists, whose times are ISO text already."""
    return {
        "upiDeviceSerialNumber": mapping["serial_number"],
        "uniqueIdentifier": mapping["unique_identifier"],
        "customerCode": mapping["customer_code"],
        "customerName": mapping["customer_name"],
        "company": mapping["company"],
        "devicetype": mapping["device_type"],
        "isApproved": mapping["is_approved"],
        "reviewReason": mapping["review_reason"],
        "createdOn": mapping["created_on"],
        "modifiedOn": mapping["modified_on"],
        "cLicenseURL": mapping["license_url"],
        "versionDetails": mapping["version_details"],
    }
