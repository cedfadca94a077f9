"""Choosing a picture by looking at it: the cover, a portrait, the logo."""

import json
from typing import Any

from django import forms
from django.conf import settings
from django.db.models import ForeignKey
from django.forms.widgets import Media, Script
from django.http import HttpRequest
from django.utils.translation import gettext as _

from content import images
from content.admin.picture_views import told
from content.desk_pages import page_of
from content.models import Picture

MEDIA = Media(
    css={"all": ["content/pictures.css"]},
    js=[Script("content/pictures/pictures.js", type="module")],  # type: ignore[list-item]  # Django 5.2 has it
)


class PictureWidget(forms.TextInput):
    """A thumbnail with buttons to choose, upload and take away; holds the picture's key."""

    input_type = "hidden"
    template_name = "admin/content/widgets/picture.html"

    @property
    def is_hidden(self) -> bool:
        """Django would leave the label of a hidden field out."""
        return False

    @property
    def media(self) -> Media:
        return MEDIA

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        chosen = Picture.objects.filter(pk=value).first() if str(value or "").isdecimal() else None
        context["picture"] = told(chosen) if chosen else None
        context["scripts"] = for_scripts()
        return context


class PicturesMixin:
    """For the admin of whatever points to a picture."""

    def formfield_for_dbfield(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        field = super().formfield_for_dbfield(db_field, request, **kwargs)  # type: ignore[misc]
        if field is not None and isinstance(db_field, ForeignKey) and db_field.related_model is Picture:
            field.widget = PictureWidget()
        return field


def for_scripts() -> str:
    """What content/static/content/pictures/ needs to know, as JSON; in the language of who is at the desk."""
    addresses = {name: page_of(Picture, name) for name in ("upload", "choose", "changelist")}
    limits = {"accept": images.ACCEPTED, "most": settings.PICTURE_MAX_BYTES}
    words = _words_of_the_dialog() | _words_of_uploads()
    return json.dumps({"addresses": addresses, "words": words} | limits, ensure_ascii=False)


def _words_of_the_dialog() -> dict[str, str]:
    return {
        "choose": _("Choose a picture"),
        "upload": _("Upload a picture"),
        "search": _("Find by description"),
        "close": _("Close"),
        "earlier": _("Back"),
        "later": _("Further"),
        "page": _("Page {page} of {pages}"),
        "nothing": _("No picture is described so. Try another word, or upload a new one."),
        "empty": _("Nothing has been uploaded yet."),
        "undescribed": _("Not described yet"),
        "loading": _("Looking for pictures…"),
        "drop": _("Drop pictures here, or choose files."),
        "files": _("Choose files"),
        "reload": _("Show them in the list"),
        "change": _("Choose another picture"),
        "remove": _("Take the picture away"),
    }


def _words_of_uploads() -> dict[str, str]:
    return {
        "sending": _("Sending: {percent} %"),
        "preparing": _("Sent; being prepared."),
        "cancel": _("Cancel"),
        "cancelled": _("Cancelled, nothing was stored."),
        "done": _("The picture is stored."),
        "hide": _("Hide"),
        "describe": _("What is on the picture? For those who cannot see it."),
        "altRu": _("In Russian"),
        "altEn": _("In English"),
        "save": _("Save the description"),
        "described": _("The description is saved."),
        "tooLarge": _("The file is larger than {most} MB. Save it smaller and try again."),
        "offline": _("There is no connection, so the picture was not sent. Try again."),
        "refused": _(
            "The server did not take the picture. Try again; if it stays so, tell who runs the site."
        ),
        "signedOut": _("Your sign-in has ended. Sign in in another tab and send the picture again."),
        "wait": _("A picture is still being sent. Wait for it, or cancel it; then save."),
        "foreign": _(
            "Pictures of the pasted text that were left out: {count}. They lie on another site, or are of a "
            "kind that is not taken. Save them and drop them here."
        ),
    }
