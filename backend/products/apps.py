from django.apps import AppConfig


class ProductsConfig(AppConfig):
    name = "products"

    def ready(self) -> None:
        from imports import subjects  # noqa: PLC0415 - models are not loaded before
        from products import importing  # noqa: PLC0415

        subjects.register(importing.ProductImporter())
