"""Saved views, to look at."""

from django.contrib import admin

from admin_site.options import ReadOnlyAdmin
from saved_views.models import SavedView


@admin.register(SavedView)
class SavedViewAdmin(ReadOnlyAdmin):
    note = "To look at only; each is managed on its page of the dashboard."
    list_display = ("name", "page", "owner_id", "is_shared", "is_default_for_role", "created_at")
    list_filter = ("is_shared",)
    ordering = ("page", "name", "pk")
