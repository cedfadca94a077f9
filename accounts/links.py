"""The link of a letter: `<site>/sign-in/link#t=<request>.<token of django-sesame>`.

What stands after # stays in the browser: it reaches no server log and no Referer. The token is bound to its
request by sesame's scope, so a token cannot be taken to another request.
"""

from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.db import models
from django.http import HttpRequest
from sesame.utils import get_token

from accounts import browsers
from accounts.backends import SignInBackend
from accounts.models import SignInRequest
from core.languages import Language

# How long an old link is recognised, to say "too old" and not "wrong". Whether it works is said by its row.
RECOGNISED_SECONDS = 86_400


class LinkState(models.TextChoices):
    READY = "READY", "It can sign in."
    EXPIRED = "EXPIRED", "It is too old."
    USED = "USED", "It has signed in already."
    INVALID = "INVALID", "It is not one of ours, or is forgotten."


@dataclass(frozen=True)
class Preview:
    """What a link would do. The address is masked: the link may have reached somebody else."""

    state: LinkState
    masked_email: str
    code_required: bool
    language: Language
    next_path: str = ""


def address_of(asked: SignInRequest) -> str:
    """The whole link. Made anew each time and kept nowhere."""
    prefix = Language(asked.language).prefix
    token = f"{asked.id.hex}.{get_token(asked.user, scope=str(asked.id))}"
    return f"{settings.SITE_URL}{prefix}/sign-in/link#{settings.SESAME_TOKEN_NAME}={token}"


def request_of(token: str) -> SignInRequest | None:
    """The request that a token belongs to, whatever its state.

    None when it is not one of ours, is forgotten, or its person may not sign in.
    """
    name, _dot, signature = token.partition(".")
    try:
        asked = SignInRequest.objects.select_related("user").filter(pk=UUID(hex=name)).first()
    except ValueError:
        return None
    if asked is None:
        return None
    signed = SignInBackend().authenticate(
        None, sesame=signature, scope=str(asked.id), max_age=RECOGNISED_SECONDS
    )
    return asked if signed == asked.user else None


def preview(request: HttpRequest, token: str, *, otherwise: Language) -> Preview:
    """Reads only. `otherwise` is the language told of a link that is not ours."""
    asked = request_of(token)
    if asked is None:
        return Preview(LinkState.INVALID, masked_email="", code_required=False, language=otherwise)
    return Preview(
        _state(asked),
        masked_email=asked.user.masked_email,
        code_required=not browsers.of(request).asked(asked),
        language=Language(asked.language),
        next_path=asked.next_path,
    )


def _state(asked: SignInRequest) -> LinkState:
    if asked.consumed_at:
        return LinkState.USED
    return LinkState.EXPIRED if asked.is_expired else LinkState.READY
