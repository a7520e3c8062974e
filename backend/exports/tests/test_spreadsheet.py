"""Exports opened by a spreadsheet program: what it would run is nothing."""

import re
import shutil
import subprocess

import pytest

from core.csv_export import csv_parts
from core.formulas import neutral
from exports.tests import everything, files
from exports.tests.test_formulas import PREFIXES, text_of

SOFFICE = shutil.which("soffice")
# Comma, double quote, UTF-8, from the first line.
CSV = "CSV:44,34,76,1"

pytestmark = [
    pytest.mark.deep,
    pytest.mark.skipif(SOFFICE is None, reason="LibreOffice (libreoffice-calc-nogui) is not installed"),
]


def opened(folder, *names: str) -> list[str]:
    """Each file as the program understood it, as XML."""
    command = [SOFFICE, "--headless", f"-env:UserInstallation=file://{folder}/profile", f"--infilter={CSV}"]
    command = command if names[0].endswith("csv") else command[:-1]
    command += ["--convert-to", "fods", "--outdir", str(folder / "out"), *(str(folder / name) for name in names)]
    subprocess.run(command, check=True, capture_output=True, timeout=600)
    return [(folder / "out" / f"{name.split('.')[0]}.fods").read_text() for name in names]


def formulas(xml: str) -> int:
    return len(re.findall(r"table:formula=", xml))


def test_no_formula_in_any_list(root, tmp_path):
    for number, prefix in enumerate(PREFIXES):
        everything.add(number, text_of(prefix))
    for file_format in ("csv", "xlsx"):
        for name in everything.FREE:
            (tmp_path / f"{name}.{file_format}").write_bytes(files.export(root, name, file_format))
        opened_files = opened(tmp_path, *(f"{name}.{file_format}" for name in everything.FREE))
        for name, xml in zip(everything.FREE, opened_files, strict=True):
            assert "HYPERLINK" in xml, name
            assert formulas(xml) == 0, (name, file_format)


def test_the_program_does_run_what_is_not_neutral(tmp_path, monkeypatch):
    """Else the test above would find nothing whatever was written."""
    monkeypatch.setattr("core.csv_export.neutral", lambda text: text)
    assert neutral("=1+1") == "'=1+1"
    (tmp_path / "plain.csv").write_bytes(b"".join(csv_parts(["a"], [["=1+1"], [text_of("=")]])))
    (xml,) = opened(tmp_path, "plain.csv")
    assert formulas(xml) == 2
