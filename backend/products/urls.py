"""The catalogue under /api/ (contract section 4)."""

from django.urls import path

from products import views

urlpatterns = [
    path("products/", views.Products.as_view()),
    path("products/create/", views.CreateProduct.as_view()),
    path("products/my_products/", views.MyProducts.as_view()),
    path("products/<row_id:product_id>/", views.OneProduct.as_view()),
    path("products/<row_id:product_id>/delete/", views.DeleteProduct.as_view()),
]
