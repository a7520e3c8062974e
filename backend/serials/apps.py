"""What serial numbers look like, which are reserved, and what is odd about those in use."""

from django.apps import AppConfig
from django.core import checks
from django.db.models.signals import post_migrate

from core.health import OWN_CHECKS


def _write_forms(sender, **kwargs):
    from serials.database import write_forms  # noqa: PLC0415  the connection is not set up at import

    write_forms()


def _check_patterns(app_configs, **kwargs) -> list[checks.CheckMessage]:
    from serials.configured import problems  # noqa: PLC0415  settings are not read at import

    return [checks.Error(problem, id="serials.E001") for problem in problems()]


def _has_these_forms() -> bool:
    from serials.database import has_these_forms  # noqa: PLC0415  as above

    return has_these_forms()


class SerialsConfig(AppConfig):
    name = "serials"

    def ready(self):
        checks.register(_check_patterns)
        post_migrate.connect(_write_forms, sender=self)
        OWN_CHECKS["serial_patterns"] = _has_these_forms
