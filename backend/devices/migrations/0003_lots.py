"""Serials of one month and type share their beginning: it becomes a column, and only the rest is kept as endings."""

from django.db import migrations

# Like every expression over it: capitals, so that a term in capitals is a range of the primary key within a lot.
LOT = """
ALTER TABLE device
    ADD COLUMN lot VARCHAR(9) CHARACTER SET ascii COLLATE ascii_bin GENERATED ALWAYS AS (
        IF(CHAR_LENGTH(serial_number) = 16 AND SUBSTRING(serial_number, 7, 3) IN ('AMP', 'API')
           AND serial_number = UPPER(serial_number), LEFT(serial_number, 9), '')) VIRTUAL,
    ADD INDEX device_lot (lot, created_on, serial_number)
"""
ENDINGS = """
INSERT IGNORE INTO device_suffix (suffix, serial_number)
SELECT SUBSTRING(LOWER(t.text), s.seq), t.serial_number
  FROM (SELECT serial_number,
               CONVERT(ELT(c.seq, SUBSTRING(serial_number, CHAR_LENGTH(lot) + 1), device_id, imei, imsi) USING utf8mb4) AS text
          FROM device JOIN seq_1_to_4 c) t
  JOIN seq_1_to_64 s ON s.seq <= CHAR_LENGTH(t.text)
 ORDER BY 1, 2
"""


class Migration(migrations.Migration):
    atomic = False  # MariaDB ends a transaction at each change of a table anyway

    dependencies = [
        ("devices", "0002_lists"),
    ]

    operations = [
        migrations.RunSQL(LOT, "ALTER TABLE device DROP INDEX device_lot, DROP COLUMN lot"),
        migrations.RunSQL("TRUNCATE TABLE device_suffix", migrations.RunSQL.noop),
        migrations.RunSQL(ENDINGS, migrations.RunSQL.noop),
    ]
