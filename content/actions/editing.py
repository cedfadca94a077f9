"""Who has a text open at the desk."""

from datetime import timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from accounts.models import User
from content.kinds import kind_of
from content.models import Editing, Text

# The page speaks up every 10 s; who missed six times has gone.
PRESENT = timedelta(seconds=60)


@transaction.atomic
def stay_at(*, text: Text, by: User) -> Editing:
    """The person still has the text open. Forgets everybody who has gone without a word."""
    now = timezone.now()
    Editing.objects.filter(seen_at__lt=now - PRESENT).delete()
    editing, _made = Editing.objects.update_or_create(
        kind=kind_of(text), text_id=text.pk, person=by, defaults={"seen_at": now}
    )
    return editing


def leave(*, text: Text, by: User) -> None:
    """The person has left the text."""
    Editing.objects.filter(kind=kind_of(text), text_id=text.pk, person=by).delete()


def others_at(*, text: Text, by: User | None) -> QuerySet[Editing]:
    """Everybody else who has it open, who came first standing first."""
    present = Editing.objects.filter(
        kind=kind_of(text), text_id=text.pk, seen_at__gte=timezone.now() - PRESENT
    )
    return present.exclude(person=by).select_related("person").order_by("since", "pk")
