"""Orders and the devices that went out with them, to look at."""

from django.contrib import admin

from admin_site.lists import begins, whole_number
from admin_site.options import ReadOnlyAdmin
from orders.models import Order, OrderDevice


@admin.register(Order)
class OrderAdmin(ReadOnlyAdmin):
    event_entity = "order"
    note = "To look at only. Orders are confirmed, fulfilled and cancelled on the dashboard's Orders page."
    list_display = ("id", "product_name", "quantity", "total_amount", "status", "created_by", "created_at")
    list_filter = ("status",)
    list_select_related = ("created_by",)
    ordering = ("-created_at", "id")
    search_fields = ("id",)
    search_help_text = "The number of an order."

    def find(self, rows, text):
        return rows.filter(pk=whole_number(text))


@admin.register(OrderDevice)
class OrderDeviceAdmin(ReadOnlyAdmin):
    list_display = ("serial_number", "order_id")
    ordering = ("-id",)
    search_fields = ("serial_number",)
    search_help_text = "The number of an order, or a serial number or its beginning."

    def find(self, rows, text):
        of_order = rows.filter(order=whole_number(text))
        return of_order if of_order.exists() else rows.filter(begins("serial_number", text.upper()))
