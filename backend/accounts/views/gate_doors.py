"""The sign-in doors of the gate (contract section 6): those of the catalogue, with the user beside the tokens."""

from rest_framework.response import Response

from accounts import answers, body_tokens
from accounts.registration import sign_up
from accounts.serializers import CompanyRegisterInput, MailLoginInput, RefreshInput, user_at_the_gate
from accounts.sign_in import open_session
from core.documented import documented_at_the_gate as documented
from core.errors import SiloError
from core.permissions import Role
from core.validation import validated
from core.views import PublicGateView
from core.wire import fields_of

REGISTERED = "Account created successfully"
VERIFIED_FIRST = "Account created. An administrator verifies it before you can sign in."


class RegisterCompany(PublicGateView):
    """Create a customer's account and sign it in, unless accounts are verified first: then `tokens` is null."""

    @documented(request=CompanyRegisterInput, answer=answers.RegisteredAtTheGate, code=201, refusals=(400,))
    def post(self, request):
        given = validated(CompanyRegisterInput, fields_of(request.data))
        person = {"phone_number": given.get("phone", ""), "company_name": given.get("company_name", "")}
        names = {name: given[name] for name in ("username", "email", "password")}
        with body_tokens.fields_named({"mailid": "email"}):
            user = sign_up(**names, role=Role.CUSTOMER.value, **person)
        pair = body_tokens.pair_of(open_session(request._request, user)) if user.is_verified else None
        message = REGISTERED if user.is_verified else VERIFIED_FIRST
        return Response({"message": message, "user": user_at_the_gate(user), "tokens": pair}, status=201)


class LoginByMail(PublicGateView):
    """Sign in by e-mail; the refresh token is good for 7 days and is not rotated."""

    @documented(request=MailLoginInput, answer=answers.SignedInAtTheGate, refusals=(400, 429))
    def post(self, request):
        given = validated(MailLoginInput, fields_of(request.data))
        signed_in = body_tokens.signed_in(request, given["email"], given["password"])
        return Response({"user": user_at_the_gate(signed_in.user), "tokens": body_tokens.pair_of(signed_in)})


class RefreshGateAccess(PublicGateView):
    """A new access token for a refresh token whose session lives; a dead one is 401."""

    @documented(request=RefreshInput, answer=answers.AccessToken, refusals=(400,))
    def post(self, request):
        return Response(body_tokens.refreshed(request))


class GateLogout(PublicGateView):
    """End the refresh token's session at once, its access tokens included; a dead token is 400."""

    @documented(request=RefreshInput, answer=answers.Message, refusals=(400,))
    def post(self, request):
        try:
            body_tokens.end(request)
        except SiloError as refusal:
            if refusal.word != "unauthenticated":
                raise
            raise SiloError("error", "Invalid token") from refusal
        return Response({"message": "Logged out successfully"})
