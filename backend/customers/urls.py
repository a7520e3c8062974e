"""Addresses of the customer directory (contract section 5)."""

from django.urls import path

from customers.views import directory, duplicates, history, listing, merging

urlpatterns = [
    path("customers/add/", directory.AddCustomer.as_view()),
    path("customers/fetch-all/", listing.FetchAllCustomers.as_view()),
    path("customers/<row_id:customer_id>/", directory.OneCustomer.as_view()),
    path("customers/<row_id:customer_id>/update/", directory.UpdateCustomer.as_view()),
    path("customers/<row_id:customer_id>/delete/", directory.DeleteCustomer.as_view()),
    path("customers/<row_id:customer_id>/restore/", directory.RestoreCustomer.as_view()),
    path("customers/<row_id:customer_id>/history/", history.CustomerHistory.as_view()),
    path("customers/<row_id:customer_id>/similar/", duplicates.SimilarCustomers.as_view()),
    path("customers/similar/", duplicates.SimilarToDraft.as_view()),
    path("customers/duplicates/", duplicates.LikelyDuplicates.as_view()),
    path("customers/duplicates/<row_id:pair_id>/dismiss/", duplicates.DismissDuplicate.as_view()),
    path("customers/<row_id:customer_id>/merge/", merging.MergeCustomer.as_view()),
    path("customers/<row_id:customer_id>/merges/", merging.CustomerMerges.as_view()),
    path("customers/merges/<row_id:merge_id>/undo/", merging.UndoMerge.as_view()),
    path("health-check/", directory.HealthCheck.as_view()),
]
