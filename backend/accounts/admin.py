"""Accounts, sessions and API tokens, to look at; no hash and no session's secret is on any page."""

from django.contrib import admin
from django.contrib.auth.models import Group
from django.db.models import Q

from accounts.models import ApiToken, Session, User
from admin_site.options import ReadOnlyAdmin

admin.site.unregister(Group)  # Django's; who may do what is in core.permissions


@admin.register(User)
class UserAdmin(ReadOnlyAdmin):
    """The dashboard's page also ends the sessions that a change must end, and keeps the last admin."""

    event_entity = "user"
    hidden = ("password",)
    note = "To look at only. Roles, verification and access are changed on the dashboard's Users page."
    list_display = ("username", "email", "role", "is_verified", "is_active", "last_login", "date_joined")
    list_filter = ("role", "is_verified", "is_active")
    ordering = ("username",)
    search_fields = ("username",)
    search_help_text = "The beginning of a user name or an e-mail address."

    def find(self, rows, text):
        return rows.filter(Q(username__istartswith=text) | Q(email__istartswith=text))


class _OfAPerson(ReadOnlyAdmin):
    list_select_related = ("user",)
    ordering = ("-id",)
    search_fields = ("user",)
    search_help_text = "A whole user name."

    def find(self, rows, text):
        return rows.filter(user__username=text)


@admin.register(Session)
class SessionAdmin(_OfAPerson):
    hidden = ("sid",)
    note = "To look at only. People end their own sessions under My account, admins anybody's on the Users page."
    list_display = ("id", "user", "created", "last_seen", "expires", "ip", "user_agent")


@admin.register(ApiToken)
class ApiTokenAdmin(_OfAPerson):
    hidden = ("token_hash",)
    note = "To look at only. People revoke their own tokens under My account; a disabled account's do not work."
    list_display = ("name", "prefix", "user", "created", "expires", "last_used")
