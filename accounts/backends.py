"""The only way to authenticate: a token of django-sesame. Passwords are not looked at."""

from sesame.backends import ModelBackend


class SignInBackend(ModelBackend):  # type: ignore[misc]  # sesame has no types
    """Django's permissions and `get_user` (active people only), with sesame's tokens for passwords."""
