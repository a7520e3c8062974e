"""Pages at the root: the API description, the worker of the stations, and the dashboard for everything else."""

from django.urls import path, re_path

from pages import api_description
from pages.dashboard import dashboard
from pages.station_worker import station_worker

urlpatterns = [
    path("schema/", api_description.Schema.as_view()),
    path("swagger/", api_description.Swagger.as_view()),
    path("redoc/", api_description.Redoc.as_view()),
    path("station-worker.js", station_worker),
    re_path(r"^.*$", dashboard),
]
