"""The letter of a reminder: neutral in subject, words and links. Nothing of the diary is in it."""

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.utils import translation
from django.utils.translation import gettext as _

from core.languages import Language
from core.letters import letter
from diary.models import Reminder
from diary.reminder_tokens import off_token
from diary.reminding import MOST_IGNORED


def reminder_letter(reminder: Reminder) -> EmailMultiAlternatives:
    """In the language of its person, not yet sent. Its links say nothing to who reads over a shoulder."""
    owner = reminder.owner
    site = settings.SITE_URL + Language(owner.language).prefix
    off = f"{site}/letters/off/{off_token(reminder)}"
    words = {"link": f"{site}/letters/open", "off": off, "last": reminder.ignored >= MOST_IGNORED}
    # RFC 8058: the mail program's own button turns it off by one POST.
    unsubscribe = {"List-Unsubscribe": f"<{off}>", "List-Unsubscribe-Post": "List-Unsubscribe=One-Click"}
    with translation.override(owner.language):
        return letter(
            _("The reminder you asked for"),
            template="diary/mail/reminder",
            words=words,
            to=owner.email,
            headers=unsubscribe,
        )
