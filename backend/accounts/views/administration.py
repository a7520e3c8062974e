"""User administration, for admins."""

from django.db import transaction
from django.db.models import Q, QuerySet
from rest_framework import serializers
from rest_framework.response import Response

from accounts import answers, repository
from accounts.models import User
from accounts.registration import register
from accounts.serializers import ChangeUserInput, CreateUserInput
from core.documented import Done, documented
from core.errors import SiloError
from core.fields import iso
from core.paging import PagingInput, count_limit, read_query, with_total
from core.permissions import Action, Role
from core.views import SiloView
from events.record import record


class UsersQuery(PagingInput):
    search = serializers.CharField(required=False, max_length=254)
    role = serializers.ChoiceField(choices=[role.value for role in Role], required=False)
    is_verified = serializers.BooleanField(required=False, allow_null=True, default=None)
    is_active = serializers.BooleanField(required=False, allow_null=True, default=None)


def user_row(user: User) -> dict:
    return {
        "id": user.pk,
        "username": user.username,
        "email": user.email,
        "role": user.role,
        "is_verified": user.is_verified,
        "is_active": user.is_active,
        "last_login": iso(user.last_login),
        "date_joined": iso(user.date_joined),
    }


def search(given: dict) -> QuerySet[User]:
    """The accounts that match the list's filters, by user name."""
    found = User.objects.all()
    if given.get("search"):
        found = found.filter(Q(username__icontains=given["search"]) | Q(email__icontains=given["search"]))
    wanted = {name: given[name] for name in ("role", "is_verified", "is_active") if given.get(name) is not None}
    return found.filter(**wanted).order_by("username", "id")


class Users(SiloView):
    """List accounts by user name, or create one with any role."""

    action = Action.MANAGE_USERS

    @documented(query=UsersQuery, answer=answers.Users, refusals=(400,))
    def get(self, request):
        given = read_query(UsersQuery, request)
        found = search(given)
        limit = count_limit(given)
        total = found[:limit].count() if limit else found.count()
        start = given["pageNumber"]
        rows = found[start : start + given["pageSize"]]
        return Response(with_total({"data": [user_row(user) for user in rows]}, total, given))

    @documented(request=CreateUserInput, answer=answers.ChangedUser, code=201, refusals=(400,))
    def post(self, request):
        given = CreateUserInput(data=request.data)
        given.is_valid(raise_exception=True)
        asked = given.validated_data
        user = register(
            username=asked["username"],
            email=asked["mailid"],
            password=asked["password"],
            role=asked["role"],
            is_verified=True,
        )
        return Response(
            {"message": f"{user.username} created.", "status": "success", "user": user_row(user)}, status=201
        )


class ChangeUser(SiloView):
    """Verify, disable or give another role; it acts on the person's next request. The last admin stays."""

    action = Action.MANAGE_USERS

    @documented(request=ChangeUserInput, answer=answers.ChangedUser, refusals=(400, 404, 409))
    def patch(self, request, user_id: int):
        given = ChangeUserInput(data=request.data)
        given.is_valid(raise_exception=True)
        with transaction.atomic():
            # Every admin is locked first: two admins who disable each other at once leave one.
            admins = set(_admins().select_for_update().order_by("pk").values_list("pk", flat=True))
            user = User.objects.select_for_update().filter(pk=user_id).first()
            if user is None:
                raise SiloError("not_found", "There is no such user.")
            changes = {
                name: [getattr(user, name), value]
                for name, value in given.validated_data.items()
                if getattr(user, name) != value
            }
            for name, (_, value) in changes.items():
                setattr(user, name, value)
            if admins == {user.pk} and not (user.role == Role.ADMIN and user.is_active and user.is_verified):
                raise SiloError("conflict", "This is the last administrator. Make somebody else admin first.")
            if changes:
                user.save(update_fields=list(changes))
                record("user", str(user.pk), "updated", changes)
        return Response({"message": f"{user.username} updated.", "status": "success", "user": user_row(user)})


def _admins():
    return User.objects.filter(role=Role.ADMIN, is_active=True, is_verified=True)


class EndUserSessions(SiloView):
    """Sign a person out everywhere."""

    action = Action.MANAGE_USERS

    @documented(answer=Done, refusals=(404,))
    def post(self, request, user_id: int):
        with transaction.atomic():
            user = User.objects.filter(pk=user_id).first()
            if user is None:
                raise SiloError("not_found", "There is no such user.")
            ended = repository.end_sessions(user.pk)
            record("user", str(user.pk), "updated", {"sessions": [ended, 0]})
        return Response({"message": f"{ended} sessions of {user.username} ended.", "status": "success"})
