"""The map is the territory: files, names, settings and documents agree."""

import re
from pathlib import Path

import pytest
from django.conf import settings

from core.load_procedures import procedure_files
from core.tests.routes import routes
from tests import test_matrix

FILES = procedure_files()
BACKEND = settings.PROJECT / "backend"
CODE = [path for path in BACKEND.rglob("*.py") if not {"tests", "migrations", "races"} & set(path.parts)]
_CREATE = re.compile(r"^CREATE OR REPLACE (PROCEDURE|FUNCTION) (\w+)\(", re.M)
_HEADER = re.compile(r"(?:--.*\n)+")
_FORBIDDEN = re.compile(
    r"\b(COMMIT|ROLLBACK|START\s+TRANSACTION|SAVEPOINT|SET\s+AUTOCOMMIT|LOCK\s+TABLES?|TRUNCATE|SQLEXCEPTION|"
    r"(?:CREATE|ALTER|DROP|RENAME)\s+(?:TEMPORARY\s+)?(?:TABLE|INDEX|VIEW|TRIGGER|DATABASE))\b",
    re.I,
)


def name_of(path: Path) -> str:
    return path.stem


def code_without_comments(text: str) -> str:
    return re.sub(r"--.*", "", text)


def header(text: str) -> str:
    return _HEADER.match(text).group()


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_a_file_holds_one_routine_of_its_own_name(path):
    assert [name for _, name in _CREATE.findall(path.read_text())] == [path.stem]
    assert "DELIMITER" not in path.read_text()


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_a_header_tells_name_parameters_data_and_an_example(path):
    text = path.read_text()
    told = header(text)
    assert told.startswith(f"-- {path.stem}: ")
    assert re.search(rf"^-- Try .*\b{path.stem}\(", told, re.M)
    kind = _CREATE.search(text).group(1)
    signature = text[text.index("(") : re.search(r"SQL SECURITY INVOKER", text).start()]
    for other in re.findall(r"^-- In +as in (\w+)", told, re.M):
        told += header(next(path for path in FILES if path.stem == other).read_text())
    parameters = re.findall(r"^\s*\(?(?:IN|OUT|INOUT)?\s*(p_\w+)\s", signature, re.M)
    assert [name for name in parameters if not re.search(rf"\b{name}\b", told)] == []
    if parameters:
        assert re.search(r"^-- (In|Out) ", told, re.M)
    if kind == "PROCEDURE" and "EXECUTE IMMEDIATE" not in text and re.search(r"\b(FROM|INTO|UPDATE) [a-z_]+\b", text):
        assert re.search(r"^-- (Writes|Reads|Rows) ", told, re.M)


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_a_routine_leaves_transactions_and_errors_to_its_caller(path):
    code = code_without_comments(path.read_text())
    assert _FORBIDDEN.findall(code) == []
    assert "SQL SECURITY INVOKER" in code
    assert re.search(r"\b(MODIFIES SQL DATA|READS SQL DATA|NO SQL)\b", code)


def called() -> set[str]:
    """Names that Python passes to call() or stream(), and that routines and the triggers of migrations call."""
    python = "\n".join(path.read_text() for path in CODE)
    names = set(re.findall(r"\b(?:call|stream)\(\s*\"(\w+)\"", python))
    triggers = "\n".join(path.read_text() for path in BACKEND.glob("*/migrations/*.py"))
    names |= {path.stem for path in FILES if re.search(rf"\b{path.stem}\(", triggers)}
    for path in FILES:
        code = code_without_comments(path.read_text())
        own = {other.stem for other in FILES if other != path and re.search(rf"\b{other.stem}\s*\(", code)}
        names |= own
    return names


# Kept for programs that ask the database by the contract's names; the server itself calls fetch_serial_number,
# get_serial_numbers and list_mappings.
FOR_OTHERS = {"get_single_unallocated_approved_serial", "get_serial_customer_details"}


def test_every_procedure_is_called_and_every_called_name_is_a_procedure():
    assert called() | FOR_OTHERS == {path.stem for path in FILES}


