from django.http import HttpRequest

from accounts.models import User


def author_of(request: HttpRequest) -> User | None:
    """The person at the desk."""
    return request.user if isinstance(request.user, User) else None
