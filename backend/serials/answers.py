"""Shapes of the serial routes' answers, for the API description."""

from rest_framework import serializers

from core.documented import shape


class SerialPart(serializers.Serializer):
    kind = serializers.ChoiceField(choices=["year", "month", "line", "number", "text"])
    # The wire's name shadows Field.source, which a description never asks for.
    source = serializers.CharField(help_text="as the pattern writes it")  # type: ignore[assignment]
    length = serializers.IntegerField(help_text="characters; 0 for the line, whose names may differ in length")
    lines = serializers.ListField(child=serializers.CharField())


class SerialPattern(serializers.Serializer):
    pattern = serializers.CharField()
    regex = serializers.CharField(help_text="without anchors; its one group is the line")
    sentence = serializers.CharField()
    example = serializers.CharField()
    lines = serializers.ListField(child=serializers.CharField())
    parts = SerialPart(many=True)


class SerialBlockRow(serializers.Serializer):
    id = serializers.IntegerField()
    pattern = serializers.CharField()
    line = serializers.CharField()
    year = serializers.IntegerField()
    month = serializers.IntegerField()
    first = serializers.CharField()
    last = serializers.CharField()
    count = serializers.IntegerField()
    registered = serializers.IntegerField()
    note = serializers.CharField(allow_blank=True)
    created_by = serializers.CharField()
    created_at = serializers.CharField()


class BlockSerialRow(serializers.Serializer):
    serialnumber = serializers.CharField()
    registered = serializers.BooleanField()
    isapproved = serializers.IntegerField(allow_null=True)
    isallocated = serializers.IntegerField(allow_null=True)
    createdOn = serializers.CharField(allow_null=True)


class SerialLotRow(serializers.Serializer):
    lot = serializers.CharField(help_text="what its serials begin with")
    line = serializers.CharField()
    year = serializers.IntegerField()
    month = serializers.IntegerField()
    devices = serializers.IntegerField()
    first = serializers.CharField()
    last = serializers.CharField()
    missing = serializers.IntegerField(help_text="unused numbers between the first and the last")
    odd = serializers.ListField(child=serializers.ChoiceField(choices=["impossible", "future", "few"]))


class SerialFinding(serializers.Serializer):
    kind = serializers.ChoiceField(choices=["gap", "look_alike", "case", "form"])
    first = serializers.CharField()
    last = serializers.CharField()
    count = serializers.IntegerField()
    meant = serializers.ListField(child=serializers.CharField(), help_text="serials that it may be taken for")
    message = serializers.CharField()


_STATUS = {"status": serializers.ChoiceField(choices=["success"])}
_TOTAL = {"totalCount": serializers.IntegerField()}

Patterns = shape("SerialPatterns", **_STATUS, data=SerialPattern(many=True))
Blocks = shape("SerialBlocks", **_STATUS, data=SerialBlockRow(many=True), **_TOTAL)
Block = shape("SerialBlock", **_STATUS, message=serializers.CharField(required=False), data=SerialBlockRow())
BlockSerials = shape("BlockSerials", **_STATUS, data=BlockSerialRow(many=True), **_TOTAL)
Lots = shape("SerialLots", **_STATUS, data=SerialLotRow(many=True), **_TOTAL, devices=serializers.IntegerField())
Findings = shape("SerialFindings", **_STATUS, data=SerialFinding(many=True), **_TOTAL)
