"""Label templates: what stands where on a label, and where the labels are on the paper. All lengths are millimetres."""

from django.conf import settings
from django.db import models

from events.recorded import RecordedModel


class Medium(models.TextChoices):
    SHEET = "sheet"
    ROLL = "roll"


def _length() -> models.DecimalField:
    return models.DecimalField(max_digits=5, decimal_places=1)


class LabelTemplate(RecordedModel):
    """A page of `columns` x `rows` labels. A roll's page is what is printed before the paper moves on: one row."""

    name = models.CharField(max_length=80, unique=True)
    medium = models.CharField(max_length=5, choices=Medium.choices, db_collation="ascii_bin")
    page_width = _length()
    page_height = _length()
    margin_left = _length()
    margin_top = _length()
    columns = models.PositiveSmallIntegerField()
    rows = models.PositiveSmallIntegerField()
    gap_x = _length()
    gap_y = _length()
    label_width = _length()
    label_height = _length()
    elements = models.JSONField()  # as the wire has them, see labels.serializers
    # Came with the program: neither changed nor deleted, so that it can be relied on; anybody may save a copy.
    built_in = models.BooleanField(default=False)
    created_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+")
    updated_at = models.DateTimeField(auto_now=True)

    event_entity = "label_template"
    recorded = (
        "name",
        "medium",
        "page_width",
        "page_height",
        "margin_left",
        "margin_top",
        "columns",
        "rows",
        "gap_x",
        "gap_y",
        "label_width",
        "label_height",
        "elements",
    )
    touched = "updated_at"

    class Meta:
        db_table = "label_template"

    def __str__(self) -> str:
        return self.name
