"""Names in the API description: tags by app, operations by method and path."""

import re

from drf_spectacular.openapi import AutoSchema
from drf_spectacular.plumbing import get_doc


class SiloSchema(AutoSchema):
    """`POST /sil/add_serial_number/` of devices becomes `post_add_serial_number` under the tag `devices`."""

    def get_tags(self) -> list[str]:
        return [type(self.view).__module__.split(".")[0]]

    def get_operation_id(self) -> str:
        words = [word for word in re.split(r"[^A-Za-z_]+", self.path.removeprefix("/sil")) if word]
        return "_".join([self.method.lower(), *words])

    def get_description(self) -> str:  # type: ignore[override]  # as the framework annotates its own
        """The handler's docstring or the view's; `action` is ours here and not the name of a view set's method."""
        return get_doc(getattr(self.view, self.method.lower())) or get_doc(type(self.view))
