"""Files that mean harm: each is refused, or nothing of the harm is left in what is stored; and none costs much."""

import io
import json
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pikepdf
import pytest
from PIL import Image

from core import child as sandbox
from documents import cleaning, services, storage
from documents.cleaner import MEMORY, Verdict
from documents.tests import hostile, measured
from documents.tests.papers import downloaded, send
from documents.tests.test_upload import nothing_kept

CPU_SECONDS = 2.1  # of the child; the kernel looks at the clock now and then
ACTING = "JavaScript JS Launch URI AA OpenAction EF EmbeddedFiles AF Annots XFA AcroForm RichMediaContent Metadata PS"
EACH, EACH_DEEP = 3, 17  # of a class: 36, and 204


@pytest.fixture
def cost(monkeypatch, tmp_path):
    """What the last child cost, once there was one."""
    report, real = tmp_path / "cost", sandbox.subprocess.run

    def watched(command, **how):
        return real([sys.executable, measured.__file__, str(report), *command], **how)

    monkeypatch.setattr(sandbox.subprocess, "run", watched)
    return lambda: json.loads(report.read_text()) if report.exists() else {"seconds": 0, "memory": 0}


def is_clean(content: bytes, extension: str) -> None:
    """Fails unless what is stored shows pages or pixels and has nothing else."""
    assert hostile.MARK not in content
    if extension != "pdf":
        with Image.open(io.BytesIO(content)) as image:
            image.load()
            assert not image.getexif()
            assert all(name.startswith(("jfif", "progressi")) for name in image.info)
        end = b"\xff\xd9" if extension == "jpg" else b"IEND\xaeB`\x82"
        assert content.endswith(end)
        return
    assert content.rstrip().endswith(b"%%EOF")
    with pikepdf.open(io.BytesIO(content)) as read:
        assert set(read.Root.keys()) == {"/Type", "/Pages"}
        assert "/Info" not in read.trailer
        assert not read.attachments
        names = {name for part in read.objects for name in names_in(part)}
        for part in read.objects:
            if isinstance(part, pikepdf.Stream):
                assert hostile.MARK not in part.read_raw_bytes()
                if part.get("/Filter") != "/DCTDecode":
                    assert hostile.MARK not in part.read_bytes()
    assert names & {f"/{name}" for name in ACTING.split()} == set()


def names_in(part) -> set[str]:
    """Keys and names of an object and of those that it holds itself."""
    if isinstance(part, pikepdf.Name):
        return {str(part)}
    if isinstance(part, pikepdf.Array):
        return {name for held in part if is_direct(held) for name in names_in(held)}
    if isinstance(part, pikepdf.Dictionary | pikepdf.Stream):
        values = (part[name] for name in part.keys())  # noqa: SIM118
        return set(part.keys()) | {name for held in values if is_direct(held) for name in names_in(held)}
    return set()


def is_direct(held) -> bool:
    return not (isinstance(held, pikepdf.Object) and held.is_indirect)


def test_the_twelve_classes():
    assert len(hostile.CLASSES) == 12


def judge(client, made: hostile.Hostile, cost) -> bool:
    """Send it; fails when it is neither refused nor harmless, or costs too much. Whether it was taken."""
    answer = send(client, made.name, made.content)
    assert cost()["seconds"] <= CPU_SECONDS
    assert cost()["memory"] <= MEMORY
    assert answer.status_code in ((400,) if made.is_refused else (201, 400)), answer.content
    if answer.status_code == 400:
        assert list(answer.json()["errors"]) == ["file"]
        assert hostile.MARK not in answer.content
        return False
    document = answer.json()["document"]
    is_clean(downloaded(client, document), document["file_extension"])
    return True


def judge_all(client, kind: str, numbers: range, cost) -> None:
    for number in numbers:
        made = hostile.CLASSES[kind](number)
        taken = judge(client, made, cost)
        if kind != "damaged":
            assert taken is not made.is_refused, (kind, number)


