"""Mails and SMS, to look at."""

from django.contrib import admin

from admin_site.lists import whole_number
from admin_site.options import ReadOnlyAdmin
from outbox.models import Message


@admin.register(Message)
class MessageAdmin(ReadOnlyAdmin):
    note = "To look at only. manage.py send_outbox sends them; what was sent is emptied, and removed after 90 days."
    hidden = ("contents",)  # people's plates and numbers, and a pass that admits
    list_display = ("id", "channel", "recipient", "entity", "key", "state", "attempts", "created_at", "last_error")
    list_filter = ("state", "channel")
    ordering = ("-id",)
    search_fields = ("id",)
    search_help_text = "The number of a message, or the whole user name of who caused it."

    def find(self, rows, text):
        of_number = rows.filter(pk=whole_number(text))
        return of_number if of_number.exists() else rows.filter(owner__username=text)
