"""A lot ends with the product line, whichever it is: lines are configured now (SERIAL_PATTERNS)."""

from django.db import migrations

_OLD = """IF(CHAR_LENGTH(serial_number) = 16 AND SUBSTRING(serial_number, 7, 3) IN ('AMP', 'API')
           AND serial_number = UPPER(serial_number), LEFT(serial_number, 9), '')"""
# From the row alone, so whoever inserts a device gives it the right lot, and another setting changes no old one.
_NEW = """IF(device_type <> '' AND serial_number = UPPER(serial_number),
           LEFT(serial_number, LOCATE(device_type, serial_number) + CHAR_LENGTH(device_type) - 1), '')"""

_ODD = f"SELECT serial_number FROM device WHERE {_OLD} <> {_NEW}"  # noqa: S608 - our own text
# One by one: together they copy the whole table.
_ALTER = (
    "ALTER TABLE device DROP INDEX device_lot",
    "ALTER TABLE device DROP COLUMN lot",
    "ALTER TABLE device ADD COLUMN lot VARCHAR({length}) CHARACTER SET ascii COLLATE ascii_bin"
    " GENERATED ALWAYS AS ({lot}) VIRTUAL",
    "ALTER TABLE device ADD INDEX device_lot ({index})",
)
# With the type, of which the lot is made: else the optimizer does not step from lot to lot (find_lots) but reads all.
_NEW_INDEX = "lot, created_on, serial_number, device_type"
_OLD_INDEX = "lot, created_on, serial_number"
# Only plain SQL made such devices, so mostly there are none and nothing is read.
_FORGET = f"DELETE s FROM ({_ODD}) o STRAIGHT_JOIN device_suffix s ON s.serial_number = o.serial_number"
_ENDINGS = f"""
INSERT IGNORE INTO device_suffix (suffix, serial_number)
SELECT SUBSTRING(LOWER(t.text), s.seq), t.serial_number
  FROM (SELECT serial_number,
               CONVERT(ELT(c.seq, SUBSTRING(serial_number, CHAR_LENGTH(lot) + 1), device_id, imei, imsi) USING utf8mb4) AS text
          FROM device JOIN seq_1_to_4 c WHERE {_OLD} <> {_NEW}) t
  JOIN seq_1_to_64 s ON s.seq <= CHAR_LENGTH(t.text)
"""  # noqa: S608 - our own text


class Migration(migrations.Migration):
    atomic = False  # MariaDB ends a transaction at each change of a table anyway

    dependencies = [
        ("devices", "0003_lots"),
    ]

    operations = [
        migrations.RunSQL(_FORGET, _ENDINGS),
        migrations.RunSQL(
            [statement.format(length=18, lot=_NEW, index=_NEW_INDEX) for statement in _ALTER],
            [statement.format(length=9, lot=_OLD, index=_OLD_INDEX) for statement in _ALTER],
        ),
        migrations.RunSQL(_ENDINGS, _FORGET),
    ]
