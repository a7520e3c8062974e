"""Orders under /api/ (contract section 4)."""

from django.urls import path

from orders import views

urlpatterns = [
    path("orders/", views.Orders.as_view()),
    path("orders/<row_id:order_id>/", views.OneOrder.as_view()),
    path("orders/<row_id:order_id>/confirm/", views.ConfirmOrder.as_view()),
    path("orders/<row_id:order_id>/fulfil/", views.FulfilOrder.as_view()),
    path("orders/<row_id:order_id>/cancel/", views.CancelOrder.as_view()),
    path("orders/<row_id:order_id>/customer/", views.CustomerOfOrder.as_view()),
    path("orders/<row_id:order_id>/candidates/", views.OrderCandidates.as_view()),
]
