"""The one door through which a password becomes a session; every sign-in route is a thin view over it."""

import hashlib
import secrets
from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db.models import Q
from django.http import HttpRequest
from django.utils import timezone

from accounts import repository
from accounts.addresses import client_address
from accounts.models import User
from core.context import act_as
from core.errors import SiloError

INVALID = "Invalid credentials"
NOT_VERIFIED = "User is not verified"
INACTIVE = "Account is inactive"
THROTTLED = "Too many wrong passwords. Try again in {minutes} minutes."


@dataclass(frozen=True, slots=True)
class SignedIn:
    user: User
    sid: str


def find_user(name: str) -> User | None:
    """By user name or e-mail; accounts.models.User keeps the two from being ambiguous."""
    return User.objects.filter(Q(username=name) | Q(email=name)).first()


def sign_in(request: HttpRequest, name: str, password: str) -> SignedIn:
    """Check the password and open a session.

    Raises SiloError: throttled (429), unauthenticated (401: wrong, not verified), denied (403: inactive).
    """
    user = find_user(name)
    account, address = _account_key(name, user), client_address(request)
    count_attempt(account, address)
    if user is None:
        make_password(password)  # the same work as a check, so that names cannot be told by time
        raise SiloError("unauthenticated", INVALID)
    if not user.check_password(password):
        raise SiloError("unauthenticated", INVALID)
    repository.forgive_sign_in(account, address)
    if not user.is_active:
        raise SiloError("denied", INACTIVE)
    if not user.is_verified:
        raise SiloError("unauthenticated", NOT_VERIFIED)
    return open_session(request, user)


def count_attempt(account: str, address: str) -> None:
    """Count a try at a password before looking at it. Raises SiloError throttled (429) when there were too many."""
    wait = repository.count_sign_in(
        account,
        address,
        settings.SIGN_IN_LIMIT_ACCOUNT,
        settings.SIGN_IN_LIMIT_ADDRESS,
        settings.SIGN_IN_WINDOW_SECONDS,
    )
    if wait is not None:
        sentence = THROTTLED.format(minutes=-(-wait // 60))
        raise SiloError("throttled", sentence, headers={"Retry-After": str(wait)})


def open_session(request: HttpRequest, user: User) -> SignedIn:
    sid = secrets.token_hex(16)
    act_as(user.pk, user.username)
    User.objects.filter(pk=user.pk).update(last_login=timezone.now())
    repository.open_session(
        sid,
        user.pk,
        int(settings.REFRESH_LIFETIME.total_seconds()),
        client_address(request),
        "".join(char for char in request.META.get("HTTP_USER_AGENT", "") if char.isprintable())[:200],
    )
    return SignedIn(user, sid)


def _account_key(name: str, user: User | None) -> str:
    """Both names of one account count together; an unknown name counts by itself."""
    if user:
        return f"user:{user.pk}"
    return "name:" + hashlib.sha256(name.lower().encode("utf-8", "surrogatepass")).hexdigest()[:48]
