"""Two customers that are one: merged by a person, and undone once.

Each is one transaction. Rows are locked in one order: both customers by id, then what moves, see customers.moves.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q
from django.utils import timezone
from rest_framework.exceptions import ValidationError

from core import procedures
from core.context import acting
from core.errors import SiloError
from customers import names, reading, services, similar
from customers.models import Customer, CustomerMerge
from customers.moves import MOVED
from events.record import record

NO_SUCH_MERGE = "Merge does not exist"
_BLANK: dict[str, Any] = {"phone_number": None, "date_of_birth": None, "company": "", "email": ""}
_MOST_SHOWN = 100


@dataclass(frozen=True, slots=True)
class Undone:
    """What came back by name of customers.moves, and what stays because it changed since."""

    merge: CustomerMerge
    back: dict[str, int]
    left: dict[str, int]


def merge(kept_id: int, merged_id: int) -> CustomerMerge:
    """Let `merged_id` go into `kept_id`: what belongs to it moves, and it is deleted with a pointer.

    Raises ValidationError for a customer and itself, SiloError not_found for one that is not there, deleted or
    merged already.
    """
    if kept_id == merged_id:
        raise ValidationError({"customer": ["A customer cannot be merged into itself."]})

    def work() -> CustomerMerge:
        _lock(kept_id, merged_id)
        kept, merged = reading.locked(kept_id), reading.locked(merged_id)
        filled = _fill(kept, merged)
        done = CustomerMerge.objects.create(
            kept=kept,
            merged=merged,
            filled=filled,
            told_name=kept.full_name,
            told_company=kept.company,
            merged_by_id=acting().actor_id,
        )
        moved = _move(done)
        # The customers last: until the commit their counter keeps others from adding. The merged one before the
        # kept one, whose phone may have been its own.
        merged.deleted_at, merged.deleted_by_id = timezone.now(), acting().actor_id
        merged.merged_into = kept
        services.save(merged, update_fields=["deleted_at", "deleted_by", "merged_into", "updated_at"])
        if filled:
            services.save(kept, update_fields=[*filled, "updated_at"])
        record("customer", str(kept.pk), "merged", {"merged": [None, merged.pk], **moved})
        similar.note(merged)
        similar.note(kept)
        return done

    return procedures.in_transaction(work)


def undo(merge_id: int) -> Undone:
    """Bring back what still stands as the merge left it, and the merged customer with it. Once.

    Raises SiloError not_found, conflict for a merge that was undone or whose kept customer was merged since,
    error for a phone that another customer has meanwhile.
    """

    def work() -> Undone:
        done = CustomerMerge.objects.filter(pk=merge_id).first()
        if done is None:
            raise SiloError("not_found", NO_SUCH_MERGE)
        _lock(done.kept_id, done.merged_id)
        done = CustomerMerge.objects.select_for_update().select_related("kept", "merged").get(pk=merge_id)
        _refuse_impossible(done)
        was_renamed = done.kept.full_name != done.told_name
        emptied = _empty(done)
        back, left = _bring_back(done)
        if was_renamed and "last_name" in emptied:
            names.spread_name(done.kept)  # what its mappings say is neither the merge's nor what was before
        # Last, as in merge(); and the kept one first, so that the phone is free.
        if emptied:
            services.save(done.kept, update_fields=[*emptied, "updated_at"])
        done.merged.deleted_at, done.merged.deleted_by, done.merged.merged_into = None, None, None
        services.save(done.merged, update_fields=["deleted_at", "deleted_by", "merged_into", "updated_at"])
        done.undone_at, done.undone_by_id = timezone.now(), acting().actor_id
        done.save(update_fields=["undone_at", "undone_by"])
        for customer in (done.kept, done.merged):
            similar.note(customer)
        return Undone(done, back, left)

    return procedures.in_transaction(work)


def of_customer(customer_id: int) -> list[CustomerMerge]:
    """Merges into this customer and of it, newest first. Raises SiloError not_found for an unknown id."""
    reading.refuse_unknown(customer_id)
    people = ("kept__deleted_by", "merged__deleted_by", "merged_by", "undone_by")
    found = CustomerMerge.objects.filter(Q(kept=customer_id) | Q(merged=customer_id)).select_related(*people)
    return list(found.order_by("-pk")[:_MOST_SHOWN])


def _lock(*customer_ids: int) -> None:
    for customer_id in sorted(customer_ids):
        Customer.objects.select_for_update().filter(pk=customer_id).first()


def _fill(kept: Customer, merged: Customer) -> dict[str, Any]:
    """Fill blanks of the kept customer, not saved yet; a last name only where the first names agree."""
    fields = ["last_name", *_BLANK] if kept.first_name == merged.first_name else [*_BLANK]
    found = {name: getattr(merged, name) for name in fields if not getattr(kept, name) and getattr(merged, name)}
    for name, value in found.items():
        setattr(kept, name, value)
    return {name: _told(value) for name, value in found.items()}


def _empty(done: CustomerMerge) -> list[str]:
    """Blank what the merge filled, not saved yet, but for what was changed since; gives the fields."""
    kept = done.kept
    names_of = [name for name, value in done.filled.items() if _told(getattr(kept, name)) == value]
    for name in names_of:
        setattr(kept, name, _BLANK.get(name, ""))
    return names_of


def _told(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _move(done: CustomerMerge) -> dict[str, list[int]]:
    changes = {}
    for moved in MOVED:
        number = moved.take(done)
        setattr(done, moved.name, number)
        changes[moved.name] = [0, number]
    done.save(update_fields=[moved.name for moved in MOVED])
    return changes


def _bring_back(done: CustomerMerge) -> tuple[dict[str, int], dict[str, int]]:
    back, left = {}, {}
    for moved in MOVED:
        back[moved.name], left[moved.name] = moved.bring_back(done)
    changes = {"merged": [done.merged_id, None], **{name: [number, 0] for name, number in back.items()}}
    record("customer", str(done.kept_id), "unmerged", changes)
    return back, left


def _refuse_impossible(done: CustomerMerge) -> None:
    if done.undone_at is not None:
        raise SiloError("conflict", "This merge was undone already.")
    later = CustomerMerge.objects.filter(merged=done.kept_id, undone_at=None).select_related("kept").first()
    if later is not None:
        raise SiloError(
            "conflict",
            f"{done.kept.full_name} was merged into {later.kept.full_name} since. Undo that merge first.",
        )
    _refuse_a_taken_phone(done)
    if done.merged.merged_into_id != done.kept_id:
        raise SiloError("conflict", f"{done.merged.full_name} is not merged any more.")


def _refuse_a_taken_phone(done: CustomerMerge) -> None:
    """Before anything moves; the unique key decides all the same."""
    if done.merged.phone_number is None:
        return
    others = Customer.objects.filter(active_phone=done.merged.phone_number)
    if "phone_number" in done.filled:
        others = others.exclude(pk=done.kept_id)  # it gives the phone back
    if others.exists():
        raise services.phone_taken()
