"""The sign-in doors of the gate (contract section 6)."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
