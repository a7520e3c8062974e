"""Mappings and the archive of deleted ones, to look at."""

from django.contrib import admin

from admin_site.lists import begins, whole_number
from admin_site.options import ReadOnlyAdmin
from mappings.models import DeletedMapping, Mapping

_COLUMNS = ("serial_number", "customer_code", "customer_name", "company", "is_approved")


@admin.register(Mapping)
class MappingAdmin(ReadOnlyAdmin):
    event_entity = "mapping"
    note = "To look at only. Devices are mapped on the dashboard's page Map devices."
    list_display = (*_COLUMNS, "created_on", "modified_on")
    ordering = ("customer_code", "serial_number")
    search_fields = ("serial_number",)
    search_help_text = "A customer's code, or a serial number or its beginning."

    def find(self, rows, text):
        of_customer = rows.filter(customer_code=whole_number(text))
        if of_customer.exists():
            return of_customer
        return rows.filter(begins("serial_number", text.upper())).order_by("serial_number")


@admin.register(DeletedMapping)
class DeletedMappingAdmin(ReadOnlyAdmin):
    list_display = (*_COLUMNS, "deleted_on", "deleted_by")
    ordering = ("-id",)
    search_fields = ("serial_number",)
    search_help_text = "A serial number or its beginning."

    def find(self, rows, text):
        return rows.filter(begins("serial_number", text.upper())).order_by("serial_number", "-id")
