"""What one person wrote never lands with the next one at the same browser."""

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest

HEADER = "Opora-Person"


def keep_apart(request: HttpRequest) -> None:
    """A page says whom it believes to be signed in when it writes, by the id of the account.

    Somebody else may have signed in since, in another tab: the request is then one of nobody.
    """
    believed = request.headers.get(HEADER)
    if believed and believed != str(request.user.pk):
        request.user = AnonymousUser()
