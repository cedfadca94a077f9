"""The letter of a reminder: neutral in subject, words and links. Nothing of the diary is in it."""

from email.utils import make_msgid, parseaddr
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from core.languages import Language
from diary.models import Reminder
from diary.reminder_tokens import off_token
from diary.reminding import MOST_IGNORED


def reminder_letter(reminder: Reminder) -> EmailMultiAlternatives:
    """In the language of its person, not yet sent. Its links say nothing to who reads over a shoulder."""
    owner = reminder.owner
    host = urlsplit(settings.SITE_URL).netloc
    prefix = "/en" if owner.language == Language.EN else ""
    off = f"{settings.SITE_URL}{prefix}/letters/off/{off_token(reminder)}"
    words = {
        "language": owner.language,
        "link": f"{settings.SITE_URL}{prefix}/letters/open",
        "off": off,
        "last": reminder.ignored >= MOST_IGNORED,
        "host": host,
        "sender": parseaddr(settings.DEFAULT_FROM_EMAIL)[0] or host,
    }
    with translation.override(owner.language):
        letter = EmailMultiAlternatives(
            subject=_("The reminder you asked for"),
            body=render_to_string("diary/mail/reminder.txt", words),
            to=[owner.email or ""],
            headers={
                "Message-ID": make_msgid(domain=host.partition(":")[0]),
                "Auto-Submitted": "auto-generated",
                "X-Auto-Response-Suppress": "All",
                # RFC 8058: the mail program's own button turns it off by one POST.
                "List-Unsubscribe": f"<{off}>",
                "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            },
        )
        letter.attach_alternative(render_to_string("diary/mail/reminder.html", words), "text/html")
    return letter
