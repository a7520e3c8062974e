"""Saving views: the own ones by their owner, shared ones by admins too, defaults of roles by admins alone."""

from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet

from core import procedures
from core.errors import SiloError
from core.permissions import Role
from events.record import record
from saved_views.models import SavedView

MOST = 200  # of one person
_TOLD = ("page", "name", "query", "is_shared", "is_default_for_role")
_DUPLICATE = 1062
_ONE_DEFAULT = "'saved_view_default'"  # the unique key, as the database names it behind what people wrote
_TRIES = 5  # others that set the same default between looking for it and saving


def seen_by(user_id: int) -> QuerySet[SavedView]:
    return SavedView.objects.filter(Q(owner_id=user_id) | Q(is_shared=True))


def save(user, values: dict[str, Any]) -> SavedView:
    def work() -> SavedView:
        if SavedView.objects.filter(owner_id=user.id).count() >= MOST:
            raise SiloError("conflict", f"You have {MOST} saved views. Remove one first.")
        return _write(user, SavedView(owner_id=user.id), values, "created")

    return procedures.in_transaction(work)


def change(user, view_id: int, values: dict[str, Any]) -> SavedView:
    return procedures.in_transaction(lambda: _write(user, _own(user, view_id), values, "updated"))


def delete(user, view_id: int) -> str:
    """Gives its name."""

    def work() -> str:
        view = _own(user, view_id)
        record("saved_view", str(view.pk), "deleted", {name: [getattr(view, name), None] for name in _TOLD})
        view.delete()
        return view.name

    return procedures.in_transaction(work)


def _own(user, view_id: int) -> SavedView:
    """The view, locked, when this person may change it; another one's private view is not there for them."""
    view = SavedView.objects.select_for_update().filter(pk=view_id).first()
    if view is None or not (view.is_shared or view.owner_id == user.id):
        raise SiloError("not_found", "There is no such saved view.")
    if user.role != Role.ADMIN and (view.owner_id != user.id or view.is_default_for_role):
        raise SiloError("denied", "Only its owner changes a shared view, and only an administrator a role's default.")
    return view


def _write(user, view: SavedView, values: dict[str, Any], action: str) -> SavedView:
    """A default is shared, and takes the place of the one before it."""
    before = {name: getattr(view, name) if view.pk else None for name in _TOLD}
    for name, value in values.items():
        setattr(view, name, value)
    if view.is_default_for_role != before["is_default_for_role"] and user.role != Role.ADMIN:
        raise SiloError("denied", "Only an administrator sets what a role sees first.")
    view.is_shared = view.is_shared or bool(view.is_default_for_role)
    _save(view)
    changes = {name: [before[name], getattr(view, name)] for name in _TOLD if before[name] != getattr(view, name)}
    if changes:
        record("saved_view", str(view.pk), action, changes)
    return view


def _save(view: SavedView) -> None:
    """Raises SiloError duplicate for a taken name. Of two defaults that are set at once the later one stays."""
    for _ in range(_TRIES):
        _make_room(view)
        taken = _taken_key(view)
        if not taken:
            return
        if not taken.endswith(_ONE_DEFAULT):
            raise SiloError("duplicate", f"There is a view {view.name} of this page already.")
    raise SiloError("conflict", "Others set this default at the same moment. Try again.")


def _taken_key(view: SavedView) -> str:
    """Saves; else what the database says of the key that another row has."""
    try:
        with transaction.atomic():
            view.save()
    except IntegrityError as error:
        if error.args[0] != _DUPLICATE:
            raise
        return error.args[1]
    return ""


def _make_room(view: SavedView) -> None:
    if not view.is_default_for_role:
        return
    others = SavedView.objects.exclude(pk=view.pk).select_for_update()
    for other in others.filter(page=view.page, is_default_for_role=view.is_default_for_role):
        record("saved_view", str(other.pk), "updated", {"is_default_for_role": [other.is_default_for_role, None]})
        other.is_default_for_role = None
        other.save(update_fields=["is_default_for_role"])
