"""ORM rows whose every change is in the event record, whichever ORM call made it."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, ClassVar

from django.db import NotSupportedError, models, transaction
from django.utils import timezone

from events.record import record

Snapshot = dict[str, Any]  # what the event record tells of a row: {field: JSON value}


class RecordedQuerySet(models.QuerySet["RecordedModel"]):
    """Records update(), bulk_create(), bulk_update() and delete() in the transaction of the change.

    Rows are locked in the order of their ids, so that two of these never wait for each other in a circle.
    """

    def update(self, **values: Any) -> int:
        with transaction.atomic():
            before = self._locked()
            if self.model.touched and before:
                values.setdefault(self.model.touched, timezone.now())
            # By id: under READ COMMITTED the same filter may match other rows a moment later.
            changed = plain(self.model).filter(pk__in=before).update(**values)
            _record(self.model, before, _snapshots(self.model, before))
        return changed

    update.alters_data = True  # type: ignore[attr-defined]

    def bulk_create(self, objs, *args, ignore_conflicts=False, update_conflicts=False, **kwargs):
        if ignore_conflicts or update_conflicts:
            raise NotSupportedError("What happened to a row that was there already could not be recorded.")
        with transaction.atomic():
            made = super().bulk_create(objs, *args, **kwargs)
            _record(self.model, {}, _snapshots(self.model, [row.pk for row in made]))
        return made

    def delete(self) -> tuple[int, dict[str, int]]:
        with transaction.atomic():
            before = self._locked()
            done = plain(self.model).filter(pk__in=before).delete()
            _record(self.model, before, {})
        return done

    delete.alters_data = True  # type: ignore[attr-defined]
    delete.queryset_only = True  # type: ignore[attr-defined]

    def _locked(self) -> dict[Any, Snapshot]:
        if self.query.is_sliced:
            raise TypeError("A slice cannot be changed; filter by id instead.")
        return _by_key(self.model, self.order_by("pk").select_for_update())


class RecordedModel(models.Model):
    """A row that records its own save() and delete().

    `event_entity` is the event's entity, `recorded` the fields told, `touched` the column that says when
    a row was last changed ("" = none).
    """

    event_entity: ClassVar[str]
    recorded: ClassVar[tuple[str, ...]]
    touched: ClassVar[str] = ""

    objects = RecordedQuerySet.as_manager()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> None:
        with transaction.atomic():
            before = _by_key(type(self), plain(type(self)).filter(pk=self.pk).select_for_update()) if self.pk else {}
            super().save(*args, **kwargs)
            _record(type(self), before, _snapshots(type(self), [self.pk]))

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        with transaction.atomic():
            before = _by_key(type(self), plain(type(self)).filter(pk=self.pk).select_for_update())
            done = super().delete(*args, **kwargs)
            _record(type(self), before, {})
        return done

    @classmethod
    def action_of(cls, old: Snapshot, new: Snapshot) -> str:
        """The event's action; a row that is not there is an empty snapshot."""
        return "updated" if old and new else "created" if new else "deleted"

    @classmethod
    def owner_of(cls, row: Snapshot) -> int | None:
        """The account that hears of the change although it is a customer; nobody in particular by default."""
        return None


def plain(model: type["RecordedModel"]) -> models.QuerySet:
    """A queryset that records nothing: for the writes recorded here."""
    return models.QuerySet(model)


def _by_key(model: type[RecordedModel], rows: models.QuerySet) -> dict[Any, Snapshot]:
    found = {}
    for values in rows.values_list("pk", *model.recorded):
        found[values[0]] = {name: _told(value) for name, value in zip(model.recorded, values[1:], strict=True)}
    return found


def _snapshots(model: type[RecordedModel], keys: Iterable) -> dict[Any, Snapshot]:
    return _by_key(model, plain(model).filter(pk__in=list(keys)))


def _told(value: Any) -> Any:
    return str(value) if isinstance(value, Decimal) else value


def _record(model: type[RecordedModel], before: dict[Any, Snapshot], after: dict[Any, Snapshot]) -> None:
    for key in sorted(before.keys() | after.keys()):
        old, new = before.get(key, {}), after.get(key, {})
        changes = {name: [old.get(name), new.get(name)] for name in model.recorded if old.get(name) != new.get(name)}
        if changes:
            action = model.action_of(old, new)
            record(model.event_entity, str(key), action, changes, owner_id=model.owner_of(new or old))
