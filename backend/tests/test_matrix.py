"""Every route x method x caller: what the contract's "who" columns say, written down by hand."""

import pytest

from core import testing
from core.tests.routes import Route, admin_routes, catch_alls, routes

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
CALLERS = {
    "nobody": None,
    "admin": "root",
    "production": "asha",
    "sales": "ben",
    "gate": "gita",
    "customer": "carl",
    "employee": "eve",
}

ANYONE = "anyone"  # credentials are not looked at
SIGNED_IN = "admin production sales gate customer employee"
STAFF = "admin production sales employee"
PRODUCTION = "admin production employee"
SALES = "admin sales employee"
PRODUCTION_AND_SALES = "admin production sales employee"
ADMIN = "admin"
GATE = "admin gate"

# route: {method: who may}; a method that is not named is 405, and 401 to nobody where credentials are looked at.
TABLE = {
    "healthz": dict.fromkeys(METHODS, ANYONE),
    "readyz": dict.fromkeys(METHODS, ANYONE),
    "schema/": {"GET": ANYONE},
    "swagger/": {"GET": ANYONE},
    "redoc/": {"GET": ANYONE},
    "station-worker.js": {"GET": ANYONE},
    "sil/signup/": {"POST": ANYONE},
    "sil/login/": {"POST": ANYONE},
    "sil/logout/": {"POST": ANYONE},
    "sil/token/refresh/": {"POST": ANYONE},
    "sil/site_settings/": {"GET": ANYONE},
    "sil/verify-auth/": {"GET": SIGNED_IN},
    "sil/protected/": {"GET": SIGNED_IN},
    "sil/change_password/": {"POST": SIGNED_IN},
    "sil/sessions/": {"GET": SIGNED_IN},
    "sil/sessions/<row_id:session_id>/": {"DELETE": SIGNED_IN},
    "sil/api_tokens/": {"GET": SIGNED_IN, "POST": SIGNED_IN},
    "sil/api_tokens/<row_id:token_id>/": {"DELETE": SIGNED_IN},
    "sil/users/": {"GET": ADMIN, "POST": ADMIN},
    "sil/users/<row_id:user_id>/": {"PATCH": ADMIN},
    "sil/users/<row_id:user_id>/end_sessions/": {"POST": ADMIN},
    "sil/audit_log/": {"GET": ADMIN},
    "sil/webhooks/": {"GET": ADMIN, "POST": ADMIN},
    "sil/webhooks/<row_id:webhook_id>/": {"GET": ADMIN, "PATCH": ADMIN, "DELETE": ADMIN},
    "sil/webhooks/<row_id:webhook_id>/rotate_secret/": {"POST": ADMIN},
    "sil/webhooks/<row_id:webhook_id>/test/": {"POST": ADMIN},
    "sil/webhooks/<row_id:webhook_id>/deliveries/": {"GET": ADMIN},
    "sil/webhooks/<row_id:webhook_id>/replay/": {"POST": ADMIN},
    "sil/saved_views/": {"GET": STAFF, "POST": STAFF},
    "sil/saved_views/<row_id:view_id>/": {"PATCH": STAFF, "DELETE": STAFF},
    "sil/labels/templates/": {"GET": STAFF, "POST": PRODUCTION},
    "sil/labels/templates/<row_id:template_id>/": {"GET": STAFF, "PATCH": PRODUCTION, "DELETE": PRODUCTION},
    "sil/labels/preview/": {"POST": STAFF},
    "sil/labels/print/": {"POST": STAFF},
    "sil/overview/": {"GET": STAFF},
    "sil/export/devices/": {"GET": STAFF},
    "sil/export/mappings/": {"GET": STAFF},
    "sil/export/customers/": {"GET": STAFF},
    "sil/export/products/": {"GET": SIGNED_IN},
    "sil/export/orders/": {"GET": SIGNED_IN},
    "sil/export/users/": {"GET": ADMIN},
    "sil/export/audit_log/": {"GET": ADMIN},
    "sil/export/vehicles/": {"GET": SIGNED_IN},
    "sil/export/drivers/": {"GET": SIGNED_IN},
    "sil/export/documents/": {"GET": SIGNED_IN},
    "sil/export/submissions/": {"GET": SIGNED_IN},
    "sil/export/changesets/": {"GET": STAFF},
    "sil/export/changesets/<row_id:changeset_id>/rows/": {"GET": STAFF},
    "sil/get_serial_numbers/": {"GET": STAFF},
    "sil/get_device_details/": {"GET": STAFF},
    "sil/device_history/": {"GET": STAFF},
    "sil/imports/": {"POST": STAFF},
    "sil/imports/<row_id:changeset_id>/": {"GET": STAFF},
    "sil/imports/<row_id:changeset_id>/check/": {"POST": STAFF},
    "sil/serial_patterns/": {"GET": SIGNED_IN},
    "sil/serial_blocks/": {"GET": STAFF, "POST": PRODUCTION},
    "sil/serial_blocks/<row_id:block_id>/": {"GET": STAFF, "DELETE": PRODUCTION},
    "sil/serial_blocks/<row_id:block_id>/serials/": {"GET": STAFF},
    "sil/serial_report/": {"GET": STAFF},
    "sil/serial_report/findings/": {"GET": STAFF},
    "sil/add_serial_number/": {"POST": PRODUCTION},
    "sil/add_upi_pro_serial/": {"POST": PRODUCTION},
    "sil/approve_serial_number/": {"PATCH": PRODUCTION},
    "sil/reject_serial_number/": {"POST": PRODUCTION},
    "sil/deactivate_serial_number/": {"POST": PRODUCTION},
    "sil/delete_serial_number/<str:serial_number>/": {"DELETE": PRODUCTION},
    "sil/set_device_details/": {"POST": PRODUCTION},
    "sil/changesets/": {"GET": STAFF},
    "sil/changesets/<row_id:changeset_id>/": {"GET": STAFF},
    "sil/changesets/<row_id:changeset_id>/rows/": {"GET": STAFF},
    "sil/changesets/<row_id:changeset_id>/failed_rows/": {"GET": STAFF},
    "sil/changesets/<row_id:changeset_id>/run/": {"POST": STAFF},
    "sil/changesets/<row_id:changeset_id>/cancel/": {"POST": STAFF},
    "sil/changesets/<row_id:changeset_id>/undo/": {"POST": STAFF},
    "sil/bulk/approve/": {"POST": PRODUCTION},
    "sil/bulk/reject/": {"POST": PRODUCTION},
    "sil/bulk/deactivate/": {"POST": PRODUCTION},
    "sil/bulk/release/": {"POST": PRODUCTION_AND_SALES},
    "sil/bulk/delete/": {"POST": PRODUCTION},
    "sil/bulk/map/": {"POST": SALES},
    "sil/bulk/review/": {"POST": SALES},
    "sil/bulk/version/": {"POST": SALES},
    "sil/bulk/license/": {"POST": SALES},
    "sil/bulk/unmap/": {"POST": SALES},
    "sil/getSerialNumber/": {"GET": PRODUCTION_AND_SALES, "POST": PRODUCTION_AND_SALES},
    "sil/release_serial_number/": {"POST": PRODUCTION_AND_SALES},
    "sil/allocate_serial_number/": {"POST": SALES},
    "sil/get_customer_mappings/": {"GET": STAFF},
    "sil/create_customer_mapping/": {"POST": SALES},
    "sil/update_customer_mapping/": {"POST": SALES},
    "sil/review_customer_mapping/": {"POST": SALES},
    "sil/delete_customer_mapping/<str:serial_number>/": {"DELETE": SALES},
    "api/token/": {"POST": ANYONE},
    "api/login/": {"POST": ANYONE},
    "api/token/refresh/": {"POST": ANYONE},
    "api/token/blacklist/": {"POST": ANYONE},
    "api/user/register/": {"POST": ANYONE},
    "api/accounts/register/": {"POST": ANYONE},
    "api/user/": {"GET": SIGNED_IN},
    "api/products/": {"GET": SIGNED_IN, "POST": STAFF},
    "api/products/create/": {"POST": STAFF},
    "api/products/my_products/": {"GET": SIGNED_IN},
    "api/products/<row_id:product_id>/": dict.fromkeys(("GET", "PUT", "PATCH", "DELETE"), SIGNED_IN),
    "api/products/<row_id:product_id>/delete/": {"DELETE": SIGNED_IN},
    "media/products/<str:name>": {"GET": ANYONE},
    "api/orders/": {"GET": SIGNED_IN, "POST": SIGNED_IN},
    "api/orders/<row_id:order_id>/": {"GET": SIGNED_IN},
    "api/orders/<row_id:order_id>/confirm/": {"POST": SALES},
    "api/orders/<row_id:order_id>/fulfil/": {"POST": SALES},
    "api/orders/<row_id:order_id>/cancel/": {"POST": SIGNED_IN},
    "api/orders/<row_id:order_id>/customer/": {"POST": SALES},
    "api/orders/<row_id:order_id>/candidates/": {"GET": SALES},
    "api/auth/register/": {"POST": ANYONE},
    "api/auth/login/": {"POST": ANYONE},
    "api/auth/logout/": {"POST": ANYONE},
    "api/auth/token/refresh/": {"POST": ANYONE},
    "api/vehicles/": {"GET": SIGNED_IN, "POST": SIGNED_IN},
    "api/vehicles/<str:registration>/": dict.fromkeys(("GET", "PUT", "PATCH"), SIGNED_IN),
    "api/drivers/": {"GET": SIGNED_IN, "POST": SIGNED_IN},
    "api/drivers/validate-or-create/": {"POST": SIGNED_IN},
    "api/drivers/<row_id:driver_id>/": {"GET": SIGNED_IN, "PATCH": SIGNED_IN},
    "api/documents/": {"GET": SIGNED_IN},
    "api/documents/list/": {"GET": SIGNED_IN},
    "api/documents/upload/": {"POST": SIGNED_IN},
    "api/documents/<row_id:document_id>/info/": {"GET": SIGNED_IN},
    "api/documents/<row_id:document_id>/download/": {"GET": SIGNED_IN},
    "api/documents/<row_id:document_id>/versions/": {"GET": SIGNED_IN},
    "api/documents/<row_id:document_id>/remove/": {"DELETE": SIGNED_IN},
    "api/submissions/": {"GET": SIGNED_IN},
    "api/submissions/create/": {"POST": SIGNED_IN},
    "api/submissions/verify/": {"POST": GATE},
    "api/submissions/<row_id:submission_id>/": {"GET": SIGNED_IN},
    "api/submissions/<row_id:submission_id>/qr-download/": {"GET": SIGNED_IN},
    "api/submissions/<row_id:submission_id>/audit/": {"GET": SIGNED_IN},
    "api/submissions/<row_id:submission_id>/approve/": {"POST": GATE},
    "api/submissions/<row_id:submission_id>/reject/": {"POST": GATE},
    "api/submissions/<row_id:submission_id>/boxes/": {"POST": GATE},
    "api/submissions/<row_id:submission_id>/boxes/<str:serial_number>/": {"DELETE": GATE},
    "api/vehicles/<str:registration>/lookup/": {"GET": SIGNED_IN},
    "api/v1/user/register/": {"POST": ANYONE},
    "api/v1/user/token/": {"POST": ANYONE},
    "api/v1/user/token/refresh/": {"POST": ANYONE},
    "api/v1/user/logout/": {"POST": ANYONE},
    "api/v1/customers/add/": {"POST": SALES},
    "api/v1/customers/fetch-all/": {"GET": STAFF},
    "api/v1/customers/<row_id:customer_id>/": {"GET": STAFF},
    "api/v1/customers/<row_id:customer_id>/update/": {"PUT": SALES, "PATCH": SALES},
    "api/v1/customers/<row_id:customer_id>/delete/": {"DELETE": SALES},
    "api/v1/customers/<row_id:customer_id>/restore/": {"POST": SALES},
    "api/v1/customers/<row_id:customer_id>/history/": {"GET": STAFF},
    "api/v1/customers/<row_id:customer_id>/similar/": {"GET": STAFF},
    "api/v1/customers/similar/": {"GET": STAFF},
    "api/v1/customers/duplicates/": {"GET": STAFF},
    "api/v1/customers/duplicates/<row_id:pair_id>/dismiss/": {"POST": SALES},
    "api/v1/customers/<row_id:customer_id>/merge/": {"POST": SALES},
    "api/v1/customers/<row_id:customer_id>/merges/": {"GET": STAFF},
    "api/v1/customers/merges/<row_id:merge_id>/undo/": {"POST": SALES},
    "api/v1/health-check/": {"GET": ANYONE},
}
# These answer 401 to anyone without a refresh cookie, and 503 without a built dashboard: no matter of who asks.
NEEDS_MORE = {("sil/token/refresh/", "POST"): 401}


