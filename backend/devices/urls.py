"""Devices under /sil/ (contract section 3)."""

from django.urls import path

from devices.views import bulk, changes, reading

urlpatterns = [
    path("get_serial_numbers/", reading.GetSerialNumbers.as_view()),
    path("get_device_details/", reading.GetDeviceDetails.as_view()),
    path("device_history/", reading.DeviceHistory.as_view()),
    path("add_serial_number/", changes.AddSerialNumber.as_view()),
    path("add_upi_pro_serial/", changes.AddUpiProSerial.as_view()),
    path("approve_serial_number/", changes.ApproveSerialNumber.as_view()),
    path("reject_serial_number/", changes.RejectSerialNumber.as_view()),
    path("getSerialNumber/", changes.GetSerialNumber.as_view()),
    path("release_serial_number/", changes.ReleaseSerialNumber.as_view()),
    path("allocate_serial_number/", changes.AllocateSerialNumber.as_view()),
    path("deactivate_serial_number/", changes.DeactivateSerialNumber.as_view()),
    path("delete_serial_number/<str:serial_number>/", changes.DeleteSerialNumber.as_view()),
    path("set_device_details/", changes.SetDeviceDetails.as_view()),
    path("bulk/approve/", bulk.BulkApprove.as_view()),
    path("bulk/reject/", bulk.BulkReject.as_view()),
    path("bulk/deactivate/", bulk.BulkDeactivate.as_view()),
    path("bulk/release/", bulk.BulkRelease.as_view()),
    path("bulk/delete/", bulk.BulkDelete.as_view()),
]