@pytest.mark.parametrize("kind", hostile.CLASSES)
def test_is_refused_or_neutralised(carl, kind, cost):
    judge_all(carl, kind, range(EACH), cost)


@pytest.mark.deep
@pytest.mark.parametrize("kind", hostile.CLASSES)
def test_two_hundred_are_refused_or_neutralised(carl, kind, cost):
    judge_all(carl, kind, range(EACH, EACH + EACH_DEEP), cost)


def test_what_is_refused_leaves_nothing(carl, cost):
    for kind in ("encrypted", "flood", "bomb", "wrong_name"):
        with nothing_kept():
            assert judge(carl, hostile.CLASSES[kind](1), cost) is False


@pytest.mark.parametrize(
    ("kind", "number", "told"),
    [
        ("encrypted", 1, "The PDF is protected by a password. Send it without one."),
        ("encrypted", 0, "The PDF is protected by a password. Send it without one."),
        ("flood", 0, "A picture may have at most 25 million pixels as JPG, and 17 million as PNG."),
        ("flood", 3, "Animated pictures are not accepted."),
        ("bomb", 0, "A PDF may have at most 300 pages."),
        ("bomb", 1, cleaning.UNREADABLE),
        ("wrong_name", 0, services.OTHER_ENDING),
        ("wrong_magic", 0, services.OTHER_CONTENT),
    ],
)
def test_says_why(carl, kind, number, told):
    made = hostile.CLASSES[kind](number)
    assert send(carl, made.name, made.content).json()["errors"] == {"file": [told]}


def test_a_child_that_is_stuck_is_ended(carl, monkeypatch):
    monkeypatch.setattr(sandbox, "WALL_SECONDS", 0.01)
    with nothing_kept():
        assert send(carl).json()["errors"] == {"file": [cleaning.UNREADABLE]}


def test_a_child_that_cannot_work_is_told_in_the_log(carl, monkeypatch, tmp_path, caplog):
    """A broken installation or a full disk looks like a damaged file to whoever sends one."""
    with nothing_kept():
        monkeypatch.setattr(sandbox, "_BACKEND", tmp_path)
        assert send(carl).json()["errors"] == {"file": [cleaning.UNREADABLE]}
    assert "The child that cleans pdf files ended with 1." in caplog.text


def test_a_refusal_is_no_matter_for_the_log(carl, caplog):
    made = hostile.CLASSES["encrypted"](1)
    assert send(carl, made.name, made.content).status_code == 400
    assert "The child" not in caplog.text


def test_the_child_knows_nothing_of_ours(carl, monkeypatch):
    seen = {}
    real = sandbox.subprocess.run

    def watched(command, **how):
        seen.update(command=command, env=how["env"])
        return real(command, **how)

    monkeypatch.setattr(sandbox.subprocess, "run", watched)
    assert send(carl, "Carl's secret.pdf").status_code == 201
    assert seen["env"] == {}
    assert str(storage.root()) not in " ".join(seen["command"])
    assert "secret" not in " ".join(seen["command"])


def test_two_children_run_at_a_time(monkeypatch, tmp_path):
    """Each may take 300 MB, and a server has more threads than that is good for."""
    running, most, counting = 0, [], threading.Lock()

    def child(command, **how):
        nonlocal running
        with counting:
            running += 1
            most.append(running)
        time.sleep(0.1)
        with counting:
            running -= 1
        return subprocess.CompletedProcess(command, Verdict.CLEAN)

    monkeypatch.setattr(sandbox.subprocess, "run", child)
    source, cleaned = tmp_path / "source", tmp_path / "cleaned"
    for path in (source, cleaned):
        path.write_bytes(b"something")
    with source.open("rb") as given, cleaned.open("r+b") as out, ThreadPoolExecutor(6) as pool:
        for done in [pool.submit(cleaning.clean, given, "pdf", out) for _ in range(6)]:
            done.result(60)
    assert len(most) == 6
    assert max(most) <= 2
