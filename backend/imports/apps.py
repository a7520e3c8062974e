from django.apps import AppConfig


class ImportsConfig(AppConfig):
    name = "imports"

    def ready(self) -> None:
        from changesets import keeping as changesets  # noqa: PLC0415 - models are not loaded before
        from imports import keeping  # noqa: PLC0415

        changesets.also(keeping.remove_old)
