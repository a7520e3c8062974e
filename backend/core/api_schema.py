"""Names in the API description: tags by app, operations by method and path."""

import re

from drf_spectacular.openapi import AutoSchema


class SiloSchema(AutoSchema):
    """`POST /sil/add_serial_number/` of devices becomes `post_add_serial_number` under the tag `devices`."""

    def get_tags(self) -> list[str]:
        return [type(self.view).__module__.split(".")[0]]

    def get_operation_id(self) -> str:
        words = [word for word in re.split(r"[^A-Za-z_]+", self.path.removeprefix("/sil")) if word]
        return "_".join([self.method.lower(), *words])
