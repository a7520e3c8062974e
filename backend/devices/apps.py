from django.apps import AppConfig


class DevicesConfig(AppConfig):
    name = "devices"

    def ready(self) -> None:
        from changesets import kinds  # noqa: PLC0415 - models are not loaded before
        from devices import bulk, importing  # noqa: PLC0415
        from imports import subjects  # noqa: PLC0415

        kinds.register("bulk", "device", bulk.DeviceWork())
        subjects.register(importing.DeviceImporter())
        subjects.register(importing.DetailsImporter())
