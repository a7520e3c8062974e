"""Documents, to look at. Where a file lies is on no page."""

from django.contrib import admin

from admin_site.lists import whole_number
from admin_site.options import ReadOnlyAdmin
from documents.models import Document


@admin.register(Document)
class DocumentAdmin(ReadOnlyAdmin):
    event_entity = "document"
    note = "To look at only. Documents are sent, removed and downloaded on the dashboard's Documents page."
    hidden = ("stored_key", "active_slot")
    list_display = ("id", "document_type", "version", "owner", "expires_on", "is_active", "uploaded_at", "removed_at")
    list_filter = ("document_type", "is_active")
    list_select_related = ("owner",)
    ordering = ("-id",)
    search_fields = ("id",)
    search_help_text = "The number of a document."

    def find(self, rows, text):
        return rows.filter(pk=whole_number(text))
