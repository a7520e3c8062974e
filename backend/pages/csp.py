"""The Content-Security-Policy of every HTML page: no unsafe-inline, no unsafe-eval."""

import secrets

from django.http import HttpResponse


def page(html: str, nonce: str, *, style_hashes: tuple[str, ...] = ()) -> HttpResponse:
    """Answer HTML whose own inline parts carry `nonce`; `style_hashes` allow a library's fixed inline styles."""
    hashes = "".join(f" 'sha256-{digest}'" for digest in style_hashes)
    return protect(
        HttpResponse(html), scripts=f" 'nonce-{nonce}' 'wasm-unsafe-eval'", styles=f" 'nonce-{nonce}'{hashes}"
    )


def protect(response: HttpResponse, *, scripts: str = "", styles: str = "") -> HttpResponse:
    """Give a page the policy: files of ours, and nothing inline but what `scripts` and `styles` name."""
    response.headers["Content-Security-Policy"] = "; ".join(
        [
            "default-src 'self'",
            f"script-src 'self'{scripts}",
            f"style-src 'self'{styles}",
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
