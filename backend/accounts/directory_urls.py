"""The sign-in doors under /api/v1/ (contract section 5)."""

from django.urls import path

from accounts.views import directory_doors as doors

urlpatterns = [
    path("user/register/", doors.RegisterPerson.as_view()),
    path("user/token/", doors.DirectoryTokens.as_view()),
    path("user/token/refresh/", doors.RefreshDirectoryAccess.as_view()),
    path("user/logout/", doors.DirectoryLogout.as_view()),
]
