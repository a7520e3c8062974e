"""Vehicles and drivers that one of the cast has used."""

from core import testing
from drivers.models import Driver, DriverUse
from vehicles.models import Vehicle, VehicleUse


def vehicle_of(name: str, plate: str = "MH12AB1234") -> Vehicle:
    user = testing.person(name)
    vehicle = Vehicle.objects.create(registration_no=plate, created_by=user)
    VehicleUse.objects.create(vehicle=vehicle, user=user)
    return vehicle


def driver_of(name: str, phone: str = "+919876543210") -> Driver:
    user = testing.person(name)
    driver = Driver.objects.create(name="Ravi", type="Driver", phone_no=phone, created_by=user)
    DriverUse.objects.create(driver=driver, user=user)
    return driver
