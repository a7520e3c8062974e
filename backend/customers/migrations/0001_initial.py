"""The customer directory, its merges and its likely duplicates."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="CustomerNumber",
            fields=[
                ("number", models.BigAutoField(primary_key=True, serialize=False)),
            ],
            options={
                "db_table": "customer_number",
            },
        ),
        migrations.CreateModel(
            name="Customer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("code", models.BigIntegerField(unique=True)),
                ("first_name", models.CharField(max_length=50)),
                ("last_name", models.CharField(blank=True, default="", max_length=50)),
                ("phone_number", models.CharField(db_collation="ascii_bin", max_length=16, null=True)),
                ("date_of_birth", models.DateField(null=True)),
                ("company", models.CharField(blank=True, default="", max_length=128)),
                ("email", models.EmailField(blank=True, default="", max_length=254)),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
                ("deleted_at", models.DateTimeField(null=True)),
                (
                    "active_phone",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Case(models.When(deleted_at__isnull=True, then=models.F("phone_number"))),
                        output_field=models.CharField(db_collation="ascii_bin", max_length=16, null=True),
                    ),
                ),
                (
                    "deleted_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "merged_into",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="customers.customer",
                    ),
                ),
            ],
            options={
                "db_table": "customer",
            },
        ),
        migrations.CreateModel(
            name="CustomerMerge",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("filled", models.JSONField(default=dict)),
                ("told_name", models.CharField(max_length=128)),
                ("told_company", models.CharField(max_length=128)),
                ("mappings", models.PositiveIntegerField(default=0)),
                ("orders", models.PositiveIntegerField(default=0)),
                ("merged_at", models.DateTimeField(auto_now_add=True)),
                ("undone_at", models.DateTimeField(null=True)),
                (
                    "kept",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="customers.customer"
                    ),
                ),
                (
                    "merged",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="customers.customer"
                    ),
                ),
                (
                    "merged_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "undone_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "db_table": "customer_merge",
            },
        ),
        migrations.CreateModel(
            name="LikelyDuplicate",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("score", models.PositiveSmallIntegerField()),
                ("reasons", models.JSONField(default=list)),
                ("found_at", models.DateTimeField(auto_now=True)),
                ("dismissed_at", models.DateTimeField(null=True)),
                (
                    "dismissed_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "one",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                    ),
                ),
                (
                    "other",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, related_name="+", to="customers.customer"
                    ),
                ),
            ],
            options={
                "db_table": "likely_duplicate",
            },
        ),
        migrations.CreateModel(
            name="MovedMapping",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("serial_number", models.CharField(db_collation="ascii_bin", max_length=18)),
                ("created_on", models.DateTimeField()),
                ("customer_code", models.BigIntegerField()),
                ("customer_name", models.CharField(max_length=128)),
                ("company", models.CharField(max_length=128)),
                (
                    "merge",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="moved_mappings",
                        to="customers.customermerge",
                    ),
                ),
            ],
            options={
                "db_table": "moved_mapping",
            },
        ),
        migrations.CreateModel(
            name="MovedOrder",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("order_id", models.BigIntegerField()),
                (
                    "merge",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="moved_orders",
                        to="customers.customermerge",
                    ),
                ),
            ],
            options={
                "db_table": "moved_order",
            },
        ),
        migrations.AddConstraint(
            model_name="customer",
            constraint=models.UniqueConstraint(fields=("active_phone",), name="customer_phone_once"),
        ),
        migrations.AddConstraint(
            model_name="customer",
            constraint=models.CheckConstraint(condition=models.Q(("code__gt", 0)), name="customer_code_above_zero"),
        ),
        migrations.AddIndex(
            model_name="likelyduplicate",
            index=models.Index(fields=["dismissed_at", "-score", "id"], name="likely_duplicate_open"),
        ),
        migrations.AddConstraint(
            model_name="likelyduplicate",
            constraint=models.UniqueConstraint(fields=("one", "other"), name="likely_duplicate_once"),
        ),
        migrations.AddConstraint(
            model_name="movedmapping",
            constraint=models.UniqueConstraint(fields=("merge", "serial_number"), name="moved_mapping_once"),
        ),
        migrations.AddConstraint(
            model_name="movedorder",
            constraint=models.UniqueConstraint(fields=("merge", "order_id"), name="moved_order_once"),
        ),
    ]
