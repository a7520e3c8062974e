"""Match keys, by which likely duplicates are found; pairs that no other customer's lock holds up."""

import django.db.models.deletion
from django.db import migrations, models


def _customer() -> models.ForeignKey:
    return models.ForeignKey(
        db_constraint=False,
        on_delete=django.db.models.deletion.CASCADE,
        related_name="+",
        to="customers.customer",
    )


class Migration(migrations.Migration):
    dependencies = [
        ("customers", "0002_lists"),
    ]

    operations = [
        migrations.CreateModel(
            name="CustomerMatchKey",
            fields=[
                ("key", models.BigIntegerField()),
                ("customer_id", models.BigIntegerField(db_index=True)),
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "key", "customer_id", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
            ],
            options={"db_table": "customer_match_key"},
        ),
        migrations.AddField(
            model_name="likelyduplicate",
            name="dismissed_as",
            field=models.CharField(blank=True, db_collation="ascii_bin", default="", max_length=32),
        ),
        migrations.AlterField(model_name="likelyduplicate", name="one", field=_customer()),
        migrations.AlterField(model_name="likelyduplicate", name="other", field=_customer()),
    ]
