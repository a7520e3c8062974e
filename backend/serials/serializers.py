"""Inputs of the serial routes."""

from typing import Any

from rest_framework import serializers

from core.fields import LineField, NumberField, PresentFields
from core.paging import PagingInput
from serials import configured
from serials.pattern import MOST_DIGITS, Pattern

MOST_NUMBERS = 10_000  # of one block


class LotInput(PresentFields):
    """One lot; `pattern` only where several patterns have the line."""

    pattern = serializers.CharField(required=False, max_length=255)
    line = serializers.CharField(max_length=10)
    year = NumberField(min_value=0, max_value=9999)
    month = NumberField(min_value=1, max_value=12)

    def validate(self, given: dict[str, Any]) -> dict[str, Any]:
        given["pattern"] = _pattern_of(given)
        if given["year"] not in given["pattern"].years:
            raise serializers.ValidationError({"year": ["The year of this pattern has two digits: 2000 to 2099."]})
        return given


def _pattern_of(given: dict[str, Any]) -> Pattern:
    with_line = configured.with_line(given["line"])
    if not with_line:
        lines = ", ".join(configured.lines())
        raise serializers.ValidationError({"line": [f"No pattern has this line. There are: {lines}."]})
    named = [pattern for pattern in with_line if given.get("pattern", pattern.text) == pattern.text]
    if not named:
        raise serializers.ValidationError({"pattern": ["No such pattern has this line."]})
    return named[0]


class ReserveBlockInput(LotInput):
    count = NumberField(min_value=1, max_value=MOST_NUMBERS)
    first = NumberField(required=False, min_value=0, max_value=10**MOST_DIGITS - 1)
    note = LineField(required=False, max_length=200, default="")
    dry_run = serializers.BooleanField(required=False, default=False, help_text="tell first and last, reserve nothing")


class LotQuery(PagingInput):
    line = serializers.CharField(required=False, max_length=10)
    year = NumberField(required=False, min_value=0, max_value=9999)
    month = NumberField(required=False, min_value=1, max_value=12)


class BlockListQuery(LotQuery):
    search = LineField(
        required=False, max_length=200, help_text="a serial that the block contains, or text of its note"
    )


class BlockSerialsQuery(PagingInput):
    pageSize = NumberField(required=False, default=100, min_value=1, max_value=MOST_NUMBERS)
    file_format = serializers.ChoiceField(required=False, choices=["csv"], help_text="all of them as a file")


class FindingsQuery(PagingInput, LotInput):
    """Without line, year and month: what is odd about serials that have no line."""

    pattern = serializers.CharField(required=False, max_length=255)
    line = serializers.CharField(required=False, max_length=10)
    year = NumberField(required=False, min_value=0, max_value=9999)
    month = NumberField(required=False, min_value=1, max_value=12)
    kind = serializers.ChoiceField(required=False, choices=["gap", "look_alike"])

    def validate(self, given: dict[str, Any]) -> dict[str, Any]:
        missing = [name for name in ("line", "year", "month") if name not in given]
        if len(missing) == 3:
            return given
        if missing:
            raise serializers.ValidationError(
                {name: ["Name line, year and month, or none of them."] for name in missing}
            )
        return super().validate(given)
