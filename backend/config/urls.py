"""The map of all addresses."""

from django.contrib import admin
from django.urls import include, path, re_path, register_converter

from core import errors, health
from core.converters import RowId
from core.views import unknown_path
from products.media import picture

register_converter(RowId, "row_id")

urlpatterns = [
    path("healthz", health.healthz),
    path("readyz", health.readyz),
    path("sil/", include("accounts.urls")),
    path("sil/", include("devices.urls")),
    path("sil/", include("mappings.urls")),
    path("sil/", include("events.urls")),
    path("sil/", include("changesets.urls")),
    path("sil/", include("imports.urls")),
    path("sil/", include("exports.urls")),
    path("sil/", include("serials.urls")),
    path("sil/", include("labels.urls")),
    path("sil/", include("webhooks.urls")),
    path("sil/", include("saved_views.urls")),
    path("sil/", include("overview.urls")),
    path("api/", include("accounts.api_urls")),
    path("api/", include("products.urls")),
    path("api/", include("orders.urls")),
    path("api/", include("accounts.gate_urls")),
    path("api/", include("vehicles.urls")),
    path("api/", include("drivers.urls")),
    path("api/", include("documents.urls")),
    path("api/", include("submissions.urls")),
    path("api/v1/", include("accounts.directory_urls")),
    path("api/v1/", include("customers.urls")),
    path("media/products/<str:name>", picture),
    path("admin/", admin.site.urls),
    re_path(r"^(sil|api|static|media|ws)(/|$)", unknown_path),
    path("", include("pages.urls")),
]

handler400 = errors.bad_request
handler403 = errors.bad_request
handler404 = errors.not_found
handler500 = errors.server_error
