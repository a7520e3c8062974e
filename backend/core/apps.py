"""Loads the stored procedures after every migration, so each database (the test one too) has them."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


def _load(sender, **kwargs):
    from core.load_procedures import load_procedures  # noqa: PLC0415  the connection is not set up at import

    load_procedures()


class CoreConfig(AppConfig):
    name = "core"

    def ready(self):
        post_migrate.connect(_load, sender=self)
