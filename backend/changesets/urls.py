"""Changesets under /sil/."""

from django.urls import path

from changesets import views

urlpatterns = [
    path("changesets/", views.Changesets.as_view()),
    path("changesets/<row_id:changeset_id>/", views.OneChangeset.as_view()),
    path("changesets/<row_id:changeset_id>/rows/", views.ChangesetRows.as_view()),
    path("changesets/<row_id:changeset_id>/failed_rows/", views.FailedRows.as_view()),
    path("changesets/<row_id:changeset_id>/run/", views.RunChangeset.as_view()),
    path("changesets/<row_id:changeset_id>/cancel/", views.CancelChangeset.as_view()),
    path("changesets/<row_id:changeset_id>/undo/", views.UndoChangeset.as_view()),
]
