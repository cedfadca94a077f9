"""An old version brought back, as a new one."""

from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Field, ForeignKey
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from accounts.models import User
from content.actions.history import as_saved, snapshot
from content.actions.order import place_last
from content.actions.texts import refuse_unready, save_text
from content.models import Article, Section, Status, Text, Topic
from core.errors import DomainError

Row = TypeVar("Row", bound=Text)
# A version brings back what was written. Whether readers see it, and where it stands, is as it is now.
STAYS = {"status", "published_at", "withdrawn_at", "position", "source_id"}


@dataclass
class Restoring:
    """What a text would become, and in words what of the old version cannot come back."""

    text: Text
    topics: list[Topic] | None = None
    lost: list[str] = field(default_factory=list)

    @property
    def fields(self) -> dict[str, Any]:
        return snapshot(self.text, self.topics)


def plan_restoring(*, text: Text, number: int) -> Restoring:
    """Looks only: nothing is written. Raises DomainError NO_VERSION."""
    fields = as_saved(text=text, number=number)
    if fields is None:
        raise DomainError("NO_VERSION", _("There is no such version of this text."), ["number"])
    made = type(text)._default_manager.get(pk=text.pk)
    plan = Restoring(made)
    for about in made._meta.concrete_fields:
        if about.attname in fields and about.name not in STAYS:
            _bring_back(plan, about, fields[about.attname])
    _free_address(plan, text)
    if isinstance(made, Article) and "topics" in fields:
        plan.topics = list(Topic.objects.filter(pk__in=fields["topics"]))
        if len(plan.topics) < len(fields["topics"]):
            plan.lost.append(_("Some topics do not exist any more: the text will be without them."))
    return plan


@transaction.atomic
def restore_text(*, text: Row, number: int, by: User | None = None, base: int | None = None) -> Row:
    """Writes version `number` once more, as the newest; what cannot come back stays as it is now.

    Raises DomainError NO_VERSION; NOT_RESTORED when it does not fit any more; NOT_READY and
    CHANGED_MEANWHILE as `save_text` does.
    """
    plan = plan_restoring(text=text, number=number)
    if plan.text.status == Status.PUBLISHED:
        refuse_unready(plan.text)
    try:
        plan.text.full_clean()
    except ValidationError as error:
        raise DomainError("NOT_RESTORED", " ".join(error.messages)) from error
    note = _("restored from version %(number)d") % {"number": number}
    restored: Any = save_text(
        text=plan.text,
        by=by,
        base=text.version if base is None else base,
        note=note,
        topics=plan.topics,
    )
    if isinstance(text, Section) and restored.chapter_id not in (None, text.chapter_id):
        place_last(item=restored)
    found: Row = restored
    return found


def _bring_back(plan: Restoring, about: "Field[Any, Any]", value: Any) -> None:
    if isinstance(about, ForeignKey) and value is not None:
        known: Any = about.related_model
        if not known._default_manager.filter(pk=value).exists():
            words = _("%(field)s: what stood there has been deleted, so it stays as it is now.")
            plan.lost.append(words % {"field": capfirst(str(about.verbose_name))})
            return
    setattr(plan.text, about.attname, about.to_python(value))


def _free_address(plan: Restoring, text: Text) -> None:
    """An address can belong to one text only, and another may have taken it."""
    others = type(text)._default_manager.exclude(pk=text.pk)
    taken = others.filter(language=plan.text.language, slug=plan.text.slug).first()
    if taken:
        words = _("The address stays “%(now)s”: “%(then)s” belongs to the text “%(title)s” now.")
        plan.lost.append(words % {"now": text.slug, "then": plan.text.slug, "title": taken})
        plan.text.slug = text.slug
