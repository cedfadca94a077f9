"""What a text still needs before readers may see it."""

from django.utils.translation import gettext as _

from content import link_targets, rendering
from content.models import Text
from core.html_tokens import tokens
from core.richtext import clean


def problems(text: Text, *, links: bool = True) -> dict[str, str]:
    """By field, in words for the editor; empty when it can be published. Asks only for pictures and links."""
    found = {}
    if not text.title.strip():
        found["title"] = _("Give the text a title before publishing it.")
    if not text.lead.strip():
        found["lead"] = _("Write a lead before publishing: one or two sentences that make one read on.")
    if of_body := [*_undescribed(text), *(link_targets.problems(text) if links else [])]:
        found["body"] = " ".join(of_body)
    cover = getattr(text, "cover", None)
    if cover is not None and not cover.is_described:
        found["cover"] = _("Describe the cover in both languages, in “Pictures”.")
    return found


def _undescribed(text: Text) -> list[str]:
    count = pictures_without_alt(text)
    words = _(
        "Describe the pictures for those who cannot see them: click a picture and choose "
        "“Text alternative”. Without a description: %(count)d."
    )
    return [words % {"count": count}] if count else []


def pictures_without_alt(text: Text) -> int:
    """How many pictures of the body have no description in the text's language."""
    html = clean(text.body)
    pictures = rendering.pictures_in([html])
    shown = [token for token in tokens(html) if token.tag == "img" and not token.value("alt").strip()]
    names = ((rendering.picture_names(str(token)) or {""}).pop() for token in shown)
    return sum(
        1 for name in names if not (name in pictures and getattr(pictures[name], f"alt_{text.language}"))
    )
