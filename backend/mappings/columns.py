"""The columns of mapping files."""

from core.columns import Column

MAPPING = (
    Column(
        "upiDeviceSerialNumber",
        "Serial number",
        "A registered, approved device.",
        required=True,
        other_names=("serialnumber", "serial"),
    ),
    Column("uniqueIdentifier", "Identifier", "Up to 64 characters.", required=True),
    Column("customerCode", "Customer code", "A positive whole number.", required=True),
    Column("customerName", "Customer name", "Up to 128 characters.", required=True, other_names=("customer",)),
    Column("company", "Company", "Up to 128 characters.", required=True),
    Column("devicetype", "Type", is_derived=True),
    Column("isApproved", "Review", "0 not reviewed, 1 approved, 2 rejected; empty: not reviewed."),
    Column("reviewReason", "Reason of the review"),
    Column("cLicenseURL", "Licence URL", "http or https.", required=True, other_names=("licenseUrl", "license URL")),
    Column("versionDetails", "Version", "Up to 32 characters.", required=True),
    Column("createdOn", "Created", "ISO 8601; empty: now."),
    Column("modifiedOn", "Modified", "ISO 8601; empty: now."),
)
