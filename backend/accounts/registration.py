"""Making an account: the rules that sign-up, administration and the commands share."""

from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError as DjangoValidationError
from django.db import IntegrityError, transaction
from django.db.models import Q
from rest_framework import serializers

from accounts.models import User
from core.permissions import Role
from events.record import record

NAME_TAKEN = "This user name is taken."
MAIL_TAKEN = "This e-mail address is already registered."


def offered_roles() -> list[str]:
    """The roles a person may choose at sign-up; admin and gate never, whatever the setting says."""
    return [role for role in settings.SIGNUP_ROLES if role not in (Role.ADMIN, Role.GATE)]


def check_password(password: str, user: User) -> None:
    """Raise a validation error for `password` that says what to change."""
    try:
        validate_password(password, user)
    except DjangoValidationError as error:
        raise serializers.ValidationError({"password": error.messages}) from error


def check_names(username: str, email: str | None) -> None:
    errors = {}
    if "@" in username and username.lower() != (email or "").lower():
        errors["username"] = ["A user name may contain @ only when it is the account's own e-mail address."]
    elif User.objects.filter(Q(username=username) | Q(email=username)).exists():
        errors["username"] = [NAME_TAKEN]
    if email and User.objects.filter(Q(email=email) | Q(username=email)).exists():
        errors["mailid"] = [MAIL_TAKEN]
    if errors:
        raise serializers.ValidationError(errors)


def register(*, username: str, email: str | None, password: str, role: str, is_verified: bool, **person: str) -> User:
    """Create the account and its event in one transaction. `person`: first_name, last_name, phone_number,
    company_name.

    Raises a validation error for a taken name or mail and a weak password.
    """
    check_names(username, email)
    check_password(password, User(username=username, email=email, **person))
    try:
        with transaction.atomic():
            user = User.objects.create_user(
                username, password, email=email, role=role, is_verified=is_verified, **person
            )
            created = {"username": [None, username], "role": [None, role], "is_verified": [None, is_verified]}
            record("user", str(user.pk), "created", created)
    except IntegrityError as error:  # two sign-ups of one name at once: the unique key decides
        raise serializers.ValidationError({"username": ["This user name or e-mail address is taken."]}) from error
    return user


def sign_up(*, username: str, email: str | None, password: str, role: str | None, **person: str) -> User:
    """A person's own registration: a role on offer, verified at once unless SIGNUP_REQUIRES_VERIFICATION."""
    return register(
        username=username,
        email=email,
        password=password,
        role=role or settings.SIGNUP_DEFAULT_ROLE,
        is_verified=not settings.SIGNUP_REQUIRES_VERIFICATION,
        **person,
    )
