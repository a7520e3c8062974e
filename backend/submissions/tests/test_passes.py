"""Passes: what a payload is, who reads it, and its picture."""

import io
import random
import string
from xml.etree import ElementTree

import pytest
import zxingcpp
from django.core.signing import Signer
from PIL import Image

from submissions import passes

ALPHABET = string.ascii_letters + string.digits + "-_:=. \n\x00é"


def mutations(payload: str, count: int, chance: random.Random):
    """Every kind of damage: a character changed, lost, doubled, swapped or added, parts cut, cases changed."""
    made = 0
    while made < count:
        at = chance.randrange(len(payload))
        other = chance.randrange(len(payload))
        char = chance.choice(ALPHABET)
        changed = chance.choice(
            [
                payload[:at] + char + payload[at + 1 :],
                payload[:at] + payload[at + 1 :],
                payload[:at] + payload[at] + payload[at:],
                payload[:at] + char + payload[at:],
                payload[:at],
                payload[at:],
                payload[:at] + payload[at].swapcase() + payload[at + 1 :],
                payload[other:] + payload[:other],
                payload + char,
                char + payload,
                payload[::-1],
            ]
        )
        if changed != payload:
            made += 1
            yield changed


def test_a_payload_is_an_opaque_id_and_its_signature(settings):
    pass_id = passes.new_id()
    payload = passes.sign(pass_id)
    assert passes.read(payload) == pass_id
    assert payload.startswith(f"{pass_id}:")
    assert (len(payload), payload.isascii()) == (66, True)
    assert len({passes.new_id() for _ in range(1000)}) == 1000


def test_ten_thousand_mutated_payloads_are_no_passes():
    chance = random.Random(5)  # noqa: S311  the same damage every time
    payload = passes.sign(passes.new_id())
    accepted = [text for text in mutations(payload, 10_000, chance) if passes.read(text) is not None]
    assert accepted == []


@pytest.mark.parametrize(
    "payload", [None, "", " ", ":", 5, 1.5, True, [], ["x"], {}, {"a": 1}, b"x", "x" * 10_000_000, "\ud800", "é:é"]
)
def test_what_is_no_payload_is_read_as_none(payload):
    assert passes.read(payload) is None


def test_what_another_installation_signed_is_no_pass(settings):
    foreign = passes.sign(passes.new_id())
    settings.PASS_KEYS = ["k" * 50]
    assert passes.read(foreign) is None


def test_what_we_signed_for_another_purpose_is_no_pass(settings):
    other = Signer(key=settings.PASS_KEYS[0], salt="something else").sign(passes.new_id())
    assert passes.read(other) is None


def test_a_retired_key_is_read_until_it_is_removed(settings):
    settings.PASS_KEYS = ["first" * 10]
    old = passes.sign(passes.new_id())
    settings.PASS_KEYS = ["second" * 10, "first" * 10]
    new = passes.sign(passes.new_id())
    assert passes.read(old)
    settings.PASS_KEYS = ["first" * 10]
    assert passes.read(new) is None
    settings.PASS_KEYS = ["second" * 10]
    assert (passes.read(old), bool(passes.read(new))) == (None, True)


def test_the_png_is_read_back_by_a_scanner():
    payload = passes.sign(passes.new_id())
    image = Image.open(io.BytesIO(passes.png(payload)))
    assert (image.format, min(image.size) >= 300) == ("PNG", True)
    assert [found.text for found in zxingcpp.read_barcodes(image.convert("L"))] == [payload]


def test_the_svg_draws_dark_on_white():
    top = ElementTree.fromstring(passes.svg(passes.sign(passes.new_id())))
    assert top.tag == "{http://www.w3.org/2000/svg}svg"
    assert int(top.attrib["width"]) >= 300
    drawn = ElementTree.tostring(top, encoding="unicode")
    assert "#fff" in drawn
    assert "style" not in drawn
