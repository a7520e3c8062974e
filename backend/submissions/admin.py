"""Entries and their boxes, to look at. What a pass says is on no page: whoever has it comes in."""

from django.contrib import admin

from admin_site.lists import begins, whole_number
from admin_site.options import ReadOnlyAdmin
from submissions.models import ManifestBox, Submission


@admin.register(Submission)
class SubmissionAdmin(ReadOnlyAdmin):
    event_entity = "submission"
    note = "To look at only. Entries are approved, rejected and let in on the dashboard's Gate pages."
    hidden = ("pass_id", "qr_payload")
    list_display = ("id", "vehicle", "driver", "status", "owner", "created_at", "valid_until", "completed_at")
    list_filter = ("status",)
    list_select_related = ("vehicle", "driver", "owner")
    ordering = ("-created_at", "id")
    search_fields = ("id",)
    search_help_text = "The number of an entry, or a plate or its beginning."

    def find(self, rows, text):
        numbered = rows.filter(pk=whole_number(text))
        return numbered if numbered.exists() else rows.filter(begins("vehicle__registration_no", text.upper()))


@admin.register(ManifestBox)
class ManifestBoxAdmin(ReadOnlyAdmin):
    list_display = ("serial_number", "submission_id", "is_expected", "scanned_at", "scanned_by")
    list_select_related = ("scanned_by",)
    ordering = ("-id",)
    search_fields = ("serial_number",)
    search_help_text = "The number of an entry, or a serial number or its beginning."

    def find(self, rows, text):
        of_entry = rows.filter(submission=whole_number(text))
        return of_entry if of_entry.exists() else rows.filter(begins("serial_number", text.upper()))
