"""The event record, to look at."""

from django.contrib import admin

from admin_site.options import ReadOnlyAdmin
from events.models import Event


@admin.register(Event)
class EventAdmin(ReadOnlyAdmin):
    note = "To look at only: events are never changed. The dashboard's audit log filters them by day and action, too."
    list_display = ("id", "at", "actor", "entity", "key", "action", "reason")
    ordering = ("-id",)
    search_fields = ("key",)
    search_help_text = "A serial number or id, or a whole user name."

    def find(self, rows, text):
        """By key where there is one. An index holds keys by entity, so all entities are named."""
        if text.isascii():
            entities = list(Event.objects.order_by().values_list("entity", flat=True).distinct())
            of_key = rows.filter(entity__in=entities, key__in={text, text.upper()})
            if of_key.exists():
                return of_key
        return rows.filter(actor=text)
