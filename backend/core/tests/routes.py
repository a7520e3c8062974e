"""Every address under /sil/ and at the root, read from the URL conf."""

import re
from dataclasses import dataclass

from django.urls import get_resolver
from django.urls.resolvers import RoutePattern, URLPattern, URLResolver

_PART = re.compile(r"<(?:\w+:)?\w+>")


@dataclass(frozen=True, slots=True)
class Route:
    pattern: str  # as urls.py writes it, from the top: "sil/users/<row_id:user_id>/"
    example: str  # a path that meets it

    def __str__(self) -> str:
        return self.pattern


def routes() -> list[Route]:
    """Every route but the two catch-alls (unknown_path, dashboard), which are regular expressions, and the admin's."""
    outside = [item for item in get_resolver().url_patterns if not _is_admins(item)]
    return [_route(pattern) for pattern in _walk(outside, "")]


def admin_routes() -> list[Route]:
    """Every page of Django's admin, read from its site: the pages of a model registered tomorrow are among them."""
    (admins,) = filter(_is_admins, get_resolver().url_patterns)
    return [*map(_route, _walk([admins], "")), Route("admin/<app_label>/", "/admin/products/"), _route("admin/x/")]


def _is_admins(item) -> bool:
    return isinstance(item, URLResolver) and item.namespace == "admin"


def _route(pattern: str) -> Route:
    return Route(pattern, "/" + _PART.sub("999999", pattern))


def _walk(patterns: list, before: str):
    for item in patterns:
        if isinstance(item, URLResolver):
            yield from _walk(item.url_patterns, before + str(item.pattern))
        elif isinstance(item, URLPattern) and isinstance(item.pattern, RoutePattern):
            yield before + str(item.pattern)


def catch_alls() -> list[str]:
    """The names of the views behind regular expressions."""
    outside = [item for item in get_resolver().url_patterns if not _is_admins(item)]
    return sorted(view.__name__ for view in _expressions(outside))


def _expressions(patterns: list):
    for item in patterns:
        if isinstance(item, URLResolver):
            yield from _expressions(item.url_patterns)
        elif not isinstance(item.pattern, RoutePattern):
            yield item.callback
