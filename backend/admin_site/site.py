"""Django's admin site behind our own sign-in; each app's admin.py says what is in it."""

from functools import partial, wraps

from django.contrib.admin import AdminSite
from django.http import HttpRequest
from django.views.decorators.csrf import csrf_protect

from admin_site import door
from core.permissions import Action, is_allowed

# Signing in and out, passwords and links to other sites belong to the dashboard.
_NOT_OURS = frozenset({"login", "logout", "password_change", "password_change_done", "autocomplete", "view_on_site"})


class SiloAdminSite(AdminSite):
    """Every address of it goes through `admin_view`, those of pages added later too."""

    site_header = "Silo administration"
    site_title = "Silo administration"
    index_title = "What Silo keeps"

    def __init__(self, name: str = "admin") -> None:
        super().__init__(name)
        self.disable_action("delete_selected")  # it deletes rows past their services

    def has_permission(self, request: HttpRequest) -> bool:
        return is_allowed(request.user.role, Action.USE_ADMIN_SITE)  # type: ignore[union-attr]

    def admin_view(self, view, cacheable=False):
        """Django's CSRF protection first, then our door, then the page."""
        page = super().admin_view(view, cacheable)

        @csrf_protect
        @wraps(view)
        def behind_the_door(request, *args, **kwargs):
            return door.enter(request, partial(page, request, *args, **kwargs))

        return behind_the_door

    def get_urls(self):
        return [url for url in super().get_urls() if getattr(url, "name", None) not in _NOT_OURS]
