"""The sign-in doors of the catalogue (contract section 4): tokens in bodies, over the same machinery as /sil/."""

from rest_framework.response import Response

from accounts import answers, body_tokens
from accounts.registration import sign_up
from accounts.serializers import CustomerRegisterInput, LoginInput, RefreshInput, RegisterInput, user_brief
from core.documented import documented_like_the_framework as documented
from core.permissions import Action, Role
from core.validation import validated
from core.views import CatalogueView, PublicCatalogueView
from core.wire import fields_of


class ObtainTokens(PublicCatalogueView):
    """Sign in with user name or e-mail; the refresh token is good for 7 days and is not rotated."""

    @documented(request=LoginInput, answer=answers.TokenPair, refusals=(400, 429))
    def post(self, request):
        return Response(body_tokens.obtain(request))


class RefreshAccess(PublicCatalogueView):
    """A new access token for a refresh token whose session lives."""

    @documented(request=RefreshInput, answer=answers.AccessToken, refusals=(400,))
    def post(self, request):
        return Response(body_tokens.refreshed(request))


class BlacklistToken(PublicCatalogueView):
    """End the refresh token's session at once, its access tokens included."""

    @documented(request=RefreshInput, answer=answers.Nothing, refusals=(400,))
    def post(self, request):
        body_tokens.end(request)
        return Response({})


class RegisterUser(PublicCatalogueView):
    """Create an account with the sign-up's default role."""

    @documented(request=RegisterInput, answer=answers.Registered, code=201, refusals=(400,))
    def post(self, request):
        given = validated(RegisterInput, fields_of(request.data))
        with body_tokens.fields_named({"mailid": "email"}):
            user = sign_up(**given, role=None)
        return Response({"id": user.pk, "username": user.username, "email": user.email}, status=201)


class RegisterCustomer(PublicCatalogueView):
    """Create a customer's account."""

    @documented(request=CustomerRegisterInput, answer=answers.CustomerRegistered, code=201, refusals=(400,))
    def post(self, request):
        given = validated(CustomerRegisterInput, fields_of(request.data))
        sign_up(**given, email=None, role=Role.CUSTOMER.value)
        return Response({"message": "Customer registered successfully"}, status=201)


class WhoAmI(CatalogueView):
    """The account behind the request."""

    action = Action.SIGNED_IN

    @documented(answer=answers.UserBrief)
    def get(self, request):
        return Response(user_brief(request.user))
