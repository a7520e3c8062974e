"""One decorator for what the API description says of a handler."""

from functools import cache, partial
from typing import Any

from drf_spectacular.utils import (
    OpenApiExample,
    OpenApiParameter,
    OpenApiResponse,
    PolymorphicProxySerializer,
    extend_schema,
    inline_serializer,
)
from rest_framework import serializers

from core.errors import STATUS_CODES

REFUSAL_WORDS = sorted(STATUS_CODES)


class Refusal(serializers.Serializer):
    """The error body of contract section 1."""

    status = serializers.ChoiceField(choices=REFUSAL_WORDS)
    message = serializers.CharField()
    # The wire's name shadows Serializer.errors, which a description never asks for.
    errors = serializers.DictField(  # type: ignore[assignment]
        child=serializers.ListField(child=serializers.CharField()), required=False
    )


class GateRefusal(Refusal):
    """The error body of contract section 6: that of section 1 with the sentence once more."""

    error = serializers.CharField()


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

# The error body of contract section 5. ReDoc makes its example from the first alternative, and cannot from an array.
ENVELOPE_REFUSAL = {
    "type": "object",
    "properties": {
        "status": {"type": "string", "enum": ["Failure"]},
        "message": {"type": "string"},
        "errors": {
            "oneOf": [
                {"type": "object", "additionalProperties": {"type": "array", "items": {"type": "string"}}},
                {"type": "array", "maxItems": 0, "items": {"type": "string"}},
            ]
        },
        "data": {},
    },
    "required": ["status", "message", "errors", "data"],
}


def documented(
    *,
    answer=None,
    code: int | tuple[int, str] = 200,
    or_code: int | None = None,
    request=None,
    query=None,
    refusals=(),
    idempotent=False,
    refusal_shape=Refusal,
):
    """Describe a handler: its input, its success and the codes of its refusals beyond 401, 403 and 503.

    `code` comes with a media type where the answer is not JSON; `or_code` answers in the same shape.
    """
    responses: dict = {code: answer, **({or_code: answer} if or_code else {})}
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
    return documented(answer=_enveloped(answer), refusal_shape=ENVELOPE_REFUSAL, **rest)


@cache
def _enveloped(answer):
    """One shape an answer: two of one name would be a mistake in the eyes of the API description."""
    of = answer if isinstance(answer, type) else type(getattr(answer, "child", answer))
    title = "Nothing" if answer is None else of.__name__.removesuffix("Serializer")
    data = serializers.JSONField(allow_null=True) if answer is None else answer() if answer is of else answer
    return shape(
        f"{title}{'s' if hasattr(answer, 'child') else ''}Answer",
        status=serializers.ChoiceField(choices=["Success"]),
        message=serializers.CharField(),
        errors=serializers.ListField(child=serializers.CharField(), max_length=0),
        data=data,
    )


documented_at_the_gate = partial(documented, refusal_shape=GateRefusal)
documented_like_the_framework = partial(documented, refusal_shape=FRAMEWORK_REFUSAL)


def shape(title: str, /, **fields):
    """A named answer: fields are serializers or serializer fields."""
    return inline_serializer(title, fields)


def page_of(title: str, row: type[serializers.Serializer], /, **more):
    """One page of a list, as core.paging.limit_offset_page answers it."""
    return shape(
        title,
        count=serializers.IntegerField(),
        next=serializers.CharField(allow_null=True),
        previous=serializers.CharField(allow_null=True),
        results=row(many=True),
        **more,
    )


@cache
def list_or_page(row: type[serializers.Serializer]) -> OpenApiResponse:
    """All that match, bare; or one page of them when `limit` or `offset` is sent (contract section 4).

    With examples, because ReDoc complains about those that it makes of such alternatives itself.
    """
    title = row.__name__.removesuffix("Row")
    page = page_of(f"{title}Page", row)
    either = PolymorphicProxySerializer(
        component_name=f"{title}List", serializers=[row(many=True), page], resource_type_field_name=None, many=False
    )
    nothing: dict[str, Any] = {"count": 0, "next": None, "previous": None, "results": []}
    examples = [OpenApiExample("All, and none matches", []), OpenApiExample("A page, and none matches", nothing)]
    return OpenApiResponse(either, examples=examples)
