"""Saved views: a page's query string under a name, private or shared."""

import re

from rest_framework import serializers
from rest_framework.response import Response

from core.documented import Done, documented, shape
from core.fields import LineField, PresentFields
from core.idempotency import idempotent
from core.paging import read_query
from core.permissions import STAFF, Action
from core.validation import validated
from core.views import SiloView
from saved_views import services
from saved_views.models import SavedView

_ROLES = sorted(role.value for role in STAFF)
_PAGE = re.compile(r"[a-z][a-z0-9_-]*(/[a-z0-9_-]+)*\Z", re.ASCII)
# As an address has it (RFC 3986), each other character as %-code.
_QUERY = re.compile(r"(?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?]|%[0-9A-Fa-f]{2})*\Z", re.ASCII)


class PageField(LineField):
    """The page's address without its slash at the front: devices, gate/documents."""

    default_error_messages = {"page": "Name the page as in its address, such as devices or gate/documents."}

    def __init__(self, **kwargs):
        super().__init__(max_length=40, **kwargs)

    def to_internal_value(self, data):
        text = super().to_internal_value(data).strip("/")
        if not _PAGE.match(text):
            self.fail("page")
        return text


class QueryField(LineField):
    """What stands behind the question mark of an address; "" shows the page without filters."""

    default_error_messages = {"query": "A query string as in an address: other characters as %-codes."}

    def __init__(self, **kwargs):
        super().__init__(max_length=2000, allow_blank=True, **kwargs)

    def to_internal_value(self, data):
        text = super().to_internal_value(data).removeprefix("?")
        if not _QUERY.match(text):
            self.fail("query")
        return text


class SavedViewInput(serializers.Serializer):
    page = PageField()
    name = LineField(max_length=60)
    query = QueryField()
    is_shared = serializers.BooleanField(required=False, default=False)
    is_default_for_role = serializers.ChoiceField(choices=_ROLES, required=False, allow_null=True, default=None)


class ChangeSavedViewInput(serializers.Serializer):
    name = LineField(max_length=60, required=False)
    query = QueryField(required=False)
    is_shared = serializers.BooleanField(required=False)
    is_default_for_role = serializers.ChoiceField(choices=_ROLES, required=False, allow_null=True)


class SavedViewsQuery(PresentFields):
    page = PageField(required=False)


class SavedViewRow(serializers.Serializer):
    id = serializers.IntegerField()
    page = serializers.CharField()
    name = serializers.CharField()
    query = serializers.CharField(allow_blank=True)
    is_shared = serializers.BooleanField()
    is_default_for_role = serializers.ChoiceField(choices=_ROLES, allow_null=True)
    owner = serializers.CharField()
    is_own = serializers.BooleanField()


_STATUS = serializers.ChoiceField(choices=["success"])
SavedViewList = shape("SavedViews", status=_STATUS, data=SavedViewRow(many=True))
ChangedView = shape("ChangedSavedView", status=_STATUS, message=serializers.CharField(), data=SavedViewRow())


class SavedViews(SiloView):
    """The own and the shared views by name, or save one."""

    action = Action.SAVE_VIEWS

    @documented(query=SavedViewsQuery, answer=SavedViewList, refusals=(400,))
    def get(self, request):
        given = read_query(SavedViewsQuery, request)
        found = services.seen_by(request.user.id).filter(**given).select_related("owner")
        rows = [_row(view, request.user.id) for view in found.order_by("page", "name", "pk")]
        return Response({"status": "success", "data": rows})

    @documented(request=SavedViewInput, answer=ChangedView, code=201, refusals=(400, 409), idempotent=True)
    @idempotent
    def post(self, request):
        view = services.save(request.user, validated(SavedViewInput, request.data))
        return Response(_answer(view, request.user.id, f"View {view.name} saved."), status=201)


class OneSavedView(SiloView):
    """Rename a view, change its query or who sees it, or remove it."""

    action = Action.SAVE_VIEWS

    @documented(request=ChangeSavedViewInput, answer=ChangedView, refusals=(400, 404, 409))
    def patch(self, request, view_id: int):
        view = services.change(request.user, view_id, validated(ChangeSavedViewInput, request.data))
        return Response(_answer(view, request.user.id, f"View {view.name} updated."))

    @documented(answer=Done, refusals=(404,))
    def delete(self, request, view_id: int):
        return Response({"status": "success", "message": f"View {services.delete(request.user, view_id)} removed."})


def _answer(view: SavedView, user_id: int, message: str) -> dict:
    return {"status": "success", "message": message, "data": _row(view, user_id)}


def _row(view: SavedView, user_id: int) -> dict:
    return {
        "id": view.pk,
        "page": view.page,
        "name": view.name,
        "query": view.query,
        "is_shared": view.is_shared,
        "is_default_for_role": view.is_default_for_role,
        "owner": view.owner.username,
        "is_own": view.owner_id == user_id,
    }
