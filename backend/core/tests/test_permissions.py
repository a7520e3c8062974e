"""core.permissions: the whole table, written again by hand from the contract's "who" columns."""

import pytest
from rest_framework.response import Response
from rest_framework.test import APIRequestFactory

from core import testing
from core.permissions import ALLOWED, Action, Role, actions_of, is_allowed
from core.views import SiloView

P, S, A, E, G, C = Role.PRODUCTION, Role.SALES, Role.ADMIN, Role.EMPLOYEE, Role.GATE, Role.CUSTOMER
WHO = {
    Action.SIGNED_IN: {P, S, A, E, G, C},
    Action.OWN_ACCOUNT: {P, S, A, E, G, C},
    Action.VIEW_DEVICES: {P, S, A, E},
    Action.REGISTER_DEVICE: {P, A, E},
    Action.APPROVE_DEVICE: {P, A, E},
    Action.DEACTIVATE_DEVICE: {P, A, E},
    Action.DELETE_DEVICE: {P, A, E},
    Action.FETCH_DEVICE: {P, S, A, E},
    Action.RELEASE_DEVICE: {P, S, A, E},
    Action.ALLOCATE_DEVICE: {S, A, E},
    Action.EDIT_DEVICE_DETAILS: {P, A, E},
    Action.VIEW_MAPPINGS: {P, S, A, E},
    Action.EDIT_MAPPINGS: {S, A, E},
    Action.REVIEW_MAPPING: {S, A, E},
    Action.VIEW_PRODUCTS: {P, S, A, E, G, C},
    Action.ADD_PRODUCT: {P, S, A, E},
    Action.CHANGE_PRODUCT: {P, S, A, E, G, C},
    Action.VIEW_ORDERS: {P, S, A, E, G, C},
    Action.VIEW_ALL_ORDERS: {P, S, A, E},
    Action.PLACE_ORDER: {P, S, A, E, G, C},
    Action.CANCEL_ORDER: {P, S, A, E, G, C},
    Action.DECIDE_ORDER: {S, A, E},
    Action.VIEW_CUSTOMERS: {P, S, A, E},
    Action.EDIT_CUSTOMERS: {S, A, E},
    Action.USE_GATE: {P, S, A, E, G, C},
    Action.VIEW_ALL_GATE: {P, S, A, E, G},
    Action.DECIDE_GATE: {A, G},
    Action.ERASE_DOCUMENT: {A},
    Action.VIEW_CHANGESETS: {P, S, A, E},
    Action.CHANGE_CHANGESET: {P, S, A, E},
    Action.RESERVE_SERIALS: {P, A, E},
    Action.PRINT_LABELS: {P, S, A, E},
    Action.EDIT_LABEL_TEMPLATES: {P, A, E},
    Action.SAVE_VIEWS: {P, S, A, E},
    Action.MANAGE_WEBHOOKS: {A},
    Action.VIEW_OVERVIEW: {P, S, A, E},
    Action.MANAGE_USERS: {A},
    Action.VIEW_AUDIT_LOG: {A},
    Action.USE_ADMIN_SITE: {A},
    Action.READ_API_DESCRIPTION: {P, S, A, E},
}


def test_the_table_is_exactly_this():
    assert {action: set(roles) for action, roles in ALLOWED.items()} == WHO
    assert set(ALLOWED) == set(Action) - {Action.ANYONE}


@pytest.mark.parametrize("role", list(Role))
def test_the_words_of_a_role_follow_the_table(role):
    assert set(actions_of(role)) == {str(action) for action, roles in WHO.items() if role in roles}


@pytest.mark.parametrize("role", ["", "king", "Admin", "admin "])
def test_a_role_that_is_not_in_it_may_do_nothing(role):
    assert actions_of(role) == []
    assert not any(is_allowed(role, action) for action in Action)


@pytest.mark.parametrize("action", [None, {}, {"POST": Action.SIGNED_IN}, "an action nobody wrote down"])
def test_a_view_without_a_row_is_denied_even_to_an_admin(db, action):
    class Forgotten(SiloView):
        def get(self, request):
            return Response({"secret": 1})

    token = testing.bearer(testing.person("root"))
    request = APIRequestFactory().get("/sil/forgotten/", HTTP_AUTHORIZATION=f"Bearer {token}")
    answer = Forgotten.as_view(action=action)(request)
    assert answer.status_code == 403
    assert "secret" not in answer.data
