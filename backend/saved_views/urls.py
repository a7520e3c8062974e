"""Saved views under /sil/."""

from django.urls import path

from saved_views import views

urlpatterns = [
    path("saved_views/", views.SavedViews.as_view()),
    path("saved_views/<row_id:view_id>/", views.OneSavedView.as_view()),
]
