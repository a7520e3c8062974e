"""The sign-in doors under /api/v1/ (contract section 5)."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
