from django.db import transaction

from content import version
from content.actions.addresses import forget_text
from content.actions.history import versions
from content.kinds import kind_of
from content.models import Editing, Text


@transaction.atomic
def delete_text(*, text: Text) -> None:
    """Deletes a text with its history; readers who come by its address are told that it is gone.

    Raises ProtectedError while it has a translation.
    """
    forget_text(text=text)
    versions(text).delete()
    Editing.objects.filter(kind=kind_of(text), text_id=text.pk).delete()
    text.delete()
    version.touch()
