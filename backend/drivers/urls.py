"""Drivers under /api/ (contract section 6)."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
