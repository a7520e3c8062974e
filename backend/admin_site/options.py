"""What the admin's pages of one kind of row are made of: read only, or written through the row's services."""

from typing import Any, ClassVar
from urllib.parse import urlencode

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.core.exceptions import PermissionDenied
from django.db.models import Model, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse

from admin_site.forms import CarefulForm
from admin_site.lists import BoundedChangeList, BoundedPaginator
from core.errors import STATUS_CODES, SiloError

_COMPARED = frozenset({"", "exact", "isnull"})  # what the links of Django's filters ask for


class SiloAdmin(admin.ModelAdmin):
    """Pages that stay fast on a million rows. Who comes in may see everything: the site's door let nobody else in.

    `hidden` fields are on no page. `event_entity` leads to what the audit log knows of a row. `note` stands on
    every page.
    """

    hidden: tuple[str, ...] = ()
    event_entity = ""
    note = ""

    paginator = BoundedPaginator
    list_per_page = 50
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    sortable_by: ClassVar[tuple[str, ...]] = ()  # the one order that an index holds
    view_on_site = False

    def has_module_permission(self, request: HttpRequest) -> bool:
        return True

    def has_view_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return True

    def get_changelist(self, request: HttpRequest, **kwargs: Any) -> type[BoundedChangeList]:
        return BoundedChangeList

    def lookup_allowed(self, lookup: str, value: str, request: HttpRequest) -> bool:
        """Only what the page's own filters link to.

        A field beyond them may have no index, and one reached through a relation, or compared by its beginning,
        would give a stored hash away letter by letter.
        """
        name, _, how = lookup.partition("__")
        return how in _COMPARED and name in {getattr(shown, "parameter_name", shown) for shown in self.list_filter}

    def get_search_results(self, request: HttpRequest, queryset: QuerySet, search_term: str) -> tuple[QuerySet, bool]:
        text = search_term.strip()
        return (self.find(queryset, text) if text else queryset), False

    def find(self, rows: QuerySet, text: str) -> QuerySet:
        """The rows that somebody who typed `text` looks for."""
        raise NotImplementedError  # of a page without search_fields

    def get_object(self, request: HttpRequest, object_id: str, from_field: str | None = None) -> Any:
        # No key of ours is anything but ASCII, and MariaDB refuses to compare other text with them.
        return super().get_object(request, object_id, from_field) if object_id.isascii() else None

    def changelist_view(self, request: HttpRequest, extra_context: dict | None = None) -> HttpResponse:
        return super().changelist_view(request, {"note": self.note, **(extra_context or {})})

    def render_change_form(
        self, request: HttpRequest, context: dict, add=False, change=False, form_url="", obj: Model | None = None
    ) -> HttpResponse:
        known = urlencode({"entity": self.event_entity, "key": obj.pk}) if self.event_entity and obj else ""
        context |= {"note": self.note, "history_address": f"/audit?{known}" if known else ""}
        return super().render_change_form(request, context, add, change, form_url, obj)

    # The event record tells who changed what, by whatever route; Django's own log would be a second one.
    def log_addition(self, request, obj, message):
        return None

    def log_change(self, request, obj, message):
        return None


class ReadOnlyAdmin(SiloAdmin):
    """Rows that procedures own: every column but the hidden ones, to look at."""

    actions = None
    note = "To look at only: what may happen to these is decided elsewhere."

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return False

    def get_fields(self, request: HttpRequest, obj: Model | None = None) -> list[Any]:
        return [field.name for field in self.opts.concrete_fields if field.name not in self.hidden]

    def get_readonly_fields(self, request: HttpRequest, obj: Model | None = None) -> list[Any]:
        return self.get_fields(request, obj)

    def get_urls(self):
        """No page to add, change or delete on: the list, a row, and the short address that leads to it."""
        shown = (f"{self.opts.app_label}_{self.opts.model_name}_{page}" for page in ("add", "delete", "history"))
        left_out = frozenset(shown)
        return [url for url in super().get_urls() if url.name not in left_out]


class WrittenAdmin(SiloAdmin):
    """Rows that people write here, each through its services (see CarefulForm)."""

    form: type[CarefulForm]
    removal = ""  # what deleting does, asked before it is done

    def has_add_permission(self, request: HttpRequest) -> bool:
        return True

    def has_change_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return True

    def has_delete_permission(self, request: HttpRequest, obj: Model | None = None) -> bool:
        return True

    def remove(self, row: Any) -> None:
        raise NotImplementedError

    def get_urls(self):
        history = f"{self.opts.app_label}_{self.opts.model_name}_history"
        return [url for url in super().get_urls() if url.name != history]

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """Without Django's transaction around it: the form opens its own, and repeats it after a deadlock."""
        return self._changeform_view(request, object_id, form_url, extra_context)  # type: ignore[attr-defined]

    def save_form(self, request, form, change):
        return form.instance  # written already

    def save_model(self, request, obj, form, change):
        """Written already."""

    def save_related(self, request, form, formsets, change):
        """Nothing is edited together with these rows."""

    def delete_view(self, request: HttpRequest, object_id: str, extra_context: dict | None = None) -> HttpResponse:
        """Instead of Django's, which reads everything that refers to the row before it asks."""
        row = self.get_object(request, unquote(object_id))
        if row is None:
            raise Http404
        if not self.has_delete_permission(request, row):
            raise PermissionDenied
        refused: SiloError | None = None
        if request.method == "POST":
            try:
                self.remove(row)
            except SiloError as error:
                refused = error
            else:
                self.message_user(request, f"{row} was deleted.", messages.SUCCESS)
                return HttpResponseRedirect(reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_changelist"))
        context = {**self.admin_site.each_context(request), "opts": self.opts, "row": row, "refused": refused}
        context |= {"title": f"Delete {row}?", "removal": self.removal}
        return TemplateResponse(
            request, "admin_site/delete.html", context, status=STATUS_CODES[refused.word] if refused else 200
        )

    def each(self, request: HttpRequest, rows: QuerySet, change, done: str) -> None:
        """An action: `change(id)` for every chosen row, each in its own transaction; the refused ones are told."""
        keys = list(rows.values_list("pk", flat=True))
        refused: dict[str, list[str]] = {}
        for key in keys:
            try:
                change(key)
            except SiloError as error:
                refused.setdefault(error.message, []).append(str(key))
        number = len(keys) - sum(map(len, refused.values()))
        if number:
            self.message_user(request, f"{number} {done}.", messages.SUCCESS)
        for sentence, those in refused.items():
            self.message_user(request, f"Not {', '.join(those)}: {sentence}", messages.ERROR)
