"""The API description: /schema/, and two ways to read it offline. Public in development, staff only in production."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from drf_spectacular.views import SpectacularAPIView

from accounts.authentication import CallerAuthentication
from core.permissions import Action
from core.views import SiloView
from pages.csp import new_nonce, page

READERS = Action.READ_API_DESCRIPTION if settings.PRODUCTION else Action.ANYONE


class Schema(SpectacularAPIView):
    """The OpenAPI document: YAML, or JSON with `?format=json`."""

    action = READERS
    authentication_classes = [CallerAuthentication] if settings.PRODUCTION else []
    http_method_names = ["get"]


class _Reader(SiloView):
    """An HTML page over the schema, from files of our own origin."""

    action = READERS
    authentication_classes = [CallerAuthentication] if settings.PRODUCTION else []
    template = ""
    style_hashes: tuple[str, ...] = ()
    schema = None

    def get(self, request: HttpRequest) -> HttpResponse:
        nonce = new_nonce()
        return page(render_to_string(self.template, {"nonce": nonce}), nonce, style_hashes=self.style_hashes)


class Swagger(_Reader):
    template = "pages/swagger.html"


class Redoc(_Reader):
    template = "pages/redoc.html"
    # Two fixed styles that the pinned bundle adds without its nonce: an empty one and its scroll bars.
    style_hashes = (
        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
        "QMIg+bpjm3JdElJ388KYke01izlUW0UoNOeKjpMxdgc=",
    )
