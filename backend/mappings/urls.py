"""Customer mappings under /sil/ (contract section 3)."""

from django.urls import path

from mappings import bulk_views, views

urlpatterns = [
    path("get_customer_mappings/", views.GetCustomerMappings.as_view()),
    path("create_customer_mapping/", views.CreateCustomerMapping.as_view()),
    path("update_customer_mapping/", views.UpdateCustomerMapping.as_view()),
    path("review_customer_mapping/", views.ReviewCustomerMapping.as_view()),
    path("delete_customer_mapping/<str:serial_number>/", views.DeleteCustomerMapping.as_view()),
    path("bulk/map/", bulk_views.BulkMap.as_view()),
    path("bulk/review/", bulk_views.BulkReview.as_view()),
    path("bulk/version/", bulk_views.BulkVersion.as_view()),
    path("bulk/license/", bulk_views.BulkLicense.as_view()),
    path("bulk/unmap/", bulk_views.BulkUnmap.as_view()),
]
