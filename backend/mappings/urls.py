"""Customer mappings under /sil/ (contract section 3)."""

from django.urls import path

from mappings import views

urlpatterns = [
    path("get_customer_mappings/", views.GetCustomerMappings.as_view()),
    path("create_customer_mapping/", views.CreateCustomerMapping.as_view()),
    path("update_customer_mapping/", views.UpdateCustomerMapping.as_view()),
    path("review_customer_mapping/", views.ReviewCustomerMapping.as_view()),
    path("delete_customer_mapping/<str:serial_number>/", views.DeleteCustomerMapping.as_view()),
]
