"""Writing under a unique key: the key decides who was first, not a look before, because two people may race."""

from typing import Any

from django.db import IntegrityError, models, transaction

from core import procedures


def saved(row: models.Model, **how: Any) -> bool:
    """Save in a savepoint; False when another row has the key, and then nothing of it was done."""
    try:
        with transaction.atomic():
            row.save(**how)
    except IntegrityError as error:
        if error.args[0] != procedures.DUPLICATE:
            raise
        return False
    return True
