"""Open sockets, to look at."""

from django.contrib import admin

from admin_site.options import ReadOnlyAdmin
from live.models import LiveSocket


@admin.register(LiveSocket)
class LiveSocketAdmin(ReadOnlyAdmin):
    list_display = ("username", "slot", "process", "seen_at", "looking_at", "doing")
    ordering = ("user_id", "slot")
