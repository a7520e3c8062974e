"""A person's own password, sessions and API tokens."""

from django.contrib.auth.hashers import check_password as matches
from django.db import transaction
from django.utils import timezone
from rest_framework import exceptions
from rest_framework.response import Response

from accounts import answers, repository, tokens
from accounts.addresses import client_address
from accounts.models import ApiToken, Session, User
from accounts.registration import check_password
from accounts.serializers import ApiTokenInput, ChangePasswordInput
from accounts.sign_in import count_attempt
from core.documented import Done, documented
from core.errors import SiloError
from core.fields import iso
from core.permissions import Action
from core.views import SiloView
from events.record import record


class ChangePassword(SiloView):
    """Change the own password; every other session ends with it."""

    action = Action.OWN_ACCOUNT
    error_key = "error"

    @documented(request=ChangePasswordInput, answer=Done, refusals=(400, 429))
    def post(self, request):
        given = ChangePasswordInput(data=request.data)
        given.is_valid(raise_exception=True)
        asked = given.validated_data
        # A session left open must not become a way to guess the password; counted apart from signing in.
        counted = f"change:{request.user.id}", client_address(request._request)
        count_attempt(*counted)
        with transaction.atomic():
            user = User.objects.select_for_update().get(pk=request.user.id)
            if not matches(asked["old_password"], user.password):
                raise exceptions.ValidationError({"old_password": "The old password is not right."})
            check_password(asked["password"], user)
            user.set_password(asked["password"])
            user.save(update_fields=["password"])
            repository.end_sessions(user.pk, except_id=request.user.session_id)
            record("user", str(user.pk), "updated", {"password": [None, "changed"]})
        repository.forgive_sign_in(*counted)
        return Response({"message": "Password changed. Your other sessions have ended.", "status": "success"})


class Sessions(SiloView):
    """List the own live sessions, the newest first."""

    action = Action.OWN_ACCOUNT

    @documented(answer=answers.Sessions)
    def get(self, request):
        rows = Session.objects.filter(user_id=request.user.id, expires__gt=timezone.now()).order_by("-created", "id")
        return Response({"data": [_session(row, request.user.session_id) for row in rows]})


def _session(row: Session, current: int | None) -> dict:
    return {
        "id": row.pk,
        "created": iso(row.created),
        "last_seen": iso(row.last_seen),
        "ip": row.ip,
        "user_agent": row.user_agent,
        "current": row.pk == current,
    }


class EndSession(SiloView):
    """End one of the own sessions; its tokens are dead on the next request."""

    action = Action.OWN_ACCOUNT

    @documented(answer=Done, refusals=(404,))
    def delete(self, request, session_id: int):
        if not repository.end_sessions(request.user.id, session_id=session_id):
            raise SiloError("not_found", "You have no such session; it may have ended already.")
        return Response({"message": "The session has ended.", "status": "success"})


class ApiTokens(SiloView):
    """The own API tokens: list them, or make one; the token itself is in that one answer only."""

    action = Action.OWN_ACCOUNT

    @documented(answer=answers.ApiTokens)
    def get(self, request):
        rows = ApiToken.objects.filter(user_id=request.user.id).order_by("-created", "id")
        return Response({"data": [_api_token(row) for row in rows]})

    @documented(request=ApiTokenInput, answer=answers.NewApiToken, code=201, refusals=(400,))
    def post(self, request):
        given = ApiTokenInput(data=request.data)
        given.is_valid(raise_exception=True)
        name, expires = given.validated_data["name"], given.validated_data.get("expires")
        if expires and expires <= timezone.now():
            raise exceptions.ValidationError({"expires": "The expiry must lie in the future."})
        token = tokens.new_api_token()
        with transaction.atomic():
            row = ApiToken.objects.create(
                user_id=request.user.id,
                name=name,
                prefix=token[:12],
                token_hash=tokens.hash_api_token(token),
                created=timezone.now(),
                expires=expires,
            )
            record("user", str(request.user.id), "updated", {"api_token": [None, name]})
        return Response({"id": row.pk, "name": name, "token": token, "status": "success"}, status=201)


def _api_token(row: ApiToken) -> dict:
    return {
        "id": row.pk,
        "name": row.name,
        "prefix": row.prefix,
        "created": iso(row.created),
        "expires": iso(row.expires),
        "last_used": iso(row.last_used),
    }


class DeleteApiToken(SiloView):
    """Revoke one of the own API tokens; scripts that use it get 401 from then on."""

    action = Action.OWN_ACCOUNT

    @documented(answer=Done, refusals=(404,))
    def delete(self, request, token_id: int):
        with transaction.atomic():
            row = ApiToken.objects.select_for_update().filter(pk=token_id, user_id=request.user.id).first()
            if row is None:
                raise SiloError("not_found", "You have no such API token.")
            row.delete()
            record("user", str(request.user.id), "updated", {"api_token": [row.name, None]})
        return Response({"message": f"API token {row.name} revoked.", "status": "success"})
