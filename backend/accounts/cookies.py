"""The two cookies of a browser session; their names follow one setting, HTTPS."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse

_ACCESS, _REFRESH = "access_token", "refresh_token"


def _name(cookie: str) -> str:
    return f"__Host-{cookie}" if settings.HTTPS else cookie


def read_access(request: HttpRequest) -> str | None:
    return request.COOKIES.get(_name(_ACCESS))


def read_refresh(request: HttpRequest) -> str | None:
    return request.COOKIES.get(_name(_REFRESH))


def set_access(response: HttpResponse, token: str) -> None:
    _set(response, _ACCESS, token, int(settings.ACCESS_COOKIE_LIFETIME.total_seconds()))


def set_refresh(response: HttpResponse, token: str) -> None:
    _set(response, _REFRESH, token, int(settings.REFRESH_LIFETIME.total_seconds()))


def expire_both(response: HttpResponse) -> None:
    for cookie in (_ACCESS, _REFRESH):
        _set(response, cookie, "", 0)


def _set(response: HttpResponse, cookie: str, value: str, max_age: int) -> None:
    response.set_cookie(
        _name(cookie), value, max_age=max_age, path="/", httponly=True, samesite="Lax", secure=settings.HTTPS
    )
