"""Reads our ZPL as a printer would: commands, where each field stands, and what its data comes to."""

import re
from dataclasses import dataclass

_COMMAND = re.compile(r"([\^~])([A-Z0-9]{2})([^\^~]*)")
_HEX = re.compile(r"\\([0-9A-F]{2})")
# What is invoked in the data of ^BC: characters, and the changes of the subset.
_INVOKED = {">0": ">", "><": "^", ">=": "~", ">5": "", ">6": "", ">:": "", ">;": ""}


@dataclass
class Field:
    x: int
    y: int
    commands: dict[str, list[str]]  # {"BQ": ["N", "2", "5"], ...}
    data: str

    @property
    def kind(self) -> str:
        return next(name for name in ("BQ", "BX", "BC", "A0") if name in self.commands)


@dataclass
class Page:
    setup: dict[str, list[str]]
    fields: list[Field]


def pages(text: str) -> list[Page]:
    found: list[Page] = []
    assert _COMMAND.sub("", text) == ""  # nothing between commands
    for sign, name, rest in _COMMAND.findall(text):
        assert sign == "^", f"a control command got through: ~{name}{rest}"
        given = rest.strip("\n") if name != "FD" else rest
        if name == "XA":
            found.append(Page({}, []))
        elif name == "FO":
            x, y = map(int, given.split(","))
            found[-1].fields.append(Field(x, y, {}, ""))
        elif name == "FD":
            found[-1].fields[-1].data = given
        elif name in ("FS", "XZ"):
            assert given == ""
        elif found[-1].fields:
            found[-1].fields[-1].commands[name] = given.split(",")
        else:
            found[-1].setup[name] = given.split(",")
    for page in found:
        for field in page.fields:
            field.data = _meant(field)
    return found


def _meant(field: Field) -> str:
    data = field.data
    if "FH" in field.commands:
        raw = _HEX.sub(lambda code: chr(int(code[1], 16)), data)
        data = raw.encode("latin-1").decode("utf-8")
    if field.kind == "BQ":
        assert data.startswith("MA,")
        return data[3:]
    if field.kind == "BX":
        assert field.commands["BX"][6] == "_"
        return re.sub(r"__|_", lambda found: "_" if found[0] == "__" else "?", data)
    if field.kind == "BC":
        return re.sub(r">.", lambda found: _INVOKED[found[0]], data)
    return re.sub(r"\\(.)", r"\1", data)  # the data of a ^FB block
