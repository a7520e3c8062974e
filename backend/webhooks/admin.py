"""Webhooks and their deliveries, to look at; they are managed in the dashboard."""

from django.contrib import admin

from admin_site.lists import whole_number
from admin_site.options import ReadOnlyAdmin
from webhooks.models import Cursor, Delivery, Webhook


@admin.register(Webhook)
class WebhookAdmin(ReadOnlyAdmin):
    note = "To look at only; the dashboard's page Webhooks changes them."
    hidden = ("seed", "old_seed", "address")  # an address may hold a password of the other system
    list_display = ("name", "is_active", "paused_at", "failures", "last_success_at", "created_at")
    list_filter = ("is_active",)
    ordering = ("name", "pk")


@admin.register(Delivery)
class DeliveryAdmin(ReadOnlyAdmin):
    note = "To look at only. manage.py send_webhooks sends them; they are removed after 30 days."
    list_display = ("id", "webhook_id", "event_id", "topic", "key", "state", "attempts", "status", "last_tried_at")
    list_filter = ("state",)
    ordering = ("-id",)
    search_fields = ("id",)
    search_help_text = "The number of a delivery, or a whole key."

    def find(self, rows, text):
        of_number = rows.filter(pk=whole_number(text))
        return of_number if of_number.exists() else rows.filter(key=text)


@admin.register(Cursor)
class CursorAdmin(ReadOnlyAdmin):
    note = "To look at only: how far manage.py send_webhooks has read the event record."
    list_display = ("position", "holes")
    ordering = ("pk",)
