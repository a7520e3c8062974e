"""The catalogue: what is sold, at which price, and how many are in stock."""

from django.conf import settings
from django.core.validators import MaxValueValidator
from django.db import models

from events.recorded import RecordedModel

LARGEST_STOCK = 2_147_483_647  # what the column holds; clients send whole numbers


class ProductCategory(models.TextChoices):
    BOOKS = "books"
    OTHER = "other"
    SPORTS = "sports"
    CLOTHING = "clothing"
    HOME = "home"
    ELECTRONICS = "electronics"


class DeviceModel(models.TextChoices):
    """The device line a product stands for; its orders are fulfilled with devices."""

    AMP = "AMP"
    API = "API"


class Product(RecordedModel):
    """One thing on sale. `quantity` is what is left; orders take it and give it back.

    Whichever ORM call changes a row, the change is in the event record, and so on the live feed.
    """

    event_entity = "product"
    recorded = (
        "name",
        "description",
        "category",
        "price",
        "quantity",
        "image",
        "is_active",
        "device_model",
        "created_by",
    )
    touched = "updated_at"

    name = models.CharField(max_length=200, unique=True)
    description = models.TextField(blank=True, default="")
    category = models.CharField(max_length=20, choices=ProductCategory.choices, db_collation="ascii_bin")
    price = models.DecimalField(max_digits=10, decimal_places=2)
    quantity = models.PositiveIntegerField(default=0, validators=[MaxValueValidator(LARGEST_STOCK)])
    # File name under MEDIA_ROOT/products; empty = no picture.
    image = models.CharField(max_length=100, blank=True, default="", db_collation="ascii_bin")
    is_active = models.BooleanField(default=True)
    device_model = models.CharField(
        max_length=3, choices=DeviceModel.choices, blank=True, default="", db_collation="ascii_bin"
    )
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+")
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        db_table = "product"
        constraints = [
            models.CheckConstraint(condition=models.Q(price__gt=0), name="product_price_above_zero"),
            models.CheckConstraint(condition=models.Q(quantity__gte=0), name="product_quantity_not_below_zero"),
        ]
        indexes = [
            models.Index(fields=["-created_at", "id"], name="product_newest"),
            models.Index(fields=["category", "-created_at", "id"], name="product_by_category"),
            models.Index(fields=["created_by", "-created_at", "id"], name="product_by_creator"),
            # One for each way the list can be sorted; by name the unique key serves, both ways.
            models.Index(fields=["created_at", "id"], name="product_oldest"),
            models.Index(fields=["price", "id"], name="product_cheapest"),
            models.Index(fields=["-price", "id"], name="product_dearest"),
            models.Index(fields=["quantity", "id"], name="product_fewest"),
            models.Index(fields=["-quantity", "id"], name="product_most"),
        ]

    def __str__(self) -> str:
        return self.name
