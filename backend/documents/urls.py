"""Documents under /api/ (contract section 6)."""

from django.urls import path

from documents import views

urlpatterns = [
    path("documents/", views.Documents.as_view()),
    path("documents/list/", views.DocumentsOfAddress.as_view()),
    path("documents/upload/", views.UploadDocument.as_view()),
    path("documents/<row_id:document_id>/info/", views.DocumentInfo.as_view()),
    path("documents/<row_id:document_id>/download/", views.DownloadDocument.as_view()),
    path("documents/<row_id:document_id>/versions/", views.DocumentVersions.as_view()),
    path("documents/<row_id:document_id>/remove/", views.RemoveDocument.as_view()),
]
