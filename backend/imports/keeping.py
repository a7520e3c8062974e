"""Files of imports go when nobody needs them any more."""

from datetime import timedelta

from django.utils import timezone

from changesets.models import State
from imports import storage
from imports.models import ImportFile

DAY = 24 * 3600  # seconds
_OVER = (State.DONE, State.CANCELLED, State.FAILED)


def remove_old(*, days: int = 7, unnamed_after: int = 3600) -> int:
    """Files whose changeset is over or that are older than that, and files that no import names; how many."""
    before = timezone.now() - timedelta(days=days)
    over = ImportFile.objects.filter(changeset__state__in=_OVER) | ImportFile.objects.filter(uploaded_at__lt=before)
    count = 0
    for stored in list(over):
        storage.remove(stored.key)
        stored.delete()
        count += 1
    named = set(ImportFile.objects.values_list("key", flat=True))
    # Newer ones may belong to an upload that is not committed yet.
    for key in storage.keys(older_than=unnamed_after):
        if key not in named:
            storage.remove(key)
            count += 1
    return count
