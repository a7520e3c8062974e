"""Who may do what: one table, role x action. What is not in it is denied."""

from enum import StrEnum

from rest_framework import exceptions
from rest_framework.permissions import BasePermission


class Role(StrEnum):
    ADMIN = "admin"
    PRODUCTION = "production"
    SALES = "sales"
    GATE = "gate"
    CUSTOMER = "customer"
    EMPLOYEE = "employee"


class Action(StrEnum):
    ANYONE = "anyone"  # no credentials needed; those that come along are not looked at
    SIGNED_IN = "signed_in"
    OWN_ACCOUNT = "own_account"
    VIEW_DEVICES = "view_devices"
    REGISTER_DEVICE = "register_device"
    APPROVE_DEVICE = "approve_device"
    DEACTIVATE_DEVICE = "deactivate_device"
    DELETE_DEVICE = "delete_device"
    FETCH_DEVICE = "fetch_device"
    RELEASE_DEVICE = "release_device"
    ALLOCATE_DEVICE = "allocate_device"
    EDIT_DEVICE_DETAILS = "edit_device_details"
    VIEW_MAPPINGS = "view_mappings"
    EDIT_MAPPINGS = "edit_mappings"
    REVIEW_MAPPING = "review_mapping"
    VIEW_PRODUCTS = "view_products"
    ADD_PRODUCT = "add_product"
    CHANGE_PRODUCT = "change_product"  # its creator and admins; the view asks whose it is
    VIEW_ORDERS = "view_orders"  # the own ones
    VIEW_ALL_ORDERS = "view_all_orders"
    PLACE_ORDER = "place_order"
    CANCEL_ORDER = "cancel_order"  # the own ones while placed
    DECIDE_ORDER = "decide_order"  # confirm, fulfil, cancel anybody's
    VIEW_CUSTOMERS = "view_customers"
    EDIT_CUSTOMERS = "edit_customers"  # add, change, delete, restore, merge
    USE_GATE = "use_gate"  # announce vehicles, people, documents and entries, and see the own ones
    VIEW_ALL_GATE = "view_all_gate"
    DECIDE_GATE = "decide_gate"  # approve, reject and scan entries, blacklist and rate
    ERASE_DOCUMENT = "erase_document"  # for good, with its file
    VIEW_CHANGESETS = "view_changesets"  # everybody's, with their rows
    CHANGE_CHANGESET = "change_changeset"  # run, cancel, undo: the own ones; admins anybody's
    RESERVE_SERIALS = "reserve_serials"
    PRINT_LABELS = "print_labels"
    EDIT_LABEL_TEMPLATES = "edit_label_templates"
    SAVE_VIEWS = "save_views"
    MANAGE_WEBHOOKS = "manage_webhooks"
    VIEW_OVERVIEW = "view_overview"
    MANAGE_USERS = "manage_users"
    VIEW_AUDIT_LOG = "view_audit_log"
    USE_ADMIN_SITE = "use_admin_site"
    READ_API_DESCRIPTION = "read_api_description"


EVERYBODY = frozenset(Role)
ADMIN = frozenset({Role.ADMIN})
PRODUCTION = frozenset({Role.PRODUCTION, Role.EMPLOYEE, Role.ADMIN})
SALES = frozenset({Role.SALES, Role.EMPLOYEE, Role.ADMIN})
STAFF = EVERYBODY - {Role.CUSTOMER, Role.GATE}

ALLOWED: dict[Action, frozenset[Role]] = {
    Action.SIGNED_IN: EVERYBODY,
    Action.OWN_ACCOUNT: EVERYBODY,
    Action.VIEW_DEVICES: STAFF,
    Action.REGISTER_DEVICE: PRODUCTION,
    Action.APPROVE_DEVICE: PRODUCTION,
    Action.DEACTIVATE_DEVICE: PRODUCTION,
    Action.DELETE_DEVICE: PRODUCTION,
    Action.FETCH_DEVICE: PRODUCTION | SALES,
    Action.RELEASE_DEVICE: PRODUCTION | SALES,
    Action.ALLOCATE_DEVICE: SALES,
    Action.EDIT_DEVICE_DETAILS: PRODUCTION,
    Action.VIEW_MAPPINGS: STAFF,
    Action.EDIT_MAPPINGS: SALES,
    Action.REVIEW_MAPPING: SALES,
    Action.VIEW_PRODUCTS: EVERYBODY,
    Action.ADD_PRODUCT: STAFF,
    Action.CHANGE_PRODUCT: EVERYBODY,
    Action.VIEW_ORDERS: EVERYBODY,
    Action.VIEW_ALL_ORDERS: STAFF,
    Action.PLACE_ORDER: EVERYBODY,
    Action.CANCEL_ORDER: EVERYBODY,
    Action.DECIDE_ORDER: SALES,
    Action.VIEW_CUSTOMERS: STAFF,
    Action.EDIT_CUSTOMERS: SALES,
    Action.USE_GATE: EVERYBODY,
    Action.VIEW_ALL_GATE: STAFF | {Role.GATE},
    Action.DECIDE_GATE: frozenset({Role.GATE, Role.ADMIN}),
    Action.ERASE_DOCUMENT: ADMIN,
    Action.VIEW_CHANGESETS: STAFF,
    Action.CHANGE_CHANGESET: STAFF,
    Action.RESERVE_SERIALS: PRODUCTION,
    Action.PRINT_LABELS: STAFF,
    Action.EDIT_LABEL_TEMPLATES: PRODUCTION,
    Action.SAVE_VIEWS: STAFF,
    Action.MANAGE_WEBHOOKS: ADMIN,
    Action.VIEW_OVERVIEW: STAFF,
    Action.MANAGE_USERS: ADMIN,
    Action.VIEW_AUDIT_LOG: ADMIN,
    Action.USE_ADMIN_SITE: ADMIN,
    Action.READ_API_DESCRIPTION: STAFF,
}


def is_allowed(role: str, action: Action) -> bool:
    return role in ALLOWED.get(action, frozenset())


def actions_of(role: str) -> list[str]:
    """The words the dashboard shows and hides by."""
    return sorted(str(action) for action, roles in ALLOWED.items() if role in roles)


def action_for(view, method: str) -> Action | None:
    """A view names one action, or one per method where they differ."""
    action = getattr(view, "action", None)
    return action.get(method) if isinstance(action, dict) else action


class IsPermitted(BasePermission):
    """The default of every view. 401 before 405 before 403; a view without a row in the table is denied."""

    def has_permission(self, request, view) -> bool:
        action = action_for(view, request.method)
        if action == Action.ANYONE:
            return True
        if request.user is None:
            raise exceptions.NotAuthenticated()
        handler = request.method.lower()
        if handler not in view.http_method_names or not hasattr(view, handler):
            raise exceptions.MethodNotAllowed(request.method)
        return action is not None and is_allowed(request.user.role, action)
