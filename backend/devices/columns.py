"""The columns of device files."""

from core.columns import Column

_SERIAL = Column(
    "serialnumber",
    "Serial number",
    "For example 202505AMP123456B.",
    required=True,
    other_names=("serial", "upiDeviceSerialNumber", "serial no"),
)
_DEVICE_ID = Column("deviceid", "Device id", "Up to 64 characters, one device's alone.")
_IMEI = Column("imei", "IMEI", "15 digits.")
_IMSI = Column("imsi", "IMSI", "14 or 15 digits.")

DEVICE = (
    _SERIAL,
    Column("category", "Category", "UPIPLUS or UPIPRO; empty: UPIPLUS."),
    Column("isapproved", "Approval", "0 pending, 1 approved, 2 rejected; empty: pending.", other_names=("approved",)),
    Column(
        "isallocated",
        "Allocation",
        "0 unallocated, 1 fetched, 2 allocated, 3 deactivated; empty: unallocated.",
        other_names=("allocated",),
    ),
    _DEVICE_ID,
    _IMEI,
    _IMSI,
    Column("devicetype", "Type", is_derived=True),
    Column("createdOn", "Created", "ISO 8601; empty: now.", other_names=("created on",)),
    Column("modifiedOn", "Modified", "ISO 8601; empty: now."),
    Column("fetchedOn", "Fetched", "Of a fetched device; ISO 8601."),
    Column("leaseExpires", "Lease expires", "Of a fetched device; ISO 8601."),
    Column("everApproved", "Approved once", "true or false; empty: as the approval says."),
    Column("rejectReason", "Reason of rejection", "Of a rejected device."),
)
DETAILS = (_SERIAL, _DEVICE_ID, _IMEI, _IMSI)
