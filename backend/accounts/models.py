"""Users, their sessions and personal API tokens."""

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.db import models

from core.permissions import Role


class UserManager(BaseUserManager["User"]):
    """Creates users with a hashed password; `manage.py create_admin` and the tests use it."""

    def create_user(
        self, username: str, password: str, *, email: str | None = None, role: str, is_verified=True, **person: str
    ):
        """`person`: first_name, last_name, phone_number, company_name."""
        user = self.model(username=username, email=email or None, role=role, is_verified=is_verified, **person)
        user.set_password(password)
        user.save(using=self._db)
        return user


class User(AbstractBaseUser):
    """A person; what the role may do is in core.permissions.

    A user name with an @ is the account's own e-mail, so that signing in by either is never ambiguous.
    """

    username = models.CharField(max_length=150, unique=True, validators=[UnicodeUsernameValidator()])
    email = models.EmailField(null=True, unique=True)
    first_name = models.CharField(max_length=150, blank=True, default="")
    last_name = models.CharField(max_length=150, blank=True, default="")
    phone_number = models.CharField(max_length=16, blank=True, default="", db_collation="ascii_bin")  # E.164
    company_name = models.CharField(max_length=128, blank=True, default="")
    role = models.CharField(max_length=20, choices=[(role.value, role.value) for role in Role])
    is_verified = models.BooleanField(default=False)
    is_active = models.BooleanField(default=True)
    date_joined = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    objects = UserManager()

    class Meta:
        db_table = "account"

    @property
    def shown_name(self) -> str:
        return f"{self.first_name} {self.last_name}".strip() or self.username


class Session(models.Model):
    """A sign-in: its `sid` is in both tokens, and deleting or expiring the row ends them on the next request."""

    sid = models.CharField(max_length=32, unique=True, db_collation="ascii_bin")
    user = models.ForeignKey(User, on_delete=models.CASCADE)
    created = models.DateTimeField()
    last_seen = models.DateTimeField()
    expires = models.DateTimeField(db_index=True)
    ip = models.CharField(max_length=45, db_collation="ascii_bin")
    user_agent = models.CharField(max_length=200)

    class Meta:
        db_table = "session"

    def __str__(self) -> str:
        return f"session {self.pk}"


class ApiToken(models.Model):
    """A script's credential; only its SHA-256 is stored."""

    user = models.ForeignKey(User, on_delete=models.CASCADE)
    name = models.CharField(max_length=64)
    prefix = models.CharField(max_length=12, db_collation="ascii_bin")
    token_hash = models.CharField(max_length=64, unique=True, db_collation="ascii_bin")
    created = models.DateTimeField()
    expires = models.DateTimeField(null=True)
    last_used = models.DateTimeField(null=True)

    class Meta:
        db_table = "api_token"

    def __str__(self) -> str:
        return f"{self.name} ({self.prefix}...)"


class SignInCount(models.Model):
    """Failed sign-ins of one account or address in the window that began with the first of them."""

    scope = models.CharField(max_length=10, db_collation="ascii_bin")
    key = models.CharField(max_length=64, db_collation="ascii_bin")
    window_start = models.DateTimeField(db_index=True)
    n = models.PositiveIntegerField()
    pk = models.CompositePrimaryKey("scope", "key")

    class Meta:
        db_table = "sign_in_count"