CONTRACT_NAMES = {
    "save_serial_number",
    "update_serial_number_approval",
    "update_serial_number_allocate",
    "get_single_unallocated_approved_serial",
    "save_upi_pro_serial_number",
    "get_device_details_by_serial",
    "deactivate_serial_number",
    "save_serial_customer_details",
    "update_customer_by_serial",
    "get_serial_customer_details",
}


def test_the_ten_procedures_of_the_contract_are_there():
    assert {path.stem for path in FILES} >= CONTRACT_NAMES


def settings_read() -> set[str]:
    names = set()
    for path in (BACKEND / "config").glob("*.py"):
        text = path.read_text()
        names |= set(re.findall(r"env(?:\.\w+)?\(\s*\"([A-Z_]+)\"", text))
        names |= set(re.findall(r"environ(?:\.get\(|\[)\s*\"([A-Z_]+)\"", text))
    return names - {"DJANGO_SETTINGS_MODULE"}


def settings_documented() -> set[str]:
    text = (settings.PROJECT / ".env.example").read_text()
    return set(re.findall(r"^#?([A-Z_]+)=", text, re.M))


def test_every_setting_is_in_env_example_and_the_reverse():
    # The owner's account is read by the commands that migrate, never by the server; the port by ./run.
    of_ops = {"DATABASE_OWNER_URL", "METRICS_PORT"}
    assert all(f'"{name}"' in (settings.PROJECT / "ops" / "application.py").read_text() for name in of_ops)
    composed = set(re.findall(r"\$\{([A-Z_]+)", (settings.PROJECT / "docker-compose.yml").read_text()))
    assert settings_read() | composed | of_ops == settings_documented()


WHO = {
    "anyone": test_matrix.ANYONE,
    "signed in": test_matrix.SIGNED_IN,
    "staff": test_matrix.STAFF,
    "production": test_matrix.PRODUCTION,
    "sales": test_matrix.SALES,
    "production, sales": test_matrix.PRODUCTION_AND_SALES,
    "admin": test_matrix.ADMIN,
    "gate": test_matrix.GATE,
}


def documented_routes() -> dict[str, dict[str, str]]:
    """{path: {method: who}} of docs/api.md."""
    text = (settings.PROJECT / "docs" / "api.md").read_text()
    rows = re.findall(r"^\| ([A-Z ]+) \| `(/[^`]*)` \| ([a-z, ]+) \| .+ \|$", text, re.M)
    found: dict[str, dict[str, str]] = {}
    for methods, path, who in rows:  # an address has a second row where another method is for others
        found.setdefault(path, {}).update(dict.fromkeys(methods.split(), WHO[who]))
    return found


def test_every_route_is_in_the_tables_of_the_api_document():
    """With its methods and who may; test_matrix.py proves the same rows against the server."""
    served = {
        "/" + re.sub(r"<\w+:(\w+)>", r"<\1>", pattern): row
        if "POST" not in row or "PUT" not in row
        else {"GET": "anyone"}
        for pattern, row in test_matrix.TABLE.items()
    }
    assert documented_routes() == served
    assert set(test_matrix.TABLE) == {route.pattern for route in routes()}


def test_no_python_file_is_over_300_lines():
    assert {path.name: len(path.read_text().splitlines()) for path in BACKEND.rglob("*.py") if _long(path)} == {}


def _long(path: Path) -> bool:
    return len(path.read_text().splitlines()) > 300


def test_sql_is_in_procedures_and_never_in_a_view():
    statements = re.compile(r"\b(SELECT .* FROM|INSERT INTO|UPDATE \w+ SET|DELETE FROM)\b")
    views = [path for path in CODE if path.name == "views.py" or "views" in path.parts]
    assert views
    assert [path.name for path in views if statements.search(path.read_text())] == []


def test_nothing_catches_every_exception():
    python = {path.name: path.read_text() for path in CODE}
    assert [name for name, text in python.items() if re.search(r"except (Exception|BaseException)?:", text)] == []
