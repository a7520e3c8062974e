"""The register of vehicles, to look at."""

from django.contrib import admin

from admin_site.lists import begins
from admin_site.options import ReadOnlyAdmin
from vehicles.models import Vehicle


@admin.register(Vehicle)
class VehicleAdmin(ReadOnlyAdmin):
    event_entity = "vehicle"
    note = "To look at only. Number plates, remarks and ratings are changed on the dashboard's Vehicles page."
    list_display = ("registration_no", "remark", "ratings", "created_by", "created", "updated")
    list_select_related = ("created_by",)
    ordering = ("-created", "id")
    search_fields = ("registration_no",)
    search_help_text = "A number plate or its beginning."

    def find(self, rows, text):
        return rows.filter(begins("registration_no", text.upper()))
