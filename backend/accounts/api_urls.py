"""The sign-in doors under /api/ (contract section 4)."""

from django.urls import path

from accounts.views import catalogue_doors as doors

urlpatterns = [
    path("token/", doors.ObtainTokens.as_view()),
    path("login/", doors.ObtainTokens.as_view()),
    path("token/refresh/", doors.RefreshAccess.as_view()),
    path("token/blacklist/", doors.BlacklistToken.as_view()),
    path("user/register/", doors.RegisterUser.as_view()),
    path("accounts/register/", doors.RegisterCustomer.as_view()),
    path("user/", doors.WhoAmI.as_view()),
]
