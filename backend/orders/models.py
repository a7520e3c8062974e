"""Orders of catalogue products: placed, confirmed, fulfilled or cancelled."""

from django.conf import settings
from django.db import models


class OrderStatus(models.TextChoices):
    PLACED = "placed"
    CONFIRMED = "confirmed"
    FULFILLED = "fulfilled"
    CANCELLED = "cancelled"


class Order(models.Model):
    """What one person ordered. Price and name are those of the moment of ordering."""

    product = models.ForeignKey("products.Product", on_delete=models.PROTECT, related_name="+")
    product_name = models.CharField(max_length=200)
    quantity = models.PositiveIntegerField()
    unit_price = models.DecimalField(max_digits=10, decimal_places=2)
    total_amount = models.DecimalField(max_digits=20, decimal_places=2)
    status = models.CharField(
        max_length=10, choices=OrderStatus.choices, default=OrderStatus.PLACED, db_collation="ascii_bin"
    )
    # Whom it is for, of the directory; null until somebody says so.
    customer = models.ForeignKey("customers.Customer", on_delete=models.PROTECT, null=True, related_name="+")
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        db_table = "customer_order"
        constraints = [models.CheckConstraint(condition=models.Q(quantity__gt=0), name="order_quantity_above_zero")]
        indexes = [
            models.Index(fields=["-created_at", "id"], name="order_newest"),
            models.Index(fields=["created_by", "-created_at", "id"], name="order_by_creator"),
            models.Index(fields=["status", "-created_at", "id"], name="order_by_status"),
            models.Index(fields=["customer", "-created_at", "id"], name="order_by_customer"),
        ]

    def __str__(self) -> str:
        return f"order {self.pk}"


class OrderDevice(models.Model):
    """A device that went out with an order."""

    order = models.ForeignKey(Order, on_delete=models.CASCADE, related_name="devices")
    serial_number = models.CharField(max_length=18, db_collation="ascii_bin", db_index=True)

    class Meta:
        db_table = "order_device"
        constraints = [models.UniqueConstraint(fields=["order", "serial_number"], name="order_device_once")]

    def __str__(self) -> str:
        return self.serial_number
