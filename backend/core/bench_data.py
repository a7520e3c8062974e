"""A large, realistic registry, made by set-based SQL; every value follows from the row's number, so runs agree.

Device i of n was registered evenly over six years. Of each twenty, seventeen are allocated and mapped (one of them
UPI PRO), one waits in the pool, and two are pending, rejected, fetched or deactivated; pending ones are mostly new.
"""

FIRST_DAY = "2020-01-01"
DAYS = 2190
MAPPED_OF_TWENTY = 17

_TIME = f"'{FIRST_DAY}' + INTERVAL FLOOR(i * ({DAYS} * 86400000000 / %(devices)s)) MICROSECOND"

# i -> state, of the numbers 17 to 19 in each twenty that are not allocated.
_STATE = """
    CASE WHEN i MOD 20 < 17 THEN {mapped}
         WHEN i MOD 20 = 17 THEN {pool}
         WHEN i MOD 20 = 18 THEN IF(i > %(devices)s * 0.8, {pending}, {deactivated})
         ELSE ELT(1 + i DIV 20 MOD 4, {rejected}, {fetched}, {pending}, {pool}) END"""
_APPROVED = _STATE.format(mapped=1, pool=1, pending=0, deactivated=1, rejected=2, fetched=1)
_ALLOCATED = _STATE.format(mapped=2, pool=0, pending=0, deactivated=3, rejected=0, fetched=1)

# The multipliers are coprime to the moduli: no two rows get one value.
DEVICES = f"""
INSERT INTO device (serial_number, category, device_type, isapproved, isallocated, ever_approved, device_id, imei, imsi,
                    reject_reason, created_on, modified_on, fetched_on, lease_expires)
SELECT serial_number, IF(pro, 'UPIPRO', 'UPIPLUS'), IF(pro, '', SUBSTRING(serial_number, 7, 3)),
       isapproved, isallocated, isapproved = 1,
       IF(detailed, CONCAT('DEV-', LPAD(HEX(i * 2654435761 MOD 4294967296), 8, '0')), NULL),
       IF(detailed, CONCAT('35', LPAD(i * 7368787 MOD 10000000000000, 13, '0')), NULL),
       IF(detailed, CONCAT('40445', LPAD(i * 5915587277 MOD 10000000000, 10, '0')), NULL),
       IF(isapproved = 2, 'Label unreadable', NULL),
       created_on, created_on + INTERVAL CRC32(i) MOD 864000 SECOND,
       IF(isallocated = 1, created_on + INTERVAL 1 DAY, NULL), NULL
  FROM (SELECT i, i MOD 20 = 0 AS pro, i MOD 20 IN (1, 8, 15) AS detailed, created_on,
               CAST({_APPROVED} AS INT) AS isapproved, CAST({_ALLOCATED} AS INT) AS isallocated,
               IF(i MOD 20 = 0, CONCAT('UPRO-', LPAD(i, 8, '0')),
                  CONCAT(DATE_FORMAT(created_on, '%%Y%%m'), IF(CRC32(i) MOD 5 < 3, 'AMP', 'API'),
                         LPAD(i * 7919 MOD 1000000, 6, '0'), 'B')) AS serial_number
          FROM (SELECT n.i, {_TIME} AS created_on
                  FROM (SELECT seq + %(start)s AS i FROM seq_1_to_100000 WHERE seq <= %(rows)s) n) t) d
"""

# Each text of a device, each of its endings; see index_device.
SUFFIXES = """
INSERT IGNORE INTO device_suffix (suffix, serial_number)
SELECT SUBSTRING(LOWER(t.text), s.seq) AS suffix, t.serial_number
  FROM (SELECT serial_number,
               CONVERT(ELT(c.seq, SUBSTRING(serial_number, CHAR_LENGTH(lot) + 1), device_id, imei, imsi)
                       USING utf8mb4) AS text
          FROM device JOIN seq_1_to_4 c) t
  JOIN seq_1_to_64 s ON s.seq <= CHAR_LENGTH(t.text)
 ORDER BY 1, 2
"""

_NAMES = (
    "'Anand', 'Asha', 'Bharat', 'Chandra', 'Deepa', 'Farhan', 'Gita', 'Harish', 'Imran', 'Jaya', 'Kiran', 'Lakshmi'"
)
_FAMILIES = (
    "'Kumar', 'Patel', 'Sharma', 'Reddy', 'Nair', 'Singh', 'Das', 'Iyer', 'Khan', 'Joshi', 'Menon', 'Rao', 'Shah'"
)
_TRADES = "'Stores', 'Traders', 'Medicals', 'Electronics', 'Textiles', 'Motors', 'Bakery', 'Enterprises', 'Sweets'"

