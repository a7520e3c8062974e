"""The sign-in doors of the customer directory (contract section 5): those of the catalogue, in the envelope."""

from accounts import answers, body_tokens
from accounts.registration import sign_up
from accounts.serializers import LoginInput, PersonRegisterInput, RefreshInput
from core.documented import documented_in_envelope as documented
from core.envelope import enveloped
from core.errors import SiloError
from core.validation import validated
from core.views import PublicDirectoryView
from core.wire import fields_of


class RegisterPerson(PublicDirectoryView):
    """Create an account with the sign-up's default role; its user name is the e-mail address."""

    @documented(request=PersonRegisterInput, answer=answers.RegisteredPerson, code=201, refusals=(400,))
    def post(self, request):
        given = validated(PersonRegisterInput, fields_of(request.data))
        # Both names of the account are the e-mail address here, and the later word is the clearer one.
        with body_tokens.fields_named({"username": "email", "mailid": "email"}):
            user = sign_up(**given, username=given["email"], role=None)
        data = {"id": user.pk, **{name: getattr(user, name) for name in given if name != "password"}}
        return enveloped("Account created successfully", data, code=201)


class DirectoryTokens(PublicDirectoryView):
    """Sign in with user name or e-mail; the refresh token is good for 7 days and is not rotated."""

    @documented(request=LoginInput, answer=answers.TokenPair, refusals=(400, 429))
    def post(self, request):
        return enveloped("Signed in successfully", body_tokens.obtain(request))


class RefreshDirectoryAccess(PublicDirectoryView):
    """A new access token for a refresh token whose session lives."""

    @documented(request=RefreshInput, answer=answers.AccessToken, refusals=(400,))
    def post(self, request):
        return enveloped("Token refreshed successfully", body_tokens.refreshed(request))


class DirectoryLogout(PublicDirectoryView):
    """End the refresh token's session at once, its access tokens included; a dead token is 400."""

    @documented(request=RefreshInput, refusals=(400,))
    def post(self, request):
        try:
            body_tokens.end(request)
        except SiloError as refusal:
            if refusal.word != "unauthenticated":
                raise
            raise SiloError("error", refusal.message) from refusal
        return enveloped("Logged out successfully")
