"""Reserved numbers, to look at."""

from django.contrib import admin

from admin_site.lists import whole_number
from admin_site.options import ReadOnlyAdmin
from serials.models import SerialBlock


@admin.register(SerialBlock)
class SerialBlockAdmin(ReadOnlyAdmin):
    note = "To look at only. The page Serials reserves numbers and gives them back."
    list_display = ("id", "first_serial", "last_serial", "line", "note", "created_by", "created_at")
    list_filter = ("line",)
    ordering = ("-id",)
    search_fields = ("id",)
    search_help_text = "The number of a block, or its first serial."

    def find(self, rows, text):
        of_number = rows.filter(pk=whole_number(text))
        return of_number if of_number.exists() else rows.filter(first_serial=text)
