"""The Content-Security-Policy of every HTML page: no unsafe-inline, no unsafe-eval."""

import secrets

from django.http import HttpResponse


def page(html: str, nonce: str, *, style_hashes: tuple[str, ...] = ()) -> HttpResponse:
    """Answer HTML whose own inline parts carry `nonce`; `style_hashes` allow a library's fixed inline styles."""
    hashes = "".join(f" 'sha256-{digest}'" for digest in style_hashes)
    response = HttpResponse(html)
    response.headers["Content-Security-Policy"] = "; ".join(
        [
            "default-src 'self'",
            f"script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval'",
            f"style-src 'self' 'nonce-{nonce}'{hashes}",
            "img-src 'self' data: blob:",
            "font-src 'self' data:",
            "connect-src 'self'",
            "worker-src 'self' blob:",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'",
        ]
    )
    response.headers["X-Frame-Options"] = "DENY"
    response.headers["Cache-Control"] = "no-store"
    return response


def new_nonce() -> str:
    return secrets.token_urlsafe(18)
