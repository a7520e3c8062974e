"""The sign-in doors of the catalogue (contract section 4): tokens in bodies, over the same machinery as /sil/."""

from django.conf import settings
from rest_framework.exceptions import ValidationError
from rest_framework.response import Response

from accounts import answers, repository, tokens
from accounts.authentication import identify_session
from accounts.models import User
from accounts.registration import sign_up
from accounts.serializers import CustomerRegisterInput, LoginInput, RefreshInput, RegisterInput, user_brief
from accounts.sign_in import sign_in
from core.documented import documented_like_the_framework as documented
from core.errors import SiloError
from core.permissions import Action, Role
from core.validation import validated
from core.views import CatalogueView, PublicCatalogueView
from core.wire import fields_of

ENDED = "This token is invalid or its session has ended. Sign in again."


class ObtainTokens(PublicCatalogueView):
    """Sign in with user name or e-mail; the refresh token is good for 7 days and is not rotated."""

    @documented(request=LoginInput, answer=answers.TokenPair, refusals=(400, 429))
    def post(self, request):
        given = validated(LoginInput, fields_of(request.data))
        try:
            signed_in = sign_in(request._request, given["username"], given["password"])
        except SiloError as refusal:
            if refusal.word != "denied":
                raise
            # The framework's token views answer 401 whenever no token is given.
            raise SiloError("unauthenticated", refusal.message) from refusal
        user_id, sid = signed_in.user.pk, signed_in.sid
        access = tokens.access_token(user_id, sid, settings.ACCESS_BODY_LIFETIME)
        return Response({"access": access, "refresh": tokens.refresh_token(user_id, sid)})


class RefreshAccess(PublicCatalogueView):
    """A new access token for a refresh token whose session lives."""

    @documented(request=RefreshInput, answer=answers.AccessToken, refusals=(400,))
    def post(self, request):
        user_id, sid = _live_session(request)
        return Response({"access": tokens.access_token(user_id, sid, settings.ACCESS_BODY_LIFETIME)})


class BlacklistToken(PublicCatalogueView):
    """End the refresh token's session at once, its access tokens included."""

    @documented(request=RefreshInput, answer=answers.Nothing, refusals=(400,))
    def post(self, request):
        _, sid = _live_session(request)
        repository.end_sessions(None, sid=sid)
        return Response({})


def _live_session(request) -> tuple[int, str]:
    """Raises SiloError unauthenticated (401) for a token that is forged, expired or of an ended session."""
    claims = tokens.read_refresh_token(validated(RefreshInput, fields_of(request.data))["refresh"])
    if not claims or identify_session(*claims) is None:
        raise SiloError("unauthenticated", ENDED)
    return claims


class RegisterUser(PublicCatalogueView):
    """Create an account with the sign-up's default role."""

    @documented(request=RegisterInput, answer=answers.Registered, code=201, refusals=(400,))
    def post(self, request):
        given = validated(RegisterInput, fields_of(request.data))
        user = _sign_up(**given, role=None)
        return Response({"id": user.pk, "username": user.username, "email": user.email}, status=201)


class RegisterCustomer(PublicCatalogueView):
    """Create a customer's account."""

    @documented(request=CustomerRegisterInput, answer=answers.CustomerRegistered, code=201, refusals=(400,))
    def post(self, request):
        given = validated(CustomerRegisterInput, fields_of(request.data))
        _sign_up(**given, email=None, role=Role.CUSTOMER.value)
        return Response({"message": "Customer registered successfully"}, status=201)


def _sign_up(*, username: str, email: str | None, password: str, role: str | None) -> User:
    try:
        return sign_up(username=username, email=email, password=password, role=role)
    except ValidationError as error:
        if not isinstance(error.detail, dict):
            raise
        # Sign-up names the field as /sil/ does; here it is called email.
        told = {"email" if field == "mailid" else field: detail for field, detail in error.detail.items()}
        raise ValidationError(told) from error


class WhoAmI(CatalogueView):
    """The account behind the request."""

    action = Action.SIGNED_IN

    @documented(answer=answers.UserBrief)
    def get(self, request):
        return Response(user_brief(request.user))
