"""Pages at the root: the API description, and the dashboard for everything else."""

from django.urls import path, re_path

from pages import api_description
from pages.dashboard import dashboard

urlpatterns = [
    path("schema/", api_description.Schema.as_view()),
    path("swagger/", api_description.Swagger.as_view()),
    path("redoc/", api_description.Redoc.as_view()),
    re_path(r"^.*$", dashboard),
]
