"""Addresses of the customer directory (contract section 5)."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
