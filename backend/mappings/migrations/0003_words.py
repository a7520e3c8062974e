"""The mapping list searches by words instead of trigrams under FULLTEXT; its default sort can skip states unread."""

from django.conf import settings
from django.db import migrations, models

# Pure functions of a text: loaded here because today's procedures are loaded after all migrations.
FUNCTIONS = ("core/words_of", "mappings/words_of_mapping")
WORDS = """
INSERT INTO mapping_word (word, customer_code, serial_number, texts)
SELECT t.word, m.customer_code, m.serial_number, BIT_OR(1 << t.text - 1)
  FROM mapping m
  JOIN JSON_TABLE(words_of_mapping(m.serial_number, m.unique_identifier, m.customer_code, m.customer_name, m.company,
                                   m.device_type, m.license_url, m.version_details),
                  '$[*]' COLUMNS (text FOR ORDINALITY, NESTED PATH '$[*]' COLUMNS (
                      word VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin PATH '$'))) t
 WHERE t.word IS NOT NULL
 GROUP BY t.word, m.customer_code, m.serial_number
"""
ENDINGS = """
INSERT IGNORE INTO word_ending (ending, word)
SELECT SUBSTRING(w.word, s.seq, 24) AS ending, w.word
  FROM (SELECT DISTINCT word FROM mapping_word) w JOIN seq_1_to_255 s ON s.seq <= CHAR_LENGTH(w.word)
 ORDER BY 1, 2
"""


def fill(apps, schema_editor):
    if apps.get_model("mappings", "Mapping").objects.exists():
        functions = [(settings.PROCEDURES_DIR / f"{name}.sql").read_text() for name in FUNCTIONS]
        for statement in (*functions, WORDS, ENDINGS):
            schema_editor.execute(statement, params=None)


class Migration(migrations.Migration):
    atomic = False  # MariaDB ends a transaction at each of these statements anyway

    dependencies = [
        ("mappings", "0002_lists"),
    ]

    operations = [
        migrations.CreateModel(
            name="MappingWord",
            fields=[
                ("word", models.CharField(db_collation="utf8mb4_nopad_bin", max_length=255)),
                ("customer_code", models.BigIntegerField()),
                ("serial_number", models.CharField(db_collation="ascii_bin", max_length=18)),
                ("texts", models.PositiveSmallIntegerField()),
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "word",
                        "customer_code",
                        "serial_number",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
            ],
            options={
                "db_table": "mapping_word",
            },
        ),
        migrations.CreateModel(
            name="WordEnding",
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
                "db_table": "word_ending",
            },
        ),
        migrations.DeleteModel(
            name="MappingSearch",
        ),
        migrations.DeleteModel(
            name="SearchWord",
        ),
        migrations.RemoveIndex(
            model_name="mapping",
            name="mapping_customer_code",
        ),
        migrations.RemoveIndex(
            model_name="mapping",
            name="mapping_customer_code_desc",
        ),
        migrations.AddIndex(
            model_name="mapping",
            index=models.Index(
                fields=["customer_code", "serial_number", "is_approved", "created_on"], name="mapping_customer_code"
            ),
        ),
        migrations.AddIndex(
            model_name="mapping",
            index=models.Index(
                fields=["-customer_code", "serial_number", "is_approved", "created_on"],
                name="mapping_customer_code_desc",
            ),
        ),
        migrations.RunSQL("DROP FUNCTION IF EXISTS search_words", migrations.RunSQL.noop),
        migrations.RunPython(fill, migrations.RunPython.noop),
    ]
