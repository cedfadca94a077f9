"""Letters about signing in: plain words, nothing that says what kind of site this is."""

from email.utils import make_msgid, parseaddr
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from accounts import links
from accounts.models import SignInRequest


def sign_in_letter(asked: SignInRequest, code: str) -> EmailMultiAlternatives:
    """The letter in the language of the request, not yet sent."""
    host = urlsplit(settings.SITE_URL).netloc
    words = {
        "language": asked.language,
        "link": links.address_of(asked),
        "code": code,
        "minutes": settings.SIGN_IN_MAX_AGE // 60,
        "host": host,
        "sender": parseaddr(settings.DEFAULT_FROM_EMAIL)[0] or host,
    }
    with translation.override(asked.language):
        letter = EmailMultiAlternatives(
            subject=_("Your sign-in"),
            body=render_to_string("accounts/mail/sign_in.txt", words),
            to=[asked.user.email or ""],
            headers={
                # Django would ask the machine for its own name, and tell it to the world.
                "Message-ID": make_msgid(domain=host.partition(":")[0]),
                "Auto-Submitted": "auto-generated",
                "X-Auto-Response-Suppress": "All",
            },
        )
        letter.attach_alternative(render_to_string("accounts/mail/sign_in.html", words), "text/html")
    return letter
