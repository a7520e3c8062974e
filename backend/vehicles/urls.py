"""Vehicles under /api/ (contract section 6)."""

from django.urls import path

from vehicles import views

urlpatterns = [
    path("vehicles/", views.Vehicles.as_view()),
    path("vehicles/<str:registration>/", views.OneVehicle.as_view()),
]
