"""Merging customers that are one, and undoing it."""

from core.documented import documented_in_envelope as documented
from core.envelope import enveloped
from core.idempotency import idempotent
from core.permissions import Action
from core.validation import validated
from core.views import DirectoryView
from core.wire import fields_of
from customers import merging
from customers.rows import customer_row
from customers.serializers_merging import MergedCustomer, MergeInput, MergeRow, UndoneMerge, merge_row, undone_row


class MergeCustomer(DirectoryView):
    """Let a duplicate go into this customer: its mappings, orders and entries move, it fills blanks, it is deleted."""

    action = Action.EDIT_CUSTOMERS

    @documented(request=MergeInput, answer=MergedCustomer, refusals=(400, 404, 409), idempotent=True)
    @idempotent
    def post(self, request, customer_id: int):
        given = validated(MergeInput, fields_of(request.data))
        done = merging.merge(customer_id, given["customer"])
        told = {"customer": customer_row(done.kept), "merge": merge_row(done)}
        return enveloped("Customers merged successfully", told)


class CustomerMerges(DirectoryView):
    """The merges a customer was part of, newest first; of a deleted one too."""

    action = Action.VIEW_CUSTOMERS

    @documented(answer=MergeRow(many=True), refusals=(404,))
    def get(self, request, customer_id: int):
        found = merging.of_customer(customer_id)
        return enveloped("Merges fetched successfully", [merge_row(merge) for merge in found])


class UndoMerge(DirectoryView):
    """Undo a merge, once: what still stands as it left it goes back."""

    action = Action.EDIT_CUSTOMERS

    @documented(answer=UndoneMerge, refusals=(400, 404, 409), idempotent=True)
    @idempotent
    def post(self, request, merge_id: int):
        return enveloped("Merge undone successfully", undone_row(merging.undo(merge_id)))
