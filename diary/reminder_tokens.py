"""The signature in the link that turns one reminder off. It opens nothing, and does nothing else."""

from django.core.signing import BadSignature, Signer

from diary.models import Reminder

_SIGNER = Signer(salt="diary.reminder.off")


def off_token(reminder: Reminder) -> str:
    return _SIGNER.sign(str(reminder.pk))


def number_in(token: str) -> int | None:
    """The reminder's number; None when the token is none of ours."""
    try:
        return int(_SIGNER.unsign(token))
    except BadSignature:
        return None
