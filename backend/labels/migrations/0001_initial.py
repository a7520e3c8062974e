"""Label templates, with those that come with Silo."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


def _sheet(page, columns, rows, label, margins=(0, 0), gaps=(0, 0)):
    return {
        "medium": "sheet" if rows > 1 else "roll",
        "page_width": page[0],
        "page_height": page[1],
        "margin_left": margins[0],
        "margin_top": margins[1],
        "columns": columns,
        "rows": rows,
        "gap_x": gaps[0],
        "gap_y": gaps[1],
        "label_width": label[0],
        "label_height": label[1],
    }


def _text(text, x, y, width, size, *, bold=False, align="left"):
    where = {"x": float(x), "y": float(y), "width": float(width), "size": float(size)}
    return {"kind": "text", "text": text, **where, "align": align, "bold": bold, "rotation": 0}


def _code(code, x, y, width, height=None):
    where = {"x": float(x), "y": float(y), "width": float(width), "height": float(height or width)}
    return {"kind": "code", "code": code, "text": "{serial}", **where, "rotation": 0}


BUILT_IN = {
    "A4 sheet, 3 x 8 (70 x 37 mm)": {
        **_sheet((210, 297), 3, 8, (70, 37), margins=(0, 0.5)),
        "elements": [
            _code("qr", 3, 5, 27),
            _text("{serial}", 31, 8, 37, 9, bold=True),
            _text("{category} {type}", 31, 14, 37, 8),
            _text("{month}", 31, 19, 37, 8),
            _text("{customer}", 31, 24, 37, 8),
        ],
    },
    "A4 sheet, 5 x 13 (38.1 x 21.2 mm)": {
        **_sheet((210, 297), 5, 13, (38.1, 21.2), margins=(4.8, 10.7), gaps=(2.5, 0)),
        "elements": [
            _code("datamatrix", 1.5, 3.6, 14),
            _text("{serial}", 16, 5, 21, 6, bold=True),
            _text("{type} {month}", 16, 9, 21, 6),
            _text("{category}", 16, 13, 21, 6),
        ],
    },
    "Roll, 50 x 25 mm": {
        **_sheet((50, 25), 1, 1, (50, 25)),
        "elements": [
            _code("qr", 1, 2, 21),
            _text("{serial}", 22.5, 5, 26.5, 8, bold=True),
            _text("{type} {month}", 22.5, 10, 26.5, 8),
            _text("{category}", 22.5, 15, 26.5, 8),
        ],
    },
    "Roll, 100 x 50 mm": {
        **_sheet((100, 50), 1, 1, (100, 50)),
        "elements": [
            _text("{serial}", 5, 4, 90, 16, bold=True, align="center"),
            _code("code128", 5, 13, 90, 16),
            _text("{category} {type}", 5, 32, 44, 10),
            _text("{month}", 51, 32, 44, 10, align="right"),
            _text("{customer}", 5, 38, 90, 10),
            _text("IMEI {imei}", 5, 43.5, 90, 8),
        ],
    },
}


def add_built_in(apps, editor):
    template = apps.get_model("labels", "LabelTemplate")
    for name, fields in BUILT_IN.items():
        template.objects.create(name=name, built_in=True, **fields)


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="LabelTemplate",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("name", models.CharField(max_length=80, unique=True)),
                (
                    "medium",
                    models.CharField(
                        choices=[("sheet", "Sheet"), ("roll", "Roll")], db_collation="ascii_bin", max_length=5
                    ),
                ),
                ("page_width", models.DecimalField(decimal_places=1, max_digits=5)),
                ("page_height", models.DecimalField(decimal_places=1, max_digits=5)),
                ("margin_left", models.DecimalField(decimal_places=1, max_digits=5)),
                ("margin_top", models.DecimalField(decimal_places=1, max_digits=5)),
                ("columns", models.PositiveSmallIntegerField()),
                ("rows", models.PositiveSmallIntegerField()),
                ("gap_x", models.DecimalField(decimal_places=1, max_digits=5)),
                ("gap_y", models.DecimalField(decimal_places=1, max_digits=5)),
                ("label_width", models.DecimalField(decimal_places=1, max_digits=5)),
                ("label_height", models.DecimalField(decimal_places=1, max_digits=5)),
                ("elements", models.JSONField()),
                ("built_in", models.BooleanField(default=False)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                (
                    "created_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={"db_table": "label_template"},
        ),
        migrations.RunPython(add_built_in, migrations.RunPython.noop),
    ]
