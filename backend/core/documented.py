"""One decorator for what the API description says of a handler."""

from functools import partial

from drf_spectacular.utils import OpenApiParameter, extend_schema, inline_serializer
from rest_framework import serializers

from core.errors import STATUS_CODES


class Refusal(serializers.Serializer):
    """The error body of contract section 1."""

    status = serializers.ChoiceField(choices=sorted(STATUS_CODES))
    message = serializers.CharField()
    # The wire's name shadows Serializer.errors, which a description never asks for.
    errors = serializers.DictField(  # type: ignore[assignment]
        child=serializers.ListField(child=serializers.CharField()), required=False
    )


class Done(serializers.Serializer):
    """A change that happened."""

    status = serializers.ChoiceField(choices=["success"])
    message = serializers.CharField()


# The error body of contract section 4.
FRAMEWORK_REFUSAL = {
    "oneOf": [
        {"type": "object", "properties": {"detail": {"type": "string"}}, "required": ["detail"]},
        {"type": "object", "additionalProperties": {"type": "array", "items": {"type": "string"}}},
    ]
}

# The error body of contract section 5.
ENVELOPE_REFUSAL = {
    "type": "object",
    "properties": {
        "status": {"type": "string", "enum": ["Failure"]},
        "message": {"type": "string"},
        "errors": {
            "oneOf": [
                {"type": "array", "maxItems": 0, "items": {"type": "string"}},
                {"type": "object", "additionalProperties": {"type": "array", "items": {"type": "string"}}},
            ]
        },
        "data": {},
    },
    "required": ["status", "message", "errors", "data"],
}


def documented(
    *, answer=None, code: int = 200, request=None, query=None, refusals=(), idempotent=False, refusal_shape=Refusal
):
    """Describe a handler: its input, its success and the codes of its refusals beyond 401, 403 and 503."""
    responses: dict = {code: answer}
    for refusal in {401, 403, 503, *refusals}:
        responses[refusal] = refusal_shape
    parameters = [query] if query else []
    if idempotent:
        parameters.append(
            OpenApiParameter("Idempotency-Key", str, OpenApiParameter.HEADER, description="1-255 visible ASCII")
        )
    return extend_schema(request=request, responses=responses, parameters=parameters)


def documented_in_envelope(*, answer=None, **rest):
    """As `documented`, for contract section 5: `answer` describes `data`; without it `data` is null."""
    of = answer if isinstance(answer, type) else type(answer)
    data = serializers.JSONField(allow_null=True) if answer is None else answer() if answer is of else answer
    wrapped = shape(
        f"{'Nothing' if answer is None else of.__name__.removesuffix('Serializer')}Answer",
        status=serializers.ChoiceField(choices=["Success"]),
        message=serializers.CharField(),
        errors=serializers.ListField(child=serializers.CharField(), max_length=0),
        data=data,
    )
    return documented(answer=wrapped, refusal_shape=ENVELOPE_REFUSAL, **rest)


documented_like_the_framework = partial(documented, refusal_shape=FRAMEWORK_REFUSAL)


def shape(title: str, /, **fields):
    """A named answer: fields are serializers or serializer fields."""
    return inline_serializer(title, fields)
