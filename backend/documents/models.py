"""Papers for the gate, each kept as the version that was sent."""

from django.conf import settings
from django.db import models
from django.db.models import Case, F, Q, When


class DocumentType(models.TextChoices):
    PURCHASE_ORDER = "purchase_order", "Purchase order"
    VEHICLE_REGISTRATION = "vehicle_registration", "Vehicle registration"
    VEHICLE_INSURANCE = "vehicle_insurance", "Vehicle insurance"
    PUC = "puc", "PUC certificate"
    DRIVER_LICENSE = "driver_license", "Driving licence"
    TRANSPORTATION_APPROVAL = "transportation_approval", "Transportation approval"
    PAYMENT_APPROVAL = "payment_approval", "Payment approval"
    VENDOR_APPROVAL = "vendor_approval", "Vendor approval"


class Document(models.Model):
    """One version of one paper. A `slot` (owner, type, vehicle, driver) has one active version at most.

    The file lies under DOCUMENTS_ROOT by `stored_key`, a random name that no answer tells.
    """

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    customer_email = models.EmailField()
    document_type = models.CharField(max_length=24, choices=DocumentType.choices, db_collation="ascii_bin")
    original_filename = models.CharField(max_length=255)
    stored_key = models.CharField(max_length=64, unique=True, db_collation="ascii_bin")
    file_size = models.PositiveIntegerField()  # bytes, of what is stored
    file_extension = models.CharField(max_length=4, db_collation="ascii_bin")  # pdf | jpg | png
    sha256 = models.CharField(max_length=64, db_collation="ascii_bin")  # of what is stored, hex
    vehicle = models.ForeignKey("vehicles.Vehicle", on_delete=models.PROTECT, null=True, related_name="+")
    driver = models.ForeignKey("drivers.Driver", on_delete=models.PROTECT, null=True, related_name="+")
    expires_on = models.DateField(null=True)  # last day on which it is valid, in TIME_ZONE
    slot = models.CharField(max_length=100, db_collation="ascii_bin")
    version = models.PositiveIntegerField()  # 1, 2, 3 ... within the slot
    is_active = models.BooleanField(default=True)
    removed_at = models.DateTimeField(null=True)  # by a person; a replaced version has none
    removed_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, null=True, related_name="+")
    uploaded_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)
    # MariaDB has no conditional unique key: null while the version is not the active one.
    active_slot = models.GeneratedField(
        expression=Case(When(is_active=True, then=F("slot"))),
        output_field=models.CharField(max_length=100, null=True, db_collation="ascii_bin"),
        db_persist=True,
    )

    class Meta:
        db_table = "document"
        constraints = [
            models.UniqueConstraint(fields=["active_slot"], name="document_active_once"),
            models.UniqueConstraint(fields=["slot", "version"], name="document_version_once"),
            models.CheckConstraint(condition=Q(file_size__gt=0), name="document_not_empty"),
        ]
        indexes = [
            models.Index(fields=["owner", "is_active", "-uploaded_at", "id"], name="document_by_owner"),
            models.Index(fields=["is_active", "expires_on", "id"], name="document_expiring"),
        ]

    def __str__(self) -> str:
        return f"{self.document_type} {self.pk}"
