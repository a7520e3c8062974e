"""GET /media/products/<name>: pictures, public and cacheable."""

import pytest

from core import testing
from products import pictures
from products.tests.photos import photo
from products.tests.shelf import LAMP, URL


@pytest.fixture
def picture(asha) -> dict:
    return asha.post(URL, {**LAMP, "image": photo("PNG")}, format="multipart").json()


def path_of(address: str) -> str:
    return address.removeprefix("http://testserver")


@pytest.mark.parametrize(("which", "content_type"), [("image", "image/png"), ("thumbnail", "image/webp")])
@pytest.mark.parametrize("who", [{}, {"HTTP_AUTHORIZATION": "Bearer dead"}, {"HTTP_COOKIE": "access_token=dead"}])
def test_is_read_by_everybody(nobody, picture, which, content_type, who):
    answer = nobody.get(path_of(picture[which]), **who)
    assert answer.status_code == 200
    assert answer["Content-Type"] == content_type
    content = b"".join(answer.streaming_content)
    assert content == (pictures.folder() / picture[which].rpartition("/")[2]).read_bytes()
    assert int(answer["Content-Length"]) == len(content)


@pytest.mark.parametrize("origin", [None, "https://shop.example", "http://localhost:5173", "null"])
def test_from_every_origin_and_for_ever(nobody, picture, origin):
    answer = nobody.get(path_of(picture["image"]), **({"HTTP_ORIGIN": origin} if origin else {}))
    assert answer["Access-Control-Allow-Origin"] == "*"
    answer.close()
    assert "Access-Control-Allow-Credentials" not in answer
    assert answer["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert answer["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer["X-Content-Type-Options"] == "nosniff"
    assert not answer.cookies


def test_another_sites_page_may_show_it(nobody, picture):
    answer = nobody.get(path_of(picture["image"]), HTTP_SEC_FETCH_SITE="cross-site", HTTP_SEC_FETCH_MODE="no-cors")
    answer.close()
    assert answer.status_code == 200


def test_a_head_tells_its_size(nobody, picture):
    answer = nobody.head(path_of(picture["image"]))
    answer.close()
    assert answer.status_code == 200
    assert int(answer["Content-Length"]) > 0


@pytest.mark.parametrize(
    "name",
    [
        "",
        "nothing.jpg",
        "0" * 32 + ".jpg",
        "0" * 32 + ".svg",
        "../secret_key",
        "..%2fsecret_key",
        "%2e%2e/secret_key",
        "a/b.jpg",
        "0" * 32 + ".jpg/",
        "0" * 32 + ".jpg%00",
        "0" * 32 + ".jpg%0a",
        "0" * 32 + ".jpg.part",
        ".",
        "..",
        "x" * 5000,
    ],
)
def test_anything_else_is_not_found(nobody, picture, name):
    (pictures.folder().parent / "secret_key").write_text("secret")
    answer = nobody.get(f"/media/products/{name}")
    assert answer.status_code == 404
    assert answer.json()["status"] == "not_found"
    assert "Access-Control-Allow-Origin" not in answer


@pytest.mark.parametrize("path", ["/media/", "/media/products", "/media/products/", "/media/secret_key"])
def test_folders_are_not_listed(nobody, picture, path):
    assert nobody.get(path).status_code == 404


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options"])
def test_it_is_only_read(nobody, picture, method):
    assert getattr(nobody, method)(path_of(picture["image"])).status_code == 405


def test_the_address_names_the_host_that_was_asked(asha, picture):
    told = asha.get(f"{URL}{picture['id']}/", HTTP_HOST="localhost:8001").json()
    assert told["image"].startswith("http://localhost:8001/media/products/")


def test_behind_a_proxy_the_address_is_https(db, picture, settings):
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    told = testing.client_of("carl").get(URL, HTTP_X_FORWARDED_PROTO="https", HTTP_HOST="localhost").json()
    assert told[0]["image"].startswith("https://localhost/media/products/")
