"""Changesets, to look at. Rows have a key of several columns, which Django's admin cannot show."""

from django.contrib import admin

from admin_site.lists import whole_number
from admin_site.options import ReadOnlyAdmin
from changesets.models import Changeset


@admin.register(Changeset)
class ChangesetAdmin(ReadOnlyAdmin):
    event_entity = "changeset"
    note = "To look at only. Changesets are run, cancelled and undone on the dashboard's Changesets page."
    list_display = ("id", "name", "kind", "subject", "state", "created_by", "created_at", "total")
    list_filter = ("state", "kind", "subject")
    ordering = ("-id",)
    search_fields = ("id",)
    search_help_text = "The number of a changeset, or the whole user name of who asked for it."

    def find(self, rows, text):
        of_number = rows.filter(pk=whole_number(text))
        return of_number if of_number.exists() else rows.filter(created_by__username=text)
