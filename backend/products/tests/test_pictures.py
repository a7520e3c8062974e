"""Pictures of products: what is taken, what becomes of it, and what is refused and leaves nothing."""

import io
import random

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from core.tests.framework import refusal
from core.tests.tables import nothing_changes
from products import images, pictures
from products.models import Product
from products.tests import photos
from products.tests.photos import as_file, encoded, opened, photo
from products.tests.shelf import LAMP, URL, at, events


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path / "products"


def files(folder) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def send(client, image, url=URL, method="post"):
    """Create or change the lamp with a file."""
    return getattr(client, method)(url, {**LAMP, "image": image}, format="multipart")


def stored(answer) -> tuple[Image.Image, Image.Image]:
    """The picture and the thumbnail on disk, as their addresses name them."""
    assert answer.status_code in (200, 201), answer.content
    told = answer.json()
    name = told["image"].rpartition("/")[2]
    assert told["image"] == f"http://testserver/media/products/{name}"
    assert told["thumbnail"].endswith(pictures.thumbnail_of(name))
    return tuple(opened((pictures.folder() / file).read_bytes()) for file in (name, pictures.thumbnail_of(name)))


@pytest.mark.parametrize(("kind", "written"), [("JPEG", "JPEG"), ("PNG", "PNG"), ("WEBP", "WEBP"), ("GIF", "PNG")])
def test_takes_each_kind_and_makes_a_thumbnail(asha, folder, kind, written):
    full, thumbnail = stored(send(asha, photo(kind)))
    assert (full.format, full.size, thumbnail.format, thumbnail.size) == (written, (640, 480), "WEBP", (320, 240))
    assert len(files(folder)) == 2
    assert all(abs(a - b) < 12 for a, b in zip(full.convert("RGB").getpixel((5, 5)), photos.RED, strict=True))


@pytest.mark.parametrize(
    ("name", "content_type"),
    [("photo.gif", "image/gif"), ("photo.exe", "text/html"), ("../../etc/passwd", ""), ("ü .", "x/y")],
)
def test_the_content_decides_and_not_the_name(asha, folder, name, content_type):
    full, _ = stored(send(asha, as_file(encoded(Image.new("RGB", (9, 9)), "PNG"), name, content_type)))
    assert full.format == "PNG"
    assert all(pictures.NAME.match(file) for file in files(folder))


def test_small_pictures_are_not_blown_up(asha):
    full, thumbnail = stored(send(asha, photo("PNG", (1, 1))))
    assert (full.size, thumbnail.size) == ((1, 1), (1, 1))


@pytest.mark.parametrize(
    ("size", "kept"), [((6000, 3000), (2048, 1024)), ((1, 5000), (1, 2048)), ((8000, 5000), (2048, 1280))]
)
def test_large_pictures_are_made_smaller(asha, size, kept):
    full, _ = stored(send(asha, photo("JPEG", size)))
    assert full.size == kept


def test_metadata_goes_and_orientation_stays(asha):
    """A phone's upright photo: stored lying, with a note to turn it, and with where it was taken."""
    exif = Image.Exif()
    exif[0x0112] = 6  # turn clockwise
    exif[0x010F] = "Maker of phones"
    exif.get_ifd(0x8825).update({1: "N", 2: (19.0, 4.0, 30.0), 3: "E", 4: (72.0, 52.0, 12.0)})
    image = Image.new("RGB", (64, 32), photos.RED)
    image.paste((0, 0, 255), (0, 0, 32, 32))
    content = encoded(image, "JPEG", exif=exif, comment=b"secret", icc_profile=b"profile" * 20, quality=95)
    assert b"Maker of phones" in content
    full, thumbnail = stored(send(asha, as_file(content)))
    assert full.size == (32, 64)
    assert full.getpixel((16, 8))[2] > 200, "the blue half is on top"
    for kept in (full, thumbnail):
        assert not dict(kept.getexif())
        assert not {"exif", "icc_profile", "comment", "xmp"} & set(kept.info)
    on_disk = b"".join(path.read_bytes() for path in pictures.folder().iterdir())
    assert not [word for word in (b"Maker of phones", b"secret", b"profile", b"Exif") if word in on_disk]


def test_words_and_profiles_in_a_png_go_too(asha):
    words = PngInfo()
    words.add_text("Author", "somebody")
    words.add_itxt("Place", "19.07 N", zip=True)
    content = encoded(Image.new("RGB", (20, 20)), "PNG", pnginfo=words, icc_profile=b"profile" * 20, dpi=(300, 300))
    full, _ = stored(send(asha, as_file(content)))
    assert full.info == {}


