"""Pictures over HTTP: public, cacheable for ever, readable from other origins. In production nginx answers them."""

from django.http import FileResponse, Http404, HttpRequest

from core.errors import error_response
from products import pictures

# A picture that changes gets another name. deploy/nginx/silo.conf sends the same.
HEADERS = {
    "Cache-Control": "public, max-age=31536000, immutable",
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
}


def picture(request: HttpRequest, name: str):
    """Reads neither cookies nor the database. A name that is not exactly of our form touches no disk."""
    if request.method not in ("GET", "HEAD"):
        return error_response("not_allowed", "Nothing at this address takes this method.", request=request)
    if not pictures.NAME.match(name):
        raise Http404
    try:
        file = (pictures.folder() / name).open("rb")
    except FileNotFoundError as error:
        raise Http404 from error
    return FileResponse(file, headers=HEADERS)
