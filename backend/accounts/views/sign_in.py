"""Signing up, in and out: they ignore credentials that come along (contract section 1)."""

from django.conf import settings
from rest_framework.response import Response

from accounts import answers, cookies, repository, tokens
from accounts.authentication import identify_session
from accounts.models import User
from accounts.registration import offered_roles, sign_up
from accounts.serializers import LoginInput, SignupInput, user_brief, user_with_actions
from accounts.sign_in import sign_in
from core.documented import documented
from core.errors import SiloError
from core.permissions import Action
from core.views import PublicView, SiloView


class Signup(PublicView):
    """Create an account; whether it may sign in at once is SIGNUP_REQUIRES_VERIFICATION."""

    error_key = "error"

    @documented(request=SignupInput, answer=answers.SignedUp, code=201, refusals=(400,))
    def post(self, request):
        given = SignupInput(data=request.data)
        given.is_valid(raise_exception=True)
        asked = given.validated_data
        user = sign_up(
            username=asked["username"], email=asked["mailid"], password=asked["password"], role=asked.get("role")
        )
        sentence = "Account created. You can sign in now."
        if not user.is_verified:
            sentence = "Account created. An administrator must verify it before you can sign in."
        public = {"username": user.username, "email": user.email, "role": user.role}
        return Response({"message": sentence, "status": "success", "user": public}, status=201)


class Login(PublicView):
    """Sign in with user name or e-mail; the tokens are in HttpOnly cookies only."""

    error_key = "error"

    @documented(request=LoginInput, answer=answers.LoggedIn, refusals=(400, 429))
    def post(self, request):
        given = LoginInput(data=request.data)
        given.is_valid(raise_exception=True)
        signed_in = sign_in(request._request, given.validated_data["username"], given.validated_data["password"])
        user, sid = signed_in.user, signed_in.sid
        response = Response({"message": "Signed in.", "status": "success", "user": user_with_actions(user)})
        cookies.set_access(response, tokens.access_token(user.pk, sid, settings.ACCESS_COOKIE_LIFETIME))
        cookies.set_refresh(response, tokens.refresh_token(user.pk, sid))
        return response


class RefreshToken(PublicView):
    """Give a new access cookie for the refresh cookie; reads that cookie alone, whatever headers come with it."""

    error_key = "error"
    # Works with an empty body and no Content-Type: nothing in the body is read.
    parser_classes: list = []

    @documented(answer=answers.Message)
    def post(self, request):
        claims = tokens.read_refresh_token(cookies.read_refresh(request._request) or "")
        if not claims or identify_session(*claims) is None:
            raise SiloError("unauthenticated", "Your session has ended. Sign in again.")
        response = Response({"message": "Token refreshed.", "status": "success"})
        cookies.set_access(response, tokens.access_token(*claims, settings.ACCESS_COOKIE_LIFETIME))
        return response


class Logout(PublicView):
    """End the refresh cookie's session, its access token included; always 200."""

    error_key = "error"
    parser_classes: list = []

    @documented(answer=answers.Message)
    def post(self, request):
        claims = tokens.read_refresh_token(cookies.read_refresh(request._request) or "")
        if claims:
            repository.end_sessions(None, sid=claims[1])
        response = Response({"message": "Signed out.", "status": "success"})
        cookies.expire_both(response)
        return response


class VerifyAuth(SiloView):
    """Tell the dashboard who is signed in and what that role may do."""

    action = Action.SIGNED_IN

    @documented(answer=answers.Verified)
    def get(self, request):
        return Response({"authenticated": True, "user": user_with_actions(request.user)})


class Protected(SiloView):
    """A greeting that needs a session; older scripts probe with it."""

    action = Action.SIGNED_IN

    @documented(answer=answers.Hello)
    def get(self, request):
        return Response({"message": f"Hello {request.user.username}!", "user": user_brief(request.user)})


class SiteSettings(PublicView):
    """What the sign-up page must know before anybody is signed in."""

    @documented(answer=answers.SiteSettings)
    def get(self, request):
        return Response(
            {
                "signup_roles": offered_roles(),
                "signup_default_role": settings.SIGNUP_DEFAULT_ROLE,
                "signup_requires_verification": settings.SIGNUP_REQUIRES_VERIFICATION,
                "time_zone": settings.TIME_ZONE,
                "demo": not settings.PRODUCTION
                and User.objects.filter(username="admin", email="admin@demo.silo").exists(),
            }
        )
