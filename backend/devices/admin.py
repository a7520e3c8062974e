"""Devices, to look at. What they are searched by has a key of several columns, which Django's admin cannot show."""

from django.contrib import admin

from admin_site.lists import begins
from admin_site.options import ReadOnlyAdmin
from devices.models import Allocation, Approval, Device

# The pairs of numbers a device can have; each is one range of an index that is sorted as the list is.
_STATES = {
    "pending": ("Pending", Approval.PENDING, Allocation.UNALLOCATED),
    "rejected": ("Rejected", Approval.REJECTED, Allocation.UNALLOCATED),
    "free": ("Approved, unallocated", Approval.APPROVED, Allocation.UNALLOCATED),
    "fetched": ("Fetched", Approval.APPROVED, Allocation.FETCHED),
    "allocated": ("Allocated", Approval.APPROVED, Allocation.ALLOCATED),
    "deactivated": ("Deactivated", Approval.APPROVED, Allocation.DEACTIVATED),
}


class StateFilter(admin.SimpleListFilter):
    title = "state"
    parameter_name = "state"

    def lookups(self, request, model_admin):
        return [(word, label) for word, (label, *_) in _STATES.items()]

    def queryset(self, request, queryset):
        chosen = _STATES.get(self.value() or "")
        if chosen is None:
            return queryset
        _, approval, allocation = chosen
        return queryset.filter(isapproved=approval, isallocated=allocation)


@admin.register(Device)
class DeviceAdmin(ReadOnlyAdmin):
    event_entity = "device"
    note = "To look at only. Devices are registered, approved and given out on the dashboard's Devices page."
    list_display = ("serial_number", "isapproved", "isallocated", "category", "device_type", "created_on")
    list_filter = (StateFilter,)
    ordering = ("-created_on", "serial_number")
    search_fields = ("serial_number",)
    search_help_text = "A serial number or its beginning."

    def find(self, rows, text):
        return rows.filter(begins("serial_number", text.upper())).order_by("serial_number")
