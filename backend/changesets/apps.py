from django.apps import AppConfig


class ChangesetsConfig(AppConfig):
    name = "changesets"

    def ready(self) -> None:
        from changesets.undo import register_undo  # noqa: PLC0415 - models are not loaded before

        register_undo()
