"""The sign-in doors of the gate (contract section 6)."""

from django.urls import path

from accounts.views import gate_doors as doors

urlpatterns = [
    path("auth/register/", doors.RegisterCompany.as_view()),
    path("auth/login/", doors.LoginByMail.as_view()),
    path("auth/logout/", doors.GateLogout.as_view()),
    path("auth/token/refresh/", doors.RefreshGateAccess.as_view()),
]
