"""Serial numbers under /sil/: patterns, blocks, report."""

from django.urls import path

from serials import views

urlpatterns = [
    path("serial_patterns/", views.SerialPatterns.as_view()),
    path("serial_blocks/", views.SerialBlocks.as_view()),
    path("serial_blocks/<row_id:block_id>/", views.SerialBlock.as_view()),
    path("serial_blocks/<row_id:block_id>/serials/", views.BlockSerials.as_view()),
    path("serial_report/", views.SerialReport.as_view()),
    path("serial_report/findings/", views.SerialFindings.as_view()),
]
