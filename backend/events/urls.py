"""The audit log under /sil/ (contract section 2)."""

from django.urls import path

from events.views import AuditLog

urlpatterns = [path("audit_log/", AuditLog.as_view())]
