"""The customers list: an index a sort, and what it searches and counts by, kept by triggers."""

from django.db import migrations, models

# The texts are joined by NUL, which no text holds, so that no term matches across two of them.
SEARCH_TEXT = """
ALTER TABLE customer ADD COLUMN search_text VARCHAR(510) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin
    GENERATED ALWAYS AS (LOWER(CONCAT_WS(CHAR(0 USING utf8mb4), TRIM(CONCAT(first_name, ' ', last_name)), company,
        code, email))) STORED
"""

# Whoever writes a customer, by the ORM or by plain SQL, both lists find it by what it says now.
_ADD = """
    CALL index_customer(NEW.id, words_of_customer(NEW.first_name, NEW.last_name, NEW.company, NEW.code, NEW.email),
                        NEW.phone_number, NEW.is_deleted, TRUE);"""
_REMOVE = """
    CALL index_customer(OLD.id, words_of_customer(OLD.first_name, OLD.last_name, OLD.company, OLD.code, OLD.email),
                        OLD.phone_number, OLD.is_deleted, FALSE);"""
ADDED = f"""
CREATE TRIGGER customer_added AFTER INSERT ON customer FOR EACH ROW
BEGIN {_ADD}
    CALL count_customer(NEW.id, NEW.is_deleted, 1);
END
"""
CHANGED = f"""
CREATE TRIGGER customer_changed AFTER UPDATE ON customer FOR EACH ROW
BEGIN
    IF NOT (OLD.id = NEW.id AND OLD.is_deleted = NEW.is_deleted AND OLD.phone_number <=> NEW.phone_number
            AND BINARY OLD.search_text = BINARY NEW.search_text) THEN {_REMOVE} {_ADD}
    END IF;
    IF OLD.is_deleted <> NEW.is_deleted THEN
        -- The live first, whichever way: two of these never wait for each other in a circle.
        CALL count_customer(NEW.id, FALSE, IF(NEW.is_deleted, -1, 1));
        CALL count_customer(NEW.id, TRUE, IF(NEW.is_deleted, 1, -1));
    END IF;
END
"""
REMOVED = f"""
CREATE TRIGGER customer_removed AFTER DELETE ON customer FOR EACH ROW
BEGIN {_REMOVE}
    CALL count_customer(OLD.id, OLD.is_deleted, -1);
END
"""


class Migration(migrations.Migration):
    dependencies = [
        ("customers", "0001_initial"),
    ]

    operations = [
        migrations.CreateModel(
            name="CustomerCount",
            fields=[
                ("is_deleted", models.BooleanField()),
                ("shard", models.PositiveSmallIntegerField()),
                ("n", models.BigIntegerField()),
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "is_deleted", "shard", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
            ],
            options={
                "db_table": "customer_count",
            },
        ),
        migrations.CreateModel(
            name="CustomerPhone",
            fields=[
                ("ending", models.CharField(db_collation="ascii_bin", max_length=16)),
                ("customer_id", models.BigIntegerField()),
                ("is_deleted", models.BooleanField()),
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "ending", "customer_id", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
            ],
            options={
                "db_table": "customer_phone",
            },
        ),
        migrations.CreateModel(
            name="CustomerWord",
            fields=[
                ("word", models.CharField(db_collation="utf8mb4_nopad_bin", max_length=255)),
                ("customer_id", models.BigIntegerField()),
                ("texts", models.PositiveSmallIntegerField()),
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "word", "customer_id", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
            ],
            options={
                "db_table": "customer_word",
            },
        ),
        migrations.CreateModel(
            name="CustomerWordEnding",
            fields=[
                ("ending", models.CharField(db_collation="utf8mb4_nopad_bin", max_length=24)),
                ("word", models.CharField(db_collation="utf8mb4_nopad_bin", max_length=255)),
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "ending", "word", blank=True, editable=False, primary_key=True, serialize=False
                    ),
                ),
            ],
            options={
                "db_table": "customer_word_ending",
            },
        ),
        migrations.AddField(
            model_name="customer",
            name="is_deleted",
            field=models.GeneratedField(
                db_persist=True,
                expression=models.Case(
                    models.When(deleted_at__isnull=True, then=models.Value(False)), default=models.Value(True)
                ),
                output_field=models.BooleanField(),
            ),
        ),
        migrations.AddIndex(
            model_name="customer",
            index=models.Index(fields=["is_deleted", "code"], name="customer_code"),
        ),
        migrations.AddIndex(
            model_name="customer",
            index=models.Index(fields=["is_deleted", "-deleted_at", "id"], name="customer_deleted_at_desc"),
        ),
        migrations.AddIndex(
            model_name="customer",
            index=models.Index(fields=["is_deleted", "first_name", "id"], name="customer_first_name"),
        ),
        migrations.AddIndex(
            model_name="customer",
            index=models.Index(fields=["is_deleted", "-first_name", "id"], name="customer_first_name_desc"),
        ),
        migrations.AddIndex(
            model_name="customer",
            index=models.Index(fields=["is_deleted", "last_name", "id"], name="customer_last_name"),
        ),
        migrations.AddIndex(
            model_name="customer",
            index=models.Index(fields=["is_deleted", "-last_name", "id"], name="customer_last_name_desc"),
        ),
        migrations.AddIndex(
            model_name="customer",
            index=models.Index(fields=["is_deleted", "company", "id"], name="customer_company"),
        ),
        migrations.AddIndex(
            model_name="customer",
            index=models.Index(fields=["is_deleted", "-company", "id"], name="customer_company_desc"),
        ),
        migrations.AddIndex(
            model_name="customer",
            index=models.Index(fields=["is_deleted", "created_at", "id"], name="customer_created_at"),
        ),
        migrations.AddIndex(
            model_name="customer",
            index=models.Index(fields=["is_deleted", "-created_at", "id"], name="customer_created_at_desc"),
        ),
        migrations.RunSQL(SEARCH_TEXT, "ALTER TABLE customer DROP COLUMN search_text"),
        migrations.RunSQL([(ADDED, None)], "DROP TRIGGER customer_added"),
        migrations.RunSQL([(CHANGED, None)], "DROP TRIGGER customer_changed"),
        migrations.RunSQL([(REMOVED, None)], "DROP TRIGGER customer_removed"),
    ]
