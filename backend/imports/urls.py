"""Imports under /sil/."""

from django.urls import path

from imports import views

urlpatterns = [
    path("imports/", views.Imports.as_view()),
    path("imports/<row_id:changeset_id>/", views.OneImport.as_view()),
    path("imports/<row_id:changeset_id>/check/", views.CheckImport.as_view()),
]
