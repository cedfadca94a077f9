"""A save over a newer version is stopped, and the editor is shown both."""

from dataclasses import dataclass, field
from typing import Any

from django.forms import CharField, HiddenInput, IntegerField, ModelForm
from django.utils.translation import gettext as _

from content.actions.history import as_saved, snapshot, versions
from content.changes import FieldChange, changed_names, changes
from content.models import Revision, Text
from core.errors import DomainError


class _Silent:
    """A hidden field of the form's own: what it holds is no change of the text."""

    def has_changed(self, initial: Any, data: Any) -> bool:
        return False


class HiddenNumber(_Silent, IntegerField):
    pass


class HiddenWord(_Silent, CharField):
    pass


def _hidden() -> HiddenInput:
    return HiddenInput({"autocomplete": "off"})


@dataclass
class Conflict:
    """What others saved since the form was opened, and what saving the form over it would change."""

    newest: int
    saved: list[Revision]
    theirs: list[FieldChange] = field(default_factory=list)
    mine: list[FieldChange] = field(default_factory=list)


class VersionedForm(ModelForm[Any]):
    """Knows with which version the writing began. `over` is the version that the editor chose to replace."""

    version = HiddenNumber(required=False, widget=_hidden())
    over = HiddenNumber(required=False, widget=_hidden())
    # The local draft's own name; told back to the browser when it is saved.
    draft = HiddenWord(required=False, max_length=64, widget=_hidden())

    conflict: Conflict | None = None
    base: int | None = None
    note = ""
    # What the action said when it was tried: set by the desk.
    refusal: DomainError | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["version"] = self.instance.version

    def clean(self) -> dict[str, Any]:
        """A browser sends "\\r\\n" at the ends of lines, which nobody typed."""
        given: dict[str, Any] = super().clean() or self.cleaned_data
        for name, value in given.items():
            if isinstance(value, str):
                given[name] = value.replace("\r\n", "\n")
        return given

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]
        if self.instance.pk is not None:
            self._look_at_version()
        if self.refusal and not self.conflict:
            place = next((name for name in self.refusal.path if name in self.fields), None)
            self.add_error(None if place == "version" else place, self.refusal.message)

    def _look_at_version(self) -> None:
        over = self.cleaned_data.get("over")
        self.base = self.cleaned_data.get("version") if over is None else over
        if over is not None:
            self.note = _("saved over version %(number)d") % {"number": over}
        if self.base != self.instance.version:
            self._look_for_conflict()

    def _look_for_conflict(self) -> None:
        """None when both say the same, as after a save whose answer was lost on the way."""
        stored: Text = type(self.instance)._default_manager.get(pk=self.instance.pk)
        theirs, mine = snapshot(stored), snapshot(self.instance, self.cleaned_data.get("topics"))
        model = type(stored)
        base = as_saved(text=stored, number=self.base or 0)
        if not changed_names(model, theirs, mine) or (base and not changed_names(model, base, theirs)):
            self.base = stored.version
            return
        self.conflict = Conflict(
            newest=stored.version,
            saved=list(versions(stored).filter(number__gt=self.base or 0).select_related("saved_by")),
            theirs=changes(model, base, theirs) if base else [],
            mine=changes(model, theirs, mine),
        )
        self.add_error("version", _("Somebody has saved this text since you opened it."))
