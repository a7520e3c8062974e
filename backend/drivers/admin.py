"""The register of drivers, to look at."""

from django.contrib import admin

from admin_site.options import ReadOnlyAdmin
from drivers import reading
from drivers.models import Driver


@admin.register(Driver)
class DriverAdmin(ReadOnlyAdmin):
    event_entity = "driver"
    note = "To look at only. People are corrected, rated and blacklisted on the dashboard's Drivers page."
    list_display = ("name", "phone_no", "type", "language", "is_blacklisted", "rating", "created_by", "created")
    list_filter = ("is_blacklisted",)
    list_select_related = ("created_by",)
    ordering = ("-created", "id")
    search_fields = ("name",)
    search_help_text = "A part of a name or of a phone number."

    def find(self, rows, text):
        return rows.filter(reading.matches(text))
