"""Idempotency keys, to look at: core imports no app. Its counters have a key of several columns: not for the admin."""

from django.contrib import admin

from admin_site.lists import whole_number
from admin_site.options import ReadOnlyAdmin
from core.models import IdempotencyKey


@admin.register(IdempotencyKey)
class IdempotencyKeyAdmin(ReadOnlyAdmin):
    hidden = ("body", "fingerprint")
    list_display = ("id", "caller_id", "route", "key", "code", "created_on")
    ordering = ("-id",)
    search_fields = ("caller_id",)
    search_help_text = "The id of the account."

    def find(self, rows, text):
        return rows.filter(caller_id=whole_number(text))
