"""Inputs of the label routes."""

from decimal import Decimal
from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from core.errors import sentences
from core.fields import ChangedFields, LineField, MoneyField, NumberField, PresentFields
from core.validation import validated
from labels import content
from labels.layout import CODES
from labels.models import Medium
from labels.zpl import RESOLUTIONS

MOST_LABELS = 10_000
MOST_ELEMENTS = 30
LARGEST_PAGE = Decimal(500)  # millimetres


class MillimetreField(MoneyField):
    """A length in steps of a tenth of a millimetre."""

    def __init__(self, *, smallest: int = 0, **kwargs):
        limits: dict[str, Any] = {"min_value": Decimal(smallest), "max_value": LARGEST_PAGE}
        super().__init__(max_digits=5, decimal_places=1, **limits, **kwargs)


class FilledField(LineField):
    """Text with placeholders."""

    def to_internal_value(self, data):
        text = super().to_internal_value(data)
        wrong = list(content.mistakes(text))
        if wrong:
            raise serializers.ValidationError(wrong)
        return text


class RotationField(serializers.ChoiceField):
    """0, or 90 degrees clockwise: as a number, whichever way it was sent."""

    def __init__(self, **kwargs):
        super().__init__(choices=[0, 90], required=False, default=0, **kwargs)


class TextElementInput(PresentFields):
    kind = serializers.ChoiceField(choices=["text"])
    text = FilledField(max_length=200)
    x = MillimetreField()
    y = MillimetreField()
    width = MillimetreField(smallest=1)
    size = MoneyField(max_digits=4, decimal_places=1, min_value=Decimal(4), max_value=Decimal(144))
    align = serializers.ChoiceField(choices=["left", "center", "right"], required=False, default="left")
    bold = serializers.BooleanField(required=False, default=False)
    rotation = RotationField()


class CodeElementInput(PresentFields):
    """`width` holds the quiet zone too. `height` is for code128, whose bars it says; of others it is the width."""

    kind = serializers.ChoiceField(choices=["code"])
    code = serializers.ChoiceField(choices=list(CODES))
    text = FilledField(max_length=100)
    x = MillimetreField()
    y = MillimetreField()
    width = MillimetreField(smallest=2)
    height = MillimetreField(smallest=2, required=False)
    rotation = RotationField()

    def validate_text(self, text: str) -> str:
        if not content.placeholders(text):
            raise serializers.ValidationError("A code says something of the device: name a placeholder, as {serial}.")
        return text

    def validate(self, given):
        if given["code"] != "code128":
            return {**given, "height": given["width"], "rotation": 0}
        if "height" not in given:
            raise serializers.ValidationError({"height": ["How high are the bars?"]})
        return given


_KINDS: dict[Any, type[serializers.Serializer]] = {"text": TextElementInput, "code": CodeElementInput}


@extend_schema_field({"type": "array", "items": {"type": "object", "additionalProperties": {}}})
class ElementsField(serializers.Field):
    """The elements of a label, as JSON can hold them. Sentences name the element by its number, from 1."""

    def to_internal_value(self, data) -> list[dict[str, Any]]:
        if not isinstance(data, list):
            raise serializers.ValidationError("Send a list of elements.")
        if not 1 <= len(data) <= MOST_ELEMENTS:
            raise serializers.ValidationError(f"A label has 1 to {MOST_ELEMENTS} elements.")
        read: list[dict[str, Any]] = []
        wrong: list[str] = []
        for number, element in enumerate(data, 1):
            try:
                read.append(_read_element(element))
            except serializers.ValidationError as error:
                wrong += [f"Element {number}{where}: {sentence}" for where, sentence in _told(error.detail)]
        if wrong:
            raise serializers.ValidationError(wrong)
        return read

    def to_representation(self, value):
        return value


def _read_element(element: Any) -> dict[str, Any]:
    kind = element.get("kind") if isinstance(element, dict) else None
    if not isinstance(kind, str) or kind not in _KINDS:
        raise serializers.ValidationError({"kind": ["An element is a text or a code."]})
    given = validated(_KINDS[kind], element)
    return {name: float(value) if name in _NUMBERS else value for name, value in given.items()}


_NUMBERS = frozenset({"x", "y", "width", "height", "size"})


def _told(detail: Any):
    if isinstance(detail, dict):
        for field, inside in detail.items():
            for sentence in sentences(inside):
                yield f", {field}", sentence
    else:
        yield from (("", sentence) for sentence in sentences(detail))


class TemplateInput(PresentFields):
    name = LineField(max_length=80)
    medium = serializers.ChoiceField(choices=Medium.choices)
    page_width = MillimetreField(smallest=10)
    page_height = MillimetreField(smallest=5)
    margin_left = MillimetreField(required=False, default=0)
    margin_top = MillimetreField(required=False, default=0)
    columns = NumberField(required=False, default=1, min_value=1, max_value=50)
    rows = NumberField(required=False, default=1, min_value=1, max_value=50)
    gap_x = MillimetreField(required=False, default=0)
    gap_y = MillimetreField(required=False, default=0)
    label_width = MillimetreField(smallest=5)
    label_height = MillimetreField(smallest=5)
    elements = ElementsField()


class TemplateChange(ChangedFields):
    """Any part of a template. With `updated_at` as it was read, only when nobody changed it since (409)."""

    updated_at = LineField(max_length=40, required=False)

    name = LineField(max_length=80, required=False)
    medium = serializers.ChoiceField(choices=Medium.choices, required=False)
    page_width = MillimetreField(smallest=10, required=False)
    page_height = MillimetreField(smallest=5, required=False)
    margin_left = MillimetreField(required=False)
    margin_top = MillimetreField(required=False)
    columns = NumberField(required=False, min_value=1, max_value=50)
    rows = NumberField(required=False, min_value=1, max_value=50)
    gap_x = MillimetreField(required=False)
    gap_y = MillimetreField(required=False)
    label_width = MillimetreField(smallest=5, required=False)
    label_height = MillimetreField(smallest=5, required=False)
    elements = ElementsField(required=False)


class DraftInput(TemplateInput):
    """A template that is not saved yet: its name matters to nobody."""

    name = LineField(max_length=80, required=False)


class PreviewInput(PresentFields):
    """`template` is an id, or a draft with the fields of a template. Without a serial a made-up device is shown."""

    template = serializers.JSONField()
    serial = LineField(max_length=18, required=False)


class SourceInput(PresentFields):
    """Whose labels: exactly one of the four. `filter` has the parameters of the device list."""

    serialnumbers = serializers.ListField(
        child=LineField(max_length=255), required=False, min_length=1, max_length=MOST_LABELS
    )
    block = NumberField(required=False, min_value=1, max_value=2**31 - 1)
    changeset = NumberField(required=False, min_value=1, max_value=2**31 - 1)
    filter = serializers.DictField(required=False)

    def validate(self, given):
        if len(given.keys() & {"serialnumbers", "block", "changeset", "filter"}) != 1:
            raise serializers.ValidationError(
                "Say whose labels: serialnumbers, block, changeset or filter, one of them."
            )
        return given


class PrintInput(SourceInput):
    """`first_position` counts from 1: where the first label goes on a sheet that is used already."""

    template = NumberField(min_value=1, max_value=2**31 - 1)
    format = serializers.ChoiceField(choices=["pdf", "zpl"])
    dpi = serializers.ChoiceField(choices=RESOLUTIONS, required=False, default=203)
    first_position = NumberField(required=False, default=1, min_value=1, max_value=2500)
    copies = NumberField(required=False, default=1, min_value=1, max_value=100)