def test_what_hides_behind_the_picture_goes(asha):
    content = encoded(Image.new("RGB", (20, 20)), "JPEG") + b"<script>alert(1)</script>PK\x03\x04"
    stored(send(asha, as_file(content)))
    assert not any(b"script" in path.read_bytes() for path in pictures.folder().iterdir())


@pytest.mark.parametrize("mode", ["CMYK", "L", "RGB"])
def test_a_jpeg_of_any_colours_becomes_rgb(asha, mode):
    assert stored(send(asha, photo("JPEG", mode=mode)))[0].mode == "RGB"


@pytest.mark.parametrize(("mode", "kept"), [("RGBA", "RGBA"), ("LA", "RGBA"), ("L", "RGB"), ("1", "RGB"), ("P", "RGB")])
def test_transparency_stays_where_there_is_some(asha, mode, kept):
    full, thumbnail = stored(send(asha, photo("PNG", mode=mode)))
    assert full.mode == kept
    assert thumbnail.mode == kept


def test_a_palette_with_a_transparent_colour(asha):
    image = Image.new("P", (20, 20), 3)
    image.putpalette([0, 0, 0, 9, 9, 9, 8, 8, 8, *photos.RED])
    full, _ = stored(send(asha, as_file(encoded(image, "PNG", transparency=3))))
    assert full.getpixel((0, 0))[3] == 0


def test_sixteen_bits_become_eight_without_clipping(asha):
    full, _ = stored(send(asha, as_file(encoded(Image.new("I;16", (20, 20), 0x8000), "PNG"))))
    assert full.getpixel((0, 0)) == (128, 128, 128)


def test_further_views_behind_a_phones_jpeg_are_no_animation(asha):
    frames = [Image.new("RGB", (40, 30), colour) for colour in (photos.RED, (0, 0, 9))]
    out = io.BytesIO()
    frames[0].save(out, "MPO", save_all=True, append_images=frames[1:])
    full, _ = stored(send(asha, as_file(out.getvalue())))
    assert (full.format, full.size) == ("JPEG", (40, 30))


UNSOUND = {
    "empty": b"",
    "text": b"this is no picture",
    "html": b"<html><script>alert(1)</script></html>",
    "svg": b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
    "the first bytes of a JPEG": b"\xff\xd8\xff\xe0" + b"\x00" * 100,
    "the first bytes of a PNG": b"\x89PNG\r\n\x1a\n" + b"\x00" * 100,
    "half a JPEG": encoded(Image.effect_noise((300, 300), 90), "JPEG")[:20_000],
    "half a PNG": encoded(Image.effect_noise((300, 300), 90), "PNG")[:20_000],
    "half a WebP": encoded(Image.effect_noise((300, 300), 90), "WEBP")[:5_000],
    "half a GIF": encoded(Image.effect_noise((300, 300), 90), "GIF")[:20_000],
    "BMP": encoded(Image.new("RGB", (9, 9)), "BMP"),
    "TIFF": encoded(Image.new("RGB", (9, 9)), "TIFF"),
    "ICO": encoded(Image.new("RGB", (16, 16)), "ICO"),
    "PDF": encoded(Image.new("RGB", (9, 9)), "PDF"),
    "animated GIF": photos.animated("GIF"),
    "animated PNG": photos.animated("PNG"),
    "animated WebP": photos.animated("WEBP"),
    "bomb": photos.bomb(30_000, 30_000),
    "just too many pixels": photos.bomb(8001, 5000),
    "as wide as can be": photos.bomb(2**31 - 1, 2**31 - 1),
    "5 MiB and a byte": encoded(Image.new("RGB", (9, 9)), "PNG") + b"\x00" * (5 * 1024**2),
    "20 MiB": b"\xff\xd8\xff\xe0" + b"\x00" * (20 * 1024**2),
}


@pytest.mark.parametrize("content", UNSOUND.values(), ids=UNSOUND.keys())
def test_refuses_and_keeps_nothing(asha, folder, content):
    with nothing_changes():
        sentence = refusal(send(asha, as_file(content)), 400, "image")
    assert sentence
    assert "0x" not in sentence
    assert files(folder) == []


@pytest.mark.parametrize("what", ["animated GIF", "bomb", "5 MiB and a byte"])
def test_says_what_is_wrong(asha, what):
    word = {"animated GIF": "Animated", "bomb": "40 million", "5 MiB and a byte": "5 MiB"}[what]
    assert word in refusal(send(asha, as_file(UNSOUND[what])), 400, "image")


def test_five_mebibytes_pass(asha):
    content = encoded(Image.new("RGB", (9, 9)), "JPEG")
    stored(send(asha, as_file(content + b"\x00" * (5 * 1024**2 - len(content)))))