# A customer (c) has about five devices; the mapping follows its device by three days.
MAPPINGS = f"""
INSERT INTO mapping (serial_number, unique_identifier, customer_code, customer_name, company, device_type, is_approved,
                     review_reason, license_url, version_details, created_on, modified_on)
SELECT serial_number, CONCAT('UID-', LPAD(HEX(k * 40503 MOD 4294967296), 8, '0')), 1000 + c,
       CONCAT(ELT(1 + c MOD 12, {_NAMES}), ' ', ELT(1 + CRC32(c) MOD 13, {_FAMILIES})),
       CONCAT(ELT(1 + CRC32(c) MOD 13, {_FAMILIES}), ' ', ELT(1 + CRC32(c + 1) MOD 9, {_TRADES}), ' ', c MOD 997),
       device_type, IF(k MOD 50 = 0, 2, IF(k MOD 10 < 7, 1, 0)), IF(k MOD 50 = 0, 'Wrong customer', NULL),
       CONCAT('https://licence.example.com/', LOWER(HEX(k * 2654435761 MOD 4294967296))),
       CONCAT(1 + k MOD 4, '.', CRC32(k) MOD 10, '.', CRC32(k) MOD 7),
       created_on, created_on + INTERVAL CRC32(k) MOD 864000 SECOND
  FROM (SELECT serial_number, device_type, k, CRC32(k) MOD GREATEST(%(mappings)s DIV 5, 1) AS c,
               created_on + INTERVAL 3 DAY AS created_on
          FROM (SELECT serial_number, device_type, created_on, %(start)s + ROW_NUMBER() OVER (ORDER BY created_on) AS k
                  FROM (SELECT serial_number, device_type, created_on FROM device FORCE INDEX (device_pool)
                         WHERE isapproved = 1 AND isallocated = 2 ORDER BY created_on, serial_number
                         LIMIT %(start)s, %(rows)s) p) q) r
"""

# As index_mapping writes them, %(rows)s mappings after a serial.
MAPPING_WORDS = """
INSERT INTO mapping_word (word, customer_code, serial_number, texts)
SELECT t.word, m.customer_code, m.serial_number, BIT_OR(1 << t.text - 1)
  FROM (SELECT * FROM mapping WHERE serial_number > %(after)s ORDER BY serial_number LIMIT %(rows)s) m
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

# Their words, endings and counters are the work of the table's triggers. One in fifty is deleted.
CUSTOMERS = f"""
INSERT INTO customer (code, first_name, last_name, phone_number, date_of_birth, company, email, created_at, updated_at,
                      deleted_at)
SELECT 100000 + i, first_name, last_name, CONCAT('+91', 6000000000 + i * 7919 MOD 3999999979),
       '1940-01-01' + INTERVAL CRC32(i + 2) MOD 20000 DAY, company,
       CONCAT(LOWER(first_name), '.', LOWER(last_name), i, '@',
              ELT(1 + i MOD 3, 'example.com', 'example.org', 'mail.example.in')),
       created_at, created_at, IF(i MOD 50 = 0, created_at + INTERVAL 30 DAY, NULL)
  FROM (SELECT i, ELT(1 + CRC32(i) MOD 12, {_NAMES}) AS first_name,
               ELT(1 + CRC32(i + 3) MOD 13, {_FAMILIES}) AS last_name,
               CONCAT(ELT(1 + CRC32(i) MOD 13, {_FAMILIES}), ' ', ELT(1 + CRC32(i + 1) MOD 9, {_TRADES}), ' ',
                      i MOD 997) AS company,
               '{FIRST_DAY}' + INTERVAL FLOOR(i * ({DAYS} * 86400000000 / %(customers)s)) MICROSECOND AS created_at
          FROM (SELECT seq + %(start)s AS i FROM seq_1_to_100000 WHERE seq <= %(rows)s) n) c
"""

COUNTS = """
INSERT INTO state_count (entity, isapproved, isallocated, category, device_type, shard, n)
SELECT 'device', isapproved, isallocated, category, device_type, 0, COUNT(*) FROM device GROUP BY 1, 2, 3, 4, 5
 UNION ALL
SELECT 'mapping', is_approved, 0, '', device_type, 0, COUNT(*) FROM mapping GROUP BY 1, 2, 3, 4, 5
"""

# One device in a hundred has a history.
EVENTS = """
INSERT INTO event (at, actor_id, actor, request_id, entity, `key`, action, changes, reason)
SELECT created_on, NULL, 'load_bench', '', 'device', serial_number, 'registered',
       JSON_OBJECT('isapproved', JSON_ARRAY(NULL, 0), 'isallocated', JSON_ARRAY(NULL, 0),
                   'category', JSON_ARRAY(NULL, category)), NULL
  FROM device WHERE CRC32(serial_number) MOD 100 = 0 ORDER BY created_on
"""
