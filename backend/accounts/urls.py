"""Sign-in, own account and administration under /sil/ (contract section 2)."""

from django.urls import path

from accounts.views import administration, own_account, sign_in

urlpatterns = [
    path("signup/", sign_in.Signup.as_view()),
    path("login/", sign_in.Login.as_view()),
    path("token/refresh/", sign_in.RefreshToken.as_view()),
    path("logout/", sign_in.Logout.as_view()),
    path("verify-auth/", sign_in.VerifyAuth.as_view()),
    path("protected/", sign_in.Protected.as_view()),
    path("site_settings/", sign_in.SiteSettings.as_view()),
    path("change_password/", own_account.ChangePassword.as_view()),
    path("sessions/", own_account.Sessions.as_view()),
    path("sessions/<row_id:session_id>/", own_account.EndSession.as_view()),
    path("api_tokens/", own_account.ApiTokens.as_view()),
    path("api_tokens/<row_id:token_id>/", own_account.DeleteApiToken.as_view()),
    path("users/", administration.Users.as_view()),
    path("users/<row_id:user_id>/", administration.ChangeUser.as_view()),
    path("users/<row_id:user_id>/end_sessions/", administration.EndUserSessions.as_view()),
]
