"""The base of every JSON endpoint."""

from django.http import Http404
from rest_framework import exceptions
from rest_framework.views import APIView

from core import procedures
from core.errors import error_response
from core.permissions import Action
from core.wire import FormParser, JSONParser, MultiPartParser, OnlyJSON


class SiloView(APIView):
    """An endpoint names its `action`, the row of core.permissions that says who may."""

    action: Action | dict[str, Action] | None = None
    error_key: str | None = None
    content_negotiation_class = OnlyJSON
    http_method_names = ["get", "post", "put", "patch", "delete"]
    refusals = (exceptions.APIException, Http404)

    def http_method_not_allowed(self, request, *args, **kwargs):
        raise exceptions.MethodNotAllowed(request.method)


class PublicView(SiloView):
    """Works with dead, foreign or missing credentials: it authenticates nobody."""

    action = Action.ANYONE
    authentication_classes: list = []

    def initial(self, request, *args, **kwargs):
        """Authentication would have found a dead connection; here nobody else does."""
        procedures.heal()
        super().initial(request, *args, **kwargs)


class CatalogueView(SiloView):
    """An endpoint of contract section 4; its address makes core.errors answer in the framework's shapes."""

    parser_classes = [JSONParser, MultiPartParser, FormParser]


class PublicCatalogueView(PublicView):
    """A sign-in door of contract section 4."""

    parser_classes = CatalogueView.parser_classes


class DirectoryView(SiloView):
    """An endpoint of contract section 5; its address makes core.errors answer in the envelope."""

    parser_classes = CatalogueView.parser_classes


class PublicDirectoryView(PublicView):
    """A sign-in door of contract section 5."""

    parser_classes = CatalogueView.parser_classes


class GateView(SiloView):
    """An endpoint of contract section 6; its address makes core.errors repeat the sentence as `error`."""

    parser_classes = CatalogueView.parser_classes


class PublicGateView(PublicView):
    """A sign-in door of contract section 6."""

    parser_classes = CatalogueView.parser_classes


def unknown_path(request, *args, **kwargs):
    return error_response("not_found", "There is nothing at this address.", request=request)
