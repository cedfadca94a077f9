"""What a person may do with texts."""

from django.contrib.auth.models import AnonymousUser

from accounts.models import User
from content.models import Text


def can_write(user: User | AnonymousUser, kind: type[Text]) -> bool:
    """Staff whose work this kind of text is: they also see what readers cannot see yet."""
    return user.is_staff and user.is_active and user.has_perm(f"content.change_{kind._meta.model_name}")