def test_a_bomb_is_refused_before_it_is_decoded(asha, monkeypatch):
    def decode(*args):
        raise AssertionError("decoded")

    monkeypatch.setattr("PIL.ImageFile.ImageFile.load", decode)
    refusal(send(asha, as_file(photos.bomb(30_000, 30_000))), 400, "image")


def test_damaged_pictures_never_break_the_server():
    """Bytes changed at random: taken or refused, nothing else ever happens."""
    chance = random.Random(3)  # noqa: S311  the same damage each time
    sound = [encoded(Image.effect_noise((40, 40), 60), kind) for kind in images.ACCEPTED]
    refused = 0
    for _ in range(1500):
        content = bytearray(chance.choice(sound))
        for _ in range(chance.choice((1, 3, 9))):
            content[chance.randrange(min(len(content), chance.choice((40, 400, 4000))))] = chance.randrange(256)
        try:
            images.checked(as_file(bytes(content)))
        except images.BadImage:
            refused += 1
    assert 100 < refused < 1500


def test_another_bad_field_keeps_no_file(asha, folder):
    with nothing_changes():
        told = asha.post(URL, {**LAMP, "price": "-1", "image": photo()}, format="multipart").json()
    assert set(told) == {"price"}
    assert files(folder) == []


def test_a_taken_name_keeps_no_file(asha, folder):
    send(asha, photo())
    before = files(folder)
    with nothing_changes():
        refusal(send(asha, photo()), 400, "name")
    assert files(folder) == before


def test_nobody_without_the_right_gets_as_far_as_the_file(carl, folder, monkeypatch):
    monkeypatch.setattr("products.serializers.checked", lambda upload: pytest.fail("looked at"))
    with nothing_changes():
        refusal(send(carl, photo()), 403)
    assert files(folder) == []


@pytest.fixture
def lamp(asha, folder) -> Product:
    answer = send(asha, photo())
    return Product.objects.get(pk=answer.json()["id"])


@pytest.mark.parametrize("method", ["put", "patch"])
def test_a_change_without_the_part_keeps_the_picture(asha, lamp, folder, method):
    before = files(folder)
    for body, form in (({"price": 5}, "json"), ({"price": "6"}, "multipart")):
        told = getattr(asha, method)(at(lamp), body, format=form).json()
        assert told["image"].endswith(lamp.image)
    assert files(folder) == before


@pytest.mark.parametrize("method", ["put", "patch"])
def test_another_picture_takes_the_place_of_the_old_one(asha, lamp, folder, method, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        full, _ = stored(send(asha, photo("PNG", (10, 10)), at(lamp), method))
    assert (full.format, full.size) == ("PNG", (10, 10))
    new = Product.objects.get(pk=lamp.pk).image
    assert files(folder) == sorted([new, pictures.thumbnail_of(new)])
    assert events(lamp)[-1] == ("updated", {"image": [lamp.image, new]})


@pytest.mark.parametrize(
    ("body", "form"), [({"image": None}, "json"), ({"image": ""}, "json"), ({"image": ""}, "multipart")]
)
def test_an_empty_image_removes_the_picture(asha, lamp, folder, body, form, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        told = asha.patch(at(lamp), body, format=form).json()
    assert (told["image"], told["thumbnail"]) == (None, None)
    assert files(folder) == []


def test_a_refused_picture_leaves_the_old_one(asha, lamp, folder):
    before = files(folder)
    with nothing_changes():
        refusal(asha.patch(at(lamp), {"image": as_file(b"no picture")}, format="multipart"), 400, "image")
    assert files(folder) == before


def test_a_failing_write_takes_the_new_files_back_and_leaves_the_old(asha, lamp, folder, monkeypatch):
    before = files(folder)

    def fail(*args, **kwargs):
        raise RuntimeError("the event cannot be written")

    monkeypatch.setattr("events.recorded.record", fail)
    with nothing_changes():
        assert send(asha, photo("PNG"), at(lamp), "patch").status_code == 500
    assert files(folder) == before


@pytest.mark.parametrize(
    "address", ["{image}", "/media/products/{name}", "https://other.example/media/products/{name}"]
)
def test_the_pictures_own_address_sent_back_keeps_it(asha, lamp, address):
    sent = address.format(image=asha.get(at(lamp)).json()["image"], name=lamp.image)
    with nothing_changes():
        assert asha.patch(at(lamp), {"image": sent}).status_code == 200


@pytest.mark.parametrize("text", ["http://[", "x", "/media/products/other.jpg", "data:image/png;base64,AAAA"])
def test_any_other_text_is_no_picture(asha, lamp, text):
    with nothing_changes():
        refusal(asha.patch(at(lamp), {"image": text}), 400, "image")
