from django.apps import AppConfig


class MappingsConfig(AppConfig):
    name = "mappings"

    def ready(self) -> None:
        from changesets import kinds  # noqa: PLC0415 - models are not loaded before
        from imports import subjects  # noqa: PLC0415
        from mappings import bulk, importing  # noqa: PLC0415

        kinds.register("bulk", "mapping", bulk.MappingWork())
        subjects.register(importing.MappingImporter())
