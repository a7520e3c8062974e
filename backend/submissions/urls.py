"""Entries and passes under /api/ (contract section 6)."""

from django.urls import path

from submissions.views import entries, gate, lookup

urlpatterns = [
    path("submissions/", entries.Submissions.as_view()),
    path("submissions/create/", entries.CreateSubmission.as_view()),
    path("submissions/verify/", gate.VerifyPass.as_view()),
    path("submissions/<row_id:submission_id>/", entries.OneSubmission.as_view()),
    path("submissions/<row_id:submission_id>/qr-download/", entries.SubmissionQr.as_view()),
    path("submissions/<row_id:submission_id>/audit/", entries.SubmissionAudit.as_view()),
    path("submissions/<row_id:submission_id>/approve/", gate.ApproveSubmission.as_view()),
    path("submissions/<row_id:submission_id>/reject/", gate.RejectSubmission.as_view()),
    path("submissions/<row_id:submission_id>/boxes/", gate.Boxes.as_view()),
    path("submissions/<row_id:submission_id>/boxes/<str:serial_number>/", gate.OneBox.as_view()),
    path("vehicles/<str:registration>/lookup/", lookup.VehicleLookup.as_view()),
]
