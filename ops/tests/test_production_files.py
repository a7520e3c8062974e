"""The files of production parse, as far as the tools that read them are installed."""

import os
import shutil
import subprocess

import pytest
import yaml

from ops.run import BESIDE
from ops.setup import TOP

SECRETS = {f"DATABASE_{account}_PASSWORD": "x" for account in ("ROOT", "OWNER", "APP")}
ENV = {**os.environ, "PATH": f"{os.environ['PATH']}:/usr/sbin"}


def tool(*names: str) -> list[str]:
    """The first of these programs that is installed, or skip."""
    found = next((path for name in names if (path := shutil.which(name, path=ENV["PATH"]))), None)
    if found is None:
        pytest.skip(f"{names[0]} is not installed")
    return [found]


def run(command: list[str], **env: str) -> str:
    done = subprocess.run(command, env={**ENV, **env}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture
def compose(tmp_path):
    shutil.copy(TOP / "docker-compose.yml", tmp_path)
    (tmp_path / ".env").write_text("SECRET_KEY=x\n")
    return [*tool("docker-compose"), "-f", str(tmp_path / "docker-compose.yml")]


def test_compose_parses(compose):
    services = run([*compose, "config", "--services"], **SECRETS).split()
    assert {"mariadb", "migrate", "rest", "asgi", "nginx", *BESIDE} <= set(services)


def test_production_has_what_run_starts_beside_the_server():
    services = yaml.safe_load((TOP / "docker-compose.yml").read_text())["services"]
    assert {name: services[name]["command"] for name in BESIDE} == {
        name: ["python", "manage.py", *words] for name, words in BESIDE.items()
    }


def test_compose_parses_with_the_cluster(compose):
    text = run([*compose, "--profile", "cluster", "config"], **SECRETS, DATABASE_HOST="haproxy")
    assert "mysql://silo_app:x@haproxy/silo" in text


def test_compose_refuses_to_start_without_its_secrets(compose):
    done = subprocess.run([*compose, "config"], env=ENV, capture_output=True, text=True, check=False)
    assert done.returncode != 0
    assert "DATABASE_APP_PASSWORD" in done.stderr


def test_haproxy_accepts_its_configuration(tmp_path):
    haproxy = tool("haproxy")
    text = (TOP / "deploy" / "cluster" / "haproxy.cfg").read_text()
    (tmp_path / "haproxy.cfg").write_text(text)
    run([*haproxy, "-c", "-f", str(tmp_path / "haproxy.cfg")])


@pytest.mark.parametrize(
    "script",
    ["run", "test", ".ci/run", "deploy/migrate.sh", "deploy/mariadb/accounts.sh", "deploy/cluster/galera-start.sh"],
)
def test_shell_scripts_parse(script):
    run(["bash", "-n", str(TOP / script)])
