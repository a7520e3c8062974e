"""Drivers under /api/ (contract section 6)."""

from django.urls import path

from drivers import views

urlpatterns = [
    path("drivers/", views.Drivers.as_view()),
    path("drivers/validate-or-create/", views.ValidateOrCreateDriver.as_view()),
    path("drivers/<row_id:driver_id>/", views.OneDriver.as_view()),
]
