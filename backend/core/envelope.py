"""The envelope around every success of contract section 5; core.errors builds that of refusals."""

from typing import Any

from rest_framework.response import Response


def enveloped(message: str, data: Any = None, *, code: int = 200) -> Response:
    """`{"status": "Success", "message", "errors": [], "data"}`."""
    return Response({"status": "Success", "message": message, "errors": [], "data": data}, status=code)
