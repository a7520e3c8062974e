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
    """Every route but the two catch-alls (unknown_path, dashboard), which are regular expressions."""
    return [Route(pattern, "/" + _PART.sub("999999", pattern)) for pattern in _walk(get_resolver().url_patterns, "")]


def _walk(patterns: list, before: str):
    for item in patterns:
        if isinstance(item, URLResolver):
            yield from _walk(item.url_patterns, before + str(item.pattern))
        elif isinstance(item, URLPattern) and isinstance(item.pattern, RoutePattern):
            yield before + str(item.pattern)


def catch_alls() -> list[str]:
    """The names of the views behind regular expressions."""
    return sorted(view.__name__ for view in _expressions(get_resolver().url_patterns))


def _expressions(patterns: list):
    for item in patterns:
        if isinstance(item, URLResolver):
            yield from _expressions(item.url_patterns)
        elif not isinstance(item.pattern, RoutePattern):
            yield item.callback
