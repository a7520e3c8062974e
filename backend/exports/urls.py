"""The index of the exports under /sil/export/. As config/urls.py it only wires: the lists are their apps' own."""

from django.urls import path

from accounts.exporting import EXPORT as USERS
from changesets.exporting import EXPORT as CHANGESETS
from changesets.exporting import EXPORT_ROWS as CHANGESET_ROWS
from customers.exporting import EXPORT as CUSTOMERS
from devices.exporting import EXPORT as DEVICES
from documents.exporting import EXPORT as DOCUMENTS
from drivers.exporting import EXPORT as DRIVERS
from events.exporting import EXPORT as AUDIT_LOG
from exports.views import export_view
from mappings.exporting import EXPORT as MAPPINGS
from orders.exporting import EXPORT as ORDERS
from products.exporting import EXPORT as PRODUCTS
from submissions.exporting import EXPORT as SUBMISSIONS
from vehicles.exporting import EXPORT as VEHICLES

urlpatterns = [
    path("export/devices/", export_view(DEVICES).as_view()),
    path("export/mappings/", export_view(MAPPINGS).as_view()),
    path("export/customers/", export_view(CUSTOMERS).as_view()),
    path("export/products/", export_view(PRODUCTS).as_view()),
    path("export/orders/", export_view(ORDERS).as_view()),
    path("export/users/", export_view(USERS).as_view()),
    path("export/audit_log/", export_view(AUDIT_LOG).as_view()),
    path("export/vehicles/", export_view(VEHICLES).as_view()),
    path("export/drivers/", export_view(DRIVERS).as_view()),
    path("export/documents/", export_view(DOCUMENTS).as_view()),
    path("export/submissions/", export_view(SUBMISSIONS).as_view()),
    path("export/changesets/", export_view(CHANGESETS).as_view()),
    path("export/changesets/<row_id:changeset_id>/rows/", export_view(CHANGESET_ROWS).as_view()),
]
