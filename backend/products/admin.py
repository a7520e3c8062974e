"""The catalogue: written through its services, so that every change is recorded and on the live feed."""

from django.contrib import admin
from django.utils.html import format_html

from admin_site.forms import CarefulForm
from admin_site.options import WrittenAdmin
from core.context import acting
from products import services
from products.models import Product
from products.pictures import address, thumbnail_of
from products.serializers import ProductChange, ProductInput


class ProductForm(CarefulForm):
    new_rules = ProductInput
    change_rules = ProductChange

    def add_row(self, given):
        made = services.create(given, created_by=acting().actor_id or 0)  # the door let an account in, so never 0
        return Product.objects.get(pk=made)

    def change_row(self, key, given):
        services.change(key, given)
        return Product.objects.get(pk=key)


@admin.register(Product)
class ProductAdmin(WrittenAdmin):
    form = ProductForm
    event_entity = "product"
    removal = "The product and its picture are removed. A product with orders stays: take it off sale instead."
    list_display = ("name", "category", "price", "quantity", "is_active", "device_model", "created_at")
    list_filter = ("category",)
    list_select_related = ("created_by",)
    ordering = ("-created_at", "id")
    search_fields = ("name",)
    search_help_text = "The beginning of a name."
    fields = (
        *("name", "description", "category", "price", "quantity", "is_active", "device_model"),
        *("picture", "created_by", "created_at", "updated_at"),
    )
    readonly_fields = ("picture", "created_by", "created_at", "updated_at")
    actions = ("put_on_sale", "take_off_sale")

    def find(self, rows, text):
        return rows.filter(name__istartswith=text).order_by("name")

    def remove(self, row):
        services.delete(row.pk)

    @admin.display(description="picture")
    def picture(self, product):
        """Changed on the dashboard's page of the product."""
        if not product or not product.image:
            return "none"
        return format_html('<img src="{}" alt="{}">', address(thumbnail_of(product.image)), product.name)

    @admin.action(description="Put on sale")
    def put_on_sale(self, request, queryset):
        self.each(request, queryset, lambda key: services.change(key, {"is_active": True}), "on sale")

    @admin.action(description="Take off sale")
    def take_off_sale(self, request, queryset):
        self.each(request, queryset, lambda key: services.change(key, {"is_active": False}), "off sale")
