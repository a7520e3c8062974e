"""Making the file of a print and recording it: first the file, because what cannot be printed is not printed."""

import itertools
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from typing import IO, Any

import orjson

from core import procedures
from core.errors import SiloError
from exports.slots import slots
from labels import pdf, zpl
from labels.content import Label
from labels.drawing import CannotDraw, mark_of
from labels.layout import Layout
from labels.models import LabelTemplate, Medium
from labels.serializers import MOST_LABELS

ZPL_IS_FOR_ROLLS = "ZPL is for label printers: choose a template of a roll, or print this sheet as PDF."
FEW = 500  # labels that are made in less than a second, and never wait
_IN_MEMORY = 4 * 1024 * 1024  # bytes of a file; larger ones go to a temporary file
_NAMED = 20  # labels that cannot be printed in one answer
_CHUNK = 1000  # serials a call


def check(template: LabelTemplate, given: dict[str, Any], labels: list[Label]) -> None:
    """Raises SiloError error for what does not go together."""
    if given["format"] == "zpl" and template.medium != Medium.ROLL:
        raise SiloError("error", ZPL_IS_FOR_ROLLS, errors={"format": [ZPL_IS_FOR_ROLLS]})
    per_page = template.columns * template.rows
    if given["first_position"] > per_page:
        sentence = f"A page of this template has {per_page} labels."
        raise SiloError("error", sentence, errors={"first_position": [sentence]})
    wanted = len(labels) * given["copies"]
    if wanted > MOST_LABELS:
        sentence = f"These are {wanted} labels; at most {MOST_LABELS} are printed at once."
        raise SiloError("error", sentence, errors={"copies": [sentence]})


def bounded(user_id: int, wanted: int) -> AbstractContextManager[None]:
    """While a large file is made, which takes seconds of processor time, it counts as a download.

    Raises SiloError throttled (429) or unavailable (503), as an export does.
    """
    return slots.held(user_id) if wanted > FEW else nullcontext()


def made(template: LabelTemplate, given: dict[str, Any], labels: list[Label]) -> IO[bytes]:
    """The file, at its beginning. Raises SiloError error that names the labels which cannot be printed."""
    layout = Layout.of(template)
    wanted = itertools.chain.from_iterable(itertools.repeat(label, given["copies"]) for label in labels)
    file = tempfile.SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115 - the answer closes it
    try:
        if given["format"] == "pdf":
            pdf.write(file, layout, wanted, first=given["first_position"] - 1, title=f"Labels: {template.name}")
        else:
            for page in zpl.write(layout, wanted, first=given["first_position"] - 1, dpi=given["dpi"]):
                file.write(page.encode("ascii"))
    except CannotDraw as problem:
        file.close()
        raise _cannot_print(layout, labels, problem) from problem
    file.seek(0)
    return file


def note(template: LabelTemplate, labels: list[Label], copies: int) -> int:
    """Record one event for each label, in one transaction; return how many had a label before."""

    def work() -> int:
        # Of two files at once, of a double click say, the second is the one that is printed again.
        LabelTemplate.objects.select_for_update().filter(pk=template.pk).first()
        again = 0
        for start in range(0, len(labels), _CHUNK):
            told = orjson.dumps([label.serial for label in labels[start : start + _CHUNK]]).decode()
            again += int(procedures.call("record_label_prints", told, template.name, copies, out=("again",))["again"])
        return again

    return procedures.in_transaction(work)


def _cannot_print(layout: Layout, labels: list[Label], first: CannotDraw) -> SiloError:
    found = dict(itertools.islice(_problems(layout, labels), _NAMED))
    if not found:  # a matter of the printer, the same for every label
        return SiloError("error", f"This template cannot be printed so: {first}.")
    sentences = [f"{serial}: {problem}." for serial, problem in found.items()]
    more = f" These are the first {_NAMED}." if len(found) == _NAMED else ""
    message = f"Nothing was printed. {' '.join(sentences)}{more}"
    return SiloError("error", message, errors={"serialnumbers": sentences}, more={"unprintable": list(found)})


def _problems(layout: Layout, labels: list[Label]) -> Iterator[tuple[str, str]]:
    for label in labels:
        for element in layout.elements:
            try:
                mark_of(element, label.values)
            except CannotDraw as problem:
                yield label.serial, str(problem)
                break
