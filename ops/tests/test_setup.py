"""What set-up finds missing, and what it says about it."""

import subprocess

import pytest

from ops import application, setup
from ops.setup import Problem


@pytest.fixture
def nothing_installed(monkeypatch, tmp_path):
    monkeypatch.setattr(setup, "has", lambda name: False)
    monkeypatch.setattr(setup, "has_module", lambda name: False)
    monkeypatch.setattr(setup, "PYTHON", tmp_path / "python")
    monkeypatch.setattr(setup.shutil, "which", lambda name: "/usr/bin/apt-get" if name == "apt-get" else None)


def test_names_every_package_a_bare_machine_lacks(nothing_installed):
    missing = setup.missing_packages(database=True, browser=True)
    assert missing[:4] == ["mariadb-server-core", "mariadb-client-core", "chromium-headless-shell", "python3-venv"]
    assert {"gcc", "pkg-config", "libmariadb-dev"} <= set(missing)


@pytest.mark.parametrize("browser", setup.BROWSERS)
def test_a_browser_that_is_there_is_enough(nothing_installed, monkeypatch, browser):
    monkeypatch.setattr(setup, "has", lambda name: name == browser)
    assert not set(setup.BROWSERS) & set(setup.missing_packages(database=False, browser=True))


def test_an_own_server_needs_no_database_packages(nothing_installed):
    assert not [name for name in setup.missing_packages(database=False, browser=False) if name.startswith("mariadb")]


def test_without_the_right_to_install_it_prints_the_exact_line(nothing_installed, monkeypatch):
    monkeypatch.setattr(setup.os, "getuid", lambda: 1000)
    with pytest.raises(Problem, match="sudo apt-get install -y mariadb-server-core mariadb-client-core"):
        setup.system_packages(database=True, browser=False)


def test_on_another_system_it_names_the_ways_out(nothing_installed, monkeypatch):
    monkeypatch.setattr(setup.shutil, "which", lambda name: None)
    with pytest.raises(Problem, match=r"DATABASE_URL.*docker-compose\.yml"):
        setup.system_packages(database=True, browser=False)


def test_a_failing_step_says_what_to_do(tmp_path):
    with pytest.raises(Problem, match=r"out of luck\n.* failed\. Is there a network\?"):
        setup.run_step(["sh", "-c", "echo out of luck; exit 3"], "Is there a network?", cwd=tmp_path)


def test_reads_which_settings_a_file_gives(monkeypatch, tmp_path):
    monkeypatch.setattr(setup, "TOP", tmp_path)
    (tmp_path / ".env").write_text("# a=b\nexport SECRET_KEY='s=t'\n\nDATABASE_URL = mysql://x\n")
    assert setup.settings_of_file() == {"SECRET_KEY": "s=t", "DATABASE_URL": "mysql://x"}


def test_the_secret_key_is_made_once_and_private(tmp_path):
    key = application.secret_key(tmp_path)
    assert len(key) > 50
    assert application.secret_key(tmp_path) == key
    assert (tmp_path / "secret_key").stat().st_mode & 0o777 == 0o600


def test_the_wheel_brings_a_node_and_npm_that_work():
    folder = setup.link_node_of_wheel()
    env = {"PATH": f"{folder}:/usr/bin:/bin"}
    for tool in ("node", "npm", "npx"):
        done = subprocess.run([tool, "--version"], env=env, capture_output=True, text=True, check=True)
        assert done.stdout.strip()
