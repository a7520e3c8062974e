"""The accounts as a file."""

from collections.abc import Iterator, Sequence
from typing import Any

from accounts.models import User
from accounts.views.administration import UsersQuery, search, user_row
from core.permissions import Action
from exports.reading import Rows, in_order, rows_of
from exports.views import Export

_HEADER = ("id", "username", "email", "role", "is_verified", "is_active", "last_login", "date_joined")


def _rows(request, given: dict[str, Any]) -> Rows:
    return rows_of(search(given), _read)


def _read(ids: Sequence[int]) -> Iterator[list]:
    for user in in_order(ids, User.objects.all()):
        row = user_row(user)
        yield [row[name] for name in _HEADER]


EXPORT = Export("users", Action.MANAGE_USERS, UsersQuery, _HEADER, _rows)
