"""Shapes of the label routes' answers, for the API description."""

from rest_framework import serializers

from core.documented import shape
from labels.models import Medium


class TemplateRow(serializers.Serializer):
    id = serializers.IntegerField()
    name = serializers.CharField()
    medium = serializers.ChoiceField(choices=Medium.choices)
    page_width = serializers.FloatField()
    page_height = serializers.FloatField()
    margin_left = serializers.FloatField()
    margin_top = serializers.FloatField()
    columns = serializers.IntegerField()
    rows = serializers.IntegerField()
    gap_x = serializers.FloatField()
    gap_y = serializers.FloatField()
    label_width = serializers.FloatField()
    label_height = serializers.FloatField()
    per_page = serializers.IntegerField()
    elements = serializers.ListField(child=serializers.DictField())
    built_in = serializers.BooleanField()
    created_by = serializers.CharField(allow_null=True)
    updated_at = serializers.CharField()


class Box(serializers.Serializer):
    x = serializers.FloatField()
    y = serializers.FloatField()
    width = serializers.FloatField()
    height = serializers.FloatField()


class BarsShown(serializers.Serializer):
    """`path` is SVG path data in cells of `cell_width` x `cell_height` millimetres from x, y on."""

    x = serializers.FloatField()
    y = serializers.FloatField()
    cell_width = serializers.FloatField()
    cell_height = serializers.FloatField()
    path = serializers.CharField()


class LineShown(serializers.Serializer):
    """Text from x, y on its baseline; `size` is in millimetres here."""

    text = serializers.CharField()
    x = serializers.FloatField()
    y = serializers.FloatField()
    width = serializers.FloatField()
    rotation = serializers.IntegerField()
    size = serializers.FloatField()
    bold = serializers.BooleanField()


class ElementShown(serializers.Serializer):
    box = Box()
    problems = serializers.ListField(child=serializers.CharField())
    bars = BarsShown(allow_null=True)
    line = LineShown(allow_null=True)


class Drawing(serializers.Serializer):
    width = serializers.FloatField()
    height = serializers.FloatField()
    per_page = serializers.IntegerField()
    serial = serializers.CharField()
    elements = ElementShown(many=True)
    problems = serializers.DictField(child=serializers.ListField(child=serializers.CharField()))


_STATUS = {"status": serializers.ChoiceField(choices=["success"])}
Templates = shape("LabelTemplates", **_STATUS, data=TemplateRow(many=True))
Template = shape("LabelTemplate", **_STATUS, message=serializers.CharField(required=False), data=TemplateRow())
Preview = shape("LabelPreview", **_STATUS, data=Drawing())