def expected(pattern: str, method: str, role: str) -> int | str:
    if (pattern, method) in NEEDS_MORE:
        return NEEDS_MORE[pattern, method]
    row = TABLE[pattern]
    if ANYONE in row.values():
        return "allowed" if method in row else 405
    if role == "nobody":
        return 401
    if method not in row:
        return 405
    return "allowed" if role in row[method].split() else 403


def seen(client, method: str, path: str) -> int | str:
    code = client.generic(method, path, b"{}", "application/json").status_code
    return code if code in (401, 403, 405) or code >= 500 else "allowed"


def test_the_table_has_a_row_for_every_route_and_no_other():
    assert {route.pattern for route in routes()} == set(TABLE)


@pytest.mark.parametrize("route", routes(), ids=str)
def test_every_caller_gets_what_the_table_says(db, route: Route):
    wrong = {}
    for role, name in CALLERS.items():
        for method in METHODS:
            client = testing.client_of(name) if name else testing.anonymous()
            wanted, got = expected(route.pattern, method, role), seen(client, method, route.example)
            if got != wanted:
                wrong[role, method] = f"{got} instead of {wanted}"
    assert not wrong


@pytest.mark.parametrize("route", admin_routes(), ids=str)
def test_every_page_of_the_admin_is_for_admins_alone(db, route: Route):
    """One rule instead of rows: who is not signed in is led to the sign-in page, other roles read why not."""
    for role, name in CALLERS.items():
        client = testing.client_of(name) if name else testing.anonymous()
        found = {method: client.generic(method, route.example).status_code for method in METHODS}
        if role == "nobody":
            assert found == {"GET": 302, **dict.fromkeys(METHODS[1:], 401)}
        elif role != "admin":
            assert (role, found) == (role, dict.fromkeys(METHODS, 403))
        else:
            assert found["GET"] in (200, 302, 404)
            assert not {401, *range(500, 600)} & set(found.values())


def test_every_role_is_asked():
    assert set(CALLERS) == {"nobody", *(role.value for role in testing.CAST.values())}


@pytest.mark.parametrize("path", ["/sil/x/", "/api/x/", "/static/x", "/media/x", "/ws/x/"])
def test_what_is_no_route_is_not_found_for_everybody(db, path):
    assert catch_alls() == ["dashboard", "unknown_path"]
    for client in (testing.anonymous(), testing.client_of("root")):
        assert {client.generic(method, path).status_code for method in METHODS} == {404}


def test_the_dashboard_is_only_read(nobody):
    assert {method: nobody.generic(method, "/devices").status_code for method in METHODS[1:]} == dict.fromkeys(
        METHODS[1:], 405
    )
    assert nobody.get("/devices").status_code in (200, 503)
