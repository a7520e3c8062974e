"""Webhooks under /sil/, for admins."""

from django.urls import path

from webhooks import views

urlpatterns = [
    path("webhooks/", views.Webhooks.as_view()),
    path("webhooks/<row_id:webhook_id>/", views.OneWebhook.as_view()),
    path("webhooks/<row_id:webhook_id>/rotate_secret/", views.RotateSecret.as_view()),
    path("webhooks/<row_id:webhook_id>/test/", views.TestWebhook.as_view()),
    path("webhooks/<row_id:webhook_id>/deliveries/", views.Deliveries.as_view()),
    path("webhooks/<row_id:webhook_id>/replay/", views.Replay.as_view()),
]
