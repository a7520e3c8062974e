"""Forms of the admin that obey the rules of the API and overwrite nobody's work."""

from typing import Any, ClassVar

from django import forms
from django.db.models import Model
from rest_framework import serializers
from rest_framework.exceptions import ValidationError

from core import procedures
from core.errors import SiloError, sentences


class CarefulForm(forms.ModelForm):
    """Checks with the API's serializers and writes, through the services, while it validates.

    So a refusal of a service is told beside its field. Only what the person changed is written, and only while it
    still is what the page showed: an order may have taken from the stock since. The row is locked for that.
    """

    new_rules: ClassVar[type[serializers.Serializer]]
    change_rules: ClassVar[type[serializers.Serializer]]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        is_new = self.instance.pk is None
        for name, field in self.fields.items():
            field.show_hidden_initial = True
            # What is empty may stay so: customers that came from mappings lack what new ones must have.
            field.required = field.required and (is_new or self.initial.get(name) not in (None, ""))

    def add_row(self, given: dict[str, Any]) -> Model:
        raise NotImplementedError

    def change_row(self, key: Any, given: dict[str, Any]) -> Model:
        raise NotImplementedError

    def _post_clean(self) -> None:
        """Django's place for the checks of the model; ours are those of the API, and the service has the last word."""
        if self.errors:
            return
        try:
            self.instance = procedures.in_transaction(self._write)
        except ValidationError as refusal:
            told: Any = refusal.detail  # by field: all of these come from serializers or name one
            self._tell({name: sentences(detail) for name, detail in told.items()})
        except SiloError as refusal:
            self._tell(refusal.errors or {"": [refusal.message]})

    def _write(self) -> Model:
        if self.instance.pk is None:
            given = {name: value for name, value in self._typed(self.fields).items() if value != ""}
            return self.add_row(_checked(self.new_rules, given))
        given = _checked(self.change_rules, self._typed(self.changed_data))
        self._unless_changed_meanwhile()
        return self.change_row(self.instance.pk, given)

    def _typed(self, names) -> dict[str, Any]:
        """As a client of the API would send it."""
        return {name: _wire(self.cleaned_data[name]) for name in names}

    def _unless_changed_meanwhile(self) -> None:
        """Lock the row; the fields that are to be changed must be what the page showed when it was loaded."""
        row = type(self.instance)._default_manager.select_for_update().filter(pk=self.instance.pk).first()
        if row is None:
            raise SiloError("not_found", "Somebody deleted this since you opened the page.")
        now = {name: self._now(row, name) for name in self.changed_data}
        changed = {name: value for name, value in now.items() if self.fields[name].has_changed(value, self._seen(name))}
        if not changed:
            return
        shown: Any = self.data
        self.data = shown = shown.copy()
        for name, value in changed.items():
            shown[self.add_initial_prefix(name)] = "" if value is None else str(value)
        told = "Somebody changed this since you opened the page: it is {} now. Save again to write yours."
        raise SiloError("conflict", "", errors={name: [told.format(_quoted(value))] for name, value in changed.items()})

    def _now(self, row: Model, name: str) -> Any:
        return _unix(getattr(row, name))

    def _seen(self, name: str) -> Any:
        field = self.fields[name]
        hidden = field.hidden_widget()
        return _unix(hidden.value_from_datadict(self.data, self.files, self.add_initial_prefix(name)))

    def _tell(self, errors: dict[str, list[str]]) -> None:
        for name, told in errors.items():
            self.add_error(name if name in self.fields else None, told)


def _checked(rules: type[serializers.Serializer], given: dict[str, Any]) -> dict[str, Any]:
    checked = rules(data=given)
    checked.is_valid(raise_exception=True)
    return checked.validated_data


def _wire(value: Any) -> Any:
    return value if isinstance(value, bool) else "" if value is None else _unix(str(value))


def _unix(value: Any) -> Any:
    """Browsers send line ends as CR LF."""
    return value.replace("\r\n", "\n") if isinstance(value, str) else value


def _quoted(value: Any) -> str:
    return "empty" if value in ("", None) else f'"{value}"'
