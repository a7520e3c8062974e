"""The directory: written through its services, so that names, phones, ages, mappings and events hold."""

from django.contrib import admin
from django.db.models import Q

from admin_site.forms import CarefulForm
from admin_site.lists import whole_number
from admin_site.options import ReadOnlyAdmin, WrittenAdmin
from core.people import to_e164
from customers import services
from customers.models import Customer, CustomerMerge, LikelyDuplicate
from customers.search_models import CustomerPhone
from customers.serializers import CustomerChange, CustomerInput

_TYPED = ("first_name", "last_name", "phone_number", "date_of_birth", "company", "email")
_OURS = ("code", "created_at", "updated_at", "deleted_at", "deleted_by", "merged_into")


class CustomerForm(CarefulForm):
    new_rules = CustomerInput
    change_rules = CustomerChange

    def add_row(self, given):
        return services.add(given)

    def change_row(self, key, given):
        return services.change(key, given)


class DeletedFilter(admin.SimpleListFilter):
    title = "deletion"
    parameter_name = "deleted"

    def lookups(self, request, model_admin):
        return [("yes", "Deleted"), ("no", "Not deleted")]

    def queryset(self, request, queryset):
        return queryset.filter(deleted_at__isnull=self.value() == "no") if self.value() in ("yes", "no") else queryset


@admin.register(Customer)
class CustomerAdmin(WrittenAdmin):
    form = CustomerForm
    event_entity = "customer"
    removal = "The customer is kept as deleted, with who and when, and can be restored. Mappings and orders stay."
    list_display = ("code", "full_name", "company", "phone_number", "email", "created_at", "deleted_at")
    list_filter = (DeletedFilter,)
    ordering = ("-id",)
    search_fields = ("code",)
    search_help_text = "A code, a phone number, or the beginning of a name or company."
    fields = (*_TYPED, *_OURS)
    readonly_fields = _OURS
    actions = ("restore",)

    def has_change_permission(self, request, obj=None):
        return obj is None or obj.deleted_at is None

    has_delete_permission = has_change_permission

    def find(self, rows, text):
        with_phone = CustomerPhone.objects.filter(ending=to_e164(text) or "").values_list("customer_id", flat=True)
        of_number = rows.filter(Q(code=whole_number(text)) | Q(pk__in=list(with_phone)))
        if of_number.exists():
            return of_number
        starts = (Q(**{f"{name}__istartswith": text}) for name in ("first_name", "last_name", "company"))
        # Both lists, named because each index of a name begins with it.
        return rows.filter(Q(*starts, _connector=Q.OR), is_deleted__in=(False, True))

    def remove(self, row):
        services.delete(row.pk)

    @admin.action(description="Restore")
    def restore(self, request, queryset):
        self.each(request, queryset.filter(deleted_at__isnull=False), services.restore, "restored")


@admin.register(CustomerMerge)
class CustomerMergeAdmin(ReadOnlyAdmin):
    note = "To look at only. A merge is undone on the dashboard's page of the customer that was kept."
    list_display = ("id", "kept", "merged", "mappings", "orders", "merged_at", "merged_by", "undone_at")
    list_select_related = ("kept", "merged", "merged_by")
    ordering = ("-id",)


@admin.register(LikelyDuplicate)
class LikelyDuplicateAdmin(ReadOnlyAdmin):
    note = "To look at only. Duplicates are merged or dismissed on the dashboard's Customers page."
    list_display = ("id", "one", "other", "score", "found_at", "dismissed_at")
    list_select_related = ("one", "other")
    ordering = ("-id",)
