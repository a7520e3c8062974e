from django.apps import AppConfig


class CustomersConfig(AppConfig):
    name = "customers"

    def ready(self) -> None:
        from customers import importing  # noqa: PLC0415 - models are not loaded before
        from imports import subjects  # noqa: PLC0415

        subjects.register(importing.CustomerImporter())
