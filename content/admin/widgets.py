from django.forms import Media
from django_ckeditor_5.widgets import CKEditor5Widget


class BodyWidget(CKEditor5Widget):  # type: ignore[misc]
    """The package's widget with our call-outs and our look."""

    @property
    def media(self) -> Media:
        own = Media(css={"all": ["content/editor.css"]}, js=["content/editor.js"])
        found: Media = super().media + own
        return found
